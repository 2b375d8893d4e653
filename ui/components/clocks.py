"""Clocks of a batch: quiet until their warning mark, then amber, then red and counting up; never blinking."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.components.announcing import announce
from ui.components.card import Card
from ui.components.chip import Chip
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.moments import ClockFacts, ClockReading, read_clock
from ui.components.verdict_mark import MarkIcon
from ui.tokens import Space, Tone, Weight, theme


def _mark(reading: ClockReading) -> Mark:
    return {Tone.ALERT: Mark.ALERT, Tone.STOP: Mark.STOP}.get(reading.tone, Mark.NONE)


class ClockLine(QWidget):
    """One clock in a card: mark, what runs, its time."""

    def __init__(self, facts: ClockFacts) -> None:
        super().__init__()
        self._facts = facts
        self._icon = MarkIcon(parent=self)
        self._label = Label(facts.label, wraps=True)
        self._time = Label("", weight=Weight.SEMIBOLD)
        self._tone = Tone.PLAIN
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        self._icon.show_mark(Mark.NONE)
        theme().follow(self)

    def tick(self, now: datetime) -> None:
        """Show the time at a moment; going amber or red is spoken once."""
        reading = read_clock(self._facts, now)
        self._time.say(reading.time, reading.tone)
        self._time.setToolTip(reading.word)
        self._icon.show_mark(_mark(reading))
        if reading.tone is not self._tone:
            self._tone = reading.tone
            announce(self, f"{self._facts.label}: {reading.time}", assertive=reading.tone is Tone.STOP)

    def restyle(self) -> None:
        """Take the gap from the tokens."""
        self._row.setSpacing(theme().space(Space.SMALL))


class ClockCard(Card):
    """The clocks of a batch in the context column."""

    def __init__(self, title: str, clocks: Sequence[ClockFacts] = ()) -> None:
        super().__init__(title, padding=Space.LARGE)
        self._lines: list[ClockLine] = []
        self._moment: datetime | None = None
        self.show_clocks(clocks)

    def show_clocks(self, clocks: Sequence[ClockFacts]) -> None:
        """Show other clocks."""
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [ClockLine(facts) for facts in clocks]
        for line in self._lines:
            self.body.addWidget(line)
        if self._moment is not None:
            self.tick(self._moment)

    def tick(self, now: datetime) -> None:
        """Show the times at a moment (aware, UTC)."""
        self._moment = now
        for line in self._lines:
            line.tick(now)


class ClockChip(Chip):
    """One clock as a chip in the form's head, where there is no context column."""

    def __init__(self, facts: ClockFacts) -> None:
        super().__init__(facts.label)
        self._facts = facts

    def tick(self, now: datetime) -> None:
        """Show the time at a moment (aware, UTC)."""
        reading = read_clock(self._facts, now)
        self.show_chip(f"{self._facts.label} {reading.time}", _mark(reading))
