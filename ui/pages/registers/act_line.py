"""What can be done with the line of a register that is open: buttons by what it allows, with who may do it beside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from batchtrack.facility.rights import HOLDERS, Right
from ui.components.button import Button
from ui.components.card import Card
from ui.components.label import Label
from ui.desk import Desk
from ui.pages.clearing import clear
from ui.pages.work.rows import role_in_words
from ui.texts import registers as texts
from ui.texts import say
from ui.tokens import Space, Tone, Type, Weight, theme


@dataclass(frozen=True, slots=True)
class LineAct:
    """An act: its words, the right that it needs, and what begins it."""

    words: str
    right: Right
    begin: Callable[[], object]


def act_button(desk: Desk, act: LineAct) -> Button:
    """The button of an act; grey with the reason where none of the person's roles entitles to it."""
    button = Button(say(act.words))
    entitled = {role.value for role in HOLDERS[act.right]}
    if entitled & desk.session.roles:
        button.clicked.connect(act.begin)
        return button
    button.setEnabled(False)
    button.setAccessibleDescription(lacking(act.right))
    button.setToolTip(lacking(act.right))
    return button


def lacking(right: Right) -> str:
    """``for: QA reviewer``."""
    roles = ", ".join(sorted(role_in_words(role.value) for role in HOLDERS[right]))
    return say(texts.FOR_ROLES, roles=roles)


class ActLine(Card):
    """The line that is open, in words, and its acts; hidden until a line is opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(padding=Space.MEDIUM)
        self._desk = desk
        self._title = Label("", Type.VALUE, weight=Weight.SEMIBOLD, wraps=True)
        self._detail = Label("", tone=Tone.MUTED, wraps=True)
        self._why = Label("", Type.SMALL, tone=Tone.MUTED, wraps=True)
        self._acts = QHBoxLayout()
        words = QVBoxLayout()
        for label in (self._title, self._detail, self._why):
            words.addWidget(label)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addLayout(self._acts)
        self.body.addLayout(row)
        self.hide()

    def show_line(self, title: str, detail: str, acts: Sequence[LineAct]) -> None:
        """Show a line with what can be done with it."""
        self._title.say(title)
        self._detail.say(detail)
        self._detail.setVisible(bool(detail))
        clear(self._acts)
        buttons = [act_button(self._desk, act) for act in acts]
        for button in buttons:
            self._acts.addWidget(button)
        pairs = zip(acts, buttons, strict=True)
        lacked = [f"{say(act.words)} {lacking(act.right)}" for act, button in pairs if not button.isEnabled()]
        self._why.say(" · ".join(lacked))
        self._why.setVisible(bool(lacked))
        self.show()

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        super().restyle()
        acts = getattr(self, "_acts", None)
        if acts is not None:
            acts.setSpacing(theme().space(Space.SMALL))
