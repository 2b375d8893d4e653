"""Signing in and confirming: who is recognised, and what is said to somebody who is not."""

import pytest
from prepared_facilities import SUBJECT, At
from workplace_fixture import PASSWORD, confirmed, enrolment_desk, good, signed_in

from batchtrack.batch import commands
from batchtrack.commands.demonstration.enrolment import give_key
from batchtrack.database import reading
from batchtrack.facility.people import DeactivatePerson, GrantRole, ProposeRole, RegisterPerson
from batchtrack.facility.roles import Role
from batchtrack.identity import BadgeCode, encode
from batchtrack.journal import read_stream
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.founding import NewPerson
from batchtrack.services.people import Confirmed, Session, confirm, name_on_badge, sign_in
from batchtrack.services.registers import act_on_person, open_demonstration
from batchtrack.services.workplace import Workplace


def code_of(answer: object) -> str:
    assert isinstance(answer, Refusal), answer
    return answer.code


def new_person(workplace: Workplace, person: str, name: str, badge: str, *, with_key: bool = True) -> None:
    good(act_on_person(workplace, RegisterPerson(person, name, badge, "in person"), confirmed(workplace, "ADMIN-A")))
    if with_key:
        give_key(enrolment_desk(workplace), NewPerson(person, name, badge, (), PASSWORD))


def grant(workplace: Workplace, person: str, role: Role) -> None:
    good(act_on_person(workplace, ProposeRole(person, role, "in person"), confirmed(workplace, "ADMIN-A")))
    good(act_on_person(workplace, GrantRole(person, role, "in person"), confirmed(workplace, "QA-A")))


def test_that_a_person_signs_in_by_id_printed_name_or_badge(at: At) -> None:
    workplace = at("laid_out")
    new_person(workplace, "TECH-C", "Technician C", "BADGE-7")
    for user in ("TECH-C", " Technician C ", "BADGE-7"):
        session = sign_in(workplace, user, PASSWORD)
        assert isinstance(session, Session)
        assert session.person == "TECH-C"


def test_that_a_wrong_password_and_an_unknown_name_are_answered_alike(at_file: At) -> None:
    workplace = at_file("laid_out")
    new_person(workplace, "TECH-C", "Technician C", "BADGE-7", with_key=False)
    for user, password in (("TECH-A", "another password"), ("NOBODY", PASSWORD), ("TECH-C", ""), ("TECH-A", "")):
        assert code_of(sign_in(workplace, user, password)) == "SV-01", user


def test_that_no_password_belongs_to_somebody_deactivated_and_an_open_session_records_nothing_more(at_file: At) -> None:
    workplace = at_file("two_received")
    session = signed_in(workplace, "TECH-B")
    good(act_on_person(workplace, DeactivatePerson("TECH-B", "left the house"), confirmed(workplace, "ADMIN-A")))
    assert code_of(sign_in(workplace, "TECH-B", PASSWORD)) == "SV-01"
    refused = act(workplace, SUBJECT, commands.PlaceHold("Seal looks broken"), session)
    assert [refusal.code for refusal in getattr(refused, "refusals", ())] == ["SV-02"]


@pytest.mark.parametrize(("name", "badge"), [("Technician A", "BADGE-7"), ("Technician C", "TECH-A")])
def test_that_nobody_is_given_a_name_or_a_badge_that_is_anothers(at: At, name: str, badge: str) -> None:
    workplace = at("laid_out")
    again = RegisterPerson("TECH-C", name, badge, "in person")
    refused = act_on_person(workplace, again, confirmed(workplace, "ADMIN-A"))
    assert [refusal.code for refusal in getattr(refused, "refusals", ())] == ["FA-14"]
    assert isinstance(sign_in(workplace, "Technician A", PASSWORD), Session)


def test_that_a_badge_names_and_never_proves(at_file: At) -> None:
    workplace = at_file("laid_out")
    assert name_on_badge(workplace, encode(BadgeCode("TECH-A"))) == "Technician A"
    assert name_on_badge(workplace, encode(BadgeCode("NOBODY"))) is None
    assert name_on_badge(workplace, "TECH-A") is None
    assert code_of(confirm(workplace, "TECH-A", encode(BadgeCode("TECH-A")))) == "SV-01"


def test_that_each_signature_needs_its_password_and_a_session_is_none(at_file: At) -> None:
    workplace = at_file("two_received")
    command = commands.ReviewRecord("certification", 1)
    refused = act(workplace, SUBJECT, command, signed_in(workplace, "QA-A"))
    assert [refusal.code for refusal in getattr(refused, "refusals", ())] == ["BA-14"]
    with reading(workplace.engine) as connection:
        version = workplace.batch(connection, SUBJECT).version
    unsigned = act(workplace, SUBJECT, commands.ReviewRecord("certification", version), signed_in(workplace, "QA-A"))
    assert [refusal.code for refusal in getattr(unsigned, "refusals", ())] == ["SV-03"]


def test_that_the_roles_that_count_are_those_at_the_moment_of_the_act(at_file: At) -> None:
    workplace = at_file("two_received")
    session = signed_in(workplace, "TECH-B")
    grant(workplace, "TECH-B", Role.QA_REVIEWER)
    assert "qa_reviewer" not in session.roles
    good(act(workplace, SUBJECT, commands.PlaceHold("Seal looks broken"), session))
    lifted = act(workplace, SUBJECT, commands.LiftHold(1, "seal compared"), confirmed(workplace, "TECH-B"))
    good(lifted)


def test_that_while_a_demonstration_is_laid_out_one_check_serves_and_every_event_says_seeded(at: At) -> None:
    workplace = at("laid_out")
    assert isinstance(confirm(workplace, "TECH-A", PASSWORD), Confirmed)
    assert PASSWORD in {password for password, _key in workplace.seeded_keys.values()}
    assert code_of(confirm(workplace, "TECH-A", "another password")) == "SV-01"
    new_person(workplace, "TECH-C", "Technician C", "BADGE-7")
    good(open_demonstration(workplace, signed_in(workplace, "ADMIN-A")))
    assert workplace.seeded_keys == {}
    grant(workplace, "TECH-C", Role.TECHNICIAN)
    assert workplace.seeded_keys == {}, "an opened demonstration unlocks a key for every act"
    with reading(workplace.engine) as connection:
        marks = [each.seeded for each in read_stream(connection, "person/TECH-C", CATALOGUE)]
        founding = [each.seeded for each in read_stream(connection, "facility/A9990", CATALOGUE)]
    assert marks == [True] * 6 + [False] * 2
    assert founding[0]
