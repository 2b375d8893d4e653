"""The checks of what stands around the events: heads, triggers, documents, the form, and the file itself."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, inspect, select, text

from batchtrack.database.tables import DOCUMENT, EVENT, SEALING_KEY, STORAGE, STREAM_HEAD, WRAPPED_KEY
from batchtrack.database.triggers import TriggerState, triggers_amiss
from batchtrack.journal.stream_heads import Head
from batchtrack.upkeep.findings import Finding, found
from batchtrack.upkeep.storage_format import FORMAT, KEYS, format_of

_DIGEST: Final = re.compile('"(?:(document|paper)":")?([0-9a-f]{64})"')
_CODE_OF_STATE = {
    TriggerState.MISSING: "ST-73",
    TriggerState.ALTERED: "ST-74",
    TriggerState.FOREIGN: "ST-75",
}


def head_findings(connection: Connection, last: Mapping[str, Head]) -> Iterator[Finding]:
    """Heads that disagree with the last event of their stream, streams without head, heads without stream."""
    heads = {row.stream: Head(row.version, row.hash) for row in connection.execute(select(STREAM_HEAD))}
    for stream in sorted(heads.keys() | last.keys()):
        head, event = heads.get(stream), last.get(stream)
        if head is None:
            yield Finding(found("ST-71"), stream)
        elif event is None:
            yield Finding(found("ST-72", found=head.version), stream)
        elif head != event:
            yield Finding(found("ST-70", found=head.version, hash=head.hash, wanted=event.version), stream)


def table_findings(connection: Connection) -> list[Finding]:
    """Tables of the record that are missing."""
    present = inspect(connection).get_table_names()
    wanted = (EVENT, STREAM_HEAD, DOCUMENT, STORAGE, WRAPPED_KEY, SEALING_KEY)
    return [Finding(found("ST-79", table=table.name)) for table in wanted if table.name not in present]


def trigger_findings(connection: Connection) -> Iterator[Finding]:
    """Triggers that are missing, altered, switched off or foreign."""
    for each in triggers_amiss(connection):
        yield Finding(found(_CODE_OF_STATE[each.state], trigger=each.name))


def document_findings(connection: Connection) -> Iterator[Finding | None]:
    """For every document a finding, or None where its bytes are the ones that were put in."""
    for row in connection.execute(select(DOCUMENT).execution_options(yield_per=1)):
        digest = hashlib.sha256(row.bytes).hexdigest()
        whole = digest == row.sha256 and len(row.bytes) == row.size
        yield None if whole else Finding(found("ST-76", wanted=row.sha256, size=len(row.bytes), found=digest))


@dataclass(slots=True)
class Cited:
    """The files that events cite.

    Attributes:
        named: by SHA-256 the stream and version of an event that names one as its ``document`` or ``paper``.
        digests: every SHA-256 that stands in any event, as whatever.
    """

    named: dict[str, tuple[str, int]] = field(default_factory=dict)
    digests: set[str] = field(default_factory=set)

    def note(self, stream: str, version: int, body: str) -> None:
        """Take in an event's body."""
        for name, sha256 in _DIGEST.findall(body):
            self.digests.add(sha256)
            if name:
                self.named.setdefault(sha256, (stream, version))


def citation_findings(connection: Connection, cited: Cited) -> Iterator[Finding]:
    """Files that an event names and that are missing, and files that stand in none."""
    standing = set(connection.execute(select(DOCUMENT.c.sha256)).scalars())
    for sha256, (stream, version) in cited.named.items():
        if sha256 not in standing:
            yield Finding(found("IN-56", sha256=sha256), stream, version)
    for sha256 in sorted(standing - cited.digests):
        yield Finding(found("IN-57", sha256=sha256))


def format_findings(connection: Connection) -> Iterator[Finding]:
    """A form that this version does not know, or anything else that it never says of a database."""
    said = format_of(connection)
    if said != FORMAT:
        yield Finding(found("ST-78", found=said, known=FORMAT))
    for key in connection.execute(select(STORAGE.c.key).order_by(STORAGE.c.key)).scalars():
        if key not in KEYS:
            yield Finding(found("IN-58", key=key))


def file_findings(connection: Connection) -> Iterator[Finding]:
    """Damage of an SQLite file below its tables; a PostgreSQL server watches over its own."""
    if connection.dialect.name == "sqlite":
        for (answer,) in connection.execute(text("PRAGMA integrity_check")):
            if answer != "ok":
                yield Finding(found("ST-77", cause=answer))
