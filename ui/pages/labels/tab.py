"""The labels tab of a batch: what was printed and what became of it, what can be printed, and how it will look."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands.labels import LabelToPrint
from batchtrack.refusals import Refusal
from batchtrack.services.labels.printing import preview
from batchtrack.services.outcomes import Done
from batchtrack.services.views.container_labels import LabelDue, LabelSeen, LabelsSeen, labels_seen
from batchtrack.services.views.shapes import BatchPage
from ui.components.card import Rule
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.pdf_preview import PdfPreview
from ui.components.scan_strip import ScanNews
from ui.desk import Desk
from ui.pages.clearing import clear
from ui.pages.columns import Columns, ScrollCard
from ui.pages.labels.acts import LabelActs
from ui.pages.labels.rows import LabelLine, due_line, named, printed_line
from ui.texts import label_acts as texts
from ui.texts import refusal_words, say
from ui.tokens import Tone, Type, Weight
from ui.work import Latest


class LabelsTab(Columns):
    """Labels of one batch; a scan here is the first or the second of the two that apply one."""

    def __init__(self, desk: Desk, news: Callable[[ScanNews], object]) -> None:
        super().__init__(side=None)
        self._desk = desk
        self._news = news
        self._acts = LabelActs(desk, self, self._refused)
        self._latest, self._looked_at = Latest(desk.worker), Latest(desk.worker)
        self._page: BatchPage | None = None
        self._scanned = ""
        self.card = ScrollCard(wide=True)
        self.main.addWidget(self.card, 1)
        self.preview = PdfPreview()
        self._caption = Label(say(texts.PREVIEW), Type.SMALL, tone=Tone.MUTED)
        self.side.addWidget(self._caption)
        self.side.addWidget(self.preview, 1)
        self._caption.hide()
        self.preview.hide()

    def show_page(self, page: BatchPage) -> None:
        """Read the labels of the batch again."""
        if self._page is None or self._page.banner.batch != page.banner.batch:
            self._scanned = ""
        self._page = page
        workplace, batch = self._desk.workplace, page.banner.batch
        self._latest.ask(lambda: labels_seen(workplace, batch), self._show)

    def take_scan(self, text: str) -> bool:
        """The new label's code first, then what it is applied beside."""
        if self._page is None:
            return False
        if not self._scanned:
            self._scanned = text
            self._news(ScanNews(Mark.CURRENT, text, say(texts.NEXT_SCAN)))
            return True
        label, self._scanned = self._scanned, ""
        self._acts.apply(self._page.banner.batch, label, text, self._applied, self._refused)
        return True

    def look_at(self, due: LabelDue) -> None:
        """Show how a label would look."""
        if self._page is None:
            return
        workplace, batch, session = self._desk.workplace, self._page.banner.batch, self._desk.session
        wanted = [LabelToPrint(due.container, due.kind)]
        self._looked_at.ask(lambda: preview(workplace, batch, wanted, session), self._looked)

    def _show(self, seen: LabelsSeen) -> None:
        column = self.card.content
        clear(column)
        column.addWidget(_title(texts.TITLE))
        if not seen.declared:
            column.addWidget(Label(say(texts.NONE_DECLARED), wraps=True))
        for label in seen.printed:
            column.addWidget(self._printed(label))
            column.addWidget(Rule())
        if seen.printed:
            column.addWidget(Label(_balance(seen), Type.SMALL, tone=Tone.MUTED, wraps=True))
            column.addWidget(Label(say(texts.SCAN_FIRST), Type.SMALL, tone=Tone.MUTED, wraps=True))
        elif seen.declared:
            column.addWidget(Label(say(texts.NONE_PRINTED), tone=Tone.MUTED, wraps=True))
        if seen.due:
            column.addWidget(_title(texts.DUE))
        for due in seen.due:
            column.addWidget(self._due(due))
        if seen.declared:
            column.addWidget(Rule())
            column.addWidget(self._blanks())
        column.addStretch(1)

    def _printed(self, label: LabelSeen) -> QWidget:
        line, acts = printed_line(label), self._acts
        if label.counts:
            line.offer(
                say(texts.ACT_REPRINT), named(label), lambda: self._asked(lambda page: acts.reprint(page, label))
            )
            line.offer(say(texts.ACT_VOID), named(label), lambda: self._asked(lambda page: acts.void(page, label)))
        return line

    def _due(self, due: LabelDue) -> QWidget:
        line = due_line(due)
        line.offer(say(texts.ACT_PREVIEW), named(due), lambda: self.look_at(due))
        line.offer(say(texts.ACT_PRINT), named(due), lambda: self._asked(lambda page: self._acts.print(page, due)))
        return line

    def _blanks(self) -> QWidget:
        words = say(texts.BLANKS)
        line = LabelLine(words, say(texts.LOAD_SENTENCE))
        line.offer(say(texts.ACT_LOAD), words, lambda: self._asked(self._acts.load))
        return line

    def _looked(self, shown: bytes | tuple[Refusal, ...]) -> None:
        if not isinstance(shown, bytes):
            self._refused(shown)
            return
        self._caption.show()
        self.preview.show()
        self.preview.show_pdf(shown)

    def _asked(self, act: Callable[[BatchPage], object]) -> None:
        if self._page is not None:
            act(self._page)

    def _applied(self, done: Done) -> None:
        if not done.told:
            self._news(ScanNews(Mark.TICK, say(texts.APPLIED_NOW)))

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        fact, way_out = refusal_words(refusals[0])
        self._news(ScanNews(Mark.ALERT, fact, way_out, code=refusals[0].code))


def _title(words: str) -> Label:
    return Label(say(words), Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD)


def _balance(seen: LabelsSeen) -> str:
    balance = seen.balance
    return say(
        texts.BALANCE,
        printed=str(balance.printed),
        applied=str(balance.applied),
        voided=str(balance.voided),
        spare=str(balance.spare),
        waiting=str(balance.waiting),
    )
