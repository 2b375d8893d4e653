"""The facility's clock as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from batchtrack.events import Event
from batchtrack.facility.clocks.events import ClockConfirmed, ClockJumped, Jump
from batchtrack.facility.folding import fold_with, out_of_order


@dataclass(frozen=True, slots=True)
class FacilityClock:
    """The clock.

    Attributes:
        back: the backward jump that QA has not answered yet; permits wait for it.
        told: the last jump that was recorded, of whatever kind.
        entries_until: entries may stand in the record up to this time although the clock rightly shows an earlier one;
            None where QA has confirmed nothing yet.
        version: events so far.
    """

    back: ClockJumped | None
    told: ClockJumped
    entries_until: datetime | None
    version: int


def evolve(clock: FacilityClock | None, event: Event) -> FacilityClock:
    """The clock after one more event."""
    match clock, event:
        case None, ClockJumped():
            return FacilityClock(event if event.jump is Jump.BACK else None, event, None, 1)
        case FacilityClock(), ClockJumped():
            back = event if event.jump is Jump.BACK else clock.back
            return replace(clock, back=back, told=event, version=clock.version + 1)
        case FacilityClock(back=ClockJumped() as back), ClockConfirmed():
            until = back.expected if clock.entries_until is None else max(back.expected, clock.entries_until)
            return replace(clock, back=None, entries_until=until, version=clock.version + 1)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> FacilityClock | None:
    """The clock after all its events; None while none was ever found wrong."""
    return fold_with(evolve, events)
