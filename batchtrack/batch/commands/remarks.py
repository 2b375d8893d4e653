"""Files that are attached, and forms that are printed."""

from dataclasses import dataclass

from batchtrack.batch.events.remarks import FormKind


@dataclass(frozen=True, slots=True)
class AttachFile:
    """A file or photograph of the batch, a step or a row.

    Attributes:
        words: what it shows; document: SHA-256 of the file; size: in bytes.
    """

    words: str
    document: str
    media_type: str
    size: int
    step: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class PrintForm:
    """A form for paper, with the batch's identifiers; ``document`` is the SHA-256 of what is printed."""

    form: FormKind
    number: int
    steps: tuple[str, ...]
    document: str
