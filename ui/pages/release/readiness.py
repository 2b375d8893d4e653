"""The readiness of one batch: may it leave, what stands in the way, what was out of the ordinary."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.services.views.release_queue import ReleaseOverview
from batchtrack.services.views.shapes import PaperRow, ReleaseView
from ui.components.banner import Banner, BannerFacts
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.tabs import PageTabs
from ui.components.verdict_mark import MarkIcon
from ui.desk import Desk, Target
from ui.pages.clearing import clear
from ui.pages.columns import Columns, ScrollCard
from ui.pages.release.blocker_list import BlockerList
from ui.pages.release.exception_table import ExceptionTable
from ui.pages.release.stage_acts import StageActs
from ui.pages.release.stage_card import StageCard
from ui.sheets import banner_facts
from ui.texts import release as texts
from ui.texts import say, say_count
from ui.tokens import Space, Tone, Type, theme

_FEWEST, _MOST, _EXCEPTIONS = 2, 5, 3
"""Shares of the height: the more blockers, the more room for them."""


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
        self._overview: ReleaseOverview | None = None
        self._stage = ""
        self.banner = Banner(BannerFacts("", ""))
        self.verdict = Label("", Type.TITLE, wraps=True)
        self._mark = MarkIcon(Mark.NONE)
        self.blockers = BlockerList()
        self.blockers.go.connect(desk.go)
        self.exceptions = ExceptionTable()
        self.stage = StageCard()
        self.stage.review_asked.connect(self._review)
        self.stage.certify_asked.connect(self._certify)
        self.stage.certificate_asked.connect(self._open_certificate)
        self._head = QHBoxLayout()
        self._build()
        theme().follow(self)

    def show_overview(self, overview: ReleaseOverview) -> None:
        """Show a batch as it stands; the chosen stage stays, at first the one that comes next."""
        another = self._overview is None or self._overview.banner.batch != overview.banner.batch
        self._overview = overview
        self.banner.show_facts(banner_facts(overview.banner))
        if another:
            self._stage = overview.coming.stage
            self._offer_stages(overview)
        self.show_stage(self._stage)

    def show_stage(self, stage: str) -> None:
        """Show one stage of the batch."""
        if self._overview is None:
            return
        self._stage = stage
        view, zone = self._view(), self._overview.banner.zone
        said = _verdict(view)
        self._mark.show_mark(said.mark)
        self.verdict.say(said.words, said.mark.tone if said.mark is Mark.STOP else Tone.PLAIN)
        self.blockers.show_blockers(view.batch, view.blockers)
        self._main.setStretch(0, max(_FEWEST, min(len(view.blockers), _MOST)))
        self.exceptions.show_rows(view.exceptions, zone)
        self.stage.show_stage(view, zone)

    def tick(self, now: datetime) -> None:
        """Show the time left at a moment."""
        self.banner.tick(now)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        edge = theme().space(Space.LARGE)
        self._head.setContentsMargins(edge, 0, edge, 0)
        self._head.setSpacing(edge)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(self._head)
        columns = Columns()
        card = ScrollCard(hugs=True)
        title = QHBoxLayout()
        title.addWidget(self._mark)
        title.addWidget(self.verdict, 1)
        card.content.addLayout(title)
        card.content.addWidget(self.blockers)
        card.content.addStretch(1)
        self._main = columns.main
        self._main.addWidget(card, _FEWEST)
        self._main.addWidget(self.exceptions, _EXCEPTIONS)
        columns.side.addWidget(self.stage, 1)
        column.addWidget(columns, 1)

    def _offer_stages(self, overview: ReleaseOverview) -> None:
        clear(self._head)
        back = Button(say(texts.BACK), Kind.QUIET)
        back.clicked.connect(self.left)
        self._head.addWidget(back)
        tabs = PageTabs([(view.stage, view.title) for view in overview.stages])
        tabs.setAccessibleName(say(texts.STAGE))
        tabs.go_to(self._stage)
        tabs.chosen.connect(self.show_stage)
        self._head.addWidget(tabs)
        self._head.addStretch(1)
        for words, tab in ((say(texts.FULL_RECORD), "steps"), (say(texts.TIMELINE), "timeline")):
            link = Button(words, Kind.QUIET)
            link.clicked.connect(lambda _checked=False, tab=tab: self._go(tab))
            self._head.addWidget(link)

    def _view(self) -> ReleaseView:
        assert self._overview is not None, "a stage is shown of a batch"
        return next(view for view in self._overview.stages if view.stage == self._stage)

    def _go(self, tab: str) -> None:
        self._desk.go.emit(Target(self._view().batch, tab))

    def _review(self) -> None:
        if self._overview is not None:
            self._acts.review(self._overview.banner, self._view())

    def _certify(self) -> None:
        """Sign the certification; while something stands in the way, go to it instead."""
        view = self._view()
        if self._overview is None or view.blockers:
            self.blockers.focus_first()
            return
        self._acts.certify(self._overview.banner, view, lambda done: self.certified.emit(done.made))

    def _open_certificate(self) -> None:
        paper = self._paper()
        if paper is not None:
            self.paper_asked.emit(paper)

    def _paper(self) -> PaperRow | None:
        assert self._overview is not None, "a stage is shown of a batch"
        papers = [paper for paper in self._overview.papers if paper.stage == self._stage]
        return papers[-1] if papers else None


def _verdict(view: ReleaseView) -> Verdict:
    if view.certified:
        return Verdict(Mark.MET, say(texts.CERTIFIED))
    if view.blockers:
        return Verdict(Mark.STOP, say_count(texts.MAY_NOT_LEAVE, len(view.blockers)))
    if view.review is not None:
        return Verdict(Mark.CURRENT, say(texts.REVIEW_FIRST))
    return Verdict(Mark.MET, say(texts.MAY_LEAVE))
