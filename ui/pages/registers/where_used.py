"""Where a lot or a device was used: every batch, with its patient, in one list."""

from PySide6.QtWidgets import QHBoxLayout

from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.services.recalling import recall_batches
from batchtrack.services.showing import show_chain
from batchtrack.services.tracing import TracedBatch, TraceKind, where_used
from ui.components.banner import BannerFacts
from ui.components.button import Button, Kind
from ui.components.card import Card
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.components.table import RecordTable
from ui.components.table_model import Column, RowsModel
from ui.desk import Desk, Target
from ui.pages.batches.columns import standing_in_words
from ui.sheets import AskedWords, ask_signed_answers, own_name
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
        self.recall = Button(say(texts.RECALL_ALL), Kind.SECONDARY)
        self.recall.clicked.connect(self._ask_recall)
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
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self.recall)
        self.body.addLayout(foot)
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
        self.recall.setVisible(bool(rows))
        self.show()

    def _ask_recall(self) -> None:
        """QA signs once for every batch in the list that was not recalled before."""
        rows = tuple(self.table.rows.rows)
        content = SignatureFacts(
            banner=BannerFacts("", ""),
            about=self.shown,
            list_title=say(texts.RECALL_LIST),
            entries=tuple(SignedEntry(row.batch, row.subject, Mark.ALERT, row.standing) for row in rows),
            title=say(texts.RECALL_ALL),
            meaning=say(texts.RECALL_MEANING),
            act=say(texts.RECALL_ALL),
            back=say(texts.BACK),
            name=own_name(self._desk, QA_ROLES),
        )
        reason = AskedWords("reason", say(texts.REASON), text=say(texts.RECALL_BECAUSE, used=self.shown))
        workplace, batches = self._desk.workplace, [row.batch for row in rows]
        ask_signed_answers(
            self._desk,
            self,
            content,
            (reason,),
            lambda by, given: recall_batches(workplace, batches, given["reason"], by),
        )

    def restyle(self) -> None:
        """Take gaps and the height of a few rows from the tokens."""
        super().restyle()
        self.setMaximumHeight(theme().space(Space.CARD) * _ROWS)


_ROWS = 14
