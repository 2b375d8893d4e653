from datetime import UTC, datetime

import pytest

from batchtrack.events import Decided, Denied, Event, Meaning
from batchtrack.facility import Actor, Person, Right, Role, may, people
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ADMIN = Actor("ADMIN-A", frozenset({Role.ADMINISTRATOR}))
TECHNICIAN = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
REVIEWER = Actor("QA-A", frozenset({Role.QA_REVIEWER}))
SET_UP = Actor("ADMIN-A", frozenset(), setting_up=True)
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
    command = people.RegisterPerson("TECH-A", "Technician A", "TECH-A", "in person")
    proposed = people.CodeProposed(identified="in person", proposed_by="ADMIN-A")
    assert events_of(None, command) == (REGISTERED, proposed), "who registers proposes the first code"
    assert person() == Person("TECH-A", "Technician A", "TECH-A", frozenset(), active=True, version=1)


def test_that_an_id_is_never_given_twice() -> None:
    again = people.RegisterPerson("TECH-A", "Technician B", "TECH-A", "in person")
    gone = person(people.PersonDeactivated(reason="left"))
    assert codes_of(person(), again) == ["FA-02"]
    assert codes_of(gone, again) == ["FA-02"]


def test_that_all_problems_of_a_registration_are_told_at_once() -> None:
    assert codes_of(None, people.RegisterPerson("tech a", " ", "B/1"), TECHNICIAN) == [
        "FA-04",
        "FA-01",
        "FA-01",
        "FA-06",
        "FA-06",
    ]


def test_that_a_granted_role_is_held_until_withdrawn() -> None:
    proposed = events_of(person(), people.ProposeRole("TECH-A", Role.TECHNICIAN, "in person"))
    granted = (
        *proposed,
        *events_of(person(*proposed), people.GrantRole("TECH-A", Role.TECHNICIAN, "in person"), REVIEWER),
    )
    holder = person(*granted)
    assert holder.proposed == frozenset()
    assert holder.roles == {Role.TECHNICIAN}
    withdrawn = events_of(holder, people.WithdrawRole("TECH-A", Role.TECHNICIAN, "moved to QC"))
    assert person(*granted, *withdrawn).roles == frozenset()
    assert person(*granted, *withdrawn).version == 4
    assert codes_of(holder, people.ProposeRole("TECH-A", Role.TECHNICIAN, "in person")) == ["FA-08"]
    assert codes_of(person(), people.WithdrawRole("TECH-A", Role.TECHNICIAN, "x")) == ["FA-11"]


@pytest.mark.parametrize("quality", [Role.QA_REVIEWER, Role.QUALIFIED_PERSON])
def test_that_an_administrator_is_never_quality_in_either_order(quality: Role) -> None:
    administrator = person(people.RoleGranted(role=Role.ADMINISTRATOR, identified="in person"))
    reviewer = person(people.RoleGranted(role=quality, identified="in person"))
    assert codes_of(administrator, people.ProposeRole("TECH-A", quality, "in person")) == ["FA-09"]
    assert codes_of(reviewer, people.ProposeRole("TECH-A", Role.ADMINISTRATOR, "in person")) == ["FA-09"]
    waiting = person(
        people.RoleProposed(role=quality, proposed_by="ADMIN-A", identified="in person"),
        people.RoleGranted(role=Role.ADMINISTRATOR, identified="in person"),
    )
    assert codes_of(waiting, people.GrantRole("TECH-A", quality, "in person"), REVIEWER) == ["FA-09"]


def test_that_other_roles_can_be_held_together() -> None:
    reviewer = person(people.RoleGranted(role=Role.QA_REVIEWER, identified="in person"))
    assert events_of(reviewer, people.ProposeRole("TECH-A", Role.QUALIFIED_PERSON, "in person"))


def test_that_nobody_grants_a_role_to_the_own_person_but_at_set_up() -> None:
    founder = people.fold([people.PersonRegistered(person="ADMIN-A", name="Administrator A", badge="ADMIN-A")])
    assert codes_of(founder, people.ProposeRole("ADMIN-A", Role.PLANNER, "in person")) == ["FA-10"]
    own = people.fold(
        [
            people.PersonRegistered(person="QA-A", name="QA reviewer A", badge="QA-A"),
            people.RoleProposed(role=Role.PLANNER, proposed_by="ADMIN-A", identified="in person"),
        ]
    )
    assert codes_of(own, people.GrantRole("QA-A", Role.PLANNER, "in person"), REVIEWER) == ["FA-10"]
    assert events_of(founder, people.GrantRole("ADMIN-A", Role.ADMINISTRATOR, "in person"), SET_UP)


def test_that_roles_are_granted_and_withdrawn_by_signature() -> None:
    assert people.RoleGranted.SIGNED is Meaning.APPROVAL
    assert people.RoleWithdrawn.SIGNED is Meaning.APPROVAL


def test_that_a_role_takes_an_administrator_and_a_qa_reviewer_who_are_two_people() -> None:
    command = people.GrantRole("TECH-A", Role.TECHNICIAN, "in person")
    both = Actor("BOTH-A", frozenset({Role.ADMINISTRATOR, Role.QA_REVIEWER}))
    proposed = person(people.RoleProposed(role=Role.TECHNICIAN, proposed_by="ADMIN-A", identified="in person"))
    assert codes_of(person(), command, REVIEWER) == ["KY-11"]
    assert codes_of(proposed, command, ADMIN) == ["FA-04", "KY-09"]
    assert codes_of(proposed, people.GrantRole("TECH-A", Role.PLANNER, "in person"), REVIEWER) == ["KY-11"]
    own = person(people.RoleProposed(role=Role.TECHNICIAN, proposed_by="BOTH-A", identified="in person"))
    assert codes_of(own, command, both) == ["KY-09"]
    assert codes_of(person(), people.ProposeRole("TECH-A", Role.PLANNER, "in person"), TECHNICIAN) == ["FA-04", "FA-10"]


def test_that_a_deactivated_person_acts_no_longer_and_is_changed_no_longer() -> None:
    gone = person(
        people.RoleGranted(role=Role.TECHNICIAN, identified="in person"),
        *events_of(person(), people.DeactivatePerson("TECH-A", "left the firm")),
    )
    assert not gone.active
    assert [refusal.code for refusal in may(gone.actor, Right.DRAW_LOTS)] == ["FA-05"]
    assert codes_of(gone, people.ProposeRole("TECH-A", Role.PLANNER, "in person")) == ["FA-05"]
    assert codes_of(gone, people.IssueCode("TECH-A", "digest", "in person")) == ["FA-05"]


def test_that_nobody_deactivates_the_own_person() -> None:
    administrator = people.fold([people.PersonRegistered(person="ADMIN-A", name="Administrator A", badge="B-1")])
    assert codes_of(administrator, people.DeactivatePerson("ADMIN-A", "left")) == ["FA-13"]


def test_that_an_unknown_person_is_named() -> None:
    assert codes_of(None, people.ProposeRole("TECH-Z", Role.PLANNER, "in person")) == ["FA-03"]


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
