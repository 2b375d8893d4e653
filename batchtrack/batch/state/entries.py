"""Values of rows as they came."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from batchtrack.batch.events.parts import Judged, Source, Standing, Value
from batchtrack.batch.state.signature import Signature


class How(StrEnum):
    """How an entry came to stand where it stands."""

    RECORDED = "recorded"
    RETYPED = "retyped"
    CORRECTED = "corrected"
    NOT_APPLICABLE = "not_applicable"
    COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a row, in the order recorded; the last one counts.

    ``happened`` is when it was taken, where that was told; ``transcribed`` is True for a value copied from paper.
    """

    how: How
    value: Value | None
    judged: Judged | None
    made: Signature
    source: Source = Source.TYPED
    reason: str | None = None
    late: bool = False
    document: str | None = None
    derivation: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    happened: datetime | None = None
    transcribed: bool = False

    @property
    def standing(self) -> Standing | None:
        """The verdict; a warning makes an alert of a value that is otherwise within its limit or has none."""
        judged = None if self.judged is None else self.judged.standing
        return Standing.ALERT if self.warnings and judged in {None, Standing.WITHIN, Standing.UNLIMITED} else judged
