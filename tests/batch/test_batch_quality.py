"""Deviations are raised by anybody, assessed and closed by QA; holds are lifted by QA alone."""

import pytest
from happy_way import after, before, opened
from journey import Journey, causes
from journey_people import REVIEWER_A, TECHNICIAN_A, ZONE

from batchtrack.batch import commands
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.order import EndKind
from batchtrack.batch.questions.readiness import blockers


def _raised() -> Journey:
    journey = after("wash")
    journey.do(commands.RaiseDeviation(DeviationClass.MAJOR, "Door stood open", "wash"), TECHNICIAN_A)
    return journey


def _codes(journey: Journey, stage: str) -> set[str]:
    found = blockers(journey.product, journey.batch, stage, journey.now, ZONE)
    return {blocker.refusal.code for blocker in found if blocker.deviation == 1}


def test_that_anybody_at_work_raises_a_deviation_in_words() -> None:
    known = _raised().batch.deviations[0]
    assert (known.number, known.words, known.step) == (1, "Door stood open", "wash")


@pytest.mark.parametrize(
    "command",
    [
        commands.RaiseDeviation(DeviationClass.MINOR, " "),
        commands.AddComment(" "),
        commands.PlaceHold(" "),
    ],
)
def test_that_an_empty_report_says_nothing(command: commands.Command) -> None:
    assert after("wash").refused(command, TECHNICIAN_A) == ("BA-76",)


def test_that_an_incident_is_recorded_and_opens_a_critical_deviation() -> None:
    journey = after("shipment")
    journey.do(commands.ReportIncident(journey.reported("courier"), "The shipper was dropped"), TECHNICIAN_A)
    assert causes(journey) == ("incident",)
    assert journey.batch.deviations[0].grade is DeviationClass.CRITICAL


def test_that_an_incident_is_recorded_after_the_end_too() -> None:
    journey = after("order")
    journey.do(commands.EndBatch(EndKind.CANCELLED, "Patient withdrew", ()), REVIEWER_A)
    journey.do(commands.ReportIncident(journey.reported("nurse"), "The kit was opened"), TECHNICIAN_A)


def test_that_only_qa_assesses_and_closes() -> None:
    journey = _raised()
    assert journey.refused(commands.AssessDeviation(1, "none", acceptable=True), TECHNICIAN_A) == ("BA-05",)
    assert journey.refused(commands.CloseDeviation(1, "done", "wear", "replaced at each service"), TECHNICIAN_A) == (
        "BA-05",
        "BA-35",
    )


def test_that_a_deviation_is_closed_after_its_assessment() -> None:
    journey = _raised()
    assert journey.refused(commands.CloseDeviation(1, "done", "wear", "replaced at each service"), REVIEWER_A) == (
        "BA-35",
    )
    journey.do(commands.AssessDeviation(1, "no effect", acceptable=True), REVIEWER_A)
    journey.do(commands.CloseDeviation(1, "door repaired", "wear", "replaced at each service"), REVIEWER_A)
    assert journey.refused(commands.CloseDeviation(1, "again", "wear", "replaced at each service"), REVIEWER_A) == (
        "BA-80",
    )


def test_that_there_must_be_such_a_deviation() -> None:
    journey = after("wash")
    assert journey.refused(commands.AssessDeviation(7, "none", acceptable=True), REVIEWER_A) == ("BA-79",)


def test_that_an_open_deviation_blocks_certification_until_it_is_assessed_as_acceptable() -> None:
    journey = _raised()
    assert _codes(journey, "certification") == {"BA-35"}
    journey.do(commands.AssessDeviation(1, "cells may be warm", acceptable=False), REVIEWER_A)
    assert _codes(journey, "certification") == {"BA-36"}
    journey.do(commands.AssessDeviation(1, "no effect after all", acceptable=True), REVIEWER_A)
    assert _codes(journey, "certification") == set()


def test_that_the_final_stage_asks_for_closed_deviations() -> None:
    journey = _raised()
    journey.do(commands.AssessDeviation(1, "no effect", acceptable=True), REVIEWER_A)
    assert _codes(journey, "final") == {"BA-44"}
    journey.do(commands.CloseDeviation(1, "door repaired", "wear", "replaced at each service"), REVIEWER_A)
    assert _codes(journey, "final") == set()


def test_that_only_qa_lifts_a_hold_and_gives_a_reason() -> None:
    journey = after("wash")
    journey.do(commands.PlaceHold("Complaint"), TECHNICIAN_A)
    assert journey.refused(commands.LiftHold(1, "fine"), TECHNICIAN_A) == ("BA-05",)
    assert journey.refused(commands.LiftHold(1, " "), REVIEWER_A) == ("BA-76",)
    journey.do(commands.LiftHold(1, "clarified"), REVIEWER_A)
    assert journey.batch.open_holds == ()
    assert journey.refused(commands.LiftHold(1, "again"), REVIEWER_A) == ("BA-77",)


def test_that_an_identity_alarm_is_lifted_only_with_a_physical_reidentification() -> None:
    journey = opened("wash")
    journey.do(commands.PlaceHold("its code was met elsewhere", identity=True), TECHNICIAN_A)
    assert journey.refused(commands.LiftHold(1, "clarified"), REVIEWER_A) == ("BA-78",)
    journey.do(commands.LiftHold(1, "clarified", "label, order and wristband compared by two"), REVIEWER_A)


def test_that_two_holds_are_lifted_one_by_one() -> None:
    journey = before("wash")
    journey.do(commands.PlaceHold("Complaint"), TECHNICIAN_A)
    journey.do(commands.PlaceHold("Recall of a lot"), TECHNICIAN_A)
    journey.do(commands.LiftHold(1, "clarified"), REVIEWER_A)
    assert journey.refused(commands.StartStep("wash"), TECHNICIAN_A) == ("BA-02",)


def test_that_a_remark_names_its_step_and_row() -> None:
    decided = after("wash").do(commands.AddComment("rough sound", "wash", "wash_speed"), TECHNICIAN_A)
    assert decided.events[0].model_dump() == {"step": "wash", "field": "wash_speed", "text": "rough sound"}
