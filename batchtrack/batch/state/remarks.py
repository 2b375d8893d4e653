"""Remarks, files and printed forms of a batch."""

from dataclasses import dataclass

from batchtrack.batch.events.remarks import FormKind
from batchtrack.batch.state.signature import Signature


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on the batch, a step or a row."""

    step: str | None
    field: str | None
    text: str
    made: Signature


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to the batch, a step or a row; ``document`` is its SHA-256, ``size`` in bytes."""

    step: str | None
    field: str | None
    words: str
    document: str
    media_type: str
    size: int
    made: Signature


@dataclass(frozen=True, slots=True)
class Form:
    """A numbered form that was printed."""

    form: FormKind
    number: int
    steps: tuple[str, ...]
    document: str
    made: Signature
