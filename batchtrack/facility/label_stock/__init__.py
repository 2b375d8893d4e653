"""The label stock of a room: numbered blanks at its printer, one patient's printed labels at a time."""

from batchtrack.facility.label_stock.commands import LoadRoll, PrintOn, SettleLabel, StockCommand
from batchtrack.facility.label_stock.decide import decide
from batchtrack.facility.label_stock.events import EVENTS, LabelSettled, LabelsPrinted, RollLoaded
from batchtrack.facility.label_stock.state import LabelStock, Roll, evolve, fold

__all__ = [
    "EVENTS",
    "LabelSettled",
    "LabelStock",
    "LabelsPrinted",
    "LoadRoll",
    "PrintOn",
    "Roll",
    "RollLoaded",
    "SettleLabel",
    "StockCommand",
    "decide",
    "evolve",
    "fold",
]
