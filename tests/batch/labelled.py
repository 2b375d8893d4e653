"""Labels in a journey: blanks, print jobs and the two scans, without a stock behind them."""

from itertools import count

from journey import Journey
from journey_people import CHAIN, TECHNICIAN_A

from batchtrack.batch import commands
from batchtrack.batch.commands.labels import Blank, LabelToPrint
from batchtrack.batch.context import Decided
from batchtrack.batch.events.labels import LabelPrinted
from batchtrack.identity import Code, ContainerCode

_NUMBERS = count(1)
_DOCUMENT = "cd" * 32


def blank() -> Blank:
    return Blank(next(_NUMBERS), "ROOM-2", "PRN-1", "label_stock/ROOM-2", 1)


def print_job(container: str, kind: str) -> commands.PrintLabels:
    return commands.PrintLabels((LabelToPrint(container, kind),), (blank(),), _DOCUMENT)


def printed(journey: Journey, container: str, kind: str) -> LabelPrinted:
    return _label(journey.do(print_job(container, kind), TECHNICIAN_A))


def reprinted(journey: Journey, container: str, kind: str, label: int) -> LabelPrinted:
    command = commands.ReprintLabel(container, kind, label, "torn", blank(), _DOCUMENT)
    return _label(journey.do(command, TECHNICIAN_A))


def code_of(journey: Journey, container: str, label: int) -> ContainerCode:
    made = journey.batch.container(container)
    assert made is not None
    return ContainerCode(CHAIN, made.number, label)


def applied(journey: Journey, label: Code, beside: Code) -> Decided:
    return journey.do(commands.ApplyLabel(label, beside), TECHNICIAN_A)


def _label(decided: Decided) -> LabelPrinted:
    (event,) = [each for each in decided.events if isinstance(each, LabelPrinted)]
    return event
