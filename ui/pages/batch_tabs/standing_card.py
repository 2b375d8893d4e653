"""Holds and alerts of a batch: what stands, since when, and the act that ends it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.components.button import Button
from ui.components.card import Card
from ui.components.label import Label
from ui.components.marks import Verdict
from ui.components.verdict_mark import VerdictMark
from ui.pages.clearing import clear
from ui.tokens import Space, Tone, Type, Weight, theme


class StandingCard(Card):
    """A list of few things that stand, each with at most one act."""

    def __init__(self, title: str) -> None:
        super().__init__(title, padding=Space.LARGE)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().space(Space.MEDIUM))
        self.body.addLayout(self._rows)
        self.acts: list[Button] = []

    def empty(self) -> None:
        """Show nothing; the card hides until something is added."""
        clear(self._rows)
        self.acts = []
        self.hide()

    def add(self, lead: str, words: str, since: str, verdict: Verdict, act: str, do: Callable[[], None]) -> None:
        """Add one thing; ``act`` is empty where nothing is done about it."""
        row = QHBoxLayout()
        row.setSpacing(theme().space(Space.LARGE))
        text = QVBoxLayout()
        text.setSpacing(theme().space(Space.HAIR))
        text.addWidget(Label(f"{lead}  {words}", weight=Weight.SEMIBOLD, wraps=True))
        text.addWidget(Label(since, Type.SMALL, tone=Tone.MUTED, wraps=True))
        text.addWidget(VerdictMark(verdict))
        row.addLayout(text, 1)
        if act:
            button = Button(act)
            button.setAccessibleDescription(f"{lead} {words}")
            button.clicked.connect(do)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.acts.append(button)
        self._rows.addLayout(row)
        self.show()
