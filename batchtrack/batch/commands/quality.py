"""Deviations, exceptions, holds, incidents, remarks."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.parts import ReportedBy


@dataclass(frozen=True, slots=True)
class RaiseDeviation:
    """A person reports a deviation; of a ``field`` the record keeps value and limit as they stood."""

    grade: DeviationClass
    words: str
    step: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class AssessDeviation:
    """QA's assessment of the effect on the product."""

    number: int
    impact: str
    acceptable: bool


@dataclass(frozen=True, slots=True)
class CloseDeviation:
    """QA's conclusion, why it happened, and what keeps it from happening again."""

    number: int
    conclusion: str
    root_cause: str
    corrective_action: str


@dataclass(frozen=True, slots=True)
class GrantException:
    """QA lets a material or device of one row be used although its register says no; given before the use."""

    step: str
    slot: str
    scope: str
    reason: str
    risk: str


@dataclass(frozen=True, slots=True)
class TellException:
    """At the bench: what QA allowed by telephone for a row; ``allowed_by`` is the person called, by id."""

    step: str
    slot: str
    scope: str
    reason: str
    risk: str
    allowed_by: str
    at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class WitnessException:
    """A second person at the bench signs what QA allowed by telephone."""

    step: str
    slot: str


@dataclass(frozen=True, slots=True)
class SignExceptionLater:
    """QA signs what it allowed by telephone."""

    step: str
    slot: str


@dataclass(frozen=True, slots=True)
class PlaceHold:
    """Stop all permits of the batch; ``identity`` is True for the other batch of an identity alarm."""

    words: str
    identity: bool = False


@dataclass(frozen=True, slots=True)
class LiftHold:
    """QA lets permits go on."""

    number: int
    reason: str
    reidentification: str | None = None


@dataclass(frozen=True, slots=True)
class ReportIncident:
    """Something happened to the product; never refused."""

    reported: ReportedBy
    words: str


@dataclass(frozen=True, slots=True)
class AddComment:
    """A remark."""

    text: str
    step: str | None = None
    field: str | None = None
