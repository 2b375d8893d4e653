"""Whether the record is still as it was recorded, told from the database alone.

Who does not have the keys can change, forge or move no event unseen. A record made anew under another root is told from
outside, by the root's fingerprint; a removed stream whose head went with it, a tail cut off together with the head, or
an older database put back, by a checkpoint kept outside the database.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby

from sqlalchemy import Connection, select

from batchtrack.database.tables import EVENT
from batchtrack.events import Catalogue
from batchtrack.journal.rows import COLUMNS, stored
from batchtrack.journal.stream_heads import Head
from batchtrack.upkeep.checking_ahead import checked_ahead
from batchtrack.upkeep.checkpoints import Outside, checkpoint_findings
from batchtrack.upkeep.findings import Finding, Verification
from batchtrack.upkeep.trust import NOTHING_CHECKED, Placed, Trust
from batchtrack.upkeep.verify_around import (
    Cited,
    citation_findings,
    document_findings,
    file_findings,
    format_findings,
    head_findings,
    table_findings,
    trigger_findings,
)
from batchtrack.upkeep.verify_sealing import sealing_findings
from batchtrack.upkeep.verify_stream import stream_findings

ProjectionCheck = Callable[[Connection, Collection[str]], Iterable[Finding]]
"""Compares the read models with what the journal gives, but for those of streams that are unsound themselves."""


def no_projections(_connection: Connection, _unsound: Collection[str]) -> Iterable[Finding]:
    """The check of a database whose read models are not looked at."""
    return ()


TrustReader = Callable[[Connection], Trust]
"""Reads from the journal which keys may sign; `verify_trust.read_trust` is the one."""


def nothing_trusted(_connection: Connection) -> Trust:
    """The reading of a journal whose signers are not looked at: only that each event has a signature."""
    return NOTHING_CHECKED


def verify(
    connection: Connection,
    catalogue: Catalogue,
    projection_check: ProjectionCheck = no_projections,
    trust_reader: TrustReader = nothing_trusted,
    outside: Outside | None = None,
    erased: Collection[str] = (),
) -> Verification:
    """Walk every stream, hash every stored text again and compare everything that stands around it.

    Args:
        connection: a reading transaction, so that all is seen as of one moment.
        catalogue: reads every kind of event that the journal may hold.
        projection_check: compares the read models.
        trust_reader: reads which keys may sign; each event's signature is then checked.
        outside: a checkpoint kept outside the database, with which everything older than it is compared.
        erased: subjects whose keys were destroyed again while the record was put back; it cannot tell of that yet.

    Returns:
        Findings about the database first, then stream by stream. Where the file is damaged below its tables or a whole
        table is missing, only that is said: what such a file answers can be anything.
    """
    unreadable = [*file_findings(connection), *table_findings(connection)]
    if unreadable:
        return Verification(tuple(unreadable), streams=0, events=0, documents=0)
    around = [*format_findings(connection), *trigger_findings(connection)]
    documents = list(document_findings(connection))
    trust = checked_ahead(connection, trust_reader(connection))
    walk = _Walk(catalogue, trust)
    in_streams = list(walk.through(_rows(connection)))
    streams = [*in_streams, *head_findings(connection, walk.last)]
    since = () if outside is None else tuple(checkpoint_findings(connection, outside, walk.last))
    unsound = {each.stream for each in (*trust.findings, *streams) if each.stream is not None}
    findings = [
        *around,
        *filter(None, documents),
        *citation_findings(connection, walk.cited),
        *trust.findings,
        *sealing_findings(connection, erased),
        *streams,
        *since,
        *projection_check(connection, unsound),
    ]
    return Verification(
        tuple(findings),
        len(walk.last),
        walk.events,
        len(documents),
        trust.root,
        None if outside is None else outside.at,
    )


class _Walk:
    """Remembers where each stream ended, how many events there were, and which files they cite."""

    def __init__(self, catalogue: Catalogue, trust: Trust) -> None:
        self.last: dict[str, Head] = {}
        self.events = 0
        self.cited = Cited()
        self._catalogue = catalogue
        self._trust = trust

    def through(self, rows: Iterable[Placed]) -> Iterator[Finding]:
        for stream, of_stream in groupby(rows, key=lambda placed: placed.row.content.stream):
            yield from stream_findings(stream, self._remembering(stream, of_stream), self._catalogue, self._trust)

    def _remembering(self, stream: str, rows: Iterable[Placed]) -> Iterator[Placed]:
        for placed in rows:
            self.events += 1
            content = placed.row.content
            self.last[stream] = Head(content.version, placed.row.hash)
            self.cited.note(stream, content.version, content.body)
            yield placed


def _rows(connection: Connection) -> Iterator[Placed]:
    wanted = select(EVENT.c.position, *COLUMNS).order_by(EVENT.c.stream, EVENT.c.version)
    for row in connection.execute(wanted.execution_options(yield_per=500)):
        yield Placed(row.position, stored(row[1:]))
