"""What the codes of a label say together: against the words beside them, by destination, and with a blood group."""

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from prepared_facilities import SUBJECT, At
from workplace_fixture import good, signed_in

from batchtrack.batch.state import Entry
from batchtrack.database import reading
from batchtrack.identity import (
    BloodGroupCode,
    Din,
    DinCode,
    EuropeanCode,
    Intent,
    MessageCode,
    Movement,
    ProductCode,
    decode,
    european_code,
    parse_european,
)
from batchtrack.product.labelling import Destination, Element, LabelKind, Language, PatientMark, Regime
from batchtrack.services.donations import number_donation
from batchtrack.services.labels.about import About, Asked
from batchtrack.services.labels.composing import compose
from batchtrack.services.labels.content import LabelContent
from batchtrack.services.workplace import Workplace
from reports.labels import render_labels

DIN = Din("A999126000042")
ESTABLISHMENT = "DE000999"
E = Element
LABEL_PRINTER = "203"


@pytest.fixture(name="about")
def _about(at_file: At) -> About:
    """The collection label of marrow with a donation number, for tissues and cells within the EU."""
    workplace = at_file("two_received")
    by = signed_in(workplace, "TECH-A")
    good(number_donation(workplace, SUBJECT, 1, DIN, by))
    return _looked_at(workplace)


def _looked_at(workplace: Workplace) -> About:
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, SUBJECT)
        product, site = workplace.product(connection, batch), workplace.site_in(connection)
    assert product.labels is not None
    return About(product, replace(product.labels, establishment=ESTABLISHMENT), batch, site, _to())


def _to(movement: Movement = Movement.FOR_APPLICATION, *regimes: Regime) -> Destination:
    chosen = regimes or (Regime.EU_TISSUES_AND_CELLS,)
    return Destination("", "", chosen, Language.ENGLISH, (PatientMark.SUBJECT,), movement)


def composed(about: About, *elements: Element) -> LabelContent | list[str]:
    kind = about.labels.kind("collection")
    marrow = about.batch.container("marrow")
    assert kind is not None
    assert marrow is not None
    kind = replace(kind, elements=elements or kind.elements, by_hand=frozenset())
    asked = Asked(kind, marrow, 1, 101, 1, 1)
    made = compose(about, asked)
    return made if isinstance(made, LabelContent) else [refusal.code for refusal in made]


def parts_of(content: LabelContent | list[str]) -> tuple[object, ...]:
    assert isinstance(content, LabelContent), content
    assert content.message is not None
    assert isinstance(content.message.code, MessageCode)
    return content.message.code.parts


WORDS = (E.AUTOLOGOUS, E.SCREENING, E.PRODUCT_NAME, E.DONATION_NUMBER, E.PRODUCT_CODE, E.PATIENT)


def grouped(about: About, group: str) -> About:
    """As if a row of the record told the group."""
    entry = about.batch.entry("hiv")
    assert isinstance(entry, Entry)
    assert entry.value is not None
    told = replace(entry, value=entry.value.model_copy(update={"entered": group, "words": group}))
    batch = replace(about.batch, fields={**about.batch.fields, "blood": (told,)})
    return replace(about, labels=replace(about.labels, blood_group="blood"), batch=batch)


def test_that_a_code_for_autologous_use_needs_its_words(about: About) -> None:
    assert parts_of(composed(about, *WORDS))
    assert composed(about, *WORDS[1:]) == ["ID-24", "LB-30"]


def test_that_a_biohazard_in_the_code_needs_its_sign(about: About) -> None:
    assert about.labels.markers is not None
    entry = about.batch.entry("hiv")
    assert entry is not None
    assert entry.value is not None
    positive = replace(entry, value=entry.value.model_copy(update={"entered": "positive", "words": None}))
    reactive = replace(about, batch=replace(about.batch, fields={**about.batch.fields, "hiv": (positive,)}))
    assert ProductCode("S1398", "X", "00") in parts_of(composed(reactive, *WORDS))
    assert composed(reactive, E.AUTOLOGOUS, *WORDS[2:]) == ["ID-24", "LB-30"]


def test_that_a_division_told_elsewhere_needs_its_structure(about: About) -> None:
    containers = tuple(replace(made, division="99") if made.id == "marrow" else made for made in about.batch.containers)
    undivided = replace(about, batch=replace(about.batch, containers=containers))
    assert composed(undivided, *WORDS) == ["ID-23", "LB-30"]


def test_that_a_blood_group_is_for_whom_the_material_is_for(about: About) -> None:
    content = composed(grouped(about, "A+"), *WORDS, E.BLOOD_GROUP)
    assert parts_of(content)[1] == BloodGroupCode("64")
    assert BloodGroupCode("64").intent is Intent.AUTOLOGOUS
    assert isinstance(content, LabelContent)
    assert [code.eye.line for code in content.codes][1] == "A RhD positive"


@pytest.mark.parametrize("group", ["not tested", "Q+", ""])
def test_that_a_group_that_nobody_told_stops_the_label(about: About, group: str) -> None:
    assert composed(grouped(about, group), *WORDS, E.BLOOD_GROUP) == ["LB-22"]


def test_that_tissue_for_application_bears_the_european_code_that_is_read_back(about: About, tmp_path: Path) -> None:
    content = composed(about, *WORDS, E.SINGLE_EUROPEAN_CODE, E.DONATION_SEQUENCE)
    wanted = european_code("DE", "000999", DIN, ProductCode("S1398", "1", "00"), date(2026, 11, 25))
    assert isinstance(wanted, EuropeanCode)
    assert isinstance(content, LabelContent)
    file = tmp_path / "label.pdf"
    file.write_bytes(render_labels([content]))
    subprocess.run(["pdftoppm", "-r", LABEL_PRINTER, "-gray", "-singlefile", file, tmp_path / "label"], check=True)
    text = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True).stdout
    matrix = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix)
    with Image.open(tmp_path / "label.pgm") as picture:
        scanned = [decode(code.text) for code in zxingcpp.read_barcodes(picture, formats=matrix)]
    (message,) = [code for code in scanned if isinstance(code, MessageCode)]
    assert message.parts[-1] == wanted
    assert DinCode(DIN) in message.parts
    assert wanted.printed.replace(" ", "") in "".join(text.split())
    assert decode(wanted.printed) == parse_european(wanted.printed) == wanted


@pytest.mark.parametrize(
    ("destination", "bears"),
    [
        (_to(), E.SINGLE_EUROPEAN_CODE),
        (_to(Movement.SAME_CENTRE), E.SINGLE_EUROPEAN_CODE),
        (replace(_to(Movement.SAME_CENTRE), centre_exempt=True), None),
        (_to(Movement.CIRCULATION), E.DONATION_SEQUENCE),
        (_to(Movement.EMERGENCY_IMPORT), None),
        (_to(Movement.FOR_APPLICATION, Regime.EU_TISSUES_AND_CELLS, Regime.EU_ATMP), None),
        (_to(Movement.FOR_APPLICATION, Regime.US_1271), None),
    ],
)
def test_that_each_way_out_bears_what_the_directive_demands(
    about: About, destination: Destination, bears: Element | None
) -> None:
    about = replace(about, destination=destination)
    content = composed(about, *WORDS, E.SINGLE_EUROPEAN_CODE, E.DONATION_SEQUENCE)
    coded = any(isinstance(part, EuropeanCode) for part in parts_of(content))
    assert coded is (bears is E.SINGLE_EUROPEAN_CODE)
    assert isinstance(content, LabelContent)
    sequences = [line.text for line in content.lines if line.caption == "Donation sequence"]
    assert sequences == ([f"{ESTABLISHMENT}{DIN.text}"] if bears is E.DONATION_SEQUENCE else [])


def test_that_without_an_establishment_no_european_code_is_guessed(about: About) -> None:
    labels = replace(about.labels, establishment="")
    assert composed(replace(about, labels=labels), *WORDS, E.SINGLE_EUROPEAN_CODE) == ["LB-22"]


def test_that_the_kinds_of_the_shipped_product_contradict_themselves_nowhere(about: About) -> None:
    kinds: tuple[LabelKind, ...] = about.labels.kinds
    assert all(E.AUTOLOGOUS in kind.elements for kind in kinds if E.PRODUCT_CODE in kind.elements)
