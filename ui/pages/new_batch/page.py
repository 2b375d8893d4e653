"""New batch: for whom, in which study, of which product."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.refusals import Refusal
from batchtrack.services.collecting_again import EarlierCollection, earlier_collections
from batchtrack.services.ordering import NewOrder, order_batch
from batchtrack.services.outcomes import Done
from batchtrack.services.views.orders import orderable_products
from batchtrack.services.views.shapes import ProductChoice
from ui.components.act_bar import ActBar
from ui.components.button import Button, Kind
from ui.components.choice_row import Choice, ChoiceFacts, ChoiceRow
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts
from ui.components.record_form import RecordForm
from ui.components.step_card import StepCard
from ui.components.value_row import ValueFacts, ValueRow
from ui.desk import Desk, Target
from ui.pages.new_batch.chain_row import NEW, chain_row
from ui.texts import ordering as texts
from ui.texts import refusal_words, say
from ui.tokens import Space, theme
from ui.work import Latest


class NewBatchPage(QWidget):
    """The order form; nothing is recorded before the button is pressed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._product = ""
        self._products: tuple[ProductChoice, ...] = ()
        self._earlier = Latest(desk.worker)
        self._under = NEW
        self.chain: ChoiceRow | None = None
        self.subject = ValueRow(self._words_row("subject", texts.SUBJECT, texts.SUBJECT_HINT))
        self.study = ValueRow(self._words_row("study", texts.STUDY, texts.STUDY_HINT))
        self.act = Button(say(texts.ORDER), Kind.PRIMARY)
        self.act.clicked.connect(self.send)
        back = Button(say(texts.BACK))
        back.clicked.connect(lambda: desk.open_page.emit("work"))
        self.form = RecordForm((self.subject, self.study))
        self.subject.recorded.connect(self._ask_earlier)
        self.form.ended.connect(lambda: self.act.setFocus(Qt.FocusReason.TabFocusReason))
        self.card = StepCard(say(texts.NEW_BATCH), say(texts.INSTRUCTION), self.form, ActBar(back, self.act))
        self.card.stand_alone(True)
        self._row = QHBoxLayout()
        self._row.addWidget(self.card, 1)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._row, 1)
        theme().follow(self)

    def refresh(self) -> None:
        """Read what can be ordered; what is typed stays."""
        self._latest.ask(lambda: orderable_products(self._desk.workplace), self._show)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        edge = theme().space(Space.LARGE)
        self._whole.setContentsMargins(edge, edge, edge, edge)

    def send(self) -> None:
        """Order, if every row is filled; else say which is open and go there."""
        rows = {self.subject: self.subject.box.editor.text(), self.study: self.study.box.editor.text()}
        for row, text in rows.items():
            if not text.strip():
                self._tell(say(texts.OPEN, row=row.label), say(texts.FILL_IN))
                row.focus_editor()
                return
        if not self._product:
            self._tell(say(texts.OPEN, row=say(texts.PRODUCT)), say(texts.FILL_IN))
            return
        session = self._desk.session
        under = "" if self._under == NEW else self._under
        order = NewOrder(rows[self.subject].strip(), rows[self.study].strip(), self._product, under)
        self.act.setEnabled(False)
        self._desk.run(lambda: order_batch(self._desk.workplace, order, session), self._ordered, self._refused)

    def _show(self, products: tuple[ProductChoice, ...]) -> None:
        self.act.setEnabled(True)
        if not products:
            self._tell(say(texts.NO_PRODUCT), say(texts.NO_PRODUCT_WAY_OUT))
        if products == self._products:
            return
        self._products = products
        self._product = products[0].code if len(products) == 1 else ""
        self._show_earlier(())
        self.form.show_rows((*self._kept(), self._choice()))
        self._ask_earlier()
        self.subject.focus_editor()

    def _kept(self) -> tuple[ValueRow, ValueRow]:
        """Fresh rows with what was typed, since a form deletes the rows it gives up."""
        subject, study = self.subject.box.editor.text(), self.study.box.editor.text()
        self.subject = ValueRow(self._words_row("subject", texts.SUBJECT, texts.SUBJECT_HINT))
        self.study = ValueRow(self._words_row("study", texts.STUDY, texts.STUDY_HINT))
        self.subject.recorded.connect(self._ask_earlier)
        self.subject.box.editor.setText(subject)
        self.study.box.editor.setText(study)
        return self.subject, self.study

    def _choice(self) -> ChoiceRow:
        choices = tuple(
            Choice(known.code, say(texts.PRODUCT_VERSION, product=known.code, version=known.version))
            for known in self._products
        )
        title = self._products[0].title if len(self._products) == 1 else say(texts.PRODUCT_HINT)
        row = ChoiceRow(ChoiceFacts("product", say(texts.PRODUCT), title, choices, self._product, correcting=True))
        row.recorded.connect(self._choose)
        return row

    def _ask_earlier(self, _entered: object = None) -> None:
        """Whether the subject has a chain of identity that can go on."""
        subject, workplace = self.subject.box.editor.text().strip(), self._desk.workplace
        if subject:
            self._earlier.ask(lambda: earlier_collections(workplace, subject), self._show_earlier, self._refused)
        else:
            self._show_earlier(())

    def _show_earlier(self, earlier: tuple[EarlierCollection, ...]) -> None:
        self._under = NEW
        row = chain_row(earlier) if earlier else None
        if row is not None:
            row.recorded.connect(self._go_on_under)
        self.form.put_last(row, self.chain)
        self.chain = row

    def _go_on_under(self, batch: str) -> None:
        self._under = batch

    def _choose(self, code: str) -> None:
        self._product = code

    def _ordered(self, done: Done) -> None:
        self.card.notices.show_notices(())
        self.subject.box.editor.clear()
        self._show_earlier(())
        self.act.setEnabled(True)
        self._desk.go.emit(Target(done.made))

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        self.act.setEnabled(True)
        notices = []
        for place, refusal in enumerate(refusals):
            fact, way_out = refusal_words(refusal)
            notices.append(NoticeFacts(str(place), Mark.ALERT, fact, way_out, code=refusal.code))
        self.card.notices.show_notices(notices)

    def _tell(self, fact: str, way_out: str) -> None:
        self.card.notices.show_notices((NoticeFacts("order", Mark.ALERT, fact, way_out),))

    @staticmethod
    def _words_row(key: str, label: str, hint: str) -> ValueFacts:
        return ValueFacts(key, say(label), say(hint), identifier=True)
