"""One question asked of each of several things: a row for each, the answers side by side, and a row for all of them."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.label import Label
from ui.tokens import Size, Space, Type, theme

ALL: Final = ""
_ROWS_SEEN: Final = 5


class EachOfMany(QWidget):
    """The rows, which scroll where they are many.

    Signals:
        answered: an answer was given.
    """

    answered = Signal()

    def __init__(self, things: Sequence[Choice], choices: Sequence[Choice], all_words: str) -> None:
        super().__init__()
        self._given: dict[str, str] = {}
        self._things = tuple(things)
        self.rows: dict[str, ChoiceButtons] = {}
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setColumnStretch(0, 1)
        for place, thing in enumerate((Choice(ALL, all_words), *things) if len(things) > 1 else things):
            self._add(place, thing, choices)
        self.setFocusProxy(next(iter(self.rows.values())))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        theme().follow(self)

    @property
    def given(self) -> Mapping[str, str]:
        """The answers given so far, by the thing's key."""
        return dict(self._given)

    def is_whole(self) -> bool:
        """Whether each thing has its answer."""
        return all(thing.key in self._given for thing in self._things)

    def choose(self, thing: str, answer: str) -> None:
        """Give an answer for one thing, or for all of them."""
        for key in [known.key for known in self._things] if thing == ALL else [thing]:
            self._given[key] = answer
            self.rows[key].check(answer)
        self.answered.emit()

    def restyle(self) -> None:
        """Take gaps and the height from the tokens."""
        look = theme()
        row = look.size(Size.BUTTON) + look.space(Space.TINY)
        self._grid.setVerticalSpacing(look.space(Space.TINY))
        self._grid.setContentsMargins(0, 0, look.space(Space.SMALL), 0)
        self._scroll.setFixedHeight(row * min(len(self.rows), _ROWS_SEEN))

    def _add(self, place: int, thing: Choice, choices: Sequence[Choice]) -> None:
        buttons = ChoiceButtons()
        for choice in choices:
            button = buttons.add(choice, f"{thing.words}: {choice.words}")
            button.clicked.connect(lambda _checked=False, key=choice.key: self.choose(thing.key, key))
        self._grid.addWidget(Label(thing.words, Type.SMALL, wraps=True), place, 0)
        self._grid.addWidget(buttons, place, 1)
        self.rows[thing.key] = buttons
