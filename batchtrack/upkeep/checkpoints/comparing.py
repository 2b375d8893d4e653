"""A database against a checkpoint kept outside it: what was cut off, removed, rewritten or put back since."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from batchtrack.database.tables import EVENT
from batchtrack.journal.standing import beside
from batchtrack.journal.stream_heads import Head
from batchtrack.upkeep.checkpoints.outside import Outside
from batchtrack.upkeep.findings import Finding, found


def checkpoint_findings(connection: Connection, outside: Outside, last: Mapping[str, Head]) -> Iterator[Finding]:
    """Everything that stood at the checkpoint and stands no longer.

    Args:
        connection: a reading transaction.
        outside: the checkpoint.
        last: the last event of each stream, as it stands in this transaction.
    """
    own = Head(outside.row.content.version, outside.row.hash)
    if _hash_at(connection, outside.stream, own.version) is None:
        yield Finding(found("IN-53", at=outside.at), outside.stream, own.version)
    for stream, head in sorted({**outside.heads, outside.stream: own}.items()):
        if last.get(stream) != head:
            yield from _moved(connection, stream, head, last.get(stream), outside.at)
    yield from _beside(connection, outside)


def _moved(connection: Connection, stream: str, head: Head, last: Head | None, at: str) -> Iterator[Finding]:
    """A stream that only grew has the event still, with its hash."""
    if last is None:
        yield Finding(found("IN-50", version=head.version, at=at), stream)
        return
    standing = _hash_at(connection, stream, head.version)
    if standing is None:
        yield Finding(found("IN-51", version=head.version, at=at, found=last.version), stream)
    elif standing != head.hash:
        yield Finding(found("IN-52", at=at), stream, head.version)


def _hash_at(connection: Connection, stream: str, version: int) -> str | None:
    wanted = select(EVENT.c.hash).where(EVENT.c.stream == stream, EVENT.c.version == version)
    digest: str | None = connection.execute(wanted).scalar_one_or_none()
    return digest


def _beside(connection: Connection, outside: Outside) -> Iterator[Finding]:
    standing = beside(connection)
    documents, storage = set(standing.documents), set(standing.storage)
    for document in outside.beside.documents:
        if document not in documents:
            yield Finding(found("IN-54", sha256=document.sha256, at=outside.at))
    for key, value in outside.beside.storage:
        if (key, value) not in storage:
            yield Finding(found("IN-55", key=key, value=value, at=outside.at))
