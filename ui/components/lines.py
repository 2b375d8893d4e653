"""Short lists in a card: a mark or a code, words, and a word at the right end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from ui.components.card import Card
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.verdict_mark import MarkIcon
from ui.tokens import Space, Tone, Type, Weight, theme

_MARK, _LEAD, _SECOND, _WORDS, _END = range(5)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a mark, a strong lead, a small second word, the words, and what stands at the right end."""

    words: str
    mark: Mark = Mark.NONE
    lead: str = ""
    second: str = ""
    end: str = ""
    end_strong: bool = False


class LinesCard(Card):
    """A card with lines whose parts stand under each other."""

    def __init__(self, title: str = "", lines: Sequence[Line] = (), *, padding: Space = Space.LARGE) -> None:
        super().__init__(title, padding=padding)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(_WORDS, 1)
        self.body.addLayout(self._grid)
        self.show_lines(lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, line in enumerate(lines):
            self._add(place, line)
        look = theme()
        self._grid.setHorizontalSpacing(
            look.space(Space.SMALL if not any(line.lead for line in lines) else Space.LARGE)
        )
        self._grid.setVerticalSpacing(look.space(Space.SMALL))

    def _add(self, place: int, line: Line) -> None:
        top = Qt.AlignmentFlag.AlignTop
        if line.mark.icon is not None:
            self._grid.addWidget(MarkIcon(line.mark, small=True), place, _MARK, top)
        if line.lead:
            lead = Label(line.lead, weight=Weight.SEMIBOLD, identifier=True)
            self._grid.addWidget(lead, place, _LEAD, top)
        if line.second:
            second = Label(line.second, Type.SMALL, tone=Tone.MUTED, identifier=True)
            self._grid.addWidget(second, place, _SECOND, top)
        start = _WORDS if line.lead or line.second else (_LEAD if line.mark.icon else _MARK)
        self._grid.addWidget(Label(line.words, wraps=True), place, start, 1, _WORDS - start + 1, top)
        if line.end:
            weight = Weight.SEMIBOLD if line.end_strong else None
            end = Label(line.end, tone=Tone.PLAIN if line.end_strong else Tone.MUTED, weight=weight)
            self._grid.addWidget(end, place, _END, top | Qt.AlignmentFlag.AlignRight)
