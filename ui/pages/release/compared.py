"""This batch beside the last ones of its product: a small control chart for each numeric result and yield."""

from PySide6.QtWidgets import QGridLayout, QWidget

from batchtrack.services.views.shapes.comparison import Series
from ui.components.control_chart import ControlChart
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.verdict_mark import VerdictMark
from ui.pages.clearing import clear
from ui.pages.columns import ScrollCard
from ui.texts import release as texts
from ui.texts import say
from ui.tokens import Size, Space, Tone, Type, Weight, theme


class Compared(ScrollCard):
    """The charts."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(1, theme().size(Size.THUMBNAIL))
        self.charts: list[ControlChart] = []
        self.content.addWidget(self._title)
        self.content.addWidget(self._rows)
        self.content.addStretch(1)
        self.show_series(())

    def show_series(self, series: tuple[Series, ...]) -> None:
        """Show other series; those that stray first."""
        clear(self._grid)
        self.charts = []
        most = max((len(each.dots) for each in series), default=0)
        self._title.say(say(texts.COMPARED, count=str(most)) if most else say(texts.COMPARED_NONE))
        self._rows.setVisible(bool(most))
        for at, each in enumerate(sorted(series, key=lambda one: not one.strays)):
            self._add(at, each)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        super().restyle()
        if hasattr(self, "_grid"):
            self._grid.setVerticalSpacing(theme().space(Space.TINY))
            self._grid.setHorizontalSpacing(theme().space(Space.SMALL))

    def _add(self, at: int, series: Series) -> None:
        chart = ControlChart(series, _words(series))
        self.charts.append(chart)
        mark = Mark.ALERT if series.strays else Mark.NONE
        self._grid.addWidget(Label(series.label, Type.SMALL), at, 0)
        self._grid.addWidget(chart, at, 1)
        said = f"{series.shown}, {say(texts.STRAYS)}" if series.strays else series.shown
        self._grid.addWidget(VerdictMark(Verdict(mark, said)), at, 2)


def _words(series: Series) -> str:
    named = {"label": series.label, "value": series.shown, "limit": series.limit or "–"}
    return say(texts.COMPARED_DOT, **named, usual=series.usual) if series.usual else say(texts.COMPARED_ALONE, **named)
