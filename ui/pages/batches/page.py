"""Batches: the newest first, searched by any of their identifiers and filtered; read by the block."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.views.batch_list import BLOCK, Found, Sought, filter_choices, find_batches
from batchtrack.services.views.shapes import WorkRow
from ui.components.banner import BannerFacts
from ui.components.card import Card
from ui.components.empty import EmptyState
from ui.components.label import Label
from ui.components.paged_model import PagedModel
from ui.components.table import RecordTable
from ui.desk import Desk, Target
from ui.pages.batches.columns import columns
from ui.pages.batches.filters import FilterLine
from ui.preferences import SavedFilter
from ui.sheets import Answers, AskedWords, AskFacts, ask
from ui.texts import batches as texts
from ui.texts import say
from ui.tokens import Size, Space, Tone, Type, theme
from ui.work import Latest

_TYPING_MS: Final = 120
_PLANNER: Final = "planner"


class BatchesPage(QWidget):
    """The list with its search field and its filters."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._blocks = Latest(desk.worker)
        self._choices = Latest(desk.worker)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(texts.SEARCH))
        self.search.setAccessibleName(say(texts.SEARCH))
        self.search.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.filters = FilterLine()
        self.filters.changed.connect(self._filtered)
        self.filters.save_asked.connect(self._ask_name)
        self.filters.forget_asked.connect(self._forget)
        self._count = Label("", tone=Tone.MUTED)
        self.rows: PagedModel[WorkRow] = PagedModel(columns(desk.workplace.site.zone), BLOCK)
        self.rows.wanted.connect(self._read_block)
        self.table: RecordTable[WorkRow] = RecordTable(self.rows, stretch="next")
        self.table.setAccessibleName(say(texts.BATCHES))
        self.table.opened.connect(lambda row: desk.go.emit(Target(row.batch)))
        self._card = Card(padding=Space.TINY)
        self._card.body.addWidget(self.table)
        self._none_found = EmptyState(say(texts.NONE_FOUND))
        self._none = EmptyState(say(texts.NO_BATCH), say(texts.NEW_BATCH))
        self._none.started.connect(lambda: desk.open_page.emit("new_batch"))
        self._whole = QVBoxLayout(self)
        self._build()
        theme().follow(self)

    @property
    def sought(self) -> Sought:
        """What is searched and filtered by now."""
        return replace(self.filters.sought, text=self.search.text().strip())

    def refresh(self) -> None:
        """Search again, from the first row on."""
        workplace, sought = self._desk.workplace, self.sought
        self._blocks.drop()
        self._latest.ask(lambda: find_batches(workplace, sought), self._show)
        self._choices.ask(lambda: filter_choices(workplace), self.filters.offer)
        self.filters.show_saved(self._saved())

    def act_on_key(self, act: str) -> None:
        """F6 goes from the search to the list and back."""
        if act == "next_pane":
            other = self.table if self.search.hasFocus() else self.search
            other.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._whole.setContentsMargins(edge, look.space(Space.LARGE), edge, edge)
        self._whole.setSpacing(look.space(Space.MEDIUM))
        self.search.setMaximumWidth(look.size(Size.FORM_MAX))

    def _build(self) -> None:
        self._whole.addWidget(Label(say(texts.BATCHES), Type.PAGE))
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addStretch(1)
        line.addWidget(self._count)
        self._whole.addLayout(line)
        self._whole.addWidget(self.filters)
        for part in (self._card, self._none_found, self._none):
            self._whole.addWidget(part, 1)
        self._none_found.hide()
        self._none.hide()

    def _show(self, found: Found) -> None:
        if self.rows.known(0) is None or found.rows != self.rows.rows or found.total != self.rows.rowCount():
            self.rows.begin(found.rows, found.total)
        words = {"found": _grouped(found.total), "all": _grouped(found.all_batches)}
        self._count.say(say(texts.LINES_OF, **words) if found.all_batches else "")
        self._card.setVisible(bool(found.total))
        self._none.setVisible(not found.all_batches)
        self._none_found.setVisible(bool(found.all_batches) and not found.total)

    def _read_block(self, first: int) -> None:
        """A block that the reader has scrolled to; an answer to another question is dropped."""
        workplace, sought = self._desk.workplace, self.sought
        number = self._latest.generation

        def show(found: Found) -> None:
            if number == self._latest.generation:
                self.rows.add(found.first, found.rows)

        self._desk.worker.read(lambda: find_batches(workplace, sought, first), show)

    def _filtered(self) -> None:
        """A filter that was recalled brings its text with it."""
        text = self.filters.sought.text
        if text:
            self.search.setText(text)
        self.refresh()

    def _saved(self) -> tuple[SavedFilter, ...]:
        return self._desk.preferences.now.filters.get(self._desk.session.person, ())

    def _ask_name(self) -> None:
        facts = AskFacts(
            banner=BannerFacts(self._desk.workplace.site.name, ""),
            about=say(texts.SAVE_FILTER),
            title=say(texts.SAVE_FILTER),
            sentence=say(texts.SAVE_SENTENCE),
            asked=(AskedWords("name", say(texts.FILTER_NAME)),),
            act=say(texts.SAVE_FILTER),
            back=say(texts.BACK),
        )
        ask(self._desk, self, facts, self._keeper(self.sought), lambda _done: self.refresh())

    def _keeper(self, sought: Sought) -> Callable[[Answers], Outcome]:
        def keep(answers: Answers) -> Outcome:
            name = answers["name"][:40]
            kept = SavedFilter(
                name=name,
                text=sought.text,
                product=sought.product,
                stage=sought.stage,
                standing=sought.standing,
                held=sought.held,
            )
            self._change((*(each for each in self._saved() if each.name != name), kept))
            return Done()

        return keep

    def _forget(self, name: str) -> None:
        kept = tuple(each for each in self._saved() if each.name != name)
        self._desk.worker.run(lambda: self._change(kept), lambda _done: self.refresh())

    def _change(self, kept: tuple[SavedFilter, ...]) -> None:
        store = self._desk.preferences
        store.change(filters={**store.now.filters, self._desk.session.person: kept})


def _grouped(count: int) -> str:
    """``100 214``: groups of three with a space that does not break."""
    return f"{count:,}".replace(",", "\u00a0")
