"""What others recorded meanwhile: the streams that went past what a screen holds."""

from collections.abc import Collection, Mapping

from batchtrack.database import reading
from batchtrack.journal import heads
from batchtrack.services.workplace import Workplace


def newer(workplace: Workplace, streams: Collection[str], known: Mapping[str, int]) -> dict[str, int]:
    """Of these streams those that stand at another version than the one that is known, with that version."""
    with reading(workplace.engine) as connection:
        standing = heads(connection, streams)
    return {stream: version for stream, version in standing.items() if version > known.get(stream, 0)}
