"""The journal: append-only, hash-chained events, one stream for each thing; the only writer of facts."""

from batchtrack.journal.appending import ActOf, Append, append, foresee
from batchtrack.journal.canonical import UnrecordableError
from batchtrack.journal.outcomes import ClockWentBack, SignatureLackingError, StreamMoved
from batchtrack.journal.read import all_streams, heads, read_kind, read_stream, streams_of
from batchtrack.journal.retry import retried
from batchtrack.journal.rows import Recorded, Unreadable
from batchtrack.journal.streams import batch_of, id_of, kind_of, stream_name

__all__ = [
    "ActOf",
    "Append",
    "ClockWentBack",
    "Recorded",
    "SignatureLackingError",
    "StreamMoved",
    "Unreadable",
    "UnrecordableError",
    "all_streams",
    "append",
    "batch_of",
    "foresee",
    "heads",
    "id_of",
    "kind_of",
    "read_kind",
    "read_stream",
    "retried",
    "stream_name",
    "streams_of",
]
