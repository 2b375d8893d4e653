from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from batchtrack.events import Decided, Denied, Event, Meaning
from batchtrack.facility import Actor, Person, Right, Role, may, people
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ADMIN = Actor("ADMIN-A", frozenset({Role.ADMINISTRATOR}))
TECHNICIAN = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
SET_UP = Actor("ADMIN-A", frozenset(), setting_up=True)
HASH = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA"
REGISTERED = people.PersonRegistered(person="TECH-A", name="Technician A", badge="TECH-A")


def person(*events: Event) -> Person:
    folded = people.fold([REGISTERED, *events])
    assert folded is not None
    return folded


def events_of(state: Person | None, command: people.PersonCommand, actor: Actor = ADMIN) -> tuple[Event, ...]:
    decision = people.decide(state, command, NOW, actor)
    assert isinstance(decision, Decided), decision
    return decision.events


def codes_of(state: Person | None, command: people.PersonCommand, actor: Actor = ADMIN) -> list[str]:
    decision = people.decide(state, command, NOW, actor)
    assert isinstance(decision, Denied), decision
    for refusal in decision.refusals:
        assert sentence(refusal)
        assert way_out(refusal)
    return [refusal.code for refusal in decision.refusals]


def test_that_an_administrator_registers_a_person() -> None:
    command = people.RegisterPerson("TECH-A", "Technician A", "TECH-A")
    assert events_of(None, command) == (REGISTERED,)
    assert person() == Person("TECH-A", "Technician A", "TECH-A", frozenset(), True, None, 1)


def test_that_an_id_is_never_given_twice() -> None:
    again = people.RegisterPerson("TECH-A", "Technician B", "TECH-A")
    gone = person(people.PersonDeactivated(reason="left"))
    assert codes_of(person(), again) == ["FA-02"]
    assert codes_of(gone, again) == ["FA-02"]


def test_that_all_problems_of_a_registration_are_told_at_once() -> None:
    assert codes_of(None, people.RegisterPerson("tech a", " ", "B/1"), TECHNICIAN) == [
        "FA-04",
        "FA-01",
        "FA-01",
        "FA-06",
    ]


def test_that_a_granted_role_is_held_until_withdrawn() -> None:
    granted = events_of(person(), people.GrantRole("TECH-A", Role.TECHNICIAN))
    holder = person(*granted)
    assert holder.roles == {Role.TECHNICIAN}
    withdrawn = events_of(holder, people.WithdrawRole("TECH-A", Role.TECHNICIAN, "moved to QC"))
    assert person(*granted, *withdrawn).roles == frozenset()
    assert person(*granted, *withdrawn).version == 3
    assert codes_of(holder, people.GrantRole("TECH-A", Role.TECHNICIAN)) == ["FA-08"]
    assert codes_of(person(), people.WithdrawRole("TECH-A", Role.TECHNICIAN, "x")) == ["FA-11"]


@pytest.mark.parametrize("quality", [Role.QA_REVIEWER, Role.QUALIFIED_PERSON])
def test_that_an_administrator_is_never_quality_in_either_order(quality: Role) -> None:
    administrator = person(people.RoleGranted(role=Role.ADMINISTRATOR))
    reviewer = person(people.RoleGranted(role=quality))
    assert codes_of(administrator, people.GrantRole("TECH-A", quality)) == ["FA-09"]
    assert codes_of(reviewer, people.GrantRole("TECH-A", Role.ADMINISTRATOR)) == ["FA-09"]


def test_that_other_roles_can_be_held_together() -> None:
    reviewer = person(people.RoleGranted(role=Role.QA_REVIEWER))
    assert events_of(reviewer, people.GrantRole("TECH-A", Role.QUALIFIED_PERSON))


def test_that_nobody_grants_a_role_to_the_own_person_but_at_set_up() -> None:
    founder = people.fold([people.PersonRegistered(person="ADMIN-A", name="Administrator A", badge="ADMIN-A")])
    command = people.GrantRole("ADMIN-A", Role.PLANNER)
    assert codes_of(founder, command) == ["FA-10"]
    assert events_of(founder, people.GrantRole("ADMIN-A", Role.ADMINISTRATOR), SET_UP)


def test_that_roles_are_granted_and_withdrawn_by_signature() -> None:
    assert people.RoleGranted.SIGNED is Meaning.APPROVAL
    assert people.RoleWithdrawn.SIGNED is Meaning.APPROVAL


def test_that_a_first_password_is_issued_and_later_ones_are_the_owners_alone() -> None:
    first = events_of(person(), people.SetPassword("TECH-A", HASH))
    owner = person(*first)
    assert owner.password_hash == HASH
    assert codes_of(owner, people.SetPassword("TECH-A", HASH)) == ["FA-12"]
    assert codes_of(person(), people.SetPassword("TECH-A", HASH), Actor("X", frozenset({Role.PLANNER}))) == ["FA-04"]
    assert events_of(owner, people.SetPassword("TECH-A", HASH), TECHNICIAN)


def test_that_only_a_hash_is_ever_recorded_as_a_password() -> None:
    with pytest.raises(ValidationError):
        people.PasswordSet(password_hash="correct horse battery")


def test_that_the_hash_is_not_shown_where_a_command_is() -> None:
    assert HASH not in repr(people.SetPassword("TECH-A", HASH))


def test_that_a_deactivated_person_acts_no_longer_and_is_changed_no_longer() -> None:
    gone = person(
        people.RoleGranted(role=Role.TECHNICIAN),
        *events_of(person(), people.DeactivatePerson("TECH-A", "left the firm")),
    )
    assert not gone.active
    assert [refusal.code for refusal in may(gone.actor, Right.DRAW_LOTS)] == ["FA-05"]
    assert codes_of(gone, people.GrantRole("TECH-A", Role.PLANNER)) == ["FA-05"]
    assert codes_of(gone, people.SetPassword("TECH-A", HASH)) == ["FA-05"]


def test_that_nobody_deactivates_the_own_person() -> None:
    administrator = people.fold([people.PersonRegistered(person="ADMIN-A", name="Administrator A", badge="B-1")])
    assert codes_of(administrator, people.DeactivatePerson("ADMIN-A", "left")) == ["FA-13"]


def test_that_an_unknown_person_is_named() -> None:
    assert codes_of(None, people.GrantRole("TECH-Z", Role.PLANNER)) == ["FA-03"]


def test_that_a_role_that_is_missing_is_named_with_those_that_are_held() -> None:
    (refusal,) = may(TECHNICIAN, Right.APPROVE_LOTS)
    assert sentence(refusal) == "Roles entitled to approving material: qa reviewer. Roles of TECH-A: technician."
    assert may(TECHNICIAN, Right.DRAW_LOTS) == ()


def test_that_set_up_entitles_to_nothing_but_founding() -> None:
    assert may(SET_UP, Right.GRANT_ROLES) == ()
    assert may(SET_UP, Right.APPROVE_LOTS)
    assert may(SET_UP, Right.DEACTIVATE_PEOPLE)


def test_that_an_auditor_is_entitled_to_nothing() -> None:
    auditor = Actor("AUDIT-A", frozenset({Role.AUDITOR}))
    assert all(may(auditor, right) for right in Right)
