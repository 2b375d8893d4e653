"""The facts of a layout, stream ``layout/<fingerprint of its heads>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, Part, PlainText


class MappedColumn(Part):
    """A column and what it holds: ``total``, ``live`` or ``viability``, in a unit as people write it."""

    line: PlainText
    column: PlainText
    unit: PlainText


class LayoutKept(Event):
    """Somebody said what the columns of a layout are; the newest choice counts for every later file.

    ``decimal_mark`` is ``.`` or ``,``; ``date_order`` is ``day``, ``month`` or None where dates have one reading.
    """

    KIND: ClassVar[str] = "layout.kept"
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    heads: tuple[PlainText, ...]
    sample: PlainText
    time: PlainText | None
    remark: PlainText | None
    good: PlainText | None
    values: tuple[MappedColumn, ...]
    decimal_mark: PlainText
    date_order: PlainText | None


EVENTS: Final[tuple[type[Event], ...]] = (LayoutKept,)
