"""Tests and their results: the list at the left, the chosen test with its acts at the right."""

from batchtrack.services.views.shapes import BatchPage, TestRow
from ui.components.card import Card
from ui.components.marks import Verdict
from ui.components.table import RecordTable
from ui.components.table_model import Column, RowsModel
from ui.desk import Desk
from ui.pages.batch_tabs.test_card import TestCard
from ui.pages.batch_tabs.test_state import criterion_of, state_of
from ui.pages.columns import Columns
from ui.texts import results as texts
from ui.texts import say
from ui.tokens import Space


class ResultsTab(Columns):
    """The results tab of a batch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._page: BatchPage | None = None
        self._chosen = ""
        self.table: RecordTable[TestRow] = RecordTable(RowsModel(self._columns()), stretch="test")
        self.table.setAccessibleName(say(texts.RESULTS_NAME))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        card = Card(padding=Space.HAIR)
        card.body.addWidget(self.table)
        self.main.addWidget(card, 1)
        self.test = TestCard(desk, self)
        self.side.addWidget(self.test, 1)

    def show_page(self, page: BatchPage) -> None:
        """Show the tests as they stand; the chosen one stays chosen, at first the first that wants something."""
        if self._page is None or self._page.banner.batch != page.banner.batch:
            self._chosen = _first_due(page.tests)
        self._page = page
        chosen = self._chosen
        self.table.set_rows(page.tests)
        self.show_test(chosen)

    def show_field(self, field: str) -> None:
        """Go to a test."""
        self.show_test(field)

    def show_test(self, test: str) -> None:
        """Go to a test, for example from a blocker."""
        rows = self.table.rows.rows
        place = next((at for at, row in enumerate(rows) if row.id == test), 0)
        if rows:
            self.table.selectRow(place)
            self._choose(place)

    def _columns(self) -> tuple[Column[TestRow], ...]:
        return (
            Column("test", say(texts.TEST), lambda row: row.label),
            Column("criterion", say(texts.CRITERION), criterion_of),
            Column("result", say(texts.RESULT), lambda row: row.shown, strong=True),
            Column(
                "state", say(texts.STATE), lambda row: self._state(row).words, mark=lambda row: self._state(row).mark
            ),
        )

    def _state(self, row: TestRow) -> Verdict:
        return state_of(row, self._page.banner.zone if self._page is not None else "UTC")

    def _choose(self, place: int) -> None:
        if self._page is None or not 0 <= place < len(self._page.tests):
            return
        row = self._page.tests[place]
        self._chosen = row.id
        self.test.show_test(self._page, row)


def _first_due(rows: tuple[TestRow, ...]) -> str:
    return next((row.id for row in rows if row.state != "reviewed"), rows[0].id if rows else "")
