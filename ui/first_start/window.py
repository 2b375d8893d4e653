"""The window before any facility: it always leads somewhere, and says why where it does not go on at once."""

import threading
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QTimeZone, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from batchtrack.batch.questions.times import show_date
from batchtrack.refusals import Refusal
from batchtrack.services.environment import describe
from batchtrack.services.starting import NewFacility, Offers, Opening, Standing
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts, NoticeStack
from ui.first_start.choices import StartChoices
from ui.first_start.founding import FoundingForm
from ui.first_start.server import ServerForm, WaitPage
from ui.languages import speak
from ui.preferences import PreferenceStore
from ui.texts import first_start as texts
from ui.texts import refusal_words, say
from ui.tokens import Mode, Size, theme
from ui.work import Failure, Worker


class StoppedByPersonError(Exception):
    """The laying out of the demonstration was cancelled; it begins anew at the next try."""


class StartWindow(QWidget):
    """Choices, forms, and what is being done.

    Attributes:
        opening: what was chosen; None until something can be opened.
    """

    _progress = Signal(int, object)

    def __init__(self, offers: Offers, worker: Worker, store: PreferenceStore, url: str) -> None:
        super().__init__()
        self.opening: Opening | None = None
        self._offers = offers
        self._worker = worker
        self._store = store
        self._url = url
        self._stop = threading.Event()
        self.setWindowTitle(say(texts.WINDOW_TITLE))
        self.setMinimumSize(theme().size(Size.MINIMUM_WIDTH), theme().size(Size.MINIMUM_HEIGHT))
        self.pages = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self._progress.connect(self._show_progress)
        self._make_pages()

    def refuse(self, refusals: Sequence[Refusal]) -> None:
        """Say on the page that is shown why it does not go on."""
        notices = []
        for place, refusal in enumerate(refusals):
            fact, way_out = refusal_words(refusal)
            notices.append(NoticeFacts(str(place), Mark.ALERT, fact, way_out, code=refusal.code))
        self._notices().show_notices(notices)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being laid out stops."""
        self._stop.set()
        super().closeEvent(event)

    def _make_pages(self) -> None:
        """Every page in the language in force."""
        while self.pages.count():
            page = self.pages.widget(0)
            assert page is not None
            self.pages.removeWidget(page)
            page.deleteLater()
        self.choices, self.server, self.wait = StartChoices(), ServerForm(), WaitPage()
        self.founding: FoundingForm | None = None
        for page in (self.choices, self.server, self.wait):
            self.pages.addWidget(page)
        self.choices.demo_asked.connect(self._demo)
        self.choices.here_asked.connect(self._here)
        self.choices.server_asked.connect(lambda: self.pages.setCurrentWidget(self.server))
        self.choices.language_chosen.connect(self._speak)
        self.choices.look_chosen.connect(self._look)
        self.server.sent.connect(self._connect_to)
        self.server.back_asked.connect(self._start)
        self.wait.cancel_asked.connect(self._stop.set)
        self.wait.went_on.connect(self.close)

    def _notices(self) -> NoticeStack:
        page = self.pages.currentWidget()
        return page.notices if isinstance(page, StartChoices | ServerForm | FoundingForm) else self.choices.notices

    def _start(self) -> None:
        self.pages.setCurrentWidget(self.choices)

    def _speak(self, code: str) -> None:
        self._store.change(language=code)
        speak(code)
        self._make_pages()

    def _look(self, mode: Mode) -> None:
        self._store.change(look=mode.value)
        theme().wish(mode)

    def _demo(self) -> None:
        self._stop.clear()
        self.wait.show_waiting(say(texts.LAYING_OUT, acts="0", day="…"))
        self.pages.setCurrentWidget(self.wait)

        def told(acts: int, until: datetime) -> None:
            if self._stop.is_set():
                raise StoppedByPersonError
            self._progress.emit(acts, until)

        self._worker.run(lambda: self._offers.demonstration(told), self._open, self._back_with, self._failed)

    def _show_progress(self, acts: int, until: datetime) -> None:
        self.wait.show_waiting(say(texts.LAYING_OUT, acts=str(acts), day=show_date(until.date())))

    def _here(self) -> None:
        """The usual file is offered; another one can be named."""
        self._found_in("")

    def _connect_to(self, url: str) -> None:
        def standing(found: Standing) -> None:
            self.server.set_busy(False)
            if found is Standing.FOUNDED:
                self._keep(url)
            else:
                self._found_in(url)

        self._worker.read(lambda: self._offers.look(url), standing, self._refused, self._failed)

    def _found_in(self, url: str) -> None:
        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        form = self.founding = FoundingForm(url, self._offers.file, zone)
        form.back_asked.connect(self._start)
        form.sent.connect(self._found)
        self.pages.addWidget(form)
        self.pages.setCurrentWidget(form)
        form.facility.focus("code")

    def _found(self, wanted: NewFacility) -> None:
        def founded(_answer: object) -> None:
            self.opening = Opening(wanted.url)
            file = str(wanted.root_file)
            self.wait.show_done(say(texts.FOUNDED, facility=wanted.facility.name), say(texts.FOUNDED_HOW, file=file))
            self.pages.setCurrentWidget(self.wait)

        def do() -> None:
            self._offers.found(wanted)
            self._offers.remember(wanted.url)

        self._worker.run(do, founded, self._refused, self._failed)

    def _keep(self, url: str) -> None:
        def do() -> Opening:
            self._offers.remember(url)
            return Opening(url)

        self._worker.run(do, self._open, self._refused, self._failed)

    def _open(self, opening: Opening) -> None:
        self.opening = opening
        self.close()

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        """The form keeps what was typed."""
        self._free()
        self.refuse(refusals)

    def _back_with(self, refusals: tuple[Refusal, ...]) -> None:
        self._start()
        self.refuse(refusals)

    def _failed(self, failure: Failure) -> None:
        self._free()
        if self.pages.currentWidget() is self.wait:
            self._start()
        if not isinstance(failure.error, StoppedByPersonError):
            self.refuse((describe(failure.error),))

    def _free(self) -> None:
        self.server.set_busy(False)
        if self.founding is not None:
            self.founding.set_busy(False)
