from datetime import UTC, datetime

import pytest

from batchtrack.events import Decided, Denied
from batchtrack.facility import Actor, Role, Subject, subjects
from batchtrack.facility.folding import StreamOrderError
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
PLANNER = Actor("PLAN-A", frozenset({Role.PLANNER}))
REGISTERED = subjects.SubjectRegistered(code="REX-0042", study="REX-001")


def after(state: Subject | None, command: subjects.SubjectCommand) -> Subject:
    decision = subjects.decide(state, command, NOW, PLANNER)
    assert isinstance(decision, Decided), decision
    for event in decision.events:
        state = subjects.evolve(state, event)
    assert state is not None
    return state


def codes_of(state: Subject | None, command: subjects.SubjectCommand, actor: Actor = PLANNER) -> list[str]:
    decision = subjects.decide(state, command, NOW, actor)
    assert isinstance(decision, Denied), decision
    assert all(sentence(refusal) and way_out(refusal) for refusal in decision.refusals)
    return [refusal.code for refusal in decision.refusals]


def test_that_a_batch_is_called_as_its_subject_and_the_second_has_a_number() -> None:
    subject = after(None, subjects.RegisterSubject("REX-0042", "REX-001"))
    for _ in range(3):
        subject = after(subject, subjects.OrderBatch("REX-0042"))
    assert subject.batches == ("REX-0042", "REX-0042-2", "REX-0042-3")
    assert subject.version == 4


def test_that_a_code_is_registered_once() -> None:
    subject = subjects.fold([REGISTERED])
    assert codes_of(subject, subjects.RegisterSubject("REX-0042", "REX-001")) == ["FA-02"]
    assert codes_of(None, subjects.OrderBatch("REX-0042")) == ["FA-03"]


@pytest.mark.parametrize("code", ["REX-2", "REX-0042-2", "REX-99", "A-10"])
def test_that_no_code_can_be_taken_for_another_subjects_second_batch(code: str) -> None:
    assert codes_of(None, subjects.RegisterSubject(code, "REX-001")) == ["FA-45"]


@pytest.mark.parametrize("code", ["REX-0042", "REX-100", "REX-01", "REX-1", "42", "REX-2B"])
def test_that_a_code_of_other_form_is_taken(code: str) -> None:
    assert after(None, subjects.RegisterSubject(code, "REX-001")).code == code


def test_that_a_code_is_an_id_and_the_study_is_named() -> None:
    assert codes_of(None, subjects.RegisterSubject("Rex 42", "")) == ["FA-01", "FA-06"]


def test_that_a_planner_orders_batches() -> None:
    technician = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
    assert codes_of(subjects.fold([REGISTERED]), subjects.OrderBatch("REX-0042"), technician) == ["FA-04"]


def test_that_a_hundredth_batch_is_not_ordered() -> None:
    subject = subjects.fold([REGISTERED])
    for _ in range(99):
        subject = after(subject, subjects.OrderBatch("REX-0042"))
    assert codes_of(subject, subjects.OrderBatch("REX-0042")) == ["FA-46"]


def test_that_a_stream_with_a_batch_left_out_cannot_be_folded() -> None:
    with pytest.raises(StreamOrderError):
        subjects.fold([REGISTERED, subjects.BatchOrdered(batch="REX-0042-2")])
