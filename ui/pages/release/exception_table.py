"""What was out of the ordinary in a batch: what, who, when, why."""

from collections import Counter

from PySide6.QtGui import QResizeEvent

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import ExceptionRow
from ui.components.card import Card
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.table import RecordTable
from ui.components.table_model import Column, RowsModel
from ui.pages.release.words import exception_words, kind_words
from ui.texts import release as texts
from ui.texts import say, say_count
from ui.texts import timeline as columns
from ui.tokens import Size, Space, Tone, Type, Weight, theme


class ExceptionTable(Card):
    """A card with the list and its count."""

    def __init__(self) -> None:
        super().__init__(padding=Space.HAIR, gap=Space.NONE)
        self._zone = "UTC"
        self._count = Label("", Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD, wraps=True)
        self.table: RecordTable[ExceptionRow] = RecordTable(RowsModel(self._columns()), stretch="why")
        self.table.setAccessibleName(say(texts.EXCEPTIONS))
        self.body.addWidget(self._count)
        self.body.addWidget(self.table, 1)
        self.restyle()

    def show_rows(self, rows: tuple[ExceptionRow, ...], zone: str) -> None:
        """Show other rows, their times in a zone."""
        self._zone = zone
        self._count.say(_counted(rows) if rows else say(texts.EXCEPTIONS_NONE))
        self.table.setVisible(bool(rows))
        self.table.set_rows(tuple(sorted(rows, key=lambda row: -_mark(row).loudness)))

    def hasHeightForWidth(self) -> bool:
        """None: the table scrolls, so the words above it ask for no height of the page."""
        return False

    def restyle(self) -> None:
        """Take the padding from the tokens."""
        super().restyle()
        count = getattr(self, "_count", None)
        if count is not None:
            look = theme()
            side = look.space(Space.MEDIUM)
            count.setContentsMargins(side, look.space(Space.MEDIUM), side, look.space(Space.SMALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the reason takes the room of the name; the full record has it."""
        super().resizeEvent(event)
        narrow = self.width() < theme().size(Size.FORM_MAX)
        for place, column in enumerate(self.table.rows.columns):
            if column.key == "who":
                self.table.setColumnHidden(place, narrow)

    def _columns(self) -> tuple[Column[ExceptionRow], ...]:
        return (
            Column("what", say(columns.WHAT), lambda row: row.what),
            Column("why", say(texts.EXCEPTIONS), lambda row: exception_words(row).words, mark=_mark),
            Column("who", say(columns.WHO), lambda row: row.who),
            Column("time", say(columns.TIME), lambda row: show_time(row.at, self._zone)),
        )


def _mark(row: ExceptionRow) -> Mark:
    return exception_words(row).mark


def _counted(rows: tuple[ExceptionRow, ...]) -> str:
    """How many entries of which kind, the gravest first."""
    kinds = sorted({row.kind: row for row in rows}.values(), key=lambda row: -_mark(row).loudness)
    counts = Counter(row.kind for row in rows)
    named = ", ".join(f"{counts[row.kind]} {kind_words(row.kind)}" for row in kinds)
    return say(texts.UNUSUAL_COUNTS, unusual=say_count(texts.UNUSUAL, len(rows)), counts=named)
