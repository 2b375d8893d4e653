"""A person's key and certificate: who may do what on the way from a one-time code to a certificate that counts."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from batchtrack.events import Decided, Denied, Event
from batchtrack.facility import Actor, Person, Role, people
from batchtrack.keys import (
    Authority,
    Named,
    PrivateKey,
    certificate_fingerprint,
    certificate_text,
    issue,
    issuing_authority,
    key_check,
    key_fingerprint,
    new_key,
    public_text,
    root_authority,
)
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
ADMIN = Actor("ADMIN-A", frozenset({Role.ADMINISTRATOR}))
REVIEWER = Actor("QA-A", frozenset({Role.QA_REVIEWER}))
SECOND = Actor("QA-B", frozenset({Role.QA_REVIEWER}))
TECHNICIAN = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
REGISTERED = people.PersonRegistered(person="TECH-A", name="Technician A", badge="TECH-A")
HOW = "identity card"


@dataclass(frozen=True)
class Certified:
    """A key with a certificate for it."""

    key: PrivateKey
    certificate: str
    fingerprint: str

    @property
    def public(self) -> str:
        return public_text(self.key.public_key())


def issuing() -> Authority:
    root = root_authority(new_key(), "House A", NOW, NOW.replace(year=2060))
    return issuing_authority(root, new_key(), "House A", NOW)


def certified(person: str = "TECH-A") -> Certified:
    key = new_key()
    certificate = issue(issuing(), Named("Technician A", person, "House A"), key.public_key(), NOW)
    return Certified(key, certificate_text(certificate), certificate_fingerprint(certificate))


MADE = certified()
KEY = people.KeyMade(public_key=MADE.public, wrapped="digest", accepted="x", sealing="")
PROPOSED = people.CertificateProposed(certificate=MADE.certificate, identified=HOW, proposed_by="ADMIN-A")
APPROVED = people.CertificateApproved(fingerprint=MADE.fingerprint, identified=HOW)
CHECK = key_check(MADE.key.public_key())
PROPOSE = people.ProposeCertificate("TECH-A", MADE.certificate, CHECK, HOW)
APPROVE = people.ApproveCertificate("TECH-A", MADE.fingerprint, CHECK, HOW)


def person(*events: Event) -> Person:
    folded = people.fold([REGISTERED, *events])
    assert folded is not None
    return folded


def codes(state: Person, command: people.PersonCommand, actor: Actor) -> list[str]:
    decision = people.decide(state, command, NOW, actor)
    if isinstance(decision, Decided):
        return []
    assert isinstance(decision, Denied)
    assert all(sentence(refusal) and way_out(refusal) for refusal in decision.refusals)
    return [refusal.code for refusal in decision.refusals]


CODE_PROPOSED = people.CodeProposed(identified=HOW, proposed_by="ADMIN-A")
ISSUE = people.IssueCode("TECH-A", "digest", HOW)


def test_that_a_code_takes_two_people_neither_its_owner_and_one_of_them_qa() -> None:
    waiting = person(CODE_PROPOSED)
    assert codes(waiting, ISSUE, REVIEWER) == []
    assert codes(waiting, ISSUE, ADMIN) == ["FA-04", "KY-09"]
    assert codes(person(), ISSUE, REVIEWER) == ["KY-11"]
    assert codes(waiting, ISSUE, TECHNICIAN) == ["FA-04", "KY-10"]
    assert codes(waiting, people.IssueCode("TECH-A", "digest", " "), REVIEWER) == ["FA-06"]
    by_reviewer = person(people.CodeProposed(identified=HOW, proposed_by="QA-A"))
    assert codes(by_reviewer, ISSUE, REVIEWER) == ["KY-09"]
    assert codes(by_reviewer, ISSUE, SECOND) == []


def test_that_a_code_is_proposed_anew_for_every_reset() -> None:
    propose = people.ProposeCode("TECH-A", HOW)
    assert codes(person(), propose, ADMIN) == codes(person(), propose, REVIEWER) == []
    assert codes(person(), propose, TECHNICIAN) == ["FA-04", "KY-10"]
    assert codes(person(KEY), propose, ADMIN) == ["KY-07"]
    issued = person(CODE_PROPOSED, people.CodeIssued(digest="digest", identified=HOW, until=LATER))
    assert issued.code == people.OneTimeCode(None, "digest", LATER)
    assert codes(issued, ISSUE, REVIEWER) == ["KY-11"], "a second code is proposed again"


def test_that_a_code_serves_for_three_days() -> None:
    decision = people.decide(person(CODE_PROPOSED), ISSUE, NOW, REVIEWER)
    assert isinstance(decision, Decided)
    waiting = person(CODE_PROPOSED, *decision.events)
    command = people.MakeKey("TECH-A", "digest", MADE.public, "wrapped", people.ACCOUNTABILITY)
    assert isinstance(people.decide(waiting, command, LATER, TECHNICIAN), Decided)
    late = people.decide(waiting, command, LATER + timedelta(seconds=1), TECHNICIAN)
    assert isinstance(late, Denied)
    assert [refusal.code for refusal in late.refusals] == ["KY-16"]


def test_that_a_key_is_made_with_the_code_by_its_owner_and_uses_the_code_up() -> None:
    waiting = person(people.CodeIssued(digest="digest", identified="in person", until=LATER))
    command = people.MakeKey("TECH-A", "digest", MADE.public, "wrapped", people.ACCOUNTABILITY)
    assert codes(waiting, command, TECHNICIAN) == []
    assert codes(
        waiting, people.MakeKey("TECH-A", "another", MADE.public, "wrapped", people.ACCOUNTABILITY), TECHNICIAN
    ) == ["KY-06"]
    assert codes(waiting, command, ADMIN) == ["KY-06"], "nobody makes another's key"
    assert codes(person(), command, TECHNICIAN) == ["KY-06"]
    used = person(people.CodeIssued(digest="digest", identified="in person", until=LATER), KEY)
    assert used.code == people.OneTimeCode()
    assert codes(used, command, TECHNICIAN) == ["KY-07"]


def test_that_the_key_itself_signs_that_its_owner_accepted_what_signatures_mean() -> None:
    waiting = person(people.CodeIssued(digest="digest", identified=HOW, until=LATER))
    command = people.MakeKey("TECH-A", "digest", MADE.public, "wrapped", people.ACCOUNTABILITY)
    decision = people.decide(waiting, command, NOW, TECHNICIAN)
    assert isinstance(decision, Decided)
    (made,) = decision.events
    assert isinstance(made, people.KeyMade)
    assert made.accepted == people.ACCOUNTABILITY
    assert codes(waiting, replace(command, accepted=" "), TECHNICIAN) == ["FA-06"]


def test_that_a_certificate_counts_only_when_two_have_signed() -> None:
    waiting, counting = person(KEY, PROPOSED), person(KEY, PROPOSED, APPROVED)
    assert waiting.key is not None
    assert waiting.key.certificate is None
    assert counting.key is not None
    assert counting.key.certificate == MADE.certificate
    assert codes(person(KEY), PROPOSE, ADMIN) == codes(waiting, APPROVE, REVIEWER) == []


@pytest.mark.parametrize(
    ("state", "command", "actor", "expected"),
    [
        (person(KEY), PROPOSE, TECHNICIAN, ["FA-04", "KY-10", "KY-13"]),
        (person(KEY), PROPOSE, REVIEWER, ["KY-13"]),
        (person(), PROPOSE, ADMIN, ["KY-14"]),
        (person(KEY), people.ProposeCertificate("TECH-A", MADE.certificate, CHECK, " "), ADMIN, ["FA-06"]),
        (person(KEY), people.ProposeCertificate("TECH-A", certified().certificate, CHECK, HOW), ADMIN, ["KY-12"]),
        (
            person(KEY),
            people.ProposeCertificate("TECH-A", certified("TECH-B").certificate, CHECK, HOW),
            ADMIN,
            ["KY-12"],
        ),
        (person(KEY), people.ProposeCertificate("TECH-A", "no certificate", CHECK, HOW), ADMIN, ["KY-12"]),
        (person(KEY, PROPOSED), APPROVE, ADMIN, ["FA-04", "KY-09"]),
        (person(KEY, PROPOSED), people.ApproveCertificate("TECH-A", "another", CHECK, HOW), REVIEWER, ["KY-12"]),
        (person(KEY, PROPOSED), people.ApproveCertificate("TECH-A", MADE.fingerprint, CHECK, ""), REVIEWER, ["FA-06"]),
        (person(KEY), APPROVE, REVIEWER, ["KY-11"]),
        (person(KEY), replace(PROPOSE, check="0000-0000-0000"), ADMIN, ["KY-17"]),
        (person(KEY, PROPOSED), replace(APPROVE, check=""), REVIEWER, ["KY-17"]),
        (person(KEY, PROPOSED), replace(APPROVE, check=CHECK.upper().replace("-", " ")), REVIEWER, []),
    ],
)
def test_that_what_speaks_against_a_certificate_is_told(
    state: Person, command: people.PersonCommand, actor: Actor, expected: list[str]
) -> None:
    assert codes(state, command, actor) == expected


def test_that_two_qa_reviewers_sign_for_an_administrator_and_never_one_of_them_twice() -> None:
    administrator = people.RoleGranted(role=Role.ADMINISTRATOR, identified="in person")
    assert codes(person(administrator, KEY), PROPOSE, REVIEWER) == []
    by_reviewer = people.CertificateProposed(certificate=MADE.certificate, identified=HOW, proposed_by="QA-A")
    waiting = person(administrator, KEY, by_reviewer)
    assert codes(waiting, APPROVE, REVIEWER) == ["KY-09"]
    assert codes(waiting, APPROVE, SECOND) == []


def test_that_nobody_approves_the_own_certificate() -> None:
    own = Actor("TECH-A", frozenset({Role.QA_REVIEWER}))
    assert codes(person(KEY, PROPOSED), APPROVE, own) == ["KY-10"]


def test_that_a_retired_key_takes_its_certificate_along_and_makes_room_for_a_new_code() -> None:
    command = people.RetireKey("TECH-A", "password forgotten")
    counting = person(KEY, PROPOSED, APPROVED)
    assert codes(counting, command, ADMIN) == codes(counting, command, TECHNICIAN) == []
    assert codes(counting, command, Actor("TECH-B", frozenset({Role.TECHNICIAN}))) == ["FA-04"]
    assert codes(person(), command, ADMIN) == ["KY-14"]
    retired = person(KEY, people.KeyRetired(key=key_fingerprint(MADE.key.public_key()), reason="forgotten"))
    assert retired.key is None
    assert codes(retired, people.ProposeCode("TECH-A", HOW), ADMIN) == []


def test_that_a_password_is_changed_by_its_owner_alone() -> None:
    command = people.ChangePassword("TECH-A", "digest")
    assert codes(person(KEY), command, TECHNICIAN) == []
    assert codes(person(KEY), command, ADMIN) == ["FA-12"]


def test_that_set_up_alone_founds_a_certificate() -> None:
    command = people.FoundCertificate("TECH-A", MADE.certificate, HOW)
    assert codes(person(KEY), command, Actor("", frozenset(), setting_up=True)) == []
    assert codes(person(KEY), command, ADMIN) == ["FA-04"]
