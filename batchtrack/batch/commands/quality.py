"""Deviations, exceptions, holds, incidents, remarks."""

from dataclasses import dataclass

from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.parts import ReportedBy


@dataclass(frozen=True, slots=True)
class RaiseDeviation:
    """A person reports a deviation."""

    grade: DeviationClass
    words: str
    step: str | None = None


@dataclass(frozen=True, slots=True)
class AssessDeviation:
    """QA's assessment of the effect on the product."""

    number: int
    impact: str
    acceptable: bool


@dataclass(frozen=True, slots=True)
class CloseDeviation:
    """QA's conclusion."""

    number: int
    conclusion: str


@dataclass(frozen=True, slots=True)
class GrantException:
    """QA lets a material or device of one row be used although its register says no; given before the use."""

    step: str
    slot: str
    scope: str
    reason: str
    risk: str


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
