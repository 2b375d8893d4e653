"""Signing in and confirming: who is recognised, and what is said to somebody who is not."""

from prepared_facilities import SUBJECT, At
from workplace_fixture import PASSWORD, confirmed, good, signed_in

from batchtrack.batch import commands
from batchtrack.database import reading
from batchtrack.facility.people import DeactivatePerson, GrantRole, RegisterPerson, SetPassword
from batchtrack.facility.roles import Role
from batchtrack.identity import BadgeCode, encode
from batchtrack.journal import read_stream
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.passwords import hash_password
from batchtrack.services.people import Confirmed, Session, confirm, name_on_badge, sign_in
from batchtrack.services.registers import act_on_person, open_demonstration
from batchtrack.services.workplace import Workplace


def code_of(answer: object) -> str:
    assert isinstance(answer, Refusal), answer
    return answer.code


def new_person(workplace: Workplace, person: str, name: str, badge: str, password: str | None = PASSWORD) -> None:
    by = confirmed(workplace, "ADMIN-A")
    good(act_on_person(workplace, RegisterPerson(person, name, badge), by))
    if password is not None:
        encoded = hash_password(password)
        assert isinstance(encoded, str)
        good(act_on_person(workplace, SetPassword(person, encoded), by))


def test_that_a_person_signs_in_by_id_printed_name_or_badge(at: At) -> None:
    workplace = at("laid_out")
    new_person(workplace, "TECH-C", "Technician C", "BADGE-7")
    for user in ("TECH-C", " Technician C ", "BADGE-7"):
        session = sign_in(workplace, user, PASSWORD)
        assert isinstance(session, Session)
        assert session.person == "TECH-C"


def test_that_a_wrong_password_and_an_unknown_name_are_answered_alike(at_file: At) -> None:
    workplace = at_file("laid_out")
    new_person(workplace, "TECH-C", "Technician C", "BADGE-7", password=None)
    for user, password in (("TECH-A", "another password"), ("NOBODY", PASSWORD), ("TECH-C", ""), ("TECH-A", "")):
        assert code_of(sign_in(workplace, user, password)) == "SV-01", user


def test_that_somebody_deactivated_is_told_so_only_with_the_right_password(at_file: At) -> None:
    workplace = at_file("laid_out")
    good(act_on_person(workplace, DeactivatePerson("TECH-B", "left the house"), confirmed(workplace, "ADMIN-A")))
    assert code_of(sign_in(workplace, "TECH-B", PASSWORD)) == "SV-02"
    assert code_of(sign_in(workplace, "TECH-B", "another password")) == "SV-01"


def test_that_a_name_of_two_people_signs_nobody_in(at: At) -> None:
    workplace = at("laid_out")
    new_person(workplace, "TECH-C", "Technician A", "BADGE-7")
    assert code_of(sign_in(workplace, "Technician A", PASSWORD)) == "SV-06"
    assert isinstance(sign_in(workplace, "TECH-A", PASSWORD), Session)


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
    good(act_on_person(workplace, GrantRole("TECH-B", Role.QA_REVIEWER), confirmed(workplace, "ADMIN-A")))
    assert "qa_reviewer" not in session.roles
    good(act(workplace, SUBJECT, commands.PlaceHold("Seal looks broken"), session))
    lifted = act(workplace, SUBJECT, commands.LiftHold(1, "seal compared"), confirmed(workplace, "TECH-B"))
    good(lifted)


def test_that_while_a_demonstration_is_laid_out_one_check_serves_and_every_event_says_seeded(at: At) -> None:
    workplace = at("laid_out")
    assert isinstance(confirm(workplace, "TECH-A", PASSWORD), Confirmed)
    assert set(workplace.seeded_passwords.values()) == {PASSWORD}
    assert code_of(confirm(workplace, "TECH-A", "another password")) == "SV-01"
    new_person(workplace, "TECH-C", "Technician C", "BADGE-7")
    good(open_demonstration(workplace, signed_in(workplace, "ADMIN-A")))
    assert workplace.seeded_passwords == {}
    good(act_on_person(workplace, GrantRole("TECH-C", Role.TECHNICIAN), confirmed(workplace, "ADMIN-A")))
    assert workplace.seeded_passwords == {}, "an opened demonstration checks every password"
    with reading(workplace.engine) as connection:
        marks = [each.seeded for each in read_stream(connection, "person/TECH-C", CATALOGUE)]
        founding = [each.seeded for each in read_stream(connection, "facility/A9990", CATALOGUE)]
    assert marks == [True, True, False]
    assert founding[0]
