"""Containers and hand-overs of a batch."""

from collections.abc import Callable

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import BatchPage, HandoverRow, PackingRow
from ui.components.button import Button
from ui.components.empty import EmptyState
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.verdict_mark import VerdictMark
from ui.desk import Desk
from ui.icons import Icon
from ui.pages.batch_tabs.allocation_acts import AllocationActs, unnumbered, wanting_vials
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
        self._donors = AllocationActs(desk, self)
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
        self.tell = Button(say(texts.TELL))
        self.tell.clicked.connect(lambda: self._asked(self._acts.tell))
        self.number = Button(say(texts.NUMBER))
        self.number.clicked.connect(lambda: self._asked(self._donors.number))
        self.allocate = Button(say(texts.ALLOCATE))
        self.allocate.clicked.connect(lambda: self._asked(self._donors.allocate))
        self.give_back = Button(say(texts.GIVE_BACK))
        self.give_back.clicked.connect(lambda: self._asked(self._donors.give_back))
        for button in (self.number, self.allocate, self.give_back):
            self.side.addWidget(button)
        self.side.addWidget(self.tell)
        self.side.addWidget(self.incident)
        self.side.addWidget(self.end)

    def show_page(self, page: BatchPage) -> None:
        """Show where everything is."""
        self._page = page
        self.end.setVisible(page.banner.ended is None)
        self.tell.setVisible(bool(page.containers))
        self.number.setVisible(bool(unnumbered(page)))
        self.allocate.setVisible(bool(wanting_vials(page)))
        self.give_back.setVisible(bool(wanting_vials(page)))
        self.tree.show_rows(page.containers)
        self.tree.setVisible(bool(page.containers))
        self._none.setVisible(not page.containers)
        column = self._handovers.content
        clear(column)
        column.addWidget(_title(say(texts.HANDOVERS)))
        if page.handovers or page.packings:
            told: list[HandoverRow | PackingRow] = [*page.packings, *page.handovers]
            if not any(done.gap for done in told):
                column.addWidget(VerdictMark(Verdict(Mark.TICK, say(texts.SEAMLESS))))
            told.sort(key=lambda done: done.at)
            facts = [_packed(done) if isinstance(done, PackingRow) else _handed(done) for done in told]
            column.addWidget(FactList(facts, gap=Space.MEDIUM))
        else:
            column.addWidget(Label(say(texts.NO_HANDOVER), tone=Tone.MUTED, wraps=True))
        column.addStretch(1)

    def _asked(self, act: Callable[[BatchPage], None]) -> None:
        if self._page is not None:
            act(self._page)


def _title(words: str) -> Label:
    return Label(words, Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD, wraps=True)


def _handed(done: HandoverRow) -> Fact:
    persons = say(texts.PERSONS, gave=done.gave, took=done.took) if done.gave and done.took else done.gave or done.took
    return Fact(
        show_time(done.at, done.zone),
        say(texts.HANDOVER, giver=done.giver, receiver=done.receiver),
        note=_note(done, persons),
        verdict=Verdict(Mark.STOP, say(texts.GAP)) if done.gap else Verdict(),
    )


def _packed(done: PackingRow) -> Fact:
    return Fact(
        show_time(done.at, done.zone),
        say(texts.PACKED, party=done.party),
        note=_note(done, say(texts.PACKED_BY, person=done.packed_by)),
        verdict=Verdict(Mark.STOP, say(texts.GAP)) if done.gap else Verdict(),
    )


def _note(done: HandoverRow | PackingRow, persons: str) -> str:
    """Containers, persons, seal, condition, place: what was told of them."""
    seal = say(texts.SEAL, seal=done.seal) if done.seal else ""
    parts = (say(texts.HANDOVER_OF, containers=done.containers), persons, seal, done.condition, done.place)
    return "; ".join(part for part in parts if part)
