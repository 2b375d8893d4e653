"""Where every stream stands at one moment, and the one hash over it: what a checkpoint is made of."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from batchtrack.database.tables import DOCUMENT, STORAGE, STREAM_HEAD
from batchtrack.journal.hashing import framed
from batchtrack.journal.stream_heads import Head
from batchtrack.journal.tree import leaf_hash, root_of

_HEAD: Final = "batchtrack/head/1"
_BESIDE: Final = "batchtrack/beside/1"


class Listed(NamedTuple):
    """A file of the record without its bytes; ``sha256`` is theirs."""

    sha256: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the events and is only ever added to.

    Attributes:
        documents: every file, by hash.
        storage: what the database says of itself, by key.
    """

    documents: tuple[Listed, ...]
    storage: tuple[tuple[str, str], ...]

    @property
    def digest(self) -> str:
        """SHA-256 over all of it, as 64 hexadecimal digits."""
        parts = [_BESIDE, str(len(self.documents))]
        parts += [part for each in self.documents for part in (each.sha256, str(each.size), each.media_type)]
        parts += [part for each in self.storage for part in each]
        return hashlib.sha256(framed(*parts)).hexdigest()


def all_heads(connection: Connection) -> dict[str, Head]:
    """The newest version of every stream with its hash, sorted by stream."""
    found = connection.execute(select(STREAM_HEAD).where(STREAM_HEAD.c.version > 0).order_by(STREAM_HEAD.c.stream))
    return {row.stream: Head(row.version, row.hash) for row in found}


def beside(connection: Connection) -> Beside:
    """The files and the form of a database."""
    columns = (DOCUMENT.c.sha256, DOCUMENT.c.size, DOCUMENT.c.media_type)
    documents = connection.execute(select(*columns).order_by(DOCUMENT.c.sha256))
    storage = connection.execute(select(STORAGE.c.key, STORAGE.c.value).order_by(STORAGE.c.key))
    return Beside(tuple(Listed(*row) for row in documents), tuple((row.key, row.value) for row in storage))


def head_leaf(stream: str, head: Head) -> bytes:
    """The leaf of a stream's head in the tree, 32 bytes."""
    return leaf_hash(framed(_HEAD, stream, str(head.version), head.hash))


def leaves_of(heads: Mapping[str, Head], own: str) -> list[bytes]:
    """The leaves of all heads but one stream's own, sorted by stream."""
    return [head_leaf(stream, heads[stream]) for stream in others_of(heads, own)]


def others_of(streams: Iterable[str], own: str) -> list[str]:
    """All streams but one, in the order of the tree's leaves."""
    return sorted(stream for stream in streams if stream != own)


def tree_over(heads: Mapping[str, Head], own: str) -> str:
    """Root of the RFC 9162 tree over all heads but one stream's own, as 64 hexadecimal digits."""
    return root_of(leaves_of(heads, own)).hex()
