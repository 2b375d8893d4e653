"""Beside the form: the clocks that run, the materials of the step, what was recorded last."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from batchtrack.services.views.shapes import BatchPage, ClockView, RecentEntry, RowKind, WindowView
from ui.components.clocks import ClockCard
from ui.components.lines import Line, LinesCard
from ui.components.marks import Mark
from ui.components.moments import NO_BREAK, ClockFacts, long_time
from ui.pages.local_time import day_and_clock, short_clock
from ui.texts import batch as texts
from ui.texts import say
from ui.tokens import Space, theme


def clock_facts(clock: ClockView) -> ClockFacts:
    """A clock as the components show it."""
    warns = None if clock.ends is None else clock.ends - clock.warn
    word = say(texts.TO_EXPIRY) if clock.expiry else ""
    label = clock.label
    if clock.ends is not None:
        label = say(texts.CLOCK_LEFT, label=clock.label, limit=_length(clock.ends - clock.started))
    return ClockFacts(label, clock.ends, clock.started, warns, word)


class ContextColumn(QScrollArea):
    """Three cards; an empty one is not there."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say(texts.CLOCKS))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self.clocks = ClockCard(say(texts.CLOCKS))
        self.windows = LinesCard(say(texts.TIME_WINDOWS))
        self.materials = LinesCard(say(texts.MATERIALS_OF_STEP))
        self.recent = LinesCard(say(texts.LAST_RECORDED))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        for card in self._cards():
            self._column.addWidget(card)
            card.hide()
        self._column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        theme().follow(self)

    def show_page(self, page: BatchPage) -> None:
        """Show the batch as it stands."""
        self.clocks.show_clocks([clock_facts(clock) for clock in page.clocks])
        self.clocks.setVisible(bool(page.clocks))
        self.windows.show_lines([_window_line(view, page.banner.zone) for view in page.form.windows])
        self.windows.setVisible(bool(page.form.windows))
        used = [row for row in page.form.rows if row.kind is RowKind.MATERIAL and row.filled]
        self.materials.show_lines([Line(_lot_last(row.shown), Mark.MET) for row in used])
        self.materials.setVisible(bool(used))
        zone = page.banner.zone
        self.recent.show_lines([_line(entry, zone) for entry in page.recent])
        self.recent.setVisible(bool(page.recent))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show beside the form."""
        return all(card.isHidden() for card in self._cards())

    def _cards(self) -> tuple[QWidget, ...]:
        return self.clocks, self.windows, self.materials, self.recent

    def tick(self, now: datetime) -> None:
        """Show the times at a moment (aware, UTC)."""
        self.clocks.tick(now)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._column.setSpacing(theme().space(Space.MEDIUM))


def _length(length: timedelta) -> str:
    """``48 h`` where no minutes are over."""
    hours, rest = divmod(length, timedelta(hours=1))
    return long_time(length) if rest else say(texts.HOURS, hours=str(hours)).replace(" ", NO_BREAK)


def _window_line(view: WindowView, zone: str) -> Line:
    """How a window came out; before that until when it runs."""
    allowed = _length(view.allowed)
    if view.elapsed is not None:
        words = texts.WINDOW_KEPT if view.kept else texts.WINDOW_EXCEEDED
        mark = Mark.TICK if view.kept else Mark.STOP
        return Line(say(words, time=long_time(view.elapsed), allowed=allowed), mark)
    if view.ends is None:
        return Line(say(texts.WINDOW_NOT_RUNNING, allowed=allowed), Mark.NONE)
    return Line(say(texts.WINDOW_RUNS, allowed=allowed, time=day_and_clock(view.ends, zone)), Mark.NONE)


def _lot_last(shown: str) -> str:
    lot, _, name = shown.partition(", ")
    return f"{name}, {lot}" if name else lot


def _line(entry: RecentEntry, zone: str) -> Line:
    mark = Mark.CORRECTED if entry.retyped else Mark.NONE
    return Line(f"{entry.label} {entry.shown}", mark, end=short_clock(entry.at, zone), end_strong=True)
