"""The bar at a form's foot: what was saved, what is still open, and the acts, the primary at the right end."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.components.button import Button
from ui.components.label import Label
from ui.components.marks import Verdict
from ui.components.verdict_mark import VerdictMark
from ui.tokens import Space, Type, Weight, theme


class ActBar(QFrame):
    """Saved at the left, then what is open, then the buttons in the order in which they are given."""

    def __init__(self, *acts: Button) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._saved = VerdictMark()
        self._open = Label("", Type.SMALL, weight=Weight.MEDIUM)
        self._row.addWidget(self._saved, 1)
        self._row.addWidget(self._open)
        for act in acts:
            self._row.addWidget(act)
        theme().follow(self)

    def show_saved(self, verdict: Verdict) -> None:
        """Show when it was saved, that it is being saved, or that it is not saved yet."""
        self._saved.show_verdict(verdict)

    def show_open(self, words: str) -> None:
        """Show how much is still open."""
        self._open.say(words)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        side, edge = look.space(Space.CARD), look.space(Space.SMALL)
        self._row.setContentsMargins(side, edge, side, edge)
        self._row.setSpacing(look.space(Space.ROWS))
