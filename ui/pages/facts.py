"""Facts about one thing under each other: what it is at the left, muted, and its words at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.components.label import Label
from ui.components.marks import UNJUDGED, Verdict
from ui.components.verdict_mark import VerdictMark
from ui.pages.clearing import clear
from ui.tokens import Space, Tone, Type, Weight, theme


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact; ``verdict`` and ``note`` stand under its words, ``struck`` is shown struck through before them."""

    name: str
    words: str
    note: str = ""
    verdict: Verdict = UNJUDGED
    struck: bool = False
    strong: bool = False
    identifier: bool = False


class _Struck(Label):
    """Words that no longer hold."""

    def wanted_font(self) -> QFont:
        """The label's font with a line through it."""
        font = QFont(super().wanted_font())
        font.setStrikeOut(True)
        return font


class FactList(QWidget):
    """Facts whose words stand under each other."""

    def __init__(self, facts: Sequence[Fact] = (), *, gap: Space = Space.TINY) -> None:
        super().__init__()
        self._gap = gap
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.show_facts(facts)
        theme().follow(self)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts; one that says nothing is left out."""
        clear(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for row, fact in enumerate(fact for fact in facts if fact.words or fact.verdict.words):
            self._grid.addWidget(Label(fact.name, tone=Tone.MUTED), row, 0, top)
            self._grid.addLayout(_said(fact), row, 1)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._grid.setHorizontalSpacing(theme().space(Space.LARGE))
        self._grid.setVerticalSpacing(theme().space(self._gap))


def _said(fact: Fact) -> QVBoxLayout:
    """Words, then the verdict, then the note."""
    column = QVBoxLayout()
    column.setSpacing(theme().space(Space.HAIR))
    if fact.words:
        kind, tone = (_Struck, Tone.MUTED) if fact.struck else (Label, Tone.PLAIN)
        weight = Weight.SEMIBOLD if fact.strong else None
        column.addWidget(kind(fact.words, tone=tone, weight=weight, wraps=True, identifier=fact.identifier))
    if fact.verdict.words:
        column.addWidget(VerdictMark(fact.verdict))
    if fact.note:
        column.addWidget(Label(fact.note, Type.SMALL, tone=Tone.MUTED, wraps=True))
    return column
