"""Containers and hand-overs of a batch."""

from collections.abc import Callable

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import BatchPage, HandoverRow
from ui.components.button import Button
from ui.components.empty import EmptyState
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.verdict_mark import VerdictMark
from ui.desk import Desk
from ui.icons import Icon
from ui.pages.batch_tabs.container_tree import ContainerTree
from ui.pages.batch_tabs.custody_acts import CustodyActs
from ui.pages.clearing import clear
from ui.pages.columns import Columns, ScrollCard
from ui.pages.facts import Fact, FactList
from ui.texts import custody as texts
from ui.texts import say
from ui.tokens import Space, Tone, Type, Weight


class CustodyTab(Columns):
    """The custody tab of a batch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._acts = CustodyActs(desk, self)
        self._page: BatchPage | None = None
        self.tree = ContainerTree()
        self._containers = ScrollCard()
        self._containers.content.addWidget(_title(say(texts.CONTAINERS)))
        self._containers.content.addWidget(self.tree)
        self._none = EmptyState(say(texts.NONE_YET), drawing=Icon.LABEL)
        self._containers.content.addWidget(self._none)
        self._containers.content.addStretch(1)
        self.main.addWidget(self._containers, 1)
        self._handovers = ScrollCard()
        self.side.addWidget(self._handovers, 1)
        self.incident = Button(say(texts.INCIDENT))
        self.incident.clicked.connect(lambda: self._asked(self._acts.report))
        self.end = Button(say(texts.END))
        self.end.clicked.connect(lambda: self._asked(self._acts.end))
        self.side.addWidget(self.incident)
        self.side.addWidget(self.end)

    def show_page(self, page: BatchPage) -> None:
        """Show where everything is."""
        self._page = page
        self.end.setVisible(page.banner.ended is None)
        self.tree.show_rows(page.containers)
        self.tree.setVisible(bool(page.containers))
        self._none.setVisible(not page.containers)
        column = self._handovers.content
        clear(column)
        column.addWidget(_title(say(texts.HANDOVERS)))
        if page.handovers:
            gaps = any(done.gap for done in page.handovers)
            if not gaps:
                column.addWidget(VerdictMark(Verdict(Mark.TICK, say(texts.SEAMLESS))))
            column.addWidget(FactList([_fact(done) for done in page.handovers], gap=Space.MEDIUM))
        else:
            column.addWidget(Label(say(texts.NO_HANDOVER), tone=Tone.MUTED, wraps=True))
        column.addStretch(1)

    def _asked(self, act: Callable[[BatchPage], None]) -> None:
        if self._page is not None:
            act(self._page)


def _title(words: str) -> Label:
    return Label(words, Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD, wraps=True)


def _fact(done: HandoverRow) -> Fact:
    return Fact(
        show_time(done.at, done.zone),
        say(texts.HANDOVER, giver=done.giver, receiver=done.receiver),
        note=say(texts.HANDOVER_OF, containers=done.containers),
        verdict=Verdict(Mark.STOP, say(texts.GAP)) if done.gap else Verdict(),
    )
