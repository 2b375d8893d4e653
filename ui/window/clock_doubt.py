"""A clock in doubt: told to everybody in the window, and answered by QA."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from batchtrack.refusals import Refusal
from batchtrack.services.clock import clock_amiss, confirm_time
from ui.components.banner import BannerFacts
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.sheets.answers import AskedWords
from ui.sheets.identity import own_name
from ui.sheets.signing import ask_signed_answers
from ui.texts import refusal_words, say
from ui.texts import window as texts
from ui.work import Latest

KEY: Final = "clock"
_LOOK_MS: Final = 60_000
_STOPS: Final = "ST-22"
_QA: Final = frozenset({"qa_reviewer"})


class ClockDoubt(QObject):
    """Looks at the clock now and then, and after each act.

    Signals:
        told: notices of the clock (a tuple, empty where nothing is amiss).
    """

    told = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._amiss: tuple[Refusal, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        desk.changed.connect(lambda _streams: self._look_again())
        desk.signed_in.connect(lambda _session: self._say())

    def start(self) -> None:
        """Look now, and again each minute."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Hold the clock against the record and against what else tells the time."""
        workplace = self._desk.workplace
        self._latest.ask(lambda: _Amiss(clock_amiss(workplace)), self._seen, failed=_nothing)

    def _look_again(self) -> None:
        if self._amiss:
            self.look()

    def ask(self, parent: QWidget) -> None:
        """Ask the clock what it shows, then open the sheet in which QA signs that it is right."""
        self._desk.worker.read(self._desk.workplace.clock.now, lambda shown: self._ask(parent, shown))

    def _ask(self, parent: QWidget, shown: datetime) -> None:
        if not self._amiss:
            return
        site, (refusal, *_) = self._desk.workplace.site, self._amiss
        fact, way_out = refusal_words(refusal)
        reading = f"{shown:%Y-%m-%d %H:%M:%S} UTC"
        content = SignatureFacts(
            banner=BannerFacts(site.name, site.code),
            about=say(texts.CLOCK),
            list_title=say(texts.CLOCK),
            entries=(
                SignedEntry(say(texts.CLOCK), fact, Mark.STOP),
                SignedEntry(say(texts.SHOWS_NOW), reading, Mark.CURRENT),
            ),
            title=say(texts.SIGN_TIME),
            meaning=say(texts.TIME_MEANING),
            act=say(texts.SIGN_TIME),
            back=say(texts.BACK),
            hint=way_out,
            name=own_name(self._desk, _QA),
        )
        asked = AskedWords("with", say(texts.COMPARED_WITH), say(texts.COMPARED_WITH_HINT))
        workplace = self._desk.workplace
        ask_signed_answers(
            self._desk, parent, content, (asked,), lambda by, given: confirm_time(workplace, given["with"], by)
        )

    def _seen(self, amiss: "_Amiss") -> None:
        if amiss.refusals != self._amiss:
            self._amiss = amiss.refusals
            self._say()

    def _say(self) -> None:
        self.told.emit(tuple(_notice(refusal) for refusal in self._amiss))


class _Amiss:
    """An answer: refusals by themselves would be taken for a question that was refused."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        self.refusals = refusals


def _notice(refusal: Refusal) -> NoticeFacts:
    fact, way_out = refusal_words(refusal)
    stops = refusal.code == _STOPS
    return NoticeFacts(
        KEY if stops else f"{KEY} {refusal.code}",
        Mark.STOP if stops else Mark.ALERT,
        say(texts.CLOCK_DOUBTED),
        f"{fact} {way_out}",
        say(texts.SIGN_TIME) if stops else "",
        code=refusal.code,
    )


def _nothing(_failure: object) -> None:
    """The window's own reading tells of a database that is away."""
