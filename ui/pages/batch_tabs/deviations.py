"""Deviations, holds and alerts of a batch."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import AlertRow, BatchPage, DeviationRow
from ui.components.button import Button
from ui.components.card import Card
from ui.components.empty import EmptyState
from ui.components.marks import Mark
from ui.components.table import RecordTable
from ui.components.table_model import Align, Column, RowsModel
from ui.desk import Desk
from ui.icons import Icon
from ui.pages.batch_tabs.deviation_acts import DeviationActs
from ui.pages.batch_tabs.deviation_card import DeviationCard
from ui.pages.batch_tabs.deviation_state import (
    FOLLOW_UPS,
    alert_state,
    alert_words,
    deviation_state,
    grade_words,
    hold_state,
)
from ui.pages.batch_tabs.standing_card import StandingCard
from ui.pages.columns import Columns
from ui.texts import deviations as texts
from ui.texts import say
from ui.tokens import Space


class DeviationsTab(Columns):
    """The deviations tab of a batch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._acts = DeviationActs(desk, self)
        self._page: BatchPage | None = None
        self._chosen = 0
        self.raise_button = Button(say(texts.RAISE))
        self.hold_button = Button(say(texts.PLACE))
        self.raise_button.clicked.connect(self._raise)
        self.hold_button.clicked.connect(self._hold)
        self.table: RecordTable[DeviationRow] = RecordTable(RowsModel(_columns()), stretch="what")
        self.table.setAccessibleName(say(texts.DEVIATIONS))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        self.holds = StandingCard(say(texts.HOLDS))
        self.alerts = StandingCard(say(texts.ALERTS))
        self.card = DeviationCard(desk, self)
        self._none = EmptyState(say(texts.NONE_RAISED), drawing=Icon.TICK)
        self._build()

    def show_page(self, page: BatchPage) -> None:
        """Show what deviated; the chosen deviation stays chosen, at first the first that QA still owes an answer."""
        if self._page is None or self._page.banner.batch != page.banner.batch:
            self._chosen = _first_due(page.deviations)
        self._page = page
        self._show_holds(page)
        self._show_alerts(page)
        chosen = self._chosen
        self.table.set_rows(page.deviations)
        any_at_all = bool(page.deviations)
        self._list.setVisible(any_at_all)
        self._none.setVisible(not any_at_all)
        self.card.setVisible(any_at_all)
        self._side.setVisible(any_at_all)
        self.show_deviation(chosen)

    def show_field(self, field: str) -> None:
        """Go to a deviation by its number."""
        if field.isdecimal():
            self.show_deviation(int(field))

    def show_deviation(self, number: int) -> None:
        """Go to a deviation, for example from a blocker."""
        rows = self.table.rows.rows
        place = next((at for at, row in enumerate(rows) if row.number == number), 0)
        if rows:
            self.table.selectRow(place)
            self._choose(place)

    def _build(self) -> None:
        acts = QHBoxLayout()
        acts.addStretch(1)
        acts.addWidget(self.hold_button)
        acts.addWidget(self.raise_button)
        self.main.addLayout(acts)
        self._list = Card(padding=Space.HAIR)
        self._list.body.addWidget(self.table)
        self.main.addWidget(self.alerts)
        self.main.addWidget(self.holds)
        self.main.addWidget(self._list, 1)
        self.main.addWidget(self._none, 1)
        self.side.addWidget(self.card, 1)

    def _show_holds(self, page: BatchPage) -> None:
        self.holds.empty()
        for row in page.holds:
            since = say(texts.BY_AT, who=row.who, time=show_time(row.at, page.banner.zone))
            self.holds.add(
                say(texts.HOLD, number=str(row.number)),
                row.words,
                since,
                hold_state(row),
                "" if row.lifted else say(texts.LIFT),
                partial(self._acts.lift, page, row),
            )

    def _show_alerts(self, page: BatchPage) -> None:
        self.alerts.empty()
        for row in page.alerts:
            words, do = self._due(page, row)
            self.alerts.add(
                say(texts.ALERT, number=str(row.number)),
                row.words,
                alert_words(row, page.banner.zone),
                alert_state(row),
                words,
                do,
            )

    def _due(self, page: BatchPage, row: AlertRow) -> tuple[str, Callable[[], None]]:
        """The one act that comes next about an alert."""
        if row.open:
            return say(texts.CALL), partial(self._acts.call, page, row)
        if row.follow_ups:
            wanted = row.follow_ups[0]
            return say(FOLLOW_UPS[wanted]), partial(self._acts.follow_up, page, row, wanted)
        return "", partial(self._acts.call, page, row)

    def _choose(self, place: int) -> None:
        if self._page is None or not 0 <= place < len(self._page.deviations):
            return
        row = self._page.deviations[place]
        self._chosen = row.number
        self.card.show_deviation(self._page, row)

    def _raise(self) -> None:
        if self._page is not None:
            self._acts.raise_one(self._page)

    def _hold(self) -> None:
        if self._page is not None:
            self._acts.place_hold(self._page)


def _columns() -> tuple[Column[DeviationRow], ...]:
    return (
        Column("number", say(texts.NUMBER), lambda row: str(row.number), Align.RIGHT, strong=True),
        Column("what", say(texts.WHAT), lambda row: row.what),
        Column("grade", say(texts.CLASS), grade_words),
        Column("state", say(texts.STATE), lambda row: deviation_state(row).words, mark=_mark),
    )


def _mark(row: DeviationRow) -> Mark:
    return deviation_state(row).mark


def _first_due(rows: tuple[DeviationRow, ...]) -> int:
    return next((row.number for row in rows if not row.closed), rows[0].number if rows else 0)
