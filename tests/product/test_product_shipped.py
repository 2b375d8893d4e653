"""What the shipped definition promises beyond being sound."""

from datetime import timedelta
from decimal import Decimal

import pytest

from batchtrack.product.check.sequence import Sequence
from batchtrack.product.library import shipped
from batchtrack.product.loader import load
from batchtrack.product.model import FieldType, Product, RoomUse, StepKind, TestStage
from batchtrack.units import Bound, Derivation, Formula, Quantity, evaluate, parse_formula


@pytest.fixture(scope="module")
def rex() -> Product:
    product = load(shipped()["rex_001.yaml"], "rex_001.yaml")
    assert isinstance(product, Product)
    return product


def _computed(rex: Product, field: str, **values: Quantity) -> Quantity:
    _, row = rex.field(field)
    formula = parse_formula(str(row.formula))
    assert isinstance(formula, Formula)
    found = evaluate(formula, values, row.unit, row.quantity)
    assert isinstance(found, Derivation)
    assert found.quantity is not None
    return found.quantity


def test_that_it_says_that_it_is_demonstration_data(rex: Product) -> None:
    assert rex.demonstration
    assert "Demonstration" in rex.certificate.fields["10"]
    assert "A9990" in rex.certificate.fields["10"]


def test_that_it_has_every_step_but_the_blinding(rex: Product) -> None:
    codes = [step.code for step in rex.steps]
    assert codes == [
        *(f"S{number:02}" for number in range(1, 17)),
        *("S18", "S18b", "S19", "S20", "S21a", "S21b", "S21c", "S21d", "S22"),
    ]


def test_that_nothing_reaches_the_patient_before_the_first_certification(rex: Product) -> None:
    order = Sequence(rex.steps)
    for step in ("shipment", "clinic_receipt", "clearance", "administration"):
        assert order.precedes("certification", step)


def test_that_the_room_is_open_from_clearance_to_clearance(rex: Product) -> None:
    uses = [step.room for step in rex.steps if step.room is not RoomUse.NONE]
    assert uses[0] is RoomUse.ENTERS
    assert uses[-1] is RoomUse.LEAVES
    assert set(uses[1:-1]) == {RoomUse.OPEN}


def test_that_logger_readings_are_typed_at_each_transport(rex: Product) -> None:
    for step, prefix in (("transport", "pickup"), ("receipt", "transport"), ("clinic_receipt", "shipping")):
        fields = {row.id: row.quantity for row in rex.step(step).fields}
        assert fields[f"{prefix}_minimum"] == fields[f"{prefix}_maximum"] == "temperature"
        assert fields[f"{prefix}_out"] == "time"


def test_that_shelf_life_ends_at_the_earliest_of_two_clocks(rex: Product) -> None:
    assert {clock.id: clock.limit for clock in rex.clocks if clock.expiry} == {
        "collection": timedelta(hours=48),
        "shelf_life": timedelta(hours=36),
    }


def test_that_the_cell_counts_come_from_the_counters_file(rex: Product) -> None:
    filled = [row.id for row in rex.step("resuspension").fields if row.instrument]
    assert filled == ["tnc", "viability_ipc"]


def test_that_sterility_is_known_only_after_release(rex: Product) -> None:
    assert rex.test("sterility").stage is TestStage.AFTER_RELEASE
    assert rex.stage("certification").needs == (TestStage.BEFORE_RELEASE,)


def test_that_choices_and_desks_are_as_the_record_wants_them(rex: Product) -> None:
    for step in rex.steps:
        assert step.instruction
        assert step.meaning
        if step.kind in {StepKind.CERTIFICATION, StepKind.TESTING}:
            assert all(row.type is FieldType.COMPUTED for row in step.fields)


def test_that_the_dose_is_the_concentration_times_the_volume(rex: Product) -> None:
    dose = _computed(
        rex,
        "wbc_dose",
        wbc=Quantity(Decimal("22.4"), "10^9 cell/L"),
        final_volume=Quantity(Decimal(30), "mL"),
    )
    assert dose == Quantity(Decimal(672000000), "cell")


def test_that_nucleated_red_cells_are_taken_off_the_count(rex: Product) -> None:
    found = _computed(rex, "wbc", tnc=Quantity(Decimal(22400000), "cell/mL"), nrbc=Quantity(Decimal(12), "1"))
    assert (found.value, found.unit) == (Decimal(20), "10^9 cell/L")


@pytest.mark.parametrize(("minutes", "rate"), [("30", "2.25"), ("60", "2.25"), ("120", "1.125")])
def test_that_an_infusion_shorter_than_an_hour_counts_as_one_hour(rex: Product, minutes: str, rate: str) -> None:
    found = _computed(
        rex,
        "endotoxin_rate",
        endotoxin=Quantity(Decimal("0.9"), "EU/mL"),
        final_volume=Quantity(Decimal(150), "mL"),
        dose_weight=Quantity(Decimal(60), "kg"),
        infusion_time=Quantity(Decimal(minutes), "min"),
    )
    assert found.value == Decimal(rate)


def test_that_an_endotoxin_result_below_the_curve_stays_below(rex: Product) -> None:
    found = _computed(
        rex,
        "endotoxin_rate",
        endotoxin=Quantity(Decimal("0.05"), "EU/mL", Bound.LESS),
        final_volume=Quantity(Decimal(30), "mL"),
        dose_weight=Quantity(Decimal(75), "kg"),
        infusion_time=Quantity(Decimal(30), "min"),
    )
    assert (found.bound, found.value) == (Bound.LESS, Decimal("0.02"))


def test_that_recovery_is_computed_on_the_volume_before_sampling(rex: Product) -> None:
    start = _computed(
        rex,
        "start_cells",
        start_wbc=Quantity(Decimal("18.5"), "10^9 cell/L"),
        received_volume=Quantity(Decimal(120), "mL"),
    )
    total = _computed(
        rex,
        "total_wbc",
        wbc=Quantity(Decimal("22.4"), "10^9 cell/L"),
        resuspended_volume=Quantity(Decimal(30), "mL"),
    )
    recovery = _computed(rex, "wbc_recovery", total_wbc=total, start_cells=start)
    mononuclear = _computed(
        rex,
        "mnc_recovery",
        total_wbc=total,
        start_cells=start,
        mnc_ipc=Quantity(Decimal(70), "% of WBC"),
        start_mnc=Quantity(Decimal(28), "% of WBC"),
    )
    assert round(recovery.value, 1) == Decimal("30.3")
    assert round(mononuclear.value, 1) == Decimal("75.7")


def test_that_every_instruction_is_written_in_the_languages_of_the_plants(rex: Product) -> None:
    for step in rex.steps:
        assert tuple(step.instructions) == ("en", "de", "es")
        assert len({*step.instructions.values()}) == len(step.instructions)
        assert step.instruction == step.instructions["en"]
