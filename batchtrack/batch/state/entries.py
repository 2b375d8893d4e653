"""Values of rows as they came."""

from dataclasses import dataclass
from enum import StrEnum

from batchtrack.batch.events.parts import Judged, Source, Value
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
    """One value of a row, in the order recorded; the last one counts."""

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
