"""Icon and words of a verdict, side by side."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.icons import draw_icon
from ui.tokens import STATUS_TONES, Size, Space, Tone, Type, Weight, theme


class MarkIcon(QWidget):
    """One mark as a drawing."""

    def __init__(self, mark: Mark = Mark.NONE, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._size = Size.ICON_SMALL if small else Size.ICON
        theme().follow(self)

    def show_mark(self, mark: Mark) -> None:
        """Draw another mark; in a parent no room is kept for ``NONE``."""
        self._mark = mark
        if self.parentWidget() is not None:
            self.setVisible(mark.icon is not None)
        self.update()

    def restyle(self) -> None:
        """Take the size from the tokens."""
        edge = theme().size(self._size)
        self.setFixedSize(edge, edge)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        if self._mark.icon is None:
            return
        painter = QPainter(self)
        draw_icon(painter, self._mark.icon, self._mark.tone, self.rect())
        painter.end()


class VerdictMark(QWidget):
    """A verdict beside its value: quiet where all is well, coloured and strong where it is not."""

    def __init__(self, verdict: Verdict | None = None, step: Type = Type.SMALL) -> None:
        super().__init__()
        self._icon = MarkIcon(parent=self)
        self._words = Label("", step, tone=Tone.MUTED, wraps=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        self._row = row
        self.show_verdict(verdict or Verdict())
        theme().follow(self)

    @property
    def verdict(self) -> Verdict:
        """What is shown."""
        return self._verdict

    def show_verdict(self, verdict: Verdict) -> None:
        """Show another verdict."""
        self._verdict = verdict
        self._icon.show_mark(verdict.mark)
        loud = verdict.mark.tone in STATUS_TONES and verdict.mark is not Mark.MET
        self._words.say(verdict.words, verdict.mark.tone if loud else Tone.MUTED)
        self._words.set_weight(Weight.SEMIBOLD if loud else None)

    def restyle(self) -> None:
        """Take the gap from the tokens."""
        self._row.setSpacing(theme().space(Space.SMALL))
