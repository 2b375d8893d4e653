"""Deviations and holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.state.signature import Signature


@dataclass(frozen=True, slots=True)
class Deviation:
    """A deviation and what QA said of it."""

    number: int
    grade: DeviationClass
    cause: Cause
    values: Mapping[str, str]
    step: str | None
    test: str | None
    words: str | None
    opened: Signature
    impact: str | None = None
    acceptable: bool | None = None
    assessed: Signature | None = None
    conclusion: str | None = None
    closed: Signature | None = None
    root_cause: str | None = None
    corrective_action: str | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold, standing until it is lifted."""

    number: int
    cause: Cause
    deviation: int | None
    words: str
    placed: Signature
    lifted: Signature | None = None
    reason: str | None = None
    reidentification: str | None = None


@dataclass(frozen=True, slots=True)
class PhoneException:
    """What QA allowed by telephone for one row: told by one at the bench, witnessed by another, signed by QA later.

    Attributes:
        allowed_by: who of QA was called, by id; at: when.
    """

    step: str
    slot: str
    scope: str
    reason: str
    risk: str
    allowed_by: str
    at: datetime
    zone: str
    deviation: int
    told: Signature
    witnessed: Signature | None = None
    signed: Signature | None = None
