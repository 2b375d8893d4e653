"""Files that were attached to the record, and forms that were printed from it."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, PlainText


class FileAttached(Event):
    """A file or photograph belongs to the batch, a step or a row; ``document`` is its SHA-256 in the document store.

    What it shows is told in ``words``: a file's own name may hold a person's.
    """

    KIND: ClassVar[str] = "batch.attached"

    step: PlainText | None
    field: PlainText | None
    words: PlainText
    document: PlainText
    media_type: PlainText
    size: int


class FormKind(StrEnum):
    """What a form is for."""

    CONTINGENCY = "contingency"
    REPORTED = "reported"


class FormPrinted(Event):
    """A numbered form was printed with the batch's identifiers: blank forms are counted like the record itself.

    ``document`` is the SHA-256 of the bytes that went to the printer.
    """

    KIND: ClassVar[str] = "form.printed"

    form: FormKind
    number: int
    steps: tuple[PlainText, ...]
    document: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (FileAttached, FormPrinted)
