"""Deviations and holds."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, Part, PlainText
from batchtrack.events.catalogue import Body, Lift


class DeviationClass(StrEnum):
    """How grave a deviation is."""

    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


class Cause(StrEnum):
    """What a deviation or a hold is about; screens and papers have the sentence for each."""

    VALUE_OUTSIDE_LIMIT = "value_outside_limit"
    WINDOW_EXCEEDED = "window_exceeded"
    ANOTHER_PATIENTS_CODE = "another_patients_code"
    CUSTODY_GAP = "custody_gap"
    CONTAINER_BALANCE = "container_balance"
    CONTAINER_HISTORY = "container_history"
    RESULT_OUTSIDE_CRITERION = "result_outside_criterion"
    REPORTED_OUT_OF_ORDER = "reported_out_of_order"
    ADMINISTERED_WITHOUT_CLEARANCE = "administered_without_clearance"
    ADMINISTERED_AFTER_EXPIRY = "administered_after_expiry"
    INCIDENT = "incident"
    RAISED_BY_PERSON = "raised_by_person"
    SEAL_OR_CONDITION = "seal_or_condition"
    REPORTED_AFTER_END = "reported_after_end"
    EXCEPTION_GRANTED = "exception_granted"
    PAPER_WITHOUT_ROLE = "paper_without_role"
    CLINIC_TOLD_LATE = "clinic_told_late"
    RECALLED = "recalled"
    READING_MISSING = "reading_missing"


class Named(Part):
    """A named text that a sentence needs."""

    name: PlainText
    text: PlainText


class DeviationOpened(Event):
    """A deviation was opened, by the program or by a person; numbers count within the batch."""

    KIND: ClassVar[str] = "deviation.opened"

    number: int
    grade: DeviationClass
    cause: Cause
    values: tuple[Named, ...]
    step: PlainText | None
    test: PlainText | None
    words: PlainText | None


class DeviationAssessed(Event):
    """QA assessed the effect on the product; only an acceptable deviation lets a batch be certified."""

    KIND: ClassVar[str] = "deviation.assessed"
    SIGNED: ClassVar[Meaning | None] = Meaning.REVIEW

    number: int
    impact: PlainText
    acceptable: bool


class DeviationClosed(Event):
    """QA closed the deviation with its conclusion, its cause and what prevents it from coming again.

    ``root_cause`` and ``corrective_action`` are None in what was closed before they were asked for.
    """

    KIND: ClassVar[str] = "deviation.closed"
    SCHEMA: ClassVar[int] = 2
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    number: int
    conclusion: PlainText
    root_cause: PlainText | None
    corrective_action: PlainText | None


class HoldPlaced(Event):
    """Permits stop until QA lifts the hold; storage, custody, readings and comments go on."""

    KIND: ClassVar[str] = "hold.placed"

    number: int
    cause: Cause
    deviation: int | None
    words: PlainText


class HoldLifted(Event):
    """QA lifted a hold; after an identity alarm only with the recorded physical re-identification."""

    KIND: ClassVar[str] = "hold.lifted"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    number: int
    reason: PlainText
    reidentification: PlainText | None


class ExceptionGranted(Event):
    """QA let a material or device be used although its register says no, before it was used (EU GMP Part IV 6)."""

    KIND: ClassVar[str] = "exception.granted"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    step: PlainText
    slot: PlainText
    scope: PlainText
    reason: PlainText
    risk: PlainText
    deviation: int


def _without_cause(body: Body) -> Body:
    """The first form held the conclusion alone."""
    return {**body, "root_cause": None, "corrective_action": None}


LIFTS: Final[Mapping[tuple[str, int], Lift]] = {(DeviationClosed.KIND, 1): _without_cause}

EVENTS: Final[tuple[type[Event], ...]] = (
    DeviationOpened,
    DeviationAssessed,
    DeviationClosed,
    HoldPlaced,
    HoldLifted,
    ExceptionGranted,
)
