"""How the table of authority may change.

Who gives people access and roles is settled by the program: the rule of the two people stands on it, and `verify` asks
the same of what was written. What quality decides stays with quality, and an auditor reads.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.authority.commands import ChangeAuthority
from batchtrack.facility.authority.events import AuthorityChanged, AuthorityLaidDown, Entitled
from batchtrack.facility.decision import answer
from batchtrack.facility.entitlement import SETTLED, SHIPPED, Entitlement, name_of
from batchtrack.facility.facts import filled
from batchtrack.facility.rights import Right
from batchtrack.facility.roles import QUALITY, Role
from batchtrack.refusals import Refusal, refuse

_OF_QUALITY: Final = frozenset(
    {
        Right.RETURN_TO_USE,
        Right.APPROVE_LOTS,
        Right.BLOCK_LOTS,
        Right.APPROVE_BANKS,
        Right.ALLOCATE_VIALS,
        Right.GRANT_EXCEPTIONS,
        Right.JUDGE_DEVIATIONS,
        Right.LIFT_HOLDS,
        Right.END_BATCHES,
        Right.CORRECT_AFTER_CERTIFICATION,
        Right.WITHDRAW_CERTIFICATES,
        Right.APPROVE_PRODUCTS_FOR_QA,
        Right.MAKE_PRODUCTS_EFFECTIVE,
        Right.RECORD_TRAINING,
        Right.CONFIRM_TIME,
        Right.EXPORT_RECORDS,
        Right.DRAW_UP_PAPERS,
        Right.CHANGE_STATIONERY,
    }
)


def settled_by_the_program(right: Right) -> bool:
    """Whether no signature changes who may do this."""
    return right in SETTLED


def admissible(right: Right) -> frozenset[Role]:
    """The roles that may ever be entitled to an act."""
    return QUALITY if right in _OF_QUALITY else frozenset(Role) - {Role.AUDITOR}


def laid_down() -> AuthorityLaidDown:
    """The table as it is shipped, for the act that founds a facility."""
    return AuthorityLaidDown(
        acts=tuple(Entitled(act=name_of(right), roles=_sorted(SHIPPED.holders(right))) for right in Right)
    )


def decide(table: Entitlement | None, command: ChangeAuthority, _now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    before = (table or SHIPPED).holders(command.right)
    refusals = [*may(actor, Right.CHANGE_AUTHORITY), *_against(command, before), *filled({"reason": command.reason})]
    changed = AuthorityChanged(
        act=name_of(command.right), roles=_sorted(command.roles), before=_sorted(before), reason=command.reason
    )
    return answer(refusals, changed)


def _against(command: ChangeAuthority, before: frozenset[Role]) -> Iterator[Refusal]:
    act = command.right.value
    if settled_by_the_program(command.right):
        yield refuse("FA-15", act=act)
        return
    never = command.roles - admissible(command.right)
    if never:
        yield refuse("FA-16", act=act, roles=_words(never), may=_words(admissible(command.right)))
    if not command.roles:
        yield refuse("FA-17", act=act)
    if command.roles == before:
        yield refuse("FA-18", act=act, roles=_words(before))


def _sorted(roles: Iterable[Role]) -> tuple[Role, ...]:
    return tuple(sorted(roles))


def _words(roles: Iterable[Role]) -> str:
    return ", ".join(role.value.replace("_", " ") for role in _sorted(roles))
