"""The sheet in which a person signs: what is signed at the left, meaning, name and password at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.components.announcing import announce
from ui.components.banner import BannerFacts
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts, NoticeStrip
from ui.components.page_scroll import FormScroll
from ui.components.sheet import Sheet
from ui.components.signed_list import SignedEntry, SignedList
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Size, Space, Tone, Type, Weight, theme


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """What a signature sheet shows.

    Attributes:
        banner: identity of the batch, repeated in the sheet.
        about: what it is about, for example ``S15 Resuspend and count``.
        list_title: ``What is being verified``.
        entries: what the signature covers.
        performed: who performed it and when, in words; empty for none.
        title: ``Verify as second person``.
        meaning: the meaning of the signature, from the product document (21 CFR 11.50(a)(3)).
        hint: one sentence under the password.
        act: verb and object of the primary button.
        back: words of the other.
        name: the name that is filled in at first; empty where another person must sign.
    """

    banner: BannerFacts
    about: str
    list_title: str
    entries: Sequence[SignedEntry]
    title: str
    meaning: str
    act: str
    back: str
    performed: str = ""
    hint: str = ""
    name: str = ""


class SignatureSheet(Sheet):
    """Name and password for one signature (21 CFR 11.200(a)(1)).

    Signals:
        signed: name and password, both filled in; the sheet stays open until ``accept``.
        badge_scanned: a code was scanned while the sheet was open; answer with ``fill_name`` or ``refuse``.
    """

    signed = Signal(str, str)
    badge_scanned = Signal(str)

    def __init__(self, parent: QWidget, facts: SignatureFacts, form: QWidget | None = None) -> None:
        """Make the sheet; ``form`` asks for what is signed and stands above the entries."""
        super().__init__(parent, facts.banner, facts.about)
        self._facts = facts
        self._busy = False
        self._notice: NoticeStrip | None = None
        self._columns = QHBoxLayout()
        self._left = self._what_is_signed(facts, form)
        self._side = QWidget()
        self._right = self._who_signs(facts)
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self._side)
        self.body.addLayout(self._columns, 1)
        self._add_buttons(facts)
        QWidget.setTabOrder(self.name, self.password)
        QWidget.setTabOrder(self.password, self.back)
        QWidget.setTabOrder(self.back, self.act)
        self.restyle()

    def take_scan(self, code: str) -> None:
        """A scan arrived: it never types into a field; whoever knows badges answers."""
        if not self._busy:
            self.badge_scanned.emit(code)

    def fill_name(self, name: str) -> None:
        """Fill the name from a badge and go to the password, whose text is emptied."""
        self._clear_notice()
        self.name.setText(name)
        self.password.clear()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse_scan(self) -> None:
        """Say that a scan was no badge; nothing that is typed changes."""
        self.refuse(say(texts.SCAN_REFUSED_IN_PASSWORD))

    def refuse(self, fact: str, way_out: str = "", code: str = "") -> None:
        """Say why it is not signed: the texts stay, the password is selected."""
        self.set_busy(False)
        self._clear_notice()
        self._notice = NoticeStrip(NoticeFacts("signature", Mark.ALERT, fact, way_out, code=code))
        self._right.insertWidget(self._right.count() - 1, self._notice)
        self._notice.show()
        self.fit()
        announce(self, f"{fact} {way_out}", assertive=True)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.selectAll()

    def set_busy(self, busy: bool) -> None:
        """While the password is being checked nothing can be pressed twice."""
        self._busy = busy
        self.act.setText(say(texts.SIGNING) if busy else self._facts.act)
        for part in (self.act, self.name, self.password):
            part.setEnabled(not busy)

    def restyle(self) -> None:
        """Take sizes and gaps from the tokens."""
        super().restyle()
        look = theme()
        columns = getattr(self, "_columns", None)
        if columns is None:
            return
        columns.setSpacing(look.space(Space.WIDE))
        self._side.setFixedWidth(look.size(Size.SHEET_SIDE))
        self._left.setSpacing(look.space(Space.MEDIUM))
        self._right.setSpacing(look.space(Space.SMALL))

    def showEvent(self, event: QShowEvent) -> None:
        """Focus the first empty field."""
        super().showEvent(event)
        first = self.name if not self.name.text() else self.password
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def veil(self) -> None:
        """After a lock a signature takes name and password again."""
        self.name.clear()
        self.password.clear()

    def reject(self) -> None:
        """Go back; the password does not stay in memory longer than needed."""
        self.password.clear()
        super().reject()

    def _what_is_signed(self, facts: SignatureFacts, form: QWidget | None) -> QVBoxLayout:
        left = QVBoxLayout()
        left.addWidget(Label(facts.list_title, Type.VALUE, weight=Weight.SEMIBOLD))
        self.entries = SignedList(facts.entries, short=form is not None)
        left.addWidget(self.entries, 0 if form is not None else 1)
        if form is not None:
            left.addWidget(FormScroll(form) if form.sizeHint().height() > theme().size(Size.SHEET_HEIGHT) else form)
            left.addStretch(1)
        if facts.performed:
            left.addWidget(Label(facts.performed, tone=Tone.MUTED, wraps=True))
        return left

    def _who_signs(self, facts: SignatureFacts) -> QVBoxLayout:
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(Label(facts.title, Type.VALUE, weight=Weight.SEMIBOLD))
        right.addWidget(Label(facts.meaning, wraps=True))
        self.name = self._field(right, say(texts.NAME_OR_BADGE))
        self.name.setText(facts.name)
        self.password = self._field(right, say(texts.PASSWORD))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.name.returnPressed.connect(lambda: self.password.setFocus(Qt.FocusReason.TabFocusReason))
        self.password.returnPressed.connect(self._sign)
        if facts.hint:
            right.addWidget(Label(facts.hint, Type.SMALL, tone=Tone.MUTED, wraps=True))
        right.addWidget(Label(say(texts.SIGNED_WITH_OWN_KEY), Type.SMALL, tone=Tone.MUTED, wraps=True))
        right.addStretch(1)
        return right

    @staticmethod
    def _field(column: QVBoxLayout, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setAccessibleName(words)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        field.setFont(theme().font(Type.VALUE))
        label = Label(words, weight=Weight.SEMIBOLD)
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        return field

    def _add_buttons(self, facts: SignatureFacts) -> None:
        self.back = Button(facts.back)
        self.back.clicked.connect(self.reject)
        self.act = Button(facts.act, Kind.PRIMARY)
        self.act.clicked.connect(self._sign)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.act)

    def _sign(self) -> None:
        """Sign if both fields are filled; else go to the first that is empty."""
        for field in (self.name, self.password):
            if not field.text().strip():
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return
        if self._busy:
            return
        self._clear_notice()
        self.signed.emit(self.name.text().strip(), self.password.text())

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._right.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
