"""What runs on while the window is locked: this room's clocks by subject code, and nothing else of a patient."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from batchtrack.services.views.room_clocks import RoomClock, room_clocks
from ui.components.clocks import ClockCard
from ui.components.moments import ClockFacts
from ui.desk import Desk
from ui.texts import say
from ui.texts import sign_in as texts
from ui.work import Latest

_MOST: Final = 8
_READ_AGAIN: Final = timedelta(seconds=20)


class RunningOut(ClockCard):
    """A card of clocks, whichever ends first on top; hidden where nothing runs, and read again while it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(say(texts.AT_WORK))
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._read_at: datetime | None = None
        self._locked = False
        self.hide()

    def read(self) -> None:
        """Read what runs: others work on, and a hold that QA places is seen here too."""
        self._locked = True
        at_hand = frozenset(place.batch for place in self._desk.at_hand.places())
        self._latest.ask(lambda: room_clocks(self._desk.workplace, at_hand), self._show)

    def put_away(self) -> None:
        """Show nothing."""
        self._locked = False
        self._latest.drop()
        self.hide()

    def tick(self, now: datetime) -> None:
        """Show the times at a moment (aware, UTC), and read again now and then."""
        super().tick(now)
        if self._locked and (self._read_at is None or now - self._read_at >= _READ_AGAIN):
            self._read_at = now
            self.read()

    def _show(self, clocks: Collection[RoomClock]) -> None:
        self.show_clocks([_facts(clock) for clock in list(clocks)[:_MOST]])
        self.setVisible(bool(clocks))


def _facts(clock: RoomClock) -> ClockFacts:
    words = texts.CLOCK_OF_HELD if clock.held else texts.CLOCK_OF
    label = say(words, subject=clock.subject, clock=clock.label or say(texts.EXPIRY))
    return ClockFacts(label, clock.ends, warns=clock.warns)
