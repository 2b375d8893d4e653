"""What an exported record holds besides the batch's own events: everything that tells whose its signatures are."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from batchtrack.database.tables import DOCUMENT, EVENT
from batchtrack.facility.streams import facility_stream, person_stream, session_stream, workstation_stream
from batchtrack.journal.rows import COLUMNS, StoredRow, stored
from batchtrack.keys import SignerKind
from batchtrack.upkeep.verify_around import Cited


def rows_for(connection: Connection, stream: str, facility: str, besides: Iterable[StoredRow]) -> list[StoredRow]:
    """Every event of a stream and of all that its signatures rest on, in the order of the journal.

    A signer's stream is signed by others, whose streams are needed as well, up to the facility's own.

    Args:
        connection: a reading transaction.
        stream: the batch's.
        facility: code of the facility.
        besides: other events whose signers must be told, for example a checkpoint.
    """
    found: dict[int, StoredRow] = {}
    taken: set[str] = set()
    wanted = {stream, facility_stream(facility), *(signer for row in besides for signer in _signers(row))}
    while wanted:
        taken |= wanted
        placed = [each for one in sorted(wanted) for each in _rows(connection, one)]
        found.update(placed)
        wanted = {signer for _, row in placed for signer in _signers(row)} - taken
    return [row for _, row in sorted(found.items())]


def cited_documents(connection: Connection, rows: Iterable[StoredRow]) -> dict[str, bytes]:
    """The files that these events cite, by their SHA-256."""
    cited = Cited()
    for row in rows:
        cited.note(row.content.stream, row.content.version, row.content.body)
    wanted = select(DOCUMENT.c.sha256, DOCUMENT.c.bytes).where(DOCUMENT.c.sha256.in_(sorted(cited.digests)))
    return {row.sha256: row.bytes for row in connection.execute(wanted)}


def _rows(connection: Connection, stream: str) -> Iterator[tuple[int, StoredRow]]:
    wanted = select(EVENT.c.position, *COLUMNS).where(EVENT.c.stream == stream).order_by(EVENT.c.version)
    for row in connection.execute(wanted):
        yield row.position, stored(row[1:])


def _signers(row: StoredRow) -> Iterator[str]:
    """Streams that tell of the key that signed an event."""
    kind, _, fingerprint = (row.signer or "").partition(":")
    if row.content.who is not None:
        yield person_stream(row.content.who)
    if kind == SignerKind.SESSION:
        yield session_stream(fingerprint)
    elif kind == SignerKind.WORKSTATION:
        yield workstation_stream(row.content.workstation)
