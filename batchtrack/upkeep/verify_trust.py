"""Reading who may sign from the journal itself, in the order in which it was written."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, func, select

from batchtrack.database.tables import EVENT
from batchtrack.database.wrapped_keys import all_wrapped
from batchtrack.events import Event
from batchtrack.facility import CATALOGUE, facility_stream
from batchtrack.facility.access import LockLifted
from batchtrack.facility.authority import AuthorityChanged
from batchtrack.facility.people import EVENTS as OF_PEOPLE
from batchtrack.facility.sessions import EVENTS as OF_SESSIONS
from batchtrack.facility.site import FacilityFounded, KeysMade
from batchtrack.facility.workstations import EVENTS as OF_WORKSTATIONS
from batchtrack.journal.rows import COLUMNS, Unreadable, recorded, stored
from batchtrack.keys import wrapped_digest
from batchtrack.upkeep.findings import Finding, found
from batchtrack.upkeep.trust import Placed, Trust
from batchtrack.upkeep.verify_keys import Told, told_after
from batchtrack.upkeep.verify_people import person_findings, set_up_findings

_CLASSES: Final[tuple[type[Event], ...]] = (
    LockLifted,
    AuthorityChanged,
    FacilityFounded,
    KeysMade,
    *OF_PEOPLE,
    *OF_SESSIONS,
    *OF_WORKSTATIONS,
)
_KINDS: Final = tuple(kind.KIND for kind in _CLASSES)


def read_trust(connection: Connection) -> Trust:
    """Every key that the journal tells of, and what is wrong with how they came to count.

    Whether a key counted before or after an event is told by the order of the rows. Somebody who owns the database may
    change that order between streams; checkpoints kept outside it show that.
    """
    told = Told(root_ends=_first_not_by_root(connection) - 1)
    findings: list[Finding] = []
    for placed, event in _told(connection):
        findings.extend(person_findings(told, placed, event))
        findings.extend(told_after(told, placed, event))
    findings.extend(set_up_findings(told))
    findings.extend(_locked_key_findings(connection, told))
    return Trust(told.keys, tuple(findings), told.root)


def _told(connection: Connection) -> Iterator[tuple[Placed, Event]]:
    wanted = select(EVENT.c.position, *COLUMNS).where(EVENT.c.kind.in_(_KINDS)).order_by(EVENT.c.position)
    for row in connection.execute(wanted.execution_options(yield_per=500)):
        placed = Placed(row.position, stored(row[1:]))
        event = recorded(placed.row, CATALOGUE).event
        if not isinstance(event, Unreadable):
            yield placed, event


def _first_not_by_root(connection: Connection) -> int:
    by_root = EVENT.c.signer.startswith("root:")
    wanted = select(func.min(EVENT.c.position)).where(~by_root | EVENT.c.signer.is_(None))
    last = select(func.max(EVENT.c.position))
    first: int | None = connection.execute(wanted).scalar_one()
    newest: int | None = connection.execute(last).scalar_one()
    return first if first is not None else (newest or 0) + 1


def _locked_key_findings(connection: Connection, told: Told) -> Iterator[Finding]:
    """Each locked key is the one that the journal tells of, and there is no other."""
    wanted = {stream: person.key.wrapped for stream, person in told.persons.items() if person.key}
    if told.facility is not None and told.made is not None:
        wanted[facility_stream(told.facility)] = told.made.wrapped
    kept = all_wrapped(connection)
    for owner in sorted(wanted.keys() | kept.keys()):
        if owner not in wanted:
            yield Finding(found("KY-64", owner=owner))
        elif owner not in kept or wrapped_digest(kept[owner]) != wanted[owner]:
            yield Finding(found("KY-63", owner=owner))
