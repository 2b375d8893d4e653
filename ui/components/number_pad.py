"""The on-screen pad for gloved hands: digits, decimal mark, powers of ten, units; it types into the row beside it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from ui.components.button import Button, Kind
from ui.components.value_box import ValueEdit
from ui.texts import pad as texts
from ui.texts import say
from ui.tokens import Size, Space, theme

_DIGITS: Final = ("7", "8", "9", "4", "5", "6", "1", "2", "3")
_COLUMNS: Final = 3
_UNIT_COLUMNS: Final = 2
_POWER: Final = "e"
"""As the notation of numbers is typed: 12.5e9 is 12.5 × 10⁹."""


class NumberPad(QWidget):
    """Keys that never take the focus: what they type goes where the cursor is.

    Signals:
        entered: the key that records and goes on.
    """

    entered = Signal()

    def __init__(self, decimal_mark: str) -> None:
        super().__init__()
        self.keys: dict[str, Button] = {}
        self._grid = QGridLayout()
        self._units = QGridLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._grid)
        self._column.addLayout(self._units)
        self._column.addStretch(1)
        for place, digit in enumerate(_DIGITS):
            self._add(digit, digit, self._grid, place)
        self._mark = decimal_mark
        for place, (words, typed) in enumerate(
            ((decimal_mark, decimal_mark), ("0", "0"), (say(texts.POWER), _POWER)), len(_DIGITS)
        ):
            self._add(words, typed, self._grid, place)
        self._act(say(texts.LESS_THAN), lambda: self._type("< "), 4, 0, 1)
        self._act(say(texts.MINUS), lambda: self._type("-"), 4, 1, 1)
        self._act(say(texts.BACK), self._rub_out, 4, 2, 1)
        self._act(say(texts.ENTER), self.entered.emit, 5, 0, _COLUMNS)
        theme().follow(self)

    def offer_units(self, units: Sequence[str]) -> None:
        """Show these units as keys, each as it is printed."""
        while (item := self._units.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                self.keys.pop(widget.property("says"), None)
                widget.hide()
                widget.deleteLater()
        for place, unit in enumerate(units):
            self._add(unit, f" {unit}", self._units, place, _UNIT_COLUMNS)

    def restyle(self) -> None:
        """Take gaps from the tokens; keys keep their distance for gloves."""
        gap = theme().space(Space.SMALL)
        for layout in (self._grid, self._units):
            layout.setSpacing(gap)
        self._column.setSpacing(gap)
        for key in self.keys.values():
            key.setMinimumSize(theme().size(Size.PRIMARY), theme().size(Size.PRIMARY))

    def _add(self, words: str, typed: str, layout: QGridLayout, place: int, columns: int = _COLUMNS) -> None:
        key = self._key(words)
        key.clicked.connect(lambda: self._type(typed))
        layout.addWidget(key, place // columns, place % columns)

    def _act(self, words: str, then: object, row: int, column: int, span: int) -> None:
        key = self._key(words)
        key.clicked.connect(then)
        self._grid.addWidget(key, row, column, 1, span)

    def _key(self, words: str) -> Button:
        key = Button(words, Kind.SECONDARY)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setMinimumSize(theme().size(Size.PRIMARY), theme().size(Size.PRIMARY))
        key.setProperty("says", words)
        self.keys[words] = key
        return key

    @staticmethod
    def _type(text: str) -> None:
        """As keys would: the row hears an edit by a person."""
        focus = QApplication.focusWidget()
        if isinstance(focus, ValueEdit) and not focus.isReadOnly():
            QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text))

    @staticmethod
    def _rub_out() -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, ValueEdit) and not focus.isReadOnly():
            key = Qt.Key.Key_Backspace
            QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
