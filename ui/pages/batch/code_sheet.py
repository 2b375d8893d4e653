"""F8: a code typed by hand, its check character looked at while it is typed; a second person then confirms it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import Shiboken

from batchtrack.identity import describe
from batchtrack.refusals import Refusal
from batchtrack.services.at_hand import Place
from batchtrack.services.outcomes import Done
from batchtrack.services.typed_codes import TypedCode, needs_second_entry, read_typed, type_code
from batchtrack.services.views.shapes import BatchPage
from ui.components.announcing import announce
from ui.components.banner import BannerFacts
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import UNJUDGED, Mark, Verdict
from ui.components.sheet import Sheet
from ui.components.verdict_mark import VerdictMark
from ui.desk import Desk, OnDone
from ui.pages.batch.signing import step_words
from ui.sheets import banner_facts
from ui.sheets.open_sheet import spoken, while_open
from ui.texts import refusal_words, say
from ui.texts import step as texts
from ui.tokens import Type, Weight, theme

_SHORTEST: Final = 4
"""From how many characters on the reading is told: before that every code looks wrong."""


class CodeSheet(Sheet):
    """One large field; a second one for a code without check character. A real scan goes to the page instead."""

    def __init__(
        self,
        parent: QWidget,
        banner: BannerFacts,
        about: str,
        send: Callable[["CodeSheet", TypedCode], None],
        scanned: Callable[[str], object],
    ) -> None:
        super().__init__(parent, banner, about)
        self._send = send
        self._scanned = scanned
        self.body.addWidget(Label(say(texts.CODE_TITLE), Type.VALUE, weight=Weight.SEMIBOLD, wraps=True))
        self.body.addWidget(Label(say(texts.CODE_SENTENCE), wraps=True))
        self.code, _label = self._field(texts.CODE)
        self.again, self._again_label = self._field(texts.CODE_AGAIN)
        self.again.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.reading = VerdictMark(UNJUDGED, Type.BODY)
        self.body.addWidget(self.reading)
        self.body.addStretch(1)
        self.back = Button(say(texts.BACK))
        self.back.clicked.connect(self.reject)
        self.act = Button(say(texts.TAKE_CODE), Kind.PRIMARY)
        self.act.clicked.connect(self.send)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.act)
        self.code.returnPressed.connect(self._code_entered)
        self.again.returnPressed.connect(self.send)
        self._show_reading()

    @property
    def typed(self) -> TypedCode:
        """What stands typed."""
        return TypedCode(self.code.text(), self.again.text())

    def take_scan(self, code: str) -> None:
        """The label reads after all: nothing is typed, the scan goes to the page."""
        self.reject()
        self._scanned(code)

    def send(self) -> None:
        """Take the code, if it reads; else say why not and stay."""
        if not self.act.isEnabled():
            return
        code = read_typed(self.typed)
        if isinstance(code, Refusal):
            self.refuse((code,))
            return
        self.act.setEnabled(False)
        self._send(self, self.typed)

    def refuse(self, refusals: tuple[Refusal, ...]) -> None:
        """Say why it is not taken: the text stays, selected."""
        self.tell(*spoken(refusals))

    def tell(self, fact: str, way_out: str = "", code: str = "") -> None:
        """Say something under the field."""
        self.act.setEnabled(True)
        words = " ".join(part for part in (fact, way_out, code) if part)
        self.reading.show_verdict(Verdict(Mark.ALERT, words))
        self.fit()
        announce(self, words, assertive=True)
        field = self.again if self.again.isVisible() and self.code.text() else self.code
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Focus the field."""
        super().showEvent(event)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take sizes from the tokens."""
        super().restyle()
        for field in self.findChildren(QLineEdit):
            field.setFont(theme().font(Type.PAGE, identifier=True))

    def _field(self, words: str) -> tuple[QLineEdit, Label]:
        label = Label(say(words), weight=Weight.SEMIBOLD)
        field = QLineEdit()
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setAccessibleName(say(words))
        field.setFont(theme().font(Type.PAGE, identifier=True))
        field.textEdited.connect(self._show_reading)
        label.setBuddy(field)
        self.body.addWidget(label)
        self.body.addWidget(field)
        return field, label

    def _code_entered(self) -> None:
        if self.again.isVisible():
            self.again.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.send()

    def _show_reading(self) -> None:
        """What the code is as far as it is typed; nothing of it is judged against the record yet."""
        text = self.code.text()
        twice = needs_second_entry(text)
        for part in (self.again, self._again_label):
            part.setVisible(twice)
        self.reading.show_verdict(self._reading(text))
        self.fit()

    def _reading(self, text: str) -> Verdict:
        if len(text.strip()) < _SHORTEST:
            return UNJUDGED
        code = read_typed(self.typed)
        if isinstance(code, Refusal):
            return Verdict(Mark.WAITING, refusal_words(code)[0])
        said = describe(code)
        words = texts.CODE_READS_TWICE if needs_second_entry(text) else texts.CODE_READS
        return Verdict(Mark.TICK, say(words, what=said[:1].upper() + said[1:]))


def ask_for_code(
    desk: Desk, parent: QWidget, page: BatchPage, row: str | None, scanned: Callable[[str], object], done: OnDone
) -> CodeSheet:
    """A code typed by hand where it cannot be scanned.

    Args:
        desk: where the act goes.
        parent: a widget of the page that is dimmed.
        page: what is shown, with the open step.
        row: the scan row that has the focus, None where no scan row has it.
        scanned: takes a scan that comes while the sheet is open.
        done: called after the sheet is closed.
    """
    session, workplace = desk.session, desk.workplace
    place = Place(page.banner.batch, page.form.id, row)

    def send(sheet: CodeSheet, typed: TypedCode) -> None:
        def accepted(outcome: Done) -> None:
            if Shiboken.isValid(sheet):
                sheet.accept()
            done(outcome)

        def refused(refusals: tuple[Refusal, ...]) -> None:
            if Shiboken.isValid(sheet):
                sheet.refuse(refusals)
            else:
                desk.told.emit(refusals)

        desk.run(lambda: type_code(workplace, place, typed, session), accepted, refused)

    sheet = CodeSheet(parent, banner_facts(page.banner), step_words(page), send, scanned)
    while_open(desk, sheet, lambda words: sheet.tell(*words))
    sheet.open()
    return sheet
