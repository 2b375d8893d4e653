"""The optional comparison of the marrow's ABO/RhD group with the patient's own, as a product document writes it."""

import pytest
from journey import Journey, rex_001
from journey_people import TECHNICIAN_A

from batchtrack.batch import commands
from batchtrack.product.check import check_document
from batchtrack.product.library import shipped
from batchtrack.product.model import Product

_GROUPS = "O+, O-, A+, A-, B+, B-, AB+, AB-"
_ROWS = f"""\
      - {{id: patient_group, label: Group of the patient, choices: [{_GROUPS}], critical: yes}}
      - {{id: marrow_group, label: Group of the marrow, choices: [{_GROUPS}, not tested], critical: yes}}
      - {{id: groups_agree, label: Groups agree, type: yes_no, conforming: ["yes"], otherwise: hold, critical: yes}}
"""
_BEFORE = "      - {id: previous_removed,"


@pytest.fixture(name="product", scope="module")
def _product() -> Product:
    document = shipped()["rex_001.yaml"].replace(_BEFORE.encode(), (_ROWS + _BEFORE).encode())
    checked = check_document(document, "with_groups.yaml")
    assert isinstance(checked, Product), checked
    assert checked.fingerprint != rex_001().fingerprint
    return checked


@pytest.mark.parametrize(("answer", "holds"), [("yes", 0), ("no", 1)])
def test_that_groups_that_do_not_agree_hold_the_batch(product: Product, answer: str, holds: int) -> None:
    journey = Journey.ordered(product)
    for step in (earlier.id for earlier in product.steps[: product.steps.index(product.step("line_clearance"))]):
        journey.wait(minutes=20).done(step)
    journey.start("line_clearance").wait(minutes=5)
    for row, text in (("patient_group", "A+"), ("marrow_group", "B+"), ("groups_agree", answer)):
        journey.do(commands.RecordEntry(row, text), TECHNICIAN_A)
    journey.fill_in("line_clearance").sign("line_clearance")
    assert len(journey.batch.open_holds) == holds
