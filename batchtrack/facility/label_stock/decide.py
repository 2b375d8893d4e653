"""What may happen to a room's label stock."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, not_after
from batchtrack.facility.label_stock.commands import LoadRoll, PrintOn, SettleLabel, StockCommand
from batchtrack.facility.label_stock.events import LabelSettled, LabelsPrinted, RollLoaded
from batchtrack.facility.label_stock.state import LabelStock
from batchtrack.facility.rights import Right
from batchtrack.refusals import Refusal, refuse


def decide(stock: LabelStock | None, command: StockCommand, now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    match command:
        case LoadRoll():
            return _load(stock, command, actor)
        case PrintOn():
            return _print(stock, command, now, actor)
        case SettleLabel():
            return _settle(stock, command, actor)


def _load(stock: LabelStock | None, command: LoadRoll, actor: Actor) -> Decision:
    """Numbers only ever rise, so that no blank of a size stands for two labels."""
    highest = 0 if stock is None else stock.highest.get(command.size, 0)
    against = [*may(actor, Right.LOAD_LABELS), *filled({"printer": command.printer})]
    if not highest < command.first <= command.last:
        numbers = {"first": str(command.first), "last": str(command.last), "highest": str(highest)}
        against.append(refuse("LB-43", size=_shown(command.size), **numbers))
    return answer(
        against,
        RollLoaded(
            room=command.room, printer=command.printer, size=command.size, first=command.first, last=command.last
        ),
    )


def _print(stock: LabelStock | None, command: PrintOn, now: datetime, actor: Actor) -> Decision:
    against = [*may(actor, Right.PRINT_LABELS), *not_after("print job", command.at, now)]
    roll = None if stock is None else stock.rolls.get(command.size)
    if stock is None or roll is None:
        return answer([*against, refuse("LB-40", room=command.room, size=_shown(command.size))])
    against += _in_the_way(stock, command)
    if roll.left < command.count:
        left = {"left": str(roll.left), "wanted": str(command.count)}
        against.append(refuse("LB-42", size=_shown(command.size), room=command.room, **left))
    numbers = tuple(range(roll.next, roll.next + command.count))
    return answer(against, LabelsPrinted(batch=command.batch, size=command.size, numbers=numbers, at=command.at))


def _in_the_way(stock: LabelStock, command: PrintOn) -> Iterator[Refusal]:
    """Another printer than the job names, and labels of another patient that still lie in the room."""
    if command.printer != stock.printer:
        yield refuse("LB-44", room=stock.room, printer=stock.printer, named=command.printer)
    for batch, number in Counter(stock.waiting.values()).items():
        if batch != command.batch:
            yield refuse("LB-41", room=stock.room, number=str(number), batch=batch, next=command.batch)


def _settle(stock: LabelStock | None, command: SettleLabel, actor: Actor) -> Decision:
    against = [*may(actor, Right.PRINT_LABELS)]
    if stock is None or (command.size, command.number) not in stock.waiting:
        against.append(refuse("LB-46", number=str(command.number), room=command.room))
    return answer(against, LabelSettled(number=command.number, size=command.size, outcome=command.outcome))


def _shown(size: str) -> str:
    return size.replace("x", " × ")
