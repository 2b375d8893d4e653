"""Pieces that several events share."""

from enum import StrEnum

from batchtrack.events import Part, PlainText, UtcTime


class Source(StrEnum):
    """How a value came into the record."""

    TYPED = "typed"
    INSTRUMENT = "instrument"


class Standing(StrEnum):
    """What was judged of a value when it was recorded; never judged again on reading."""

    WITHIN = "within"
    ALERT = "alert"
    OUTSIDE = "outside"
    UNDECIDED = "undecided"
    UNLIMITED = "unlimited"


class Judged(Part):
    """The verdict on a value and how it was reached (USP General Notices 7.20).

    ``value`` is unrounded and ``rounded`` as compared, both in the criterion's unit; ``criterion`` as written.
    """

    standing: Standing
    value: PlainText
    rounded: PlainText | None
    criterion: PlainText
    alert: PlainText | None = None


class Value(Part):
    """A value as typed and as read.

    A number has ``number``, ``unit``, ``bound`` and ``figures``; a time has ``moment`` and ``zone``; a text, choice or
    result in words stands in ``words``.
    """

    entered: PlainText
    number: PlainText | None = None
    unit: PlainText | None = None
    bound: PlainText | None = None
    figures: int | None = None
    moment: UtcTime | None = None
    zone: PlainText | None = None
    words: PlainText | None = None


class Input(Part):
    """A value that a computation took in: as typed and as it was read; ``planned`` until the actual one is known.

    ``entered`` is None of a value that was itself computed.
    """

    name: PlainText
    entered: PlainText | None
    value: PlainText
    unit: PlainText
    bound: PlainText
    planned: bool


class Operation(Part):
    """One operation or input of a computation, with its conversion where there was one."""

    label: PlainText
    expression: PlainText
    result: PlainText
    converted: PlainText


class Way(Part):
    """How a value came about, in parts: the same that its lines say; never worked out again on reading.

    ``stated`` are answers that the value stands on; ``rounding`` is the rule by which it was brought to its limit, None
    where it has none. The unrounded result is the value itself; the verdict stands beside it.
    """

    formula: PlainText
    stated: tuple[PlainText, ...]
    inputs: tuple[Input, ...]
    operations: tuple[Operation, ...]
    undecided: PlainText | None
    rounding: PlainText | None


class Happened(Part):
    """When something happened that was typed in later, with the zone of the place."""

    at: UtcTime
    zone: PlainText


class Reliance(Part):
    """A stream that was read and at which version: the decision stands on it."""

    stream: PlainText
    version: int


class ReportedBy(Part):
    """Whose act is recorded: a person without an account, as on the signed paper.

    ``paper`` is the SHA-256 of the paper's scan in the document store, None until it is attached.
    """

    name: PlainText
    function: PlainText
    organisation: PlainText
    at: UtcTime
    zone: PlainText
    paper: PlainText | None
