"""Computed values: the whole way is kept, questions decide between formulas, slips warn, planned values give way."""

from dataclasses import replace

import pytest
from happy_way import HAPPY, after, before, opened
from journey import Journey, causes
from journey_people import ANALYST_A, ANALYST_B, TECHNICIAN_A
from ordinary import out_of_the_ordinary

from batchtrack.batch import commands
from batchtrack.batch.events.entries import RetypeReason, ValueComputed
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.state import Entry
from batchtrack.product.model import FieldDefinition, FieldType


def entry_of(journey: Journey, field: str) -> Entry:
    entry = journey.batch.entry(field)
    assert entry is not None
    return entry


def amended(journey: Journey, *rows: FieldDefinition) -> Journey:
    """The journey by a document in which these rows stand for those of their names, or after the last of their step."""
    by_id = {row.id: row for row in rows}
    new = tuple(row for row in rows if not journey.product.has_field(row.id))
    current = next(step for step in reversed(journey.product.steps) if journey.batch.step(step.id) is not None)
    steps = tuple(
        replace(
            step,
            fields=(*(by_id.get(row.id, row) for row in step.fields), *(new if step.id == current.id else ())),
        )
        for step in journey.product.steps
    )
    journey.product = replace(journey.product, steps=steps)
    return journey


def row(journey: Journey, field: str, **changes: object) -> FieldDefinition:
    return replace(journey.product.field(field)[1], **changes)  # type: ignore[arg-type]  # names and types as written


def typed(journey: Journey, **values: str) -> Journey:
    for field, text in values.items():
        journey.do(commands.RecordEntry(field, text), TECHNICIAN_A)
    return journey


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("tnc", "22.0e9/mL", "is about 880 times 25.0 × 10⁹/L of “Total nucleated cells”"),
        ("tnc", "1000000 /mL", "a number that data sets use for “never” or “missing”"),
        ("viability_ipc", "0.95 %", "looks like a fraction of one"),
    ],
)
def test_that_a_known_slip_is_an_alert_that_does_not_block(field: str, text: str, words: str) -> None:
    journey = typed(opened("resuspension"), **{field: text})
    entry = entry_of(journey, field)
    assert any(words in warning.replace("\u00a0", " ") for warning in entry.warnings), entry.warnings
    within = entry.judged is None or entry.judged.standing is Standing.WITHIN
    assert entry.standing is (Standing.ALERT if within else Standing.OUTSIDE)
    assert entry.warnings[0] in {row.reason for row in out_of_the_ordinary(journey) if row.kind == "alert"}


def test_that_a_usual_value_warns_of_nothing() -> None:
    journey = typed(opened("resuspension"), tnc="2.2e7 cell/mL")
    assert entry_of(journey, "tnc").warnings == ()
    assert entry_of(journey, "tnc").standing is None


def test_that_a_warning_goes_with_the_slip_and_stays_in_the_history() -> None:
    journey = typed(opened("resuspension"), tnc="2.2e10 cell/mL")
    journey.do(commands.RetypeEntry("tnc", "2.2e7 cell/mL", RetypeReason.TYPING_SLIP), TECHNICIAN_A)
    first, second = journey.batch.fields["tnc"]
    assert first.warnings
    assert second.warnings == ()


def test_that_a_recovery_over_all_cells_warns_and_the_step_is_signed() -> None:
    journey = opened("resuspension").wait(minutes=6)
    typed(journey, tnc="5.8e7 cell/mL", mnc_ipc="83 %").fill_in("resuspension")
    entry = entry_of(journey, "mnc_recovery")
    assert "is more than went in" in entry.warnings[0]
    assert entry.standing is Standing.ALERT
    journey.sign("resuspension")
    assert "value_outside_limit" not in causes(journey)


def test_that_the_way_of_a_value_is_kept_from_what_was_typed_to_its_verdict() -> None:
    journey = opened("resuspension").wait(minutes=6).fill_in("resuspension")
    entry = entry_of(journey, "rbc_wbc")
    lines = [line.replace("\u00a0", " ") for line in entry.derivation]
    assert lines[0] == "Red cells / White cells"
    assert lines[1].startswith("Red cells = “")
    assert lines[-3].startswith("Rounding: rounded half up to the decimals of the limit (USP General Notices 7.20): ")
    assert lines[-2:] == ["Criterion: ≤ 6.7", "Verdict: pass"]


def test_that_the_record_keeps_the_same_way_in_parts() -> None:
    journey = opened("resuspension").wait(minutes=6).fill_in("resuspension")
    computed = [fact.event for fact in journey.facts if isinstance(fact.event, ValueComputed)]
    way = next(event.way for event in computed if event.field == "rbc_wbc")
    assert way is not None
    inputs = {each.name: each.entered for each in way.inputs}
    assert inputs["wbc"] is None
    assert inputs["rbc"] is not None
    assert [each.label for each in way.operations] == ["rbc", "wbc", "rbc / wbc"]
    assert way.rounding is not None
    assert "7.20" in way.rounding


def asked(journey: Journey) -> Journey:
    """White cells that depend on whether the count holds nucleated red cells."""
    question = FieldDefinition(
        "nrbc_counted", "Nucleated red cells counted", FieldType.CHOICE, choices=("included", "subtracted already")
    )
    answers = (("included", "tnc * 100 / (100 + nrbc)"), ("subtracted already", "tnc"))
    return amended(journey, question, row(journey, "wbc", formula=None, asks="nrbc_counted", formulas=answers))


def number(journey: Journey, field: str) -> str:
    value = entry_of(journey, field).value
    assert value is not None
    return value.entered


def test_that_an_answer_decides_which_formula_counts_and_nothing_is_guessed_before() -> None:
    journey = typed(asked(opened("resuspension")), tnc="22.4e6/mL", nrbc="12")
    assert journey.batch.entry("wbc") is None
    typed(journey, nrbc_counted="included")
    assert number(journey, "wbc") == "20"
    assert "Nucleated red cells counted: included" in entry_of(journey, "wbc").derivation


def test_that_another_answer_computes_anew() -> None:
    journey = typed(asked(opened("resuspension")), tnc="22.4e6/mL", nrbc_counted="subtracted already")
    assert number(journey, "wbc") == "22.4"
    typed(journey, nrbc="12")
    assert len(journey.batch.fields["wbc"]) == 1
    retyped = commands.RetypeEntry("nrbc_counted", "included", RetypeReason.MISREAD)
    journey.do(retyped, TECHNICIAN_A)
    assert number(journey, "wbc") == "20"


def test_that_a_dose_states_the_kind_of_the_weight_and_its_date() -> None:
    entry = entry_of(after("release_tests"), "endotoxin_rate")
    assert "Kind of weight: ideal" in entry.derivation
    assert any(line.startswith("Weighed on: ") for line in entry.derivation)


def test_that_a_maximum_that_trims_tells_so_and_a_minimum_still_holds() -> None:
    def decided(limit: str) -> Entry:
        journey = before("resuspension")
        amended(journey, row(journey, "wbc_dose", limit=limit)).done("resuspension")
        return entry_of(journey, "wbc_dose")

    above = decided("1e8 .. 5.0e8 cell, trim above")
    assert above.judged is not None
    assert above.judged.standing is Standing.WITHIN
    assert above.standing is Standing.ALERT
    assert "the dose is trimmed to 5.0 × 10⁸ cells" in above.warnings[0].replace("\u00a0", " ")
    below = decided("1.0e9 .. 2.0e9 cell, trim above")
    assert below.standing is Standing.OUTSIDE
    assert below.warnings == ()


def test_that_a_rate_is_judged_on_the_planned_time_and_again_on_the_actual_one() -> None:
    journey = before("release_tests")
    amended(journey, row(journey, "infusion_time", planned="4 h"))
    journey.do(commands.RecordResult("endotoxin", "14 EU/mL"), ANALYST_A)
    planned = entry_of(journey, "endotoxin_rate")
    assert planned.planned == ("infusion_time",)
    assert planned.standing is Standing.WITHIN
    for test in journey.product.tests:
        if test.stage.value == "before_release" and test.id != "endotoxin":
            journey.test_done(test)
    journey.do(commands.ReviewResult("endotoxin"), ANALYST_B)
    for part in ("review", "certification", "shipment", "clinic_receipt", "clearance"):
        HAPPY[part](journey.wait(minutes=20))
    journey.start("administration").wait(minutes=6).fill_in("administration").sign("administration")
    actual = entry_of(journey, "endotoxin_rate")
    assert actual.planned == ()
    assert actual.standing is Standing.OUTSIDE
    assert "value_outside_limit" in causes(journey)
