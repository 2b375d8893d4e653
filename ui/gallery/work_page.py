"""The composition of the work board."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.components.button import Button, Kind
from ui.components.chip import Chip
from ui.components.label import Label
from ui.components.lines import Line, LinesCard
from ui.components.marks import Mark
from ui.components.rail import Rail
from ui.components.scan_hint import ScanHint
from ui.components.time_axis import TimeAxis
from ui.components.time_board import TimeBoard
from ui.gallery import invented
from ui.tokens import Space, Tone, Type, theme


class WorkPage(QWidget):
    """Rail, heading, chips, board, and what comes after use."""

    def __init__(self) -> None:
        super().__init__()
        axis = TimeAxis(invented.NOW - timedelta(hours=29), invented.NOW + timedelta(hours=41), invented.ZONE)
        self.board = TimeBoard(axis, invented.NOW)
        self.board.show_rows(invented.BOARD)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        rail = Rail(invented.PLACES, "Tech. A")
        rail.go_to("work")
        whole.addWidget(rail)
        self._page = QVBoxLayout()
        whole.addLayout(self._page, 1)
        self._page.addLayout(self._heading())
        self._page.addLayout(self._news())
        self._page.addWidget(self.board)
        self._page.addWidget(Label("After use", Type.VALUE))
        self._page.addWidget(self._after_use())
        self._page.addStretch(1)
        theme().follow(self)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._page.setContentsMargins(edge, look.space(Space.LARGE), edge, edge)
        self._page.setSpacing(look.space(Space.MEDIUM))

    @staticmethod
    def _heading() -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label("Work", Type.PAGE))
        words.addWidget(Label("Thu 26-Nov-2026, 12:36 CET  ·  Technician A", tone=Tone.MUTED))
        row.addLayout(words, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Button("Shift hand-over"), 0, middle)
        row.addWidget(Button("New batch", Kind.PRIMARY), 0, middle)
        return row

    @staticmethod
    def _news() -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Chip("1 result out of limits", Mark.STOP))
        row.addWidget(Chip("1 on hold", Mark.HOLD))
        row.addWidget(Chip("1 window closes in 4 min", Mark.ALERT))
        row.addStretch(1)
        row.addWidget(ScanHint("Scan any label to open its batch"))
        return row

    @staticmethod
    def _after_use() -> LinesCard:
        return LinesCard(
            "",
            (
                Line(
                    "Sterility day 9 of 14, negative to date",
                    lead="REX-0031",
                    second="A9990 26 000006 B",
                    end="final result due 28-Nov-2026",
                ),
                Line(
                    "Final certification",
                    lead="REX-0029",
                    second="A9990 26 000004 F",
                    end="ready, all results in",
                ),
            ),
        )
