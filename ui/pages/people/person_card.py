"""The person that was chosen, with every act that fits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from batchtrack.services.views.people import PersonLine
from ui.components.button import Button
from ui.components.card import Card
from ui.components.label import Label
from ui.pages.people.acts import PERSON_ACTS
from ui.pages.people.lists import roles_words, training_words
from ui.texts import people as texts
from ui.texts import say
from ui.tokens import Space, Tone, Type, Weight, theme

_IN_A_ROW = 4


class PersonCard(Card):
    """Name and roles, and a button for each act.

    Signals:
        chosen: an act was chosen (a `PersonAct`), for the person that is shown.
    """

    chosen = Signal(object)

    def __init__(self, zone: str) -> None:
        super().__init__(padding=Space.LARGE)
        self.line: PersonLine | None = None
        self._zone = zone
        self._title = Label("", Type.VALUE, weight=Weight.SEMIBOLD, wraps=True)
        self._training = Label("", Type.SMALL, tone=Tone.MUTED, wraps=True)
        self.body.addWidget(self._title)
        self.body.addWidget(self._training)
        self._grid = QGridLayout()
        self.body.addLayout(self._grid)
        self.hide()

    def show_person(self, line: PersonLine) -> None:
        """Show somebody."""
        self.line = line
        self._title.say(say(texts.ACTS_FOR, name=line.name, roles=roles_words(line)))
        self._training.say(training_words(line, self._zone))
        self._clear()
        for place, act in enumerate(act for act in PERSON_ACTS if act.fits(line)):
            button = Button(say(act.words, name=line.name))
            button.clicked.connect(lambda _checked=False, act=act: self.chosen.emit(act))
            self._grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW, Qt.AlignmentFlag.AlignLeft)
        self._grid.setColumnStretch(_IN_A_ROW, 1)
        self._grid.setSpacing(theme().space(Space.SMALL))
        self.show()

    def show_again(self, lines: tuple[PersonLine, ...]) -> None:
        """Show the same person as they stand now."""
        shown = self.line
        again = next((line for line in lines if shown is not None and line.person == shown.person), None)
        if again is not None:
            self.show_person(again)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
