"""Whether the keys of sealed data are those that the journal tells of: none exchanged, lost, added or left over."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from sqlalchemy import Connection, select

from batchtrack.database.sealing_keys import all_locked
from batchtrack.database.tables import EVENT
from batchtrack.events import Event
from batchtrack.facility import CATALOGUE, StreamOrderError, person_stream, sealing, sealing_stream, subjects
from batchtrack.journal import id_of, kind_of
from batchtrack.journal.rows import COLUMNS, Unreadable, recorded, stored
from batchtrack.keys import wrapped_digest
from batchtrack.upkeep.findings import Finding, found

_GROUP: Final = sealing_stream("identifiers")
_KINDS: Final = tuple(each.KIND for each in (*sealing.EVENTS, *subjects.EVENTS))


def sealing_findings(connection: Connection, erased: Collection[str] = ()) -> Iterator[Finding]:
    """What is wrong with keys of sealed data.

    Args:
        connection: a reading transaction.
        erased: subjects whose keys are rightly gone although the record does not tell of it.
    """
    told = _told(connection)
    gone = {stream for stream, subject in told.subjects.items() if subject.erased} | set(map(_subject, erased))
    wanted = {name: digest for name, digest in told.wanted() if name[0] not in gone}
    kept = all_locked(connection)
    for name, reader in sorted(wanted.keys() | kept.keys()):
        locked = kept.get((name, reader))
        if name in gone:
            yield Finding(found("IN-63", subject=id_of(name)), name)
        elif (name, reader) not in wanted:
            yield Finding(found("IN-62", name=name, reader=reader))
        elif locked is None or wrapped_digest(locked) != wanted[name, reader]:
            yield Finding(found("IN-61", name=name, reader=reader))


class _Told:
    """What the journal tells of those for whom data are sealed, and of subjects."""

    def __init__(self) -> None:
        self.group: sealing.SealedFor | None = None
        self.subjects: dict[str, subjects.Subject] = {}

    def take(self, stream: str, event: Event) -> None:
        try:
            if stream == _GROUP:
                self.group = sealing.evolve(self.group, event)
            elif kind_of(stream) == "subject":
                self.subjects[stream] = subjects.evolve(self.subjects.get(stream), event)
        except StreamOrderError:
            return  # what is missing before it is found in its stream

    def wanted(self) -> Iterator[tuple[tuple[str, str], str]]:
        members: Mapping[str, sealing.Member] = {} if self.group is None else self.group.members
        for person, member in members.items():
            yield (_GROUP, person_stream(person)), member.locked
        for stream, subject in self.subjects.items():
            if subject.identified is not None:
                yield (stream, _GROUP), subject.identified.key


def _told(connection: Connection) -> _Told:
    told = _Told()
    wanted = select(*COLUMNS).where(EVENT.c.kind.in_(_KINDS)).order_by(EVENT.c.stream, EVENT.c.version)
    for row in connection.execute(wanted.execution_options(yield_per=500)):
        read = recorded(stored(row), CATALOGUE)
        if not isinstance(read.event, Unreadable):
            told.take(read.stream, read.event)
    return told


def _subject(code: str) -> str:
    return f"subject/{code}"
