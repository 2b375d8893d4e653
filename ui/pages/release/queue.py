"""The batches that wait for quality assurance, whoever expires first on top."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.services.views.release_queue import QueueRow
from ui.components.button import Button, Kind
from ui.components.card import Card
from ui.components.empty import EmptyState
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.table import RecordTable
from ui.components.table_model import Align, Column, RowsModel
from ui.icons import Icon
from ui.pages.release.words import time_left
from ui.texts import certifications, say, say_count
from ui.texts import release as texts
from ui.tokens import Space, Tone, Type, theme


class ReleaseQueue(QWidget):
    """The queue.

    Signals:
        chosen: a batch was chosen, by its id.
        register_asked: the register of certifications is wanted.
    """

    chosen = Signal(str)
    register_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._now: datetime | None = None
        self.table: RecordTable[QueueRow] = RecordTable(RowsModel(self._columns()), stretch="next")
        self.table.setAccessibleName(say(texts.QUEUE))
        self.table.opened.connect(lambda row: self.chosen.emit(row.work.batch))
        self._card = Card(padding=Space.HAIR)
        self._card.body.addWidget(self.table)
        self._none = EmptyState(say(texts.NONE_WAITS), drawing=Icon.RELEASE)
        self._none.hide()
        self._column = QVBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(say(texts.RELEASE), Type.PAGE))
        words.addWidget(Label(say(texts.RELEASE_SENTENCE), tone=Tone.MUTED))
        head = QHBoxLayout()
        head.addLayout(words, 1)
        register = Button(say(certifications.OPEN), Kind.SECONDARY)
        register.clicked.connect(self.register_asked)
        head.addWidget(register)
        self._column.addLayout(head)
        self._column.addWidget(self._card, 1)
        self._column.addWidget(self._none, 1)
        theme().follow(self)

    def show_rows(self, rows: tuple[QueueRow, ...], now: datetime) -> None:
        """Show the queue as it stood at a moment (aware, UTC)."""
        self._now = now
        self.table.set_rows(rows)
        self._card.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def tick(self, now: datetime) -> None:
        """Show the time left at a moment, once a minute."""
        if self._now is None or now.minute != self._now.minute:
            self._now = now
            self.table.viewport().update()

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._column.setContentsMargins(edge, look.space(Space.LARGE), edge, edge)
        self._column.setSpacing(look.space(Space.MEDIUM))

    def _columns(self) -> tuple[Column[QueueRow], ...]:
        return (
            Column("batch", say(texts.BATCH), lambda row: row.work.batch, identifier=True, strong=True),
            Column("chain", "", lambda row: row.work.chain, identifier=True),
            Column("next", say(texts.NEXT), lambda row: f"{row.work.next_code} {row.work.next_title}"),
            Column("stage", say(texts.STAGE), lambda row: row.title),
            Column("state", say(texts.STATE), lambda row: _state(row).words, mark=lambda row: _state(row).mark),
            Column(
                "left",
                say(texts.TIME_LEFT),
                lambda row: self._left(row).words,
                Align.RIGHT,
                mark=lambda row: self._left(row).mark,
            ),
        )

    def _left(self, row: QueueRow) -> Verdict:
        return Verdict() if self._now is None else time_left(row.work, self._now)


def _state(row: QueueRow) -> Verdict:
    if row.work.holds:
        return Verdict(Mark.HOLD, say_count(texts.BLOCKED, row.blockers))
    if row.blockers:
        return Verdict(Mark.STOP if row.work.outside else Mark.WAITING, say_count(texts.BLOCKED, row.blockers))
    if not row.reviewed:
        return Verdict(Mark.CURRENT, say(texts.NOT_REVIEWED))
    return Verdict(Mark.MET, say(texts.READY))
