"""What runs out next, in sight also while the window is locked: batch and time left, nothing else."""

from typing import Final

from batchtrack.services.views.shapes import WorkRow
from batchtrack.services.views.work import work_rows
from ui.components.clocks import ClockCard
from ui.components.moments import ClockFacts
from ui.desk import Desk
from ui.texts import say
from ui.texts import sign_in as texts
from ui.work import Latest

_MOST: Final = 5


class RunningOut(ClockCard):
    """A card of clocks, the shortest first; hidden where nothing runs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(say(texts.AT_WORK))
        self._desk = desk
        self._latest = Latest(desk.worker)
        self.hide()

    def read(self) -> None:
        """Read what is at work."""
        self._latest.ask(lambda: work_rows(self._desk.workplace, ("running",)), self._show)

    def put_away(self) -> None:
        """Show nothing."""
        self._latest.drop()
        self.hide()

    def _show(self, rows: tuple[WorkRow, ...]) -> None:
        running = [row for row in rows if row.expires_at is not None][:_MOST]
        self.show_clocks([ClockFacts(row.batch, row.expires_at, warns=row.warns_at) for row in running])
        self.setVisible(bool(running))
