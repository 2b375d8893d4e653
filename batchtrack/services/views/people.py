"""People with roles, keys and tries, workstations, and the table of authority, as window and commands show them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, select

from batchtrack.database import reading
from batchtrack.facility import access, authority, people, workstations
from batchtrack.facility.access import FRESH, Attempt, LockedOut, LockLifted, RightAgain, TryFailed
from batchtrack.facility.entitlement import Entitlement
from batchtrack.facility.people import Person
from batchtrack.facility.rights import Right
from batchtrack.facility.roles import Role
from batchtrack.facility.streams import access_stream, person_stream
from batchtrack.journal import id_of, kind_of, read_stream, streams_of
from batchtrack.keys import certificate_fingerprint, read_certificate
from batchtrack.readmodels.tables import PERSON
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.known_people import entitlement_in, names
from batchtrack.services.workplace import Workplace, events_of


class KeyStanding(StrEnum):
    """How far a person is on the way to a key that counts."""

    NONE = "none"
    CODE_PROPOSED = "code_proposed"
    CODE_OUT = "code_out"
    MADE = "made"
    PROPOSED = "proposed"
    COUNTS = "counts"


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person.

    Attributes:
        proposed: roles that wait for QA.
        code_until: when the one-time code that is out serves no more.
        certificate: fingerprint of the one that counts or waits; empty where there is none.
        training: procedures with their versions, and until when it counts.
        failed: failed tries in a row; locked_until: end of a lock-out that stands.
    """

    person: str
    name: str
    badge: str
    active: bool
    roles: tuple[Role, ...]
    proposed: tuple[Role, ...]
    key: KeyStanding
    code_until: datetime | None
    certificate: str
    training: tuple[tuple[str, str, datetime | None], ...]
    failed: int
    locked_until: datetime | None


@dataclass(frozen=True, slots=True)
class TryLine:
    """Something that happened at a name.

    Attributes:
        who: printed name; empty for a name that nobody has.
        what: ``failed``, ``locked_out``, ``right_again`` or ``lock_lifted``.
        attempt: what it was typed for, of a failed try.
        until: end of a lock-out.
        by: printed name of whoever tried or lifted it, where that is known.
    """

    at: datetime
    workstation: str
    who: str
    what: str
    attempt: Attempt | None = None
    until: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class AuthorityLine:
    """Who may do an act; ``settled`` where the program says so, ``changed`` where the facility does otherwise."""

    right: Right
    roles: tuple[Role, ...]
    settled: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class WorkstationLine:
    """A workstation; ``here`` for the one that asks."""

    workstation: str
    registered: bool
    here: bool


def person_lines(workplace: Workplace) -> tuple[PersonLine, ...]:
    """Everybody, those who act first, by printed name."""
    now = workplace.clock.now()
    with reading(workplace.engine) as connection:
        known = connection.execute(select(PERSON.c.person)).scalars().all()
        lines = [line for person in known for line in _person(workplace, connection, person, now)]
    return tuple(sorted(lines, key=lambda line: (not line.active, line.name)))


def try_lines(workplace: Workplace, most: int = 500) -> tuple[TryLine, ...]:
    """Failed tries and lock-outs, the newest first (21 CFR 11.300(d))."""
    with reading(workplace.engine) as connection:
        called = names(connection)
        streams = [*streams_of(connection, "access"), *streams_of(connection, "stranger")]
        lines = [line for stream in streams for line in _tries(connection, stream, called)]
    return tuple(sorted(lines, key=lambda line: line.at)[::-1][:most])


def authority_lines(workplace: Workplace) -> tuple[AuthorityLine, ...]:
    """The table of authority in force, in the order of the program's acts."""
    with reading(workplace.engine) as connection:
        table = entitlement_in(connection)
    return tuple(_entitled(table, right) for right in Right)


def workstation_lines(workplace: Workplace) -> tuple[WorkstationLine, ...]:
    """Every workstation that has or had a key, and this one."""
    with reading(workplace.engine) as connection:
        streams = streams_of(connection, "workstation")
        known = {id_of(stream): workstations.fold(events_of(connection, stream)) for stream in streams}
    found = {name: state is not None and state.certificate is not None for name, state in known.items()}
    found.setdefault(workplace.workstation, False)
    return tuple(WorkstationLine(name, has, name == workplace.workstation) for name, has in sorted(found.items()))


def _person(workplace: Workplace, connection: Connection, person: str, now: datetime) -> Iterator[PersonLine]:
    known = people.fold(events_of(connection, person_stream(person)))
    if known is None:
        return
    stream = access_stream(person)
    recorded = access.fold(events_of(connection, stream)) or FRESH
    tries = access.joined(recorded, workplace.unrecorded_tries.get(stream, ()))
    yield PersonLine(
        person=known.id,
        name=known.name,
        badge=known.badge,
        active=known.active,
        roles=tuple(sorted(known.roles)),
        proposed=tuple(sorted(role for role, _ in known.proposed)),
        key=_key(known),
        code_until=known.code.until,
        certificate=_fingerprint(known),
        training=tuple((code, version, until) for (code, version), until in sorted(known.training.items())),
        failed=tries.failed,
        locked_until=access.locked_until(tries, now),
    )


def _key(known: Person) -> KeyStanding:
    if known.key is None:
        if known.code.digest is not None:
            return KeyStanding.CODE_OUT
        return KeyStanding.CODE_PROPOSED if known.code.proposed_by is not None else KeyStanding.NONE
    if known.key.proposed is not None:
        return KeyStanding.PROPOSED
    return KeyStanding.MADE if known.key.certificate is None else KeyStanding.COUNTS


def _fingerprint(known: Person) -> str:
    if known.key is None:
        return ""
    text = known.key.proposed.certificate if known.key.proposed is not None else known.key.certificate
    certificate = None if text is None else read_certificate(text)
    return "" if certificate is None else certificate_fingerprint(certificate)


def _tries(connection: Connection, stream: str, called: dict[str, str]) -> Iterator[TryLine]:
    who = called.get(id_of(stream), id_of(stream)) if kind_of(stream) == "access" else ""
    for each in read_stream(connection, stream, CATALOGUE):
        at, place = each.recorded_at, each.row.content.workstation
        match each.event:
            case TryFailed(attempt=attempt, by=by):
                yield TryLine(at, place, who, "failed", attempt, by=called.get(by or "", ""))
            case LockedOut(until=until):
                yield TryLine(at, place, who, "locked_out", until=until)
            case RightAgain():
                yield TryLine(at, place, who, "right_again")
            case LockLifted():
                yield TryLine(at, place, who, "lock_lifted", by=called.get(each.who or "", ""))
            case _:
                pass


def _entitled(table: Entitlement, right: Right) -> AuthorityLine:
    roles = table.holders(right)
    shipped = frozenset(Entitlement().holders(right))
    settled = authority.settled_by_the_program(right)
    return AuthorityLine(right, tuple(sorted(roles)), settled, roles != shipped)
