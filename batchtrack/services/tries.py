"""Failed tries and lock-outs: counted for each name, recorded under the workstation's key, and kept over a restart.

A program at a workstation that has no key yet counts in its memory, and records what it counted once there is one.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from batchtrack.batch.questions.times import show_time
from batchtrack.database import reading
from batchtrack.events import Denied, Event
from batchtrack.facility import access
from batchtrack.facility.access import MOST_TRIES, Access, Attempt
from batchtrack.facility.people import Person
from batchtrack.facility.streams import access_stream, stranger_stream
from batchtrack.keys import slow_digest
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.identified import Confirmed, KeyAlone
from batchtrack.services.known_people import acting_person
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.recording import Plan, plan_by, write
from batchtrack.services.settling import settled, settled_unsigned
from batchtrack.services.workplace import Workplace, events_of
from batchtrack.services.workstations import by_workstation

Follows = Callable[[Access], tuple[Event, ...]]


def tries_of(workplace: Workplace, person: Person | None, typed: str) -> str:
    """The stream in which tries at a name are counted; as slow for a name that nobody has as a check of a password."""
    if person is not None:
        return access_stream(person.id)
    return stranger_stream(slow_digest(workplace.site.code, " ".join(typed.split())))


def locked_out(workplace: Workplace, connection: Connection, stream: str) -> Refusal | None:
    """Why no try at this name is heard now (KY-40); None where one is."""
    return _locked(workplace, _standing(workplace, connection, stream))


def note_failure(
    workplace: Workplace, stream: str, attempt: Attempt, by: str | None = None, about: str | None = None
) -> Refusal | None:
    """Count a failed try; KY-40 where the name is locked with it.

    Args:
        workplace: where.
        stream: in which tries at the name are counted.
        attempt: what was tried.
        by: who is known to have tried, None where nobody is.
        about: the batch that was to be signed for, None for none.
    """

    def follows(standing: Access) -> tuple[Event, ...]:
        return access.after_failure(standing, attempt, workplace.clock.now(), by, about)

    return _note(workplace, stream, follows)


def note_success(workplace: Workplace, stream: str) -> None:
    """A password fitted: where tries had failed before it, the count begins anew."""
    with reading(workplace.engine) as connection:
        standing = _standing(workplace, connection, stream)
    if access.after_success(standing):
        _note(workplace, stream, access.after_success)


def lift_lock_out(workplace: Workplace, person: str, reason: str, by: Confirmed) -> Outcome:
    """End somebody's lock-out before its time; another person signs for it."""
    stream = access_stream(person)

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            acting = acting_person(connection, by)
            site = workplace.site_in(connection)
            standing = _standing(workplace, connection, stream)
        decided = access.lift(standing, person, reason, now, acting.actor)
        if isinstance(decided, Denied):
            return NotDone(decided.refusals)
        plan = plan_by(acting, site, now)
        plan.write(stream, standing.version, (*workplace.unrecorded_tries.get(stream, ()), *decided.events))
        changed = write(workplace, plan, by)
        workplace.unrecorded_tries.pop(stream, None)
        return Done(changed=changed)

    return settled(attempt, by)


def _note(workplace: Workplace, stream: str, follows: Follows) -> Refusal | None:
    if isinstance(_recorded(workplace, stream, follows), NotDone):
        _keep_in_memory(workplace, stream, follows)
    with reading(workplace.engine) as connection:
        return locked_out(workplace, connection, stream)


def _recorded(workplace: Workplace, stream: str, follows: Follows) -> Outcome:
    signing = None if workplace.state is None else by_workstation(workplace, workplace.state)
    if not isinstance(signing, KeyAlone):
        return NotDone(() if signing is None else (signing,))

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            standing = _standing(workplace, connection, stream)
            seeding = workplace.site_in(connection).seeding
        plan = Plan(now, seeded=seeding)
        plan.write(stream, standing.version, (*workplace.unrecorded_tries.get(stream, ()), *follows(standing)))
        changed = write(workplace, plan, signing)
        workplace.unrecorded_tries.pop(stream, None)
        return Done(changed=changed)

    return settled_unsigned(attempt)


def _keep_in_memory(workplace: Workplace, stream: str, follows: Follows) -> None:
    with reading(workplace.engine) as connection:
        standing = _standing(workplace, connection, stream)
    workplace.unrecorded_tries.setdefault(stream, []).extend(follows(standing))


def _standing(workplace: Workplace, connection: Connection, stream: str) -> Access:
    recorded = access.fold(events_of(connection, stream))
    return access.joined(recorded, workplace.unrecorded_tries.get(stream, ()))


def _locked(workplace: Workplace, standing: Access) -> Refusal | None:
    until = access.locked_until(standing, workplace.clock.now())
    if until is None:
        return None
    return refuse("KY-40", tries=str(MOST_TRIES), until=show_time(until, workplace.site.zone, seconds=True))
