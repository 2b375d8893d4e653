"""What stands in the way of a stage: each reason with its way out and one button to the place that clears it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.services.views.shapes import BlockerRow
from ui.components.button import Button
from ui.components.card import Rule
from ui.components.label import Label
from ui.components.verdict_mark import MarkIcon
from ui.pages.clearing import clear
from ui.pages.release.words import blocker_mark, place_of
from ui.texts import refusal_words
from ui.tokens import Space, Tone, Type, Weight, theme


class BlockerList(QWidget):
    """The blockers under each other.

    Signals:
        go: the place of a blocker is wanted (`Target`).
    """

    go = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme().follow(self)

    def show_blockers(self, batch: str, rows: tuple[BlockerRow, ...]) -> None:
        """Show what stands in the way."""
        clear(self._column)
        self.buttons = []
        self.setVisible(bool(rows))
        for row in sorted(rows, key=lambda row: -blocker_mark(row).loudness):
            if self._column.count():
                self._column.addWidget(Rule())
            self._column.addLayout(self._row(batch, row))

    def focus_first(self) -> None:
        """Go to the first place that clears something."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._column.setSpacing(theme().space(Space.SMALL))

    def _row(self, batch: str, blocker: BlockerRow) -> QHBoxLayout:
        fact, way_out = refusal_words(blocker.refusal)
        row = QHBoxLayout()
        row.setSpacing(theme().space(Space.SMALL))
        row.addWidget(MarkIcon(blocker_mark(blocker)), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(fact, weight=Weight.SEMIBOLD, wraps=True))
        words.addWidget(Label(f"{way_out} {blocker.refusal.code}".strip(), Type.SMALL, tone=Tone.MUTED, wraps=True))
        row.addLayout(words, 1)
        place = place_of(batch, blocker)
        if place is not None:
            button = Button(place[0])
            button.setAccessibleDescription(fact)
            button.clicked.connect(lambda _checked=False, target=place[1]: self.go.emit(target))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons.append(button)
        return row
