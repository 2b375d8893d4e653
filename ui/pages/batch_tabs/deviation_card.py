"""The card of one deviation: what happened, what QA said of it, and what QA does next."""

from PySide6.QtWidgets import QWidget

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import Banner, BatchPage, DeviationRow
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.desk import Desk
from ui.pages.batch_tabs.deviation_acts import DeviationActs
from ui.pages.batch_tabs.deviation_state import deviation_state, grade_words
from ui.pages.clearing import clear
from ui.pages.columns import ScrollCard
from ui.pages.facts import Fact, FactList
from ui.texts import deviations as texts
from ui.texts import say
from ui.tokens import Type


class DeviationCard(ScrollCard):
    """One deviation."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__()
        self._acts = DeviationActs(desk, page)
        self.primary: Button | None = None

    def show_deviation(self, page: BatchPage, row: DeviationRow) -> None:
        """Show a deviation as it stands."""
        clear(self.content)
        clear(self.foot)
        self.content.addWidget(Label(say(texts.DEVIATION, number=str(row.number)), Type.TITLE))
        self.content.addWidget(Label(row.what, wraps=True))
        self.content.addWidget(FactList(_facts(page.banner, row)))
        self.content.addStretch(1)
        self.primary = None
        if not row.assessed or (row.acceptable is False and not row.closed):
            self._add(say(texts.ASSESS), lambda: self._acts.assess(page, row))
        elif not row.closed:
            self._add(say(texts.CLOSE), lambda: self._acts.close(page, row))

    def _add(self, words: str, do: object) -> None:
        button = Button(words, Kind.PRIMARY)
        button.clicked.connect(do)
        self.foot.addWidget(button)
        self.primary = button


def _facts(banner: Banner, row: DeviationRow) -> tuple[Fact, ...]:
    state = deviation_state(row)
    raised = say(texts.BY_AT, who=row.raised_by, time=show_time(row.at, banner.zone))
    return (
        Fact(say(texts.STATE), grade_words(row), verdict=state, strong=True),
        Fact(say(texts.RAISED), raised),
        Fact(say(texts.BECAUSE_OF), row.step),
        Fact(say(texts.ASSESSED), row.impact, note=row.assessed),
        Fact(say(texts.ROOT_CAUSE), row.root_cause),
        Fact(say(texts.CORRECTIVE_ACTION), row.corrective_action),
        Fact(say(texts.CLOSED), row.conclusion, note=row.closed),
    )
