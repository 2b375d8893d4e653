"""Values are recorded as they are entered, retyped before signing with a reason, late ones marked."""

from datetime import timedelta

import pytest
from happy_way import before, opened, signed
from journey import Journey, causes
from journey_people import ANALYST_A, PLANNER_A, TECHNICIAN_A, TECHNICIAN_B, ZONE
from ordinary import unusual

from batchtrack.batch import commands
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import How


def _standing(journey: Journey, field: str) -> Standing | None:
    entry = journey.batch.entry(field)
    return entry.judged.standing if entry is not None and entry.judged is not None else None


def test_that_a_value_is_kept_as_typed_and_as_read() -> None:
    journey = opened("resuspension")
    journey.do(commands.RecordEntry("tnc", "22,0 x10^6/mL"), TECHNICIAN_A)
    entry = journey.batch.entry("tnc")
    assert entry is not None
    assert entry.value is not None
    assert (entry.value.entered, entry.value.number, entry.value.figures) == ("22,0 x10^6/mL", "2.20E+7", 3)


@pytest.mark.parametrize(
    ("step", "field", "text", "standing"),
    [
        ("resuspension", "viability_ipc", "91 %", Standing.WITHIN),
        ("resuspension", "viability_ipc", "69.4 %", Standing.OUTSIDE),
        ("resuspension", "viability_ipc", "69.5 %", Standing.WITHIN),
        ("start_count", "start_viability", "75 %", Standing.ALERT),
        ("wash", "supernatant", "180 mL", None),
    ],
)
def test_that_a_value_is_judged_when_it_is_recorded(
    step: str, field: str, text: str, standing: Standing | None
) -> None:
    journey = opened(step)
    journey.do(commands.RecordEntry(field, text), TECHNICIAN_A)
    assert _standing(journey, field) is standing


def test_that_a_value_is_recorded_once_and_then_retyped() -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("wash_cycles", "2"), TECHNICIAN_A)
    assert journey.refused(commands.RecordEntry("wash_cycles", "3"), TECHNICIAN_A) == ("BA-10",)


def test_that_retyping_keeps_both_values_and_the_reason() -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("supernatant", "18 mL"), TECHNICIAN_A)
    journey.do(commands.RetypeEntry("supernatant", "180 mL", RetypeReason.TYPING_SLIP), TECHNICIAN_A)
    history = journey.batch.fields["supernatant"]
    assert [entry.how for entry in history] == [How.RECORDED, How.RETYPED]
    assert [entry.value.entered for entry in history if entry.value is not None] == ["18 mL", "180 mL"]
    assert history[1].reason == "typing_slip"


def test_that_measured_again_asks_for_words() -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("wash_speed", "500"), TECHNICIAN_A)
    again = commands.RetypeEntry("wash_speed", "510", RetypeReason.MEASURED_AGAIN)
    assert journey.refused(again, TECHNICIAN_A) == ("BA-12",)
    with_words = commands.RetypeEntry("wash_speed", "510", RetypeReason.MEASURED_AGAIN, "display had flickered")
    journey.do(with_words, TECHNICIAN_A)


@pytest.mark.parametrize("reason", list(RetypeReason))
def test_that_a_first_value_out_of_limits_is_never_retyped_without_words(reason: RetypeReason) -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("wash_speed", "900"), TECHNICIAN_A)
    assert journey.refused(commands.RetypeEntry("wash_speed", "500", reason), TECHNICIAN_A) == ("BA-12",)


def test_that_a_value_that_was_not_recorded_cannot_be_retyped() -> None:
    retype = commands.RetypeEntry("wash_speed", "500", RetypeReason.MISREAD)
    assert opened("wash").refused(retype, TECHNICIAN_A) == ("BA-69",)


def test_that_a_signed_step_takes_no_more_entries() -> None:
    journey = signed("wash")
    retype = commands.RetypeEntry("wash_speed", "510", RetypeReason.MISREAD)
    assert journey.refused(retype, TECHNICIAN_A) == ("BA-09",)
    assert "BA-09" in journey.refused(commands.RecordEntry("wash_cycles", "1"), TECHNICIAN_A)


def test_that_nothing_is_entered_in_a_step_that_is_not_open() -> None:
    assert before("wash").refused(commands.RecordEntry("wash_cycles", "2"), TECHNICIAN_A) == ("BA-08",)


def test_that_only_the_performers_role_enters() -> None:
    assert opened("wash").refused(commands.RecordEntry("wash_cycles", "2"), ANALYST_A) == ("BA-05",)


def test_that_a_computed_row_is_never_typed() -> None:
    journey = opened("resuspension")
    assert journey.refused(commands.RecordEntry("wbc", "2e7"), TECHNICIAN_A) == ("BA-65",)
    assert journey.refused(commands.MarkNotApplicable("wbc", "broken"), TECHNICIAN_A) == ("BA-65",)


def test_that_a_choice_takes_only_what_it_offers() -> None:
    assert opened("receipt").refused(commands.RecordEntry("receipt_outcome", "fine"), TECHNICIAN_A) == ("BA-66",)


def test_that_a_text_is_not_empty() -> None:
    assert opened("separation").refused(commands.RecordEntry("separation_protocol", "  "), TECHNICIAN_A) == ("BA-67",)


def test_that_a_unit_of_another_dimension_is_refused_in_words() -> None:
    refused = opened("wash").refused(commands.RecordEntry("supernatant", "180 g"), TECHNICIAN_A)
    assert [code[:2] for code in refused] == ["UN"]


def test_that_a_row_is_marked_not_applicable_with_a_reason() -> None:
    journey = opened("wash")
    assert journey.refused(commands.MarkNotApplicable("supernatant", " "), TECHNICIAN_A) == ("BA-12",)
    journey.do(commands.MarkNotApplicable("supernatant", "device without collection"), TECHNICIAN_A)
    journey.fill_in("wash").sign("wash")


def test_that_our_own_critical_row_is_never_left_blank() -> None:
    blank = commands.MarkNotApplicable("tnc", "counter broken")
    assert opened("resuspension").refused(blank, TECHNICIAN_A) == ("BA-70",)


def test_that_what_somebody_else_left_blank_is_recorded_as_far_as_known() -> None:
    journey = before("administration").start("administration").wait(hours=2)
    journey.do(commands.MarkNotApplicable("given_volume", "not written on the form"), TECHNICIAN_A)
    journey.fill_in("administration").sign("administration")
    assert journey.batch.administered is not None


def test_that_a_step_is_signed_only_when_every_row_is_there() -> None:
    journey = opened("wash").wait(minutes=5).fill_in("wash", "supernatant", "wash_source", "centrifuge")
    refused = journey.refused(commands.SignStep("wash", journey.batch.version), TECHNICIAN_A)
    assert refused == ("BA-13", "BA-13", "BA-13")


def test_that_a_reported_act_names_whose_act_it_was() -> None:
    journey = opened("packing").wait(minutes=5).fill_in("packing", "reported")
    refused = journey.refused(commands.SignStep("packing", journey.batch.version), TECHNICIAN_A)
    assert refused == ("BA-71",)


def test_that_our_own_act_reports_nobody_elses() -> None:
    journey = opened("wash")
    report = commands.NoteReportedAct("wash", journey.reported("nurse"))
    assert journey.refused(report, TECHNICIAN_A) == ("BA-68",)


def test_that_a_time_typed_late_is_marked_and_shown_to_qa() -> None:
    for minutes, late in ((29, False), (31, True)):
        journey = opened("separation").wait(hours=2)
        text = show_time(journey.now - timedelta(minutes=minutes), ZONE)
        journey.do(commands.RecordEntry("separation_start", text), TECHNICIAN_A)
        entry = journey.batch.entry("separation_start")
        assert entry is not None
        assert entry.late is late
        assert ("late" in unusual(journey)) is late


def test_that_a_reported_act_is_never_late() -> None:
    journey = opened("collection").wait(days=1)
    text = show_time(journey.now - timedelta(hours=20), ZONE)
    journey.do(commands.RecordEntry("collection_end", text), TECHNICIAN_A)
    entry = journey.batch.entry("collection_end")
    assert entry is not None
    assert not entry.late


def test_that_a_time_ahead_is_refused_but_in_the_order() -> None:
    journey = opened("separation")
    text = show_time(journey.now + timedelta(hours=1), ZONE)
    assert journey.refused(commands.RecordEntry("separation_start", text), TECHNICIAN_A) == ("BA-61",)
    order = Journey.ordered().start("order")
    order.do(commands.RecordEntry("planned_infusion", text), PLANNER_A)


def test_that_a_deviation_opens_at_the_signature_of_a_value_beyond_its_limit() -> None:
    journey = opened("wash").wait(minutes=30)
    journey.do(commands.RecordEntry("wash_speed", "900"), TECHNICIAN_A)
    assert causes(journey) == ()
    journey.fill_in("wash").sign("wash")
    assert causes(journey) == ("value_outside_limit",)
    assert journey.batch.open_holds == ()


def test_that_an_alert_opens_no_deviation_and_is_shown_to_qa() -> None:
    journey = opened("start_count").wait(minutes=5)
    journey.do(commands.RecordEntry("start_viability", "75 %"), TECHNICIAN_A)
    journey.fill_in("start_count").sign("start_count")
    assert causes(journey) == ()
    assert unusual(journey) == ["alert"]


def test_that_a_value_whose_document_says_exception_opens_no_deviation() -> None:
    journey = opened("eligibility").wait(minutes=5)
    journey.do(commands.RecordEntry("hbsag", "positive"), PLANNER_A)
    journey.fill_in("eligibility").sign("eligibility")
    assert causes(journey) == ()


def test_that_a_value_whose_document_says_hold_holds_the_batch() -> None:
    journey = opened("line_clearance").wait(minutes=5)
    journey.do(commands.RecordEntry("previous_removed", "no"), TECHNICIAN_A)
    journey.fill_in("line_clearance").sign("line_clearance")
    assert [hold.cause.value for hold in journey.batch.open_holds] == ["value_outside_limit"]


def test_that_a_signature_covers_only_what_was_shown() -> None:
    journey = opened("wash").wait(minutes=5).fill_in("wash")
    shown = journey.batch.version
    journey.do(commands.AddComment("seen later"), TECHNICIAN_B)
    assert journey.refused(commands.SignStep("wash", shown), TECHNICIAN_A) == ("BA-14",)


def test_that_a_value_is_recorded_with_the_earlier_time_at_which_it_was_taken() -> None:
    for minutes, late in ((29, False), (31, True)):
        journey = opened("wash").wait(hours=2)
        taken = journey.now - timedelta(minutes=minutes)
        journey.do(commands.RecordEntry("wash_speed", "500", happened=show_time(taken, ZONE)), TECHNICIAN_A)
        entry = journey.batch.entry("wash_speed")
        assert entry is not None
        assert entry.happened == taken.replace(second=0, microsecond=0)
        assert entry.late is late


def test_that_nothing_was_taken_in_the_future() -> None:
    journey = opened("wash")
    ahead = show_time(journey.now + timedelta(minutes=5), ZONE)
    assert journey.refused(commands.RecordEntry("wash_speed", "500", happened=ahead), TECHNICIAN_A) == ("BA-61",)
