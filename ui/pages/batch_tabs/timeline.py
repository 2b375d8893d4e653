"""The record as it happened, one line an event."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.batch.questions.times import show_time
from batchtrack.events import Meaning
from batchtrack.services.views.shapes import BatchPage, TimelineRow
from ui.components.card import Card, Rule
from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.table import RecordTable
from ui.components.table_model import Align, Column, RowsModel
from ui.desk import Desk
from ui.texts import say, say_count
from ui.texts import timeline as texts
from ui.tokens import Space, Tone, theme

_MARKS: Final[Mapping[str, Mark]] = {
    "entry.retyped": Mark.CORRECTED,
    "entry.corrected": Mark.CORRECTED,
    "entry.not_applicable": Mark.NOT_APPLICABLE,
    "result.corrected": Mark.CORRECTED,
    "step.voided": Mark.ALERT,
    "step.continued": Mark.ALERT,
    "scan.confirmed": Mark.TYPED,
    "run.sample_answered": Mark.ALERT,
    "label.reprinted": Mark.CORRECTED,
    "label.voided": Mark.CORRECTED,
    "scan.refused": Mark.STOP,
    "deviation.opened": Mark.ALERT,
    "exception.granted": Mark.ALERT,
    "exception.told": Mark.ALERT,
    "step.transcribed": Mark.TYPED,
    "hold.placed": Mark.HOLD,
    "hold.lifted": Mark.HOLD,
    "release.stale": Mark.ALERT,
    "release.withdrawn": Mark.STOP,
    "alert.raised": Mark.STOP,
    "alert.contacted": Mark.ALERT,
    "incident.reported": Mark.STOP,
    "batch.ended": Mark.STOP,
}
_MEANINGS: Final[Mapping[str, str]] = {
    Meaning.AUTHORSHIP: texts.AUTHOR,
    Meaning.VERIFICATION: texts.VERIFIED,
    Meaning.REVIEW: texts.REVIEWED,
    Meaning.APPROVAL: texts.APPROVED,
    Meaning.CERTIFICATION: texts.CERTIFIED,
}
_FILTERS: Final[Mapping[str, Callable[[TimelineRow], bool]]] = {
    texts.EVERYTHING: lambda _row: True,
    texts.SIGNATURES: lambda row: bool(row.meaning),
    texts.UNUSUAL: lambda row: row.kind in _MARKS,
}


class TimelineTab(QWidget):
    """The timeline tab of a batch; the newest entry is the last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._zone = "UTC"
        self._rows: tuple[TimelineRow, ...] = ()
        self._shown = texts.EVERYTHING
        self._batch = ""
        self.table: RecordTable[TimelineRow] = RecordTable(RowsModel(self._columns()), stretch="what")
        self.table.setAccessibleName(say(texts.TIMELINE))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._tell(now.row()))
        self.filters = ChoiceButtons()
        for words in _FILTERS:
            button = self.filters.add(Choice(words, say(words)), f"{say(texts.SHOW)}: {say(words)}")
            button.clicked.connect(lambda _checked=False, words=words: self.show_only(words))
        self._count = Label("", tone=Tone.MUTED)
        self._whole = Label("", wraps=True)
        self._build()
        theme().follow(self)

    def show_page(self, page: BatchPage) -> None:
        """Show the record as it stands; another batch begins at its newest entry."""
        another = self._batch != page.banner.batch
        self._batch = page.banner.batch
        self._zone = page.banner.zone
        self._rows = page.timeline
        self.show_only(texts.EVERYTHING if another else self._shown)
        if another:
            self.table.scrollToBottom()

    def show_only(self, words: str) -> None:
        """Show everything, the signatures, or what is out of the ordinary."""
        self._shown = words
        self.filters.check(words)
        rows = tuple(row for row in self._rows if _FILTERS[words](row))
        self.table.set_rows(rows)
        self._count.say(say_count(texts.ENTRIES, len(rows)))
        self._whole.say("")

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.LARGE)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.space(Space.MEDIUM))
        side = look.space(Space.MEDIUM)
        self._foot.setContentsMargins(side, look.space(Space.SMALL), side, look.space(Space.SMALL))

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self.filters)
        head.addStretch(1)
        head.addWidget(self._count)
        self._column.addLayout(head)
        card = Card(padding=Space.HAIR)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(Rule())
        self._foot = QVBoxLayout()
        self._foot.addWidget(self._whole)
        card.body.addLayout(self._foot)
        self._column.addWidget(card, 1)

    def _columns(self) -> tuple[Column[TimelineRow], ...]:
        return (
            Column("number", say(texts.ENTRY), lambda row: str(row.version), Align.RIGHT),
            Column("time", say(texts.TIME), lambda row: show_time(row.at, self._zone)),
            Column("who", say(texts.WHO), lambda row: row.who),
            Column("what", say(texts.WHAT), lambda row: row.what, mark=lambda row: _MARKS.get(row.kind, Mark.NONE)),
            Column("signed", say(texts.SIGNED), _signed),
        )

    def _tell(self, place: int) -> None:
        """Show the whole of a line, which the table may cut."""
        rows = self.table.rows.rows
        self._whole.say(rows[place].what if 0 <= place < len(rows) else "")


def _signed(row: TimelineRow) -> str:
    return say(_MEANINGS[row.meaning]) if row.meaning in _MEANINGS else row.meaning
