"""Training on record: by somebody else of quality, for a version, for as long as it counts."""

from datetime import timedelta

from forging import forging, verified
from prepared_facilities import SUBJECT, At
from workplace_fixture import NOW, confirmed, enrolment_desk, good, wait
from workplace_fixture import PASSWORD as WORDS

from batchtrack.batch.commands import StartStep
from batchtrack.commands.demonstration.enrolment import enrol
from batchtrack.facility.people import PersonTrained, RecordTraining
from batchtrack.facility.roles import Role
from batchtrack.services.acting import act
from batchtrack.services.founding import NewPerson
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.people import Session, sign_in
from batchtrack.services.registers import act_on_person
from batchtrack.services.workplace import Workplace

NEW = NewPerson("TECH-C", "Technician C", "BADGE-7", (Role.TECHNICIAN,), WORDS)


def codes(outcome: Outcome) -> list[str]:
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def train(workplace: Workplace, version: str, days: int | None, by: str = "QA-A") -> Outcome:
    now = workplace.clock.now()
    until = None if days is None else now + timedelta(days=days)
    command = RecordTraining(NEW.person, "REX-001", version, now, until, "read and understood, shown by TECH-A")
    return act_on_person(workplace, command, confirmed(workplace, by))


def begin(workplace: Workplace) -> list[str]:
    session = sign_in(workplace, NEW.person, NEW.password)
    assert isinstance(session, Session), session
    return codes(act(workplace, SUBJECT, StartStep("receipt"), session))


def test_that_training_counts_for_its_version_and_its_time(at: At) -> None:
    workplace = at("eligible")
    enrol(enrolment_desk(workplace), NEW)
    untrained = begin(workplace)
    assert "BA-130" in untrained
    good(train(workplace, "2", None))
    assert "BA-130" in begin(workplace), "for another version"
    good(train(workplace, "3", 30))
    assert "BA-130" not in begin(workplace)
    wait(workplace, days=31)
    assert "BA-130" in begin(workplace), "it has to be repeated"
    assert verified(workplace).clean


def test_that_training_is_recorded_by_somebody_else_of_quality(at_file: At) -> None:
    workplace = at_file("laid_out")
    enrol(enrolment_desk(workplace), NEW)
    assert codes(train(workplace, "3", None, by="TECH-A")) == ["FA-04"]
    assert codes(train(workplace, "3", 0)) == ["FA-19"]
    own = RecordTraining("QA-A", "REX-001", "3", workplace.clock.now(), None, "read")
    assert codes(act_on_person(workplace, own, confirmed(workplace, "QA-A"))) == ["KY-10"]
    ahead = RecordTraining("TECH-C", "REX-001", "3", workplace.clock.now() + timedelta(days=1), None, " ")
    assert codes(act_on_person(workplace, ahead, confirmed(workplace, "QA-A"))) == ["FA-06", "FA-07"]


def test_that_training_written_by_somebody_who_may_not_is_found(at_file: At) -> None:
    workplace = at_file("laid_out")
    by = confirmed(workplace, "ADMIN-A").held.signer
    trained = PersonTrained(procedure="REX-001", version="3", on=NOW, until=None, how="read")
    with forging(workplace) as forger:
        forger.add("person/TECH-A", trained, by)
        assert forger.found() == {"KY-69"}
