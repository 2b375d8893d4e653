"""The address of a database on a server."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.components.button import Button, Kind
from ui.components.card import Card
from ui.components.centred import centred
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts, NoticeStack
from ui.first_start.fields import FieldColumn, FieldFacts
from ui.texts import first_start as texts
from ui.texts import say
from ui.tokens import Size, Space, Tone, theme


class ServerForm(QWidget):
    """One field.

    Signals:
        sent: the address as typed.
        back_asked: back to the start.
    """

    sent = Signal(str)
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        field = FieldFacts("address", say(texts.SERVER_ADDRESS), say(texts.SERVER_HINT))
        self.fields = FieldColumn(say(texts.SERVER), say(texts.SERVER_TABLES), (field,))
        self.notices = NoticeStack()
        self.act = Button(say(texts.CONNECT), Kind.PRIMARY)
        self.act.clicked.connect(self.send)
        self.back = Button(say(texts.BACK))
        self.back.clicked.connect(self.back_asked)
        self._card = Card()
        self._card.body.addWidget(self.fields)
        self._card.body.addWidget(self.notices)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.act)
        self._card.body.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(centred(self._card))
        whole.addStretch(2)
        theme().follow(self)

    def send(self) -> None:
        """Send the address if there is one."""
        self.notices.show_notices(())
        slip = self.fields.slip()
        if slip is not None:
            self.notices.show_notices((NoticeFacts("form", Mark.ALERT, slip.fact),))
            self.fields.focus(slip.key)
            return
        self.set_busy(True)
        self.sent.emit(self.fields.values()["address"])

    def set_busy(self, busy: bool) -> None:
        """While the server is asked nothing can be pressed twice."""
        self.act.setText(say(texts.CONNECTING if busy else texts.CONNECT))
        for part in (self.act, self.back, self.fields):
            part.setEnabled(not busy)

    def restyle(self) -> None:
        """Take the width from the tokens."""
        self._card.setFixedWidth(theme().size(Size.FORM_MAX))


class WaitPage(QWidget):
    """What is being done, with a way to stop it where there is one; afterwards what came of it.

    Signals:
        cancel_asked: it is to be stopped.
        went_on: what came of it was read.
    """

    cancel_asked = Signal()
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", wraps=True)
        self.more = Label("", tone=Tone.MUTED, wraps=True)
        self.cancel = Button(say(texts.CANCEL))
        self.cancel.clicked.connect(self.cancel_asked)
        self.act = Button(say(texts.OPEN), Kind.PRIMARY)
        self.act.clicked.connect(self.went_on)
        self._card = Card(gap=Space.MEDIUM)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.act)
        for label in (self.words, self.more):
            self._card.body.addWidget(label)
        self._card.body.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(centred(self._card))
        whole.addStretch(2)
        theme().follow(self)

    def show_waiting(self, words: str) -> None:
        """Something is being done."""
        self.words.say(words)
        self.more.say("")
        self.cancel.show()
        self.act.hide()

    def show_done(self, words: str, more: str) -> None:
        """It is done."""
        self.words.say(words)
        self.more.say(more)
        self.cancel.hide()
        self.act.show()
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take the width from the tokens."""
        self._card.setFixedWidth(theme().size(Size.FORM_MAX))
