"""Checkpoints, backups and the second place: done beside the window, told in it where anything is not kept."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from batchtrack.refusals import Refusal, refuse
from batchtrack.services.checkpoints import keep_up
from batchtrack.services.safekeeping import Safekeeping
from ui.desk import Desk
from ui.work import Aside, Failure

_IDLE_MS: Final = 300_000
_LOOK_MS: Final = 15_000
_HANGS_MS: Final = 60_000

Told = tuple[Refusal, ...]


class Keeping(QObject):
    """Follows each signed act to the second place, makes the backups that are due, and keeps a checkpoint outside.

    Signals:
        told: everything that somebody must be told (a tuple of refusals, empty where all is kept).
    """

    told = Signal(object)

    def __init__(self, desk: Desk, keeper: Safekeeping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._keeper = keeper
        self._known: dict[str, Told] = {}
        self._busy: str | None = None
        self._wanted: dict[str, Callable[[], Told]] = {}
        self._since = QElapsedTimer()
        self._aside = Aside("keeper", self)
        self._aside.broke.connect(self._broke)
        self._idle = self._timer(_IDLE_MS, self.look_after)
        self._look = self._timer(_LOOK_MS, self._tell_of_hanging)
        desk.signed.connect(self.follow)

    def start(self) -> None:
        """Look after all of it now, and again from time to time."""
        self._idle.start()
        self._look.start()
        self.look_after()

    def stop(self) -> None:
        """Begin nothing more."""
        self._idle.stop()
        self._look.stop()
        self._aside.close()

    def look_after(self) -> None:
        """Keep what was erased erased, a checkpoint over the work done, and the backup that is due; then follow."""
        self._want("erasures", lambda: self._keeper.keep_erased(self._desk.workplace))
        self._want("checkpoint", lambda: keep_up(self._desk.workplace))
        if self._keeper.backup is not None:
            self._want("backup", lambda: self._keeper.back_up(self._desk.workplace))
        self.follow()

    def follow(self) -> None:
        """Bring the second place up to date."""
        if self._keeper.second_place is not None:
            self._want("second place", lambda: self._keeper.after_signing(self._desk.workplace))

    def _want(self, what: str, call: Callable[[], Told]) -> None:
        self._wanted[what] = call
        self._next()

    def _next(self) -> None:
        if self._busy is not None or not self._wanted:
            return
        what = self._busy = next(iter(self._wanted))
        call = self._wanted.pop(what)
        self._since.start()
        self._aside.run(call, lambda told: self._done(what, told))

    def _done(self, what: str, told: Told) -> None:
        self._known[what] = told
        self._busy = None
        self._say()
        self._next()

    def _broke(self, failure: Failure) -> None:
        """The window's own reading tells of a database that is away; only a defect is told from here."""
        self._busy = None
        if not failure.is_environment:
            self._desk.failed.emit(failure)
        self._next()

    def _tell_of_hanging(self) -> None:
        if self._busy is not None and self._since.elapsed() > _HANGS_MS:
            self._known[self._busy] = (refuse("UP-43", minutes=str(1 + self._since.elapsed() // 60_000)),)
            self._say()

    def _say(self) -> None:
        self.told.emit(tuple(refusal for told in self._known.values() for refusal in told))

    def _timer(self, milliseconds: int, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer
