"""The facts of the checkpoints that a workstation takes, stream ``checkpoint/<workstation>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText


class CheckpointTaken(Event):
    """Where every other stream stood at one moment; the person who released, or the workstation, signs it.

    Attributes:
        tree: root of the RFC 9162 tree over stream, version and hash of all heads but this stream's own.
        streams: how many heads there were.
        beside: SHA-256 over what stands beside the events: the files by hash, size and type, and the database's form.
    """

    KIND: ClassVar[str] = "checkpoint.taken"

    tree: PlainText
    streams: int
    beside: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (CheckpointTaken,)
