"""The people of a demonstration with role and password; a press fills the name."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from batchtrack.services.founding import NewPerson
from ui.components.card import Card
from ui.components.label import Label
from ui.components.painting import fill_rounded, outline
from ui.icons import Icon, draw_icon
from ui.texts import roles as role_words
from ui.texts import say
from ui.texts import sign_in as texts
from ui.tokens import Size, Space, Tone, Type, Weight, theme


def roles_in_words(person: NewPerson) -> str:
    """The person's roles, for example ``technician``."""
    return ", ".join(say(getattr(role_words, role.name)) for role in person.roles)


class PersonButton(QAbstractButton):
    """One person: name and role, the password at the right."""

    def __init__(self, person: NewPerson) -> None:
        super().__init__()
        self._person = person
        self._roles = roles_in_words(person)
        self.setText(person.name)
        self.setAccessibleName(say(texts.FILL_NAME, name=person.name, roles=self._roles))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def restyle(self) -> None:
        """Take sizes from the tokens."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line with the role under the name."""
        return QSize(theme().size(Size.TOAST), theme().size(Size.STEP_ROW_CURRENT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint drawing, name, role and password."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            fill_rounded(painter, self.rect(), look.palette.selection, look.radius("row"))
        inside = self.rect().adjusted(look.space(Space.SMALL), 0, -look.space(Space.SMALL), 0)
        edge = look.size(Size.ICON)
        draw_icon(painter, Icon.PERSON, Tone.MUTED, inside.adjusted(0, 0, edge - inside.width(), 0))
        above = look.space(Space.TINY)
        words = inside.adjusted(edge + look.space(Space.MEDIUM), above, 0, -above)
        left = Qt.AlignmentFlag.AlignLeft
        painter.setFont(look.font(Type.BODY, Weight.SEMIBOLD))
        painter.setPen(look.ink(Tone.PLAIN))
        painter.drawText(words, left | Qt.AlignmentFlag.AlignTop, self._person.name)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.ink(Tone.MUTED))
        painter.drawText(words, left | Qt.AlignmentFlag.AlignBottom, self._roles)
        painter.setFont(look.font(Type.BODY, identifier=True))
        painter.setPen(look.ink(Tone.PLAIN))
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, middle, self._person.password)
        if self.hasFocus():
            outline(painter, self.rect(), look.palette.text, look.strong_line, look.radius("row"))
        painter.end()


class PeopleCard(Card):
    """The list of people.

    Signals:
        chosen: a person was pressed, by printed name.
    """

    chosen = Signal(str)

    def __init__(self, people: Sequence[NewPerson]) -> None:
        super().__init__("", gap=Space.TINY)
        self.body.addWidget(Label(say(texts.PEOPLE), Type.VALUE, weight=Weight.SEMIBOLD))
        self.body.addWidget(Label(say(texts.PEOPLE_HINT), Type.SMALL, tone=Tone.MUTED, wraps=True))
        for person in people:
            button = PersonButton(person)
            button.clicked.connect(lambda _checked=False, name=person.name: self.chosen.emit(name))
            self.body.addWidget(button)
        self.body.addStretch(1)
