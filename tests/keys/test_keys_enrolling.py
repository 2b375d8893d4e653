"""From a one-time code to a signature that counts, and the end of a key."""

from pathlib import Path

import pytest
from forging import verified
from prepared_facilities import SUBJECT, At
from workplace_fixture import (
    ISSUING_PASSPHRASE,
    PASSWORD,
    confirmed,
    enrolment_desk,
    good,
    signed_in,
)

from batchtrack.batch import commands
from batchtrack.commands.demonstration.enrolment import enrol, reset
from batchtrack.database import reading
from batchtrack.database.wrapped_keys import wrapped_of
from batchtrack.facility.people import (
    ApproveCertificate,
    DeactivatePerson,
    GrantRole,
    ProposeCode,
    ProposeRole,
    RegisterPerson,
    RetireKey,
)
from batchtrack.facility.roles import Role
from batchtrack.refusals import Refusal, Refused
from batchtrack.services.acting import act
from batchtrack.services.enrolling import (
    Seen,
    change_password,
    first_sign_in,
    issue_code,
    propose_certificate,
    proposed_certificate,
)
from batchtrack.services.founding import NewPerson
from batchtrack.services.key_file import root_into
from batchtrack.services.outcomes import NotDone
from batchtrack.services.people import Confirmed, Session, confirm, sign_in
from batchtrack.services.registers import act_on_person
from batchtrack.services.workplace import Workplace

NEW = NewPerson("TECH-C", "Technician C", "BADGE-7", (Role.TECHNICIAN,), "another long password")


def codes(outcome: object) -> list[str]:
    if isinstance(outcome, Refusal):
        return [outcome.code]
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def registered(workplace: Workplace) -> str:
    """A person who holds a one-time code."""
    command = RegisterPerson(NEW.person, NEW.name, NEW.badge, "in person")
    good(act_on_person(workplace, command, confirmed(workplace, "ADMIN-A")))
    return good(issue_code(workplace, NEW.person, "in person", confirmed(workplace, "QA-A"))).made


def propose(workplace: Workplace, check: str, by: str = "ADMIN-A") -> object:
    seen = Seen(check, "identity card")
    return propose_certificate(workplace, NEW.person, ISSUING_PASSPHRASE, seen, confirmed(workplace, by))


def approve(workplace: Workplace, check: str, by: str) -> object:
    fingerprint = proposed_certificate(workplace, NEW.person) or ""
    approval = ApproveCertificate(NEW.person, fingerprint, check, "in person")
    return act_on_person(workplace, approval, confirmed(workplace, by))


def test_that_a_person_signs_in_once_two_others_have_signed_the_certificate(at: At) -> None:
    workplace = at("laid_out")
    code = registered(workplace)
    assert codes(sign_in(workplace, NEW.person, NEW.password)) == ["SV-01"]
    check = good(first_sign_in(workplace, NEW.person, code, NEW.password)).made
    assert codes(sign_in(workplace, NEW.person, NEW.password)) == ["KY-04"]
    assert codes(propose(workplace, "0000-0000-0000")) == ["KY-17"]
    assert codes(propose(workplace, check)) == []
    assert codes(sign_in(workplace, NEW.person, NEW.password)) == ["KY-04"]
    assert codes(approve(workplace, check, "ADMIN-A")) == ["FA-04", "KY-09"]
    assert codes(approve(workplace, check, "QA-A")) == []
    assert isinstance(sign_in(workplace, NEW.person, NEW.password), Session)
    assert verified(workplace).clean


def test_that_a_code_is_for_its_person_and_serves_once(at_file: At) -> None:
    workplace = at_file("laid_out")
    code = registered(workplace)
    assert codes(first_sign_in(workplace, "TECH-A", code, NEW.password)) == ["KY-06"]
    assert codes(first_sign_in(workplace, "NOBODY", code, NEW.password)) == ["KY-06"]
    assert codes(first_sign_in(workplace, NEW.person, "AAAA-AAAA", NEW.password)) == ["KY-06"]
    assert codes(first_sign_in(workplace, NEW.person, code, "short")) == ["SV-04"]
    good(first_sign_in(workplace, NEW.name, code.lower(), NEW.password))
    assert codes(first_sign_in(workplace, NEW.person, code, "yet another password")) == ["KY-06"]


def test_that_a_newer_code_puts_the_older_one_out_of_use(at_file: At) -> None:
    workplace = at_file("laid_out")
    first = registered(workplace)
    good(act_on_person(workplace, ProposeCode(NEW.person, "in person"), confirmed(workplace, "ADMIN-A")))
    second = good(issue_code(workplace, NEW.person, "in person", confirmed(workplace, "QA-A"))).made
    assert codes(first_sign_in(workplace, NEW.person, first, NEW.password)) == ["KY-06"]
    good(first_sign_in(workplace, NEW.person, second, NEW.password))


def test_that_a_role_counts_once_it_is_granted_by_qa(at_file: At) -> None:
    workplace = at_file("laid_out")
    desk = enrolment_desk(workplace)
    enrol(desk, NEW)
    good(act_on_person(workplace, ProposeRole(NEW.person, Role.PLANNER, "in person"), confirmed(workplace, "ADMIN-A")))
    assert sign(workplace, NEW).roles == {"technician"}
    good(act_on_person(workplace, GrantRole(NEW.person, Role.PLANNER, "in person"), confirmed(workplace, "QA-A")))
    assert sign(workplace, NEW).roles == {"technician", "planner"}


def sign(workplace: Workplace, person: NewPerson) -> Confirmed:
    answer = confirm(workplace, person.person, person.password)
    assert isinstance(answer, Confirmed), answer
    return answer


def test_that_for_the_only_administrator_two_qa_reviewers_sign(at_file: At) -> None:
    workplace = at_file("laid_out")
    second = NewPerson("QA-B", "QA reviewer B", "BADGE-8", (Role.QA_REVIEWER,), PASSWORD)
    enrol(enrolment_desk(workplace), second)
    good(act_on_person(workplace, RetireKey("ADMIN-A", "password forgotten"), confirmed(workplace, "QA-A")))
    good(act_on_person(workplace, ProposeCode("ADMIN-A", "in person"), confirmed(workplace, "QA-A")))
    code = good(issue_code(workplace, "ADMIN-A", "in person", confirmed(workplace, "QA-B"))).made
    check = good(first_sign_in(workplace, "ADMIN-A", code, "a third long password")).made
    by = confirmed(workplace, "QA-A")
    good(propose_certificate(workplace, "ADMIN-A", ISSUING_PASSPHRASE, Seen(check, "in person"), by))
    approval = ApproveCertificate("ADMIN-A", proposed_certificate(workplace, "ADMIN-A") or "", check, "in person")
    assert codes(act_on_person(workplace, approval, confirmed(workplace, "QA-A"))) == ["KY-09"]
    good(act_on_person(workplace, approval, confirmed(workplace, "QA-B")))
    assert isinstance(sign_in(workplace, "ADMIN-A", "a third long password"), Session)
    assert verified(workplace).clean


def test_that_a_reset_retires_the_key_and_leaves_its_old_signatures_good(at: At) -> None:
    workplace = at("eligible")
    before = wrapped(workplace, "person/TECH-A")
    session = signed_in(workplace, "TECH-A")
    good(act_on_person(workplace, RetireKey("TECH-A", "password forgotten"), confirmed(workplace, "QA-A")))
    assert wrapped(workplace, "person/TECH-A") is None, "no locked key is left to be guessed at"
    assert codes(sign_in(workplace, "TECH-A", PASSWORD)) == ["SV-01"]
    reset(enrolment_desk(workplace), NewPerson("TECH-A", "Technician A", "TECH-A", (), "a second long password"))
    assert wrapped(workplace, "person/TECH-A") not in {None, before}
    assert codes(sign_in(workplace, "TECH-A", PASSWORD)) == ["SV-01"]
    assert isinstance(sign_in(workplace, "TECH-A", "a second long password"), Session)
    assert verified(workplace).clean, "what the old key signed stays signed"
    refused = act(workplace, SUBJECT, commands.PlaceHold("x"), session)
    assert codes(refused) == ["KY-01"], "a session that the old key vouched for has ended with it"


def wrapped(workplace: Workplace, owner: str) -> str | None:
    with reading(workplace.engine) as connection:
        return wrapped_of(connection, owner)


def test_that_a_changed_password_locks_the_same_key_anew(at: At) -> None:
    workplace = at("laid_out")
    by = confirmed(workplace, "TECH-A")
    before, fingerprint = wrapped(workplace, "person/TECH-A"), by.certificate
    good(change_password(workplace, "a second long password", by))
    assert wrapped(workplace, "person/TECH-A") != before
    assert codes(confirm(workplace, "TECH-A", PASSWORD)) == ["SV-01"]
    again = confirm(workplace, "TECH-A", "a second long password")
    assert isinstance(again, Confirmed)
    assert again.certificate == fingerprint
    assert verified(workplace).clean


def test_that_deactivation_takes_the_locked_key_away_and_leaves_signatures_good(at_file: At) -> None:
    workplace = at_file("eligible")
    good(act_on_person(workplace, DeactivatePerson("TECH-A", "left the house"), confirmed(workplace, "ADMIN-A")))
    assert wrapped(workplace, "person/TECH-A") is None
    assert verified(workplace).clean


def test_that_the_roots_file_is_written_once(tmp_path: Path) -> None:
    write = root_into(tmp_path / "safe" / "root.json")
    write(b"root")
    assert (tmp_path / "safe" / "root.json").read_bytes() == b"root"
    with pytest.raises(Refused) as refused:
        write(b"another")
    assert [refusal.code for refusal in refused.value.refusals] == ["KY-21"]
    assert (tmp_path / "safe" / "root.json").read_bytes() == b"root"
