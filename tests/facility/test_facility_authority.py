"""The table of authority: shipped, laid down with the facility, changed by QA's signature within its bounds."""

from datetime import UTC, datetime

import pytest

from batchtrack.events import Decided, Denied, Meaning
from batchtrack.facility import Actor, Right, Role, authority, may
from batchtrack.facility.authority import AuthorityChanged, ChangeAuthority
from batchtrack.facility.entitlement import SHIPPED, Entitlement, name_of
from batchtrack.facility.rights import HOLDERS
from batchtrack.facility.roles import QUALITY
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
REVIEWER = Actor("QA-A", frozenset({Role.QA_REVIEWER}))
PLANNERS_TOO = ChangeAuthority(
    Right.REGISTER_ROOMS, frozenset({Role.PLANNER, Role.ADMINISTRATOR}), "planners know them"
)


def table(*changes: ChangeAuthority) -> Entitlement:
    folded = authority.fold([authority.laid_down()])
    for change in changes:
        decided = authority.decide(folded, change, NOW, REVIEWER)
        assert isinstance(decided, Decided), decided
        for event in decided.events:
            folded = authority.evolve(folded, event)
    assert folded is not None
    return folded


def codes(change: ChangeAuthority, actor: Actor = REVIEWER) -> list[str]:
    decided = authority.decide(table(), change, NOW, actor)
    assert isinstance(decided, Denied), decided
    assert all(sentence(refusal) and way_out(refusal) for refusal in decided.refusals)
    return [refusal.code for refusal in decided.refusals]


def test_that_every_act_stands_in_the_shipped_table_once() -> None:
    assert HOLDERS.keys() == set(Right)
    assert {name_of(right) for right in Right} == {each.act for each in authority.laid_down().acts}
    assert all(table().holders(right) == SHIPPED.holders(right) for right in Right)


def test_that_a_change_is_signed_and_tells_what_was_before_and_why() -> None:
    assert AuthorityChanged.SIGNED is Meaning.APPROVAL
    decided = authority.decide(table(), PLANNERS_TOO, NOW, REVIEWER)
    assert isinstance(decided, Decided)
    assert decided.events == (
        AuthorityChanged(
            act="register_rooms",
            roles=(Role.ADMINISTRATOR, Role.PLANNER),
            before=(Role.ADMINISTRATOR,),
            reason="planners know them",
        ),
    )


def test_that_what_is_decided_stands_on_the_table_in_force() -> None:
    planner = frozenset({Role.PLANNER})
    assert [refusal.code for refusal in may(Actor("PLAN-A", planner), Right.REGISTER_ROOMS)] == ["FA-04"]
    assert may(Actor("PLAN-A", planner, entitlement=table(PLANNERS_TOO)), Right.REGISTER_ROOMS) == ()


def test_that_an_act_that_a_later_version_adds_is_as_shipped() -> None:
    older = Entitlement({name: roles for name, roles in table().roles.items() if name != "lift_holds"}, 1)
    assert older.holders(Right.LIFT_HOLDS) == QUALITY


@pytest.mark.parametrize("right", [right for right in Right if authority.settled_by_the_program(right)])
def test_that_who_gives_access_is_changed_by_no_signature(right: Right) -> None:
    assert codes(ChangeAuthority(right, frozenset({Role.PLANNER}), "x")) == ["FA-15"]
    forged = Entitlement({name_of(right): frozenset({Role.PLANNER})}, 2)
    assert forged.holders(right) == HOLDERS[right], "nor by an event that the program would have refused"


def test_that_an_auditor_is_never_entitled_and_quality_decides_for_quality() -> None:
    auditor = ChangeAuthority(Right.RECEIVE_LOTS, frozenset({Role.AUDITOR}), "x")
    assert codes(auditor) == ["FA-16"]
    assert codes(ChangeAuthority(Right.LIFT_HOLDS, QUALITY | {Role.TECHNICIAN}, "x")) == ["FA-16"]
    assert not any(Role.AUDITOR in HOLDERS[right] for right in Right)
    assert all(HOLDERS[right] <= authority.admissible(right) for right in Right)


def test_that_nobody_but_qa_changes_it_and_never_to_nobody_or_to_what_it_is() -> None:
    assert codes(PLANNERS_TOO, Actor("ADMIN-A", frozenset({Role.ADMINISTRATOR}))) == ["FA-04"]
    assert codes(ChangeAuthority(Right.RECEIVE_LOTS, frozenset(), " ")) == ["FA-17", "FA-06"]
    assert codes(ChangeAuthority(Right.RECEIVE_LOTS, frozenset({Role.MATERIALS}), "x")) == ["FA-18"]
