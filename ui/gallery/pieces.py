"""The components that the three compositions leave out, in the states they can have."""

from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.card import Card
from ui.components.chip import Chip
from ui.components.choice_row import Choice, ChoiceFacts, ChoiceRow
from ui.components.empty import EmptyState, PaleRows
from ui.components.file_row import FileFacts, FileRow
from ui.components.marks import Mark, Verdict
from ui.components.notice import NoticeFacts, NoticeStack
from ui.components.record_form import RecordForm
from ui.components.record_row import RecordRow
from ui.components.table import RecordTable
from ui.components.table_model import Align, Column, RowsModel
from ui.components.text_row import TextRow
from ui.components.time_row import TimeRow
from ui.components.value_box import BoxState
from ui.components.value_row import ValueFacts, ValueRow
from ui.tokens import Space, theme

_YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))
_CLARITY = (Choice("clear", "Clear"), Choice("cloudy", "Cloudy"), Choice("clots", "Clots"))


@dataclass(frozen=True, slots=True)
class Result:
    """An invented result of an invented test."""

    test: str
    value: str
    unit: str
    verdict: str
    mark: Mark


RESULTS = (
    Result("Viability, 7-AAD", "95.2", "%", "within limits", Mark.TICK),
    Result("White cells", "12.5", "10⁹/L", "below alert limit", Mark.ALERT),
    Result("Endotoxin", "0.052", "EU/mL", "sample CV 31 %", Mark.STOP),
    Result("Sterility", "", "", "pending, day 9 of 14", Mark.WAITING),
    Result("Haematocrit", "7", "%", "not applicable", Mark.NOT_APPLICABLE),
)
COLUMNS: tuple[Column[Result], ...] = (
    Column("test", "Test", lambda result: result.test, strong=True),
    Column("value", "Value", lambda result: result.value, Align.DECIMAL),
    Column("unit", "Unit", lambda result: result.unit),
    Column("verdict", "Verdict", lambda result: result.verdict, mark=lambda result: result.mark),
)


def rows() -> tuple[RecordRow, ...]:
    """Rows of every other kind."""
    asked = ValueRow(ValueFacts("count", "Cells counted", "a whole number", "cells", "1.234"))
    asked.ask_back("1.234 can mean 1 234 or 1,234; this site writes decimal commas.", ("1 234", "1,234"))
    return (
        ChoiceRow(ChoiceFacts("intact", "Bag intact", "both seals", _YES_NO)),
        ChoiceRow(
            ChoiceFacts("look", "Appearance", choices=_CLARITY, chosen="clear", verdict=Verdict(Mark.TICK, "12:31 CET"))
        ),
        TimeRow(ValueFacts("taken", "Sample taken", "time of day", "CET", verdict=Verdict(words="26-Nov-2026"))),
        ValueRow(
            ValueFacts(
                "rest",
                "Rest",
                "5 to 10 min",
                "min",
                "7",
                BoxState.RECORDED,
                Verdict(Mark.TICK, "within limits"),
                (Verdict(Mark.LATE, "entered 12:40 for 12:05 CET"), Verdict(Mark.TYPED, "typed by hand")),
            )
        ),
        ValueRow(
            ValueFacts(
                "hct",
                "Haematocrit",
                unit="%",
                state=BoxState.NOT_APPLICABLE,
                verdict=Verdict(Mark.NOT_APPLICABLE, "none"),
            )
        ),
        asked,
        FileRow(FileFacts("export", "Counter export", "CSV of the cell counter", kinds="CSV (*.csv)")),
        TextRow(ValueFacts("remark", "Remark", "what was seen", verdict=Verdict(words="optional"))),
    )


class PiecesPage(QWidget):
    """Two columns of cards."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        left = Card("Rows")
        self.form = RecordForm(rows())
        left.body.addWidget(self.form)
        left.body.addStretch(1)
        self._grid.addWidget(left, 0, 0)
        right = QVBoxLayout()
        right.addWidget(self._table(), 1)
        right.addWidget(self._notices())
        right.addWidget(self._empty(), 1)
        self._grid.addLayout(right, 0, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        theme().follow(self)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        edge = theme().space(Space.LARGE)
        self._grid.setContentsMargins(edge, edge, edge, edge)
        self._grid.setSpacing(edge)

    def _table(self) -> Card:
        card = Card("Results")
        chips = QHBoxLayout()
        chips.addWidget(Chip("before release", removable=True))
        chips.addWidget(Chip("5 of 14"))
        chips.addStretch(1)
        card.body.addLayout(chips)
        self.table: RecordTable[Result] = RecordTable(RowsModel(COLUMNS), stretch="verdict")
        self.table.setAccessibleName("Results")
        self.table.set_rows(RESULTS)
        card.body.addWidget(self.table, 1)
        return card

    @staticmethod
    def _notices() -> NoticeStack:
        stack = NoticeStack()
        stack.show_notices(
            [
                NoticeFacts("late", Mark.WAITING, "Sterility is pending", "Day 9 of 14, negative to date."),
                NoticeFacts(
                    "scan",
                    Mark.ALERT,
                    "Only 9 of 16 characters arrived",
                    "Scan again, or type the code with F8; QA will see that it was typed.",
                    code="ID-02",
                ),
                NoticeFacts("hold", Mark.HOLD, "On hold", "Deviation 18 is not assessed.", "Open deviation 18"),
            ]
        )
        return stack

    @staticmethod
    def _empty() -> Card:
        card = Card("", padding=Space.MEDIUM)
        card.body.addWidget(EmptyState("No batch is due.", "New batch"), 1)
        card.body.addWidget(PaleRows())
        return card
