"""Name, password, and the button that signs in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from ui.components.announcing import announce
from ui.components.button import Button, Kind
from ui.components.card import Card
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts, NoticeStack
from ui.texts import say
from ui.texts import sign_in as texts
from ui.tokens import Space, Tone, Type, Weight, theme


class SignInForm(Card):
    """The form.

    Signals:
        sent: name and password, both filled in.
    """

    sent = Signal(str, str)

    def __init__(self, facility: str) -> None:
        super().__init__("", gap=Space.SMALL)
        self._title = Label(facility, Type.TITLE, wraps=True)
        self._hint = Label(say(texts.TAGLINE), tone=Tone.MUTED, wraps=True)
        self.body.addWidget(self._title)
        self.body.addWidget(self._hint)
        self.body.addSpacing(theme().space(Space.MEDIUM))
        self.name = self._field(say(texts.NAME_OR_BADGE))
        self.password = self._field(say(texts.PASSWORD))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.notices = NoticeStack()
        self.body.addWidget(self.notices)
        self.act = Button(say(texts.SIGN_IN), Kind.PRIMARY)
        self._words = say(texts.SIGN_IN)
        self.act.clicked.connect(self.send)
        self.body.addSpacing(theme().space(Space.SMALL))
        self.body.addWidget(self.act)
        self.body.addStretch(1)
        self.name.returnPressed.connect(lambda: self.password.setFocus(Qt.FocusReason.TabFocusReason))
        self.password.returnPressed.connect(self.send)

    def show_words(self, title: str, hint: str, act: str) -> None:
        """Show what the form is for."""
        self._title.say(title)
        self._hint.say(hint)
        self._words = act
        self.act.setText(act)

    def fill_name(self, name: str) -> None:
        """Fill the name in and go to the password."""
        self.notices.show_notices(())
        self.name.setText(name)
        self.password.clear()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, fact: str, way_out: str, code: str = "") -> None:
        """Say why nobody is signed in; the name stays, the password is selected."""
        self.set_busy(False)
        self.notices.show_notices((NoticeFacts("sign_in", Mark.ALERT, fact, way_out, code=code),))
        announce(self, f"{fact} {way_out}", assertive=True)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.selectAll()

    def set_busy(self, busy: bool) -> None:
        """While the password is being checked nothing can be pressed twice."""
        self.act.setText(say(texts.SIGNING_IN) if busy else self._words)
        for part in (self.act, self.name, self.password):
            part.setEnabled(not busy)

    def send(self) -> None:
        """Sign in if both fields are filled; else go to the first that is empty."""
        for field in (self.name, self.password):
            if not field.text().strip():
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.notices.show_notices(())
        self.set_busy(True)
        self.sent.emit(self.name.text().strip(), self.password.text())

    def _field(self, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(words)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        field.setFont(theme().font(Type.VALUE))
        label = Label(words, weight=Weight.SEMIBOLD)
        label.setBuddy(field)
        self.body.addWidget(label)
        self.body.addWidget(field)
        return field
