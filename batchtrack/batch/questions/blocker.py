"""One reason why something may not be done, and the place where it is cleared."""

from dataclasses import dataclass

from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Blocker:
    """One reason, and the step, test or deviation where it is cleared."""

    refusal: Refusal
    step: str | None = None
    test: str | None = None
    deviation: int | None = None
