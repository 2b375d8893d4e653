"""Release: the queue, the readiness of one batch, its certificate."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from batchtrack.journal import stream_name
from batchtrack.services.views.comparison import comparison
from batchtrack.services.views.release_queue import QueueRow, ReleaseOverview, release_overview, release_queue
from batchtrack.services.views.shapes import PaperRow
from ui.components.banner import Banner, BannerFacts
from ui.components.button import Button, Kind
from ui.desk import Desk, Target
from ui.pages.papers import CertificateView
from ui.pages.release.queue import ReleaseQueue
from ui.pages.release.readiness import Readiness
from ui.sheets import banner_facts
from ui.texts import release as texts
from ui.texts import say
from ui.tokens import Space, theme
from ui.work import Latest


class CertificateOfBatch(QWidget):
    """A certificate under the banner of its batch.

    Signals:
        left: the person goes back to the readiness.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.banner = Banner(BannerFacts("", ""))
        self.view = CertificateView(desk)
        back = Button(say(texts.BACK_TO_RELEASE), Kind.QUIET)
        back.clicked.connect(self.left)
        self._head = QHBoxLayout()
        self._head.addWidget(back)
        self._head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(self._head)
        column.addWidget(self.view, 1)
        theme().follow(self)

    def show_paper(self, overview: ReleaseOverview, paper: PaperRow) -> None:
        """Show a paper of a batch."""
        self.banner.show_facts(banner_facts(overview.banner))
        self.view.show_paper(overview.banner, paper, overview.coming.version)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        edge = theme().space(Space.LARGE)
        self._head.setContentsMargins(edge, theme().space(Space.SMALL), edge, 0)


class ReleasePage(QStackedWidget):
    """The rail page of quality assurance."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._queue_latest = Latest(desk.worker)
        self._series_latest = Latest(desk.worker)
        self._batch = ""
        self._number = ""
        self._now: datetime | None = None
        self._overview: ReleaseOverview | None = None
        self.queue = ReleaseQueue()
        self.readiness = Readiness(desk)
        self.certificate = CertificateOfBatch(desk)
        for part in (self.queue, self.readiness, self.certificate):
            self.addWidget(part)
        self.queue.chosen.connect(self.show_batch)
        self.queue.register_asked.connect(lambda: desk.open_page.emit("certifications"))
        self.readiness.left.connect(self.show_queue)
        self.readiness.paper_asked.connect(lambda paper: self.show_paper(paper.number))
        self.readiness.certified.connect(self.show_paper)
        self.certificate.left.connect(lambda: self.show_batch(self._batch))
        desk.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read again what is shown."""
        if self.currentWidget() is self.queue:
            self._read_queue()
        else:
            self._read_batch()

    def tick(self, now: datetime) -> None:
        """Show the time at a moment."""
        self._now = now
        self.queue.tick(now)
        self.readiness.tick(now)
        self.certificate.banner.tick(now)

    def show_target(self, target: Target) -> None:
        """Show the readiness of a batch."""
        self.show_batch(target.batch)

    def show_queue(self) -> None:
        """Show the queue."""
        self._latest.drop()
        self.setCurrentWidget(self.queue)
        self._read_queue()

    def show_batch(self, batch: str) -> None:
        """Show the readiness of a batch."""
        self._batch, self._number = batch, ""
        self._read_batch()

    def show_paper(self, number: str) -> None:
        """Show a certificate of the batch."""
        self._number = number
        self._read_batch()

    def _changed(self, streams: Mapping[str, int]) -> None:
        if not self.isVisible():
            return
        if self.currentWidget() is self.queue or stream_name("batch", self._batch) in streams:
            self.refresh()

    def _read_queue(self) -> None:
        workplace = self._desk.workplace

        def read() -> tuple[tuple[QueueRow, ...], datetime]:
            return release_queue(workplace), workplace.clock.now()

        self._queue_latest.ask(read, lambda answer: self.queue.show_rows(*answer))

    def _read_batch(self) -> None:
        if not self._batch:
            self.show_queue()
            return
        workplace, session, batch = self._desk.workplace, self._desk.session, self._batch
        self._latest.ask(lambda: release_overview(workplace, batch, session), self._show, self._desk.told.emit)
        self._series_latest.ask(lambda: comparison(workplace, batch), self.readiness.show_series)

    def _show(self, overview: ReleaseOverview) -> None:
        self._overview = overview
        self.readiness.show_overview(overview)
        paper = next((paper for paper in overview.papers if paper.number == self._number), None)
        if paper is None:
            self.setCurrentWidget(self.readiness)
        else:
            self.certificate.show_paper(overview, paper)
            self.setCurrentWidget(self.certificate)
        if self._now is not None:
            self.tick(self._now)
