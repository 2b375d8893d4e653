"""Other workstations' acts: heard from the database the moment they are recorded, told to the page that shows them."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from sqlalchemy.exc import DBAPIError

from batchtrack.database.announcements import News, listener
from batchtrack.refusals import Refused
from batchtrack.services.news import newer
from ui.desk import Desk
from ui.work import Aside

_LISTENS_S: Final = 0.5
_AWAY_S: Final = 5.0


class Following(QObject):
    """Listens for as long as the window is there, on a thread and a connection of its own.

    Signals:
        others: streams that somebody else added to, with their versions.
        missed: something may have been recorded while nobody listened.
    """

    others = Signal(object)
    missed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, int] = {}
        self._aside = Aside("listener", self)
        desk.changed.connect(self._own)

    def start(self) -> None:
        """Listen from now on."""
        self._aside.run(self._listen, _nothing)

    def stop(self) -> None:
        """Listen no more."""
        self._aside.close()

    def _own(self, streams: object) -> None:
        if isinstance(streams, dict):
            self._known.update(streams)

    def _listen(self) -> None:
        ending = self._aside.ending
        while not ending.is_set():
            try:
                self._listen_until_away()
            except (DBAPIError, Refused):
                self._aside.tell(self._heard, News(missed=True))
                ending.wait(_AWAY_S)

    def _listen_until_away(self) -> None:
        ending = self._aside.ending
        ears = listener(self._desk.workplace.engine, pause=ending.wait)
        try:
            while not ending.is_set():
                news = ears.changed(_LISTENS_S)
                if news != News():
                    self._aside.tell(self._heard, news)
                if news.missed:
                    ending.wait(_AWAY_S)
        finally:
            ears.close()

    def _heard(self, news: News) -> None:
        if news.missed:
            self.missed.emit()
            return
        workplace, known = self._desk.workplace, dict(self._known)
        self._desk.worker.read(lambda: newer(workplace, news.streams, known), self._told, failed=_nothing)

    def _told(self, streams: dict[str, int]) -> None:
        if streams:
            self._known.update(streams)
            self.others.emit(streams)


def _nothing(_answer: object) -> None:
    """The end of listening needs no answer; a failed look is made good by the window's own reading now and then."""
