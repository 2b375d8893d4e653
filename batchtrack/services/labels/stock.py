"""The label stock of a room: loaded, and read for an act on it."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from batchtrack.database import reading
from batchtrack.events import Denied
from batchtrack.facility import label_stock
from batchtrack.facility.label_stock import LabelStock, LoadRoll
from batchtrack.facility.streams import label_stock_stream
from batchtrack.journal import id_of, streams_of
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By, acting_person
from batchtrack.services.recording import plan_by, write
from batchtrack.services.rooms import room_of
from batchtrack.services.settling import settled
from batchtrack.services.workplace import Workplace, events_of

_STOCK: Final = "label_stock"


@dataclass(frozen=True, slots=True)
class TypedRoll:
    """A roll as a person reads it: stock numbers as printed, ``000101``; size in mm, ``100x50``."""

    room: str
    printer: str
    size: str
    first: str
    last: str


def load_roll(workplace: Workplace, command: LoadRoll, by: By) -> Outcome:
    """Load a roll of numbered blanks into the printer of a room."""

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person = acting_person(connection, by)
            facility = workplace.site_in(connection)
            room, stock = room_of(connection, command.room), stock_of(connection, command.room)
        if room is None:
            return not_done(refuse("FA-03", what="room", id=command.room))
        decision = label_stock.decide(stock, command, now, person.actor)
        if isinstance(decision, Denied):
            return NotDone(decision.refusals)
        plan = plan_by(person, facility, now)
        plan.write(label_stock_stream(command.room), 0 if stock is None else stock.version, decision.events)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)


def load_typed_roll(workplace: Workplace, roll: TypedRoll, by: By) -> Outcome:
    """Load a roll whose first and last stock number were typed as they are printed on it."""
    if not all(number.isascii() and number.isdecimal() for number in (roll.first, roll.last)):
        return not_done(refuse("LB-49", first=roll.first, last=roll.last))
    return load_roll(workplace, LoadRoll(roll.room, roll.printer, roll.size, int(roll.first), int(roll.last)), by)


def stock_of(connection: Connection, room: str) -> LabelStock | None:
    """The stock of a room, None before anything was loaded.

    Raises:
        Refused: its record cannot be read (SV-08).
    """
    return label_stock.fold(events_of(connection, label_stock_stream(room)))


@dataclass(frozen=True, slots=True)
class Loaded:
    """A printer with blanks of a size; ``waits`` names the batch whose labels still lie there, empty for none."""

    room: str
    printer: str
    left: int
    waits: str


def printers(workplace: Workplace, size: str) -> tuple[Loaded, ...]:
    """Every printer that has blanks of a size, by room."""
    with reading(workplace.engine) as connection:
        rooms = [id_of(stream) for stream in streams_of(connection, _STOCK)]
        stocks = [stock for stock in (stock_of(connection, room) for room in sorted(rooms)) if stock is not None]
    return tuple(_loaded(stock, size) for stock in stocks if size in stock.rolls)


def printer_for(workplace: Workplace, batch_id: str, size: str, room: str | None = None) -> Loaded | Refusal:
    """Where a batch's labels of a size are best printed: in its own room, else where nobody's labels lie.

    Args:
        workplace: where.
        batch_id: whose labels.
        size: of the labels.
        room: where it must be, None for anywhere.
    """
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, batch_id)
    there = [loaded for loaded in printers(workplace, size) if room in {None, loaded.room}]
    own = [loaded for loaded in there if loaded.room == batch.room]
    free = [loaded for loaded in there if loaded.left and loaded.waits in {"", batch_id}]
    found = next(iter((*own, *(each for each in free if _is_free(workplace, each.room, batch_id)))), None)
    return found or refuse("LB-47", size=size.replace("x", " × "), batch=batch_id)


def _is_free(workplace: Workplace, room: str, batch_id: str) -> bool:
    with reading(workplace.engine) as connection:
        known = room_of(connection, room)
    return known is not None and known.occupant in {None, batch_id}


def _loaded(stock: LabelStock, size: str) -> Loaded:
    return Loaded(stock.room, stock.printer, stock.rolls[size].left, next(iter(stock.waiting.values()), ""))
