"""Where a lot or a device was used: every batch, with its patient, in one list."""

from batchtrack.services.showing import show_chain
from batchtrack.services.tracing import TracedBatch, TraceKind, where_used
from ui.components.card import Card
from ui.components.label import Label
from ui.components.table import RecordTable
from ui.components.table_model import Column, RowsModel
from ui.desk import Desk, Target
from ui.pages.batches.columns import standing_in_words
from ui.texts import registers as texts
from ui.texts import say, say_count
from ui.tokens import Space, Tone, Type, Weight, theme
from ui.work import Latest


class WhereUsed(Card):
    """The batches of one line of a register, hidden until a line is opened; each leads to its batch."""

    def __init__(self, desk: Desk, kind: TraceKind) -> None:
        super().__init__(padding=Space.MEDIUM)
        self._desk = desk
        self._kind = kind
        self._latest = Latest(desk.worker)
        self.shown = ""
        self._title = Label("", Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD)
        self._count = Label("", tone=Tone.MUTED)
        columns: tuple[Column[TracedBatch], ...] = (
            Column("batch", say(texts.USED_BATCH), lambda row: row.batch, identifier=True, strong=True),
            Column("subject", say(texts.USED_SUBJECT), lambda row: row.subject, identifier=True),
            Column("chain", say(texts.USED_CHAIN), lambda row: show_chain(row.chain), identifier=True),
            Column("product", say(texts.PRODUCT), lambda row: row.product, identifier=True),
            Column("standing", say(texts.STATE), lambda row: standing_in_words(row.standing)),
        )
        self.table: RecordTable[TracedBatch] = RecordTable(RowsModel(columns), stretch="standing")
        self.table.opened.connect(lambda row: desk.go.emit(Target(row.batch, tab="custody")))
        self.body.addWidget(self._title)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._count)
        self.hide()

    def show_for(self, used: str) -> None:
        """Ask where a lot or device was used, and show it."""
        self.shown = used
        words = say(texts.WHERE_USED, used=used)
        self._title.say(words)
        self.table.setAccessibleName(words)
        self._latest.ask(lambda: where_used(self._desk.workplace, self._kind, used), self.show_rows)

    def show_rows(self, rows: tuple[TracedBatch, ...]) -> None:
        """Show the batches; none is said in words."""
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._count.say(say_count(texts.USED_IN, len(rows)) if rows else say(texts.USED_NOWHERE))
        self.show()

    def restyle(self) -> None:
        """Take gaps and the height of a few rows from the tokens."""
        super().restyle()
        self.setMaximumHeight(theme().space(Space.CARD) * _ROWS)


_ROWS = 14
