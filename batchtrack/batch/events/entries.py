"""Values: recorded, retyped before signing, corrected after it, computed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.batch.events.parts import Happened, Judged, Source, Value, Way
from batchtrack.events import Event, PlainText
from batchtrack.events.catalogue import Body, Lift


class RetypeReason(StrEnum):
    """Why a value was typed again before its step was signed."""

    TYPING_SLIP = "typing_slip"
    MISREAD = "misread"
    MEASURED_AGAIN = "measured_again"


class EntryRecorded(Event):
    """A value was recorded the moment it was entered.

    ``document`` is the SHA-256 of the instrument file that it was read from; ``late`` says that the time typed lies
    further back than the product allows without being shown to QA; ``warnings`` are slips that the value looks like;
    ``happened`` is when the value was taken, where that was told to be earlier than the moment of typing.
    """

    KIND: ClassVar[str] = "entry.recorded"
    SCHEMA: ClassVar[int] = 3

    step: PlainText
    field: PlainText
    value: Value
    judged: Judged | None
    source: Source
    document: PlainText | None = None
    late: bool = False
    warnings: tuple[PlainText, ...] = ()
    happened: Happened | None = None


class EntryRetyped(Event):
    """A value was typed again before signing; the first one stays in the record."""

    KIND: ClassVar[str] = "entry.retyped"
    SCHEMA: ClassVar[int] = 2

    step: PlainText
    field: PlainText
    value: Value
    judged: Judged | None
    reason: RetypeReason
    words: PlainText | None
    late: bool = False
    warnings: tuple[PlainText, ...] = ()


class EntryCorrected(Event):
    """A value was corrected after signing; the original stays, struck through."""

    KIND: ClassVar[str] = "entry.corrected"
    SCHEMA: ClassVar[int] = 2

    step: PlainText
    field: PlainText
    value: Value
    judged: Judged | None
    reason: PlainText
    late: bool = False
    warnings: tuple[PlainText, ...] = ()


class EntryNotApplicable(Event):
    """A row has no value, with the reason why."""

    KIND: ClassVar[str] = "entry.not_applicable"

    step: PlainText
    field: PlainText
    reason: PlainText


class ValueComputed(Event):
    """A value was computed and judged; the derivation is kept as it is shown, line by line, and in its parts."""

    KIND: ClassVar[str] = "entry.computed"
    SCHEMA: ClassVar[int] = 2

    step: PlainText
    field: PlainText
    value: Value
    judged: Judged | None
    derivation: tuple[PlainText, ...]
    inputs: tuple[PlainText, ...]
    planned: tuple[PlainText, ...]
    warnings: tuple[PlainText, ...] = ()
    way: Way | None = None


EVENTS: Final[tuple[type[Event], ...]] = (
    EntryRecorded,
    EntryRetyped,
    EntryCorrected,
    EntryNotApplicable,
    ValueComputed,
)


def _unwarned(body: Body) -> Body:
    """The first form had no warnings and, of a computed value, no way in parts."""
    return body


def _at_once(body: Body) -> Body:
    """The second form knew no value that was taken earlier than it was typed."""
    return body


LIFTS: Final[Mapping[tuple[str, int], Lift]] = {
    (kind.KIND, 1): _unwarned for kind in (EntryRecorded, EntryRetyped, EntryCorrected, ValueComputed)
} | {(EntryRecorded.KIND, 2): _at_once}
