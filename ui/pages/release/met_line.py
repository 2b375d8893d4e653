"""The checks that are met, folded into one line; shown on wish with those that are not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.services.views.shapes import CheckRow
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.verdict_mark import MarkIcon, VerdictMark
from ui.pages.clearing import clear
from ui.texts import release as texts
from ui.texts import say
from ui.texts.release_checks import CHECKS
from ui.tokens import Space, Tone, Type, theme

_COLUMNS = 5


class MetLine(QWidget):
    """One line, and the list behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = MarkIcon(Mark.TICK)
        self.words = Label("", Type.SMALL, tone=Tone.MUTED, wraps=True)
        self.show_all = Button(say(texts.SHOW_CHECKS), Kind.QUIET)
        self.show_all.clicked.connect(self._fold)
        self.list = QWidget()
        self.list.hide()
        self._grid = QGridLayout(self.list)
        self._grid.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.words, 1)
        line.addWidget(self.show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.list)
        self._line = line
        theme().follow(self)

    def show_checks(self, rows: tuple[CheckRow, ...]) -> None:
        """Show another checklist."""
        met = [say(CHECKS[row.check]) for row in rows if row.met]
        self.words.say(say(texts.ALL_MET, met=str(len(met)), checks=str(len(rows)), names=", ".join(met)))
        clear(self._grid)
        for at, row in enumerate(rows):
            mark = Mark.TICK if row.met else Mark.STOP
            verdict = VerdictMark(Verdict(mark, say(CHECKS[row.check])))
            self._grid.addWidget(verdict, at // _COLUMNS, at % _COLUMNS)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._line.setSpacing(theme().space(Space.SMALL))

    def _fold(self) -> None:
        shown = self.list.isHidden()
        self.list.setVisible(shown)
        self.show_all.setText(say(texts.HIDE_CHECKS if shown else texts.SHOW_CHECKS))
