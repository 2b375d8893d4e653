"""The file that keeps a checkpoint outside the database: the signed event, and every head that it stands for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from batchtrack.database.tables import EVENT
from batchtrack.events import UnreadableBodyError
from batchtrack.facility import CATALOGUE
from batchtrack.facility.checkpoints import CheckpointTaken
from batchtrack.journal.hashing import content_hash, event_hash
from batchtrack.journal.rows import COLUMNS, StoredRow, columns_of, row_of, stored
from batchtrack.journal.standing import Beside, Listed, tree_over
from batchtrack.journal.stream_heads import Head
from batchtrack.refusals import Refused, refuse

FORM: Final = "batchtrack/checkpoint/1"


@dataclass(frozen=True, slots=True)
class Outside:
    """A checkpoint as it is kept outside.

    Attributes:
        root: fingerprint of the facility's root.
        row: the journal's own row of it, with the signature.
        heads: where every stream but its own stood.
        beside: the files and the form of the database.
    """

    root: str
    row: StoredRow
    heads: Mapping[str, Head]
    beside: Beside

    @property
    def stream(self) -> str:
        """The stream in which the checkpoint stands."""
        return self.row.content.stream

    @property
    def at(self) -> str:
        """When it was taken, in UTC as stored."""
        return self.row.content.recorded_at

    @property
    def tree(self) -> str:
        """Root of its tree, as 64 hexadecimal digits."""
        return tree_over(self.heads, self.stream)


def outside_text(outside: Outside) -> str:
    """The file's content."""
    said = {
        "form": FORM,
        "root": outside.root,
        "event": columns_of(outside.row),
        "heads": [[stream, head.version, head.hash] for stream, head in sorted(outside.heads.items())],
        "documents": [list(each) for each in outside.beside.documents],
        "storage": [list(each) for each in outside.beside.storage],
    }
    return json.dumps(said, ensure_ascii=True, separators=(",", ":")) + "\n"


def newest_journalled(connection: Connection) -> str | None:
    """The newest checkpoint's own row as JSON, for a backup, which holds what it stands for; None before the first."""
    wanted = select(*COLUMNS).where(EVENT.c.kind == CheckpointTaken.KIND)
    row = connection.execute(wanted.order_by(EVENT.c.recorded_at.desc()).limit(1)).one_or_none()
    return None if row is None else json.dumps(columns_of(stored(row)), ensure_ascii=True)


def read_outside(text: str, where: str) -> Outside:
    """A checkpoint, if it is whole: its event has its hashes, and its heads give the tree that the event tells.

    Args:
        text: the file's content.
        where: the file's name, for the sentence.

    Raises:
        Refused: it is no checkpoint (IN-01), or was changed since it was taken (IN-02).
    """
    try:
        said = json.loads(text)
        outside = _meant(said) if said["form"] == FORM else None
    except (ValueError, TypeError, KeyError, AttributeError):
        outside = None
    if outside is None:
        raise Refused(refuse("IN-01", path=where))
    if not _whole(outside):
        raise Refused(refuse("IN-02", path=where))
    return outside


def _meant(said: Mapping[str, Any]) -> Outside:
    heads = {str(stream): Head(int(version), str(digest)) for stream, version, digest in said["heads"]}
    documents = tuple(Listed(str(sha256), int(size), str(kind)) for sha256, size, kind in said["documents"])
    storage = tuple((str(key), str(value)) for key, value in said["storage"])
    return Outside(str(said["root"]), row_of(said["event"]), heads, Beside(documents, storage))


def _whole(outside: Outside) -> bool:
    row = outside.row
    try:
        event = CATALOGUE.read(row.content.kind, row.content.schema, row.content.body)
    except UnreadableBodyError:
        return False
    hashed = content_hash(row.content) == row.content_hash
    sealed = event_hash(row.content_hash, row.signer, row.meaning, row.signature) == row.hash
    return hashed and sealed and isinstance(event, CheckpointTaken) and _stands_for(event, outside)


def _stands_for(event: CheckpointTaken, outside: Outside) -> bool:
    counted = event.streams == len(outside.heads) and outside.stream not in outside.heads
    return counted and event.tree == outside.tree and event.beside == outside.beside.digest
