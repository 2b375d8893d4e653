"""When a name is locked, and for how long (21 CFR 11.300(d); EU GMP Annex 11, 12)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from batchtrack.events import Decision, Event
from batchtrack.facility.access.events import Attempt, LockedOut, LockLifted, RightAgain, TryFailed
from batchtrack.facility.access.state import Access
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled
from batchtrack.facility.rights import Right
from batchtrack.refusals import Refusal, refuse

MOST_TRIES: Final = 5
"""So many failed tries in a row lock a name."""

_FIRST_LOCK: Final = timedelta(minutes=5)
_LONGEST_LOCK: Final = timedelta(hours=1)


def locked_until(access: Access, now: datetime) -> datetime | None:
    """When tries are heard again; None where they are heard now."""
    return access.until if access.until is not None and now < access.until else None


def after_failure(
    access: Access, attempt: Attempt, now: datetime, by: str | None = None, about: str | None = None
) -> tuple[Event, ...]:
    """What a failed try brings: the note of it, and with the last one of a row a lock-out, each longer than before."""
    tries = access.failed + 1
    failed = TryFailed(attempt=attempt, by=by, about=about)
    if tries < MOST_TRIES:
        return (failed,)
    return failed, LockedOut(tries=tries, until=now + min(_FIRST_LOCK * 2**access.locks, _LONGEST_LOCK))


def after_success(access: Access) -> tuple[Event, ...]:
    """What a right password brings: nothing, or that the count begins anew."""
    return (RightAgain(),) if access.failed or access.locks or access.until else ()


def lift(access: Access, person: str, reason: str, now: datetime, actor: Actor) -> Decision:
    """End a lock-out before its time; nobody does so for the own name."""
    return answer(
        [*_against_lifting(access, person, now, actor), *filled({"reason": reason})], LockLifted(reason=reason)
    )


def _against_lifting(access: Access, person: str, now: datetime, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.LIFT_LOCK_OUTS)
    if person == actor.person:
        yield refuse("KY-10", person=person)
    if locked_until(access, now) is None:
        yield refuse("KY-41", person=person)
