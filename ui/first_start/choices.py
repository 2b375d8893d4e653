"""Three ways to begin, each with one sentence; language and light or dark in the corner."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.components.button import Button, Kind
from ui.components.card import Card
from ui.components.centred import centred
from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.label import Label
from ui.components.notice import NoticeStack
from ui.languages import LANGUAGES, language
from ui.texts import first_start as texts
from ui.texts import say
from ui.tokens import Mode, Size, Space, Tone, Type, theme


class StartChoices(QWidget):
    """The first page.

    Signals:
        demo_asked, here_asked, server_asked: one of the three ways.
        language_chosen: a language, by its code.
        look_chosen: light or dark, a ``Mode``.
    """

    demo_asked = Signal()
    here_asked = Signal()
    server_asked = Signal()
    language_chosen = Signal(str)
    look_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.notices = NoticeStack()
        self.demo = self._way(texts.DEMO, texts.DEMO_SENTENCE, Kind.PRIMARY)
        self.here = self._way(texts.HERE, texts.HERE_SENTENCE, Kind.SECONDARY)
        self.server = self._way(texts.SERVER, texts.SERVER_SENTENCE, Kind.SECONDARY)
        ways = ((self.demo, self.demo_asked), (self.here, self.here_asked), (self.server, self.server_asked))
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._corner())
        self._whole.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        title = Label(say(texts.WINDOW_TITLE), Type.PAGE)
        title.setAlignment(centre)
        tagline = Label(say(texts.TAGLINE), tone=Tone.MUTED, wraps=True)
        tagline.setAlignment(centre)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (title, tagline, self.notices):
            self._column.addWidget(part)
        for button, asked in ways:
            button.clicked.connect(asked)
            self._column.addWidget(self._card(button))
        self._whole.addLayout(centred(self._middle))
        self._whole.addStretch(2)
        theme().follow(self)

    def restyle(self) -> None:
        """Take sizes and gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._whole.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.space(Space.MEDIUM))
        self._middle.setFixedWidth(look.size(Size.FORM_MAX))

    def _way(self, words: str, sentence: str, kind: Kind) -> Button:
        button = Button(say(words), kind)
        button.setAccessibleDescription(say(sentence))
        return button

    def _card(self, button: Button) -> Card:
        card = Card(padding=Space.LARGE)
        row = QHBoxLayout()
        row.addWidget(Label(button.accessibleDescription(), wraps=True), 1)
        row.addSpacing(theme().space(Space.LARGE))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        return card

    def _corner(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        self.languages = ChoiceButtons()
        for code, name in LANGUAGES.items():
            button = self.languages.add(Choice(code, name), name)
            button.clicked.connect(lambda _checked=False, code=code: self.language_chosen.emit(code))
        self.languages.check(language())
        self.looks = ChoiceButtons()
        for mode, words in ((Mode.LIGHT, texts.LIGHT), (Mode.DARK, texts.DARK)):
            button = self.looks.add(Choice(mode.value, say(words)), say(words))
            button.clicked.connect(lambda _checked=False, mode=mode: self.look_chosen.emit(mode))
        self.looks.check(Mode.DARK.value if theme().palette.dark else Mode.LIGHT.value)
        row.addWidget(self.languages)
        row.addSpacing(theme().space(Space.CARD))
        row.addWidget(self.looks)
        return row
