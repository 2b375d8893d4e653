"""The list of what is signed: deviating entries first, each with mark, label, value and words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.verdict_mark import MarkIcon
from ui.tokens import STATUS_TONES, Size, Space, Tone, Weight, theme


@dataclass(frozen=True, slots=True)
class SignedEntry:
    """One entry that the signature covers; ``old_value`` is shown struck through, ``words`` after the value."""

    label: str
    value: str
    mark: Mark = Mark.TICK
    words: str = ""
    old_value: str = ""


class _Struck(Label):
    """A former value, struck through."""

    def wanted_font(self) -> QFont:
        """The label's font with a line through it."""
        font = QFont(super().wanted_font())
        font.setStrikeOut(True)
        return font


class SignedList(QScrollArea):
    """The entries in a column; the worst stand first, the rest keep the order of the record."""

    def __init__(self, entries: Sequence[SignedEntry], *, short: bool = False) -> None:
        """Make the list; a short one is no higher than its entries."""
        super().__init__()
        self._short = short
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.entries = tuple(sorted(entries, key=lambda entry: -_rank(entry.mark)))
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2, 1)
        for place, entry in enumerate(self.entries):
            self._add(place, entry)
        self._grid.setRowStretch(len(self.entries), 1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.setAccessibleName("; ".join(f"{entry.label} {entry.value} {entry.words}" for entry in self.entries))
        theme().follow(self)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        self._grid.setHorizontalSpacing(look.space(Space.SMALL))
        self._grid.setVerticalSpacing(look.space(Space.SMALL))
        self._grid.setColumnMinimumWidth(1, look.size(Size.SIGNED_LABEL))
        high = look.size(Size.SIGNED_LIST)
        inside = self.widget()
        if self._short and inside is not None:
            self.setFixedHeight(min(high, inside.sizeHint().height() + look.space(Space.SMALL)))
        else:
            self.setMinimumHeight(high)

    def _add(self, place: int, entry: SignedEntry) -> None:
        top = Qt.AlignmentFlag.AlignTop
        loud = entry.mark.tone in STATUS_TONES and entry.mark is not Mark.MET
        tone = entry.mark.tone if loud else Tone.PLAIN
        self._grid.addWidget(MarkIcon(entry.mark), place, 0, top)
        label = Label(entry.label, tone=Tone.MUTED, wraps=True)
        label.setMaximumWidth(theme().size(Size.SIGNED_LABEL) * 2)
        self._grid.addWidget(label, place, 1, top)
        words = f"{entry.value}, {entry.words}" if entry.words else entry.value
        value = Label(words, tone=tone, weight=Weight.MEDIUM, wraps=True)
        value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if not entry.old_value:
            self._grid.addWidget(value, place, 2, 1, 2, top)
            return
        both = QGridLayout()
        both.setHorizontalSpacing(theme().space(Space.SMALL))
        both.addWidget(_Struck(entry.old_value, tone=Tone.MUTED), 0, 0, top)
        both.addWidget(value, 0, 1, top)
        both.setColumnStretch(1, 1)
        self._grid.addLayout(both, place, 2, 1, 2)


def _rank(mark: Mark) -> int:
    """Marks that deviate come first; a quiet one keeps its place."""
    return mark.loudness
