"""That a subject's identifiers were erased, as screens, papers and the lists outside the database tell it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from batchtrack.events.texts import time_text
from batchtrack.facility.subjects import ErasureRepeated, IdentifiersErased
from batchtrack.journal.rows import Recorded


@dataclass(frozen=True, slots=True)
class Erased:
    """An erasure.

    Attributes:
        at: when, as records write it.
        by: id, and name: printed name, of who erased.
        ground: what obliged or allowed the facility to erase.
        repeated: when it was done again in a record that had been put back; empty where it was not.
    """

    at: str
    by: str
    name: str
    ground: str
    repeated: str = ""


def erased_of(facts: Iterable[Recorded], called: Mapping[str, str]) -> Erased | None:
    """The erasure that a subject's events tell of; None where there was none."""
    for fact in facts:
        at = time_text(fact.recorded_at)
        match fact.event:
            case IdentifiersErased(ground=ground):
                by = fact.who or ""
                return Erased(at, by, called.get(by, by), ground)
            case ErasureRepeated(at=first, by=by, ground=ground):
                return Erased(first, by, called.get(by, by), ground, at)
            case _:
                pass
    return None
