"""A room's label stock as its events tell it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.label_stock.events import LabelSettled, LabelsPrinted, RollLoaded

Blank = tuple[str, int]
"""Size and number."""


@dataclass(frozen=True, slots=True)
class Roll:
    """The roll of a size: the next blank on it and its last."""

    next: int
    last: int

    @property
    def left(self) -> int:
        """Blanks that are still on it."""
        return self.last - self.next + 1


@dataclass(frozen=True, slots=True)
class LabelStock:
    """The stock of a room.

    Attributes:
        rolls: by size; highest: by size the highest number that was ever loaded.
        waiting: printed blanks that are neither applied nor voided, each with its batch.
        printed: how many were ever printed; settled: how many of them by outcome.
        version: events so far.
    """

    room: str
    printer: str
    rolls: Mapping[str, Roll]
    highest: Mapping[str, int]
    waiting: Mapping[Blank, str] = field(default_factory=dict)
    printed: int = 0
    settled: Mapping[str, int] = field(default_factory=dict)
    version: int = 0


def evolve(stock: LabelStock | None, event: Event) -> LabelStock:
    """The stock after one more event."""
    if isinstance(event, RollLoaded):
        return _loaded(stock, event)
    if stock is None:
        raise out_of_order(event)
    return replace(_changed(stock, event), version=stock.version + 1)


def _loaded(stock: LabelStock | None, event: RollLoaded) -> LabelStock:
    known = stock or LabelStock(event.room, event.printer, {}, {})
    return replace(
        known,
        printer=event.printer,
        rolls={**known.rolls, event.size: Roll(event.first, event.last)},
        highest={**known.highest, event.size: event.last},
        version=known.version + 1,
    )


def _changed(stock: LabelStock, event: Event) -> LabelStock:
    match event:
        case LabelsPrinted():
            return _printed(stock, event)
        case LabelSettled():
            return _settled(stock, event)
        case _:
            raise out_of_order(event)


def _printed(stock: LabelStock, event: LabelsPrinted) -> LabelStock:
    roll = stock.rolls.get(event.size)
    if roll is None or event.numbers != tuple(range(roll.next, roll.next + len(event.numbers))):
        raise out_of_order(event)
    taken = {(event.size, number): event.batch for number in event.numbers}
    return replace(
        stock,
        rolls={**stock.rolls, event.size: Roll(roll.next + len(event.numbers), roll.last)},
        waiting={**stock.waiting, **taken},
        printed=stock.printed + len(event.numbers),
    )


def _settled(stock: LabelStock, event: LabelSettled) -> LabelStock:
    blank = (event.size, event.number)
    if blank not in stock.waiting:
        raise out_of_order(event)
    left = {known: batch for known, batch in stock.waiting.items() if known != blank}
    return replace(stock, waiting=left, settled=Counter(stock.settled) + Counter([event.outcome]))


def fold(events: Iterable[Event]) -> LabelStock | None:
    """The stock after all its events."""
    return fold_with(evolve, events)
