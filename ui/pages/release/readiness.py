"""The readiness of one batch, in one look: may it leave, what stands in the way, what was out of the ordinary."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.batch.events.supply import SupplyRecord
from batchtrack.services.views.release_queue import ReleaseOverview
from batchtrack.services.views.shapes import PaperRow, ReleaseView
from batchtrack.services.views.shapes.comparison import Series
from ui.components.banner import Banner, BannerFacts
from ui.components.button import Button, Kind
from ui.components.tabs import PageTabs
from ui.desk import Desk, Target
from ui.pages.clearing import clear
from ui.pages.columns import ScrollCard
from ui.pages.release.act_row import ActRow
from ui.pages.release.blocker_list import BlockerList
from ui.pages.release.compared import Compared
from ui.pages.release.decisions import Decisions
from ui.pages.release.exception_table import ExceptionTable
from ui.pages.release.met_line import MetLine
from ui.pages.release.stage_acts import StageActs
from ui.pages.release.verdict_head import VerdictHead
from ui.sheets import banner_facts
from ui.texts import release as texts
from ui.texts import say
from ui.tokens import Size, Space, theme

_TABLE, _CHARTS = 3, 2
"""Shares of the width below the blockers."""
_LINES_BELOW = 4
_SEEN_AT_ONCE = 5
"""So many blockers need no scrolling at 1280 × 800."""


class Readiness(QWidget):
    """One batch for quality assurance.

    Signals:
        left: the person goes back to the queue.
        paper_asked: a certificate is to be shown (`PaperRow`).
        certified: a stage was just certified, by the paper's number.
    """

    left = Signal()
    paper_asked = Signal(object)
    certified = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._acts = StageActs(desk, self)
        self._decisions = Decisions(desk, self)
        self._overview: ReleaseOverview | None = None
        self._stage = ""
        self.banner = Banner(BannerFacts("", ""))
        self.head = VerdictHead()
        self.blockers = BlockerList()
        self.met = MetLine()
        self.exceptions = ExceptionTable()
        self.compared = Compared()
        self.stage = ActRow()
        self._card = ScrollCard(hugs=True)
        self._seen = 0
        self._tabs = QHBoxLayout()
        self._body = QVBoxLayout()
        self._build()
        self._connect()
        theme().follow(self)

    @property
    def verdict(self) -> str:
        """The answer, in words."""
        return self.head.words.text()

    def show_overview(self, overview: ReleaseOverview) -> None:
        """Show a batch as it stands; the chosen stage stays, at first the one that comes next."""
        another = self._overview is None or self._overview.banner.batch != overview.banner.batch
        self._overview = overview
        self.banner.show_facts(banner_facts(overview.banner))
        if another:
            self._stage = overview.coming.stage
            self._offer_stages(overview)
        self.show_stage(self._stage)

    def show_series(self, series: tuple[Series, ...]) -> None:
        """Show how this batch stands beside earlier ones."""
        self.compared.show_series(series)

    def show_stage(self, stage: str) -> None:
        """Show one stage of the batch."""
        if self._overview is None:
            return
        self._stage = stage
        view, banner = self._view(), self._overview.banner
        self.head.show_stage(banner, view)
        self.head.tick(self._desk.workplace.clock.now())
        self.blockers.show_blockers(view.batch, view.blockers)
        self.met.show_checks(view.checklist)
        self._seen = min(len(view.blockers), _SEEN_AT_ONCE)
        self._give_room()
        self.exceptions.show_rows(view.exceptions, banner.zone)
        self.stage.show_stage(view, banner.zone, self._overview.notify_by)

    def tick(self, now: datetime) -> None:
        """Show the time left at a moment."""
        self.banner.tick(now)
        self.head.tick(now)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        edge = theme().space(Space.LARGE)
        self._tabs.setContentsMargins(edge, 0, edge, 0)
        self._tabs.setSpacing(edge)
        self._body.setContentsMargins(edge, theme().space(Space.SMALL), edge, theme().space(Space.MEDIUM))
        self._body.setSpacing(theme().space(Space.MEDIUM))
        self._give_room()

    def _give_room(self) -> None:
        """The first blockers are in sight together with the line of what is met."""
        look = theme()
        row = look.size(Size.BUTTON) + look.space(Space.LARGE) + look.hairline
        self._card.setMinimumHeight(self._seen * row + look.space(Space.LARGE))
        self._card.setVisible(bool(self._seen))
        # what is below gives way and scrolls, so that it never pushes the blockers over the line of what is met
        for below in (self.exceptions, self.compared):
            below.setMinimumHeight(_LINES_BELOW * look.size(Size.TABLE_ROW))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(self._tabs)
        column.addLayout(self._body, 1)
        self._card.content.addWidget(self.blockers)
        below = QHBoxLayout()
        below.setSpacing(theme().space(Space.MEDIUM))
        below.addWidget(self.exceptions, _TABLE)
        below.addWidget(self.compared, _CHARTS)
        self._body.addWidget(self.head)
        self._body.addWidget(self._card)
        self._body.addWidget(self.met)
        self._body.addLayout(below, 1)
        self._body.addWidget(self.stage)

    def _connect(self) -> None:
        self.blockers.go.connect(self._desk.go)
        self.stage.record_asked.connect(self._go)
        self.stage.review_asked.connect(self._review)
        self.stage.certify_asked.connect(self._certify)
        self.stage.certificate_asked.connect(self._open_certificate)
        self.stage.reject_asked.connect(lambda: self._decide(self._decisions.reject))
        self.stage.recall_asked.connect(lambda: self._decide(self._decisions.recall))
        self.stage.supply_asked.connect(self._supply)
        self.stage.notify_asked.connect(self._notify)

    def _offer_stages(self, overview: ReleaseOverview) -> None:
        clear(self._tabs)
        back = Button(say(texts.BACK), Kind.QUIET)
        back.clicked.connect(self.left)
        self._tabs.addWidget(back)
        tabs = PageTabs([(view.stage, view.title) for view in overview.stages])
        tabs.setAccessibleName(say(texts.STAGE))
        tabs.go_to(self._stage)
        tabs.chosen.connect(self.show_stage)
        self._tabs.addWidget(tabs)
        self._tabs.addStretch(1)

    def _view(self) -> ReleaseView:
        assert self._overview is not None, "a stage is shown of a batch"
        return next(view for view in self._overview.stages if view.stage == self._stage)

    def _go(self, tab: str) -> None:
        self._desk.go.emit(Target(self._view().batch, tab))

    def _review(self) -> None:
        if self._overview is not None:
            self._acts.review(self._overview.banner, self._view())

    def _certify(self) -> None:
        """Sign the certification; while something stands in the way, name it and go to it instead."""
        view = self._view()
        if self._overview is None or view.blockers or view.review is not None:
            self.stage.tell_blockers(view)
            self.blockers.focus_first()
            return
        self._acts.certify(self._overview.banner, view, lambda done: self.certified.emit(done.made))

    def _supply(self) -> None:
        if self._overview is not None:
            self._decisions.supply(self._overview, self._view(), lambda done: self.certified.emit(done.made))

    def _notify(self) -> None:
        if self._overview is not None:
            self._decisions.note(self._overview, SupplyRecord.NOTIFICATION)

    def _decide(self, decide: Callable[[ReleaseOverview, ReleaseView], object]) -> None:
        if self._overview is not None:
            decide(self._overview, self._view())

    def _open_certificate(self) -> None:
        paper = self._paper()
        if paper is not None:
            self.paper_asked.emit(paper)

    def _paper(self) -> PaperRow | None:
        assert self._overview is not None, "a stage is shown of a batch"
        papers = [paper for paper in self._overview.papers if paper.stage == self._stage]
        return papers[-1] if papers else None
