"""Work: the time board, what is not collected yet, what is after use."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from batchtrack.services.views.shapes import WorkRow
from batchtrack.services.views.work import work_rows
from ui.components.button import Button, Kind
from ui.components.chip import Chip
from ui.components.empty import EmptyState, PaleRows
from ui.components.label import Label
from ui.components.scan_hint import ScanHint
from ui.components.time_axis import TimeAxis
from ui.components.time_board import TimeBoard
from ui.desk import Desk, Target
from ui.pages.local_time import day, weekday_and_clock
from ui.pages.work.news import news_of
from ui.pages.work.rows import awaited_in_words, axis_of, board_row, next_in_words
from ui.pages.work.short_list import ShortList
from ui.texts import say
from ui.texts import work as texts
from ui.tokens import Space, Tone, Type, theme
from ui.work import Latest

_PLANNER: Final = "planner"


class WorkPage(QWidget):
    """Whoever looks up sees which patient's cells run out first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._zone = desk.workplace.site.zone
        self._latest = Latest(desk.worker)
        self._moment: datetime | None = None
        self._rows: tuple[WorkRow, ...] | None = None
        self._when = Label("", tone=Tone.MUTED)
        self.new_batch = Button(say(texts.NEW_BATCH), Kind.PRIMARY)
        self.new_batch.clicked.connect(lambda: desk.open_page.emit("new_batch"))
        self.hand_over = Button(say(texts.HANDOVER))
        self.hand_over.clicked.connect(lambda: desk.open_page.emit("hand_over"))
        self._chips = QHBoxLayout()
        self.board: TimeBoard | None = None
        self._pale = PaleRows()
        self._empty = EmptyState(say(texts.NO_BATCH))
        self._before = ShortList(say(texts.BEFORE_COLLECTION), (say(texts.PRODUCT), lambda row: row.product))
        self._after = ShortList(say(texts.AFTER_USE), (say(texts.DUE), self._due), self._awaited)
        self._content = QVBoxLayout()
        self._whole = QVBoxLayout(self)
        self._build()
        desk.changed.connect(self._changed)
        theme().follow(self)

    def refresh(self) -> None:
        """Read the batches again."""
        self.new_batch.setVisible(_PLANNER in self._desk.session.roles)
        self._latest.ask(lambda: work_rows(self._desk.workplace), self._show)

    def tick(self, now: datetime) -> None:
        """Move the line for now."""
        minute = now.replace(second=0, microsecond=0)
        turned = self._moment is None or self._moment.replace(second=0, microsecond=0) != minute
        self._moment = now
        said_day, said_time = weekday_and_clock(now, self._zone)
        name = self._desk.session.name
        self._when.say(say(texts.DAY_TIME_PERSON, day=said_day, time=said_time, name=name))
        if self.board is not None:
            self.board.tick(now)
        if turned and self._rows is not None:
            self._show(self._rows)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._whole.setContentsMargins(edge, look.space(Space.LARGE), edge, edge)
        self._whole.setSpacing(look.space(Space.MEDIUM))
        self._content.setSpacing(look.space(Space.LARGE))
        self._chips.setSpacing(look.space(Space.SMALL))

    def _build(self) -> None:
        self._whole.addLayout(self._heading())
        news = QHBoxLayout()
        news.addLayout(self._chips)
        news.addStretch(1)
        news.addWidget(ScanHint(say(texts.SCAN_ANY)))
        self._whole.addLayout(news)
        inside = QWidget()
        inside.setLayout(self._content)
        self._content.setContentsMargins(0, 0, 0, 0)
        for part in (self._pale, self._empty, self._before, self._after):
            self._content.addWidget(part)
        self._content.addStretch(1)
        self._empty.hide()
        for part in (self._before, self._after):
            part.hide()
            part.opened.connect(lambda batch: self._desk.go.emit(Target(batch)))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._whole.addWidget(scroll, 1)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(say(texts.WORK), Type.PAGE))
        words.addWidget(self._when)
        row.addLayout(words, 1)
        row.addWidget(self.hand_over, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.new_batch, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _show(self, rows: tuple[WorkRow, ...]) -> None:
        self._rows = rows
        if self._moment is None:
            return
        self._pale.hide()
        self._empty.setVisible(not rows)
        running = [row for row in rows if row.standing == "running"]
        bars = [bar for row in running if (bar := board_row(row, self._moment)) is not None]
        axis = axis_of(bars, self._moment, self._zone)
        board = self._board(axis, self._moment)
        board.show_rows(bars, axis)
        board.setMinimumHeight(board.sizeHint().height())
        board.setVisible(bool(bars))
        self._before.show_rows([row for row in running if board_row(row) is None])
        self._after.show_rows([row for row in rows if row.standing != "running"])
        self._show_chips(rows, self._moment)

    def _board(self, axis: TimeAxis, now: datetime) -> TimeBoard:
        if self.board is None:
            self.board = TimeBoard(axis, now)
            self.board.opened.connect(lambda batch: self._desk.go.emit(Target(batch)))
            self._content.insertWidget(0, self.board)
        return self.board

    def _show_chips(self, rows: Sequence[WorkRow], now: datetime) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for news in news_of(rows, now):
            chip = Chip(news.words, news.mark)
            chip.setToolTip(", ".join(news.batches))
            self._chips.addWidget(chip)

    def _awaited(self, row: WorkRow) -> str:
        return next_in_words(row) if self._moment is None else awaited_in_words(row, self._moment)

    def _due(self, row: WorkRow) -> str:
        if row.result_due_at is None:
            return say(texts.NO_RESULT_DUE)
        return say(texts.RESULT_DUE, day=day(row.result_due_at, self._zone))

    def _changed(self, streams: object) -> None:
        if self.isVisible() and isinstance(streams, dict) and any(name.startswith("batch/") for name in streams):
            self.refresh()
