from pathlib import Path

import pytest
from many_batches import batch_id, put_old_batches
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_driving import PATIENCE_MS
from workplace_fixture import NOW, desk_at

from batchtrack.database import writing
from batchtrack.services.views.batch_list import BLOCK, Sought, find_batches
from batchtrack.services.workplace import Workplace
from ui.desk import Desk
from ui.pages.batches import BatchesPage
from ui.preferences import PreferenceStore, SavedFilter

MANY = 3 * BLOCK + 40


@pytest.fixture(name="workplace")
def _many(workplace: Workplace) -> Workplace:
    with writing(workplace.engine) as connection:
        put_old_batches(connection, MANY, NOW)
    return workplace


def _page(qtbot: QtBot, desk: Desk) -> BatchesPage:
    page = BatchesPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.rows.rowCount() == MANY + 1 and not desk.worker.busy, timeout=PATIENCE_MS)
    return page


@pytest.mark.parametrize(
    ("sought", "wanted"),
    [
        (Sought("S-0042"), ["S-0042"]),
        (Sought("sub 00007"), [batch_id(7)]),
        (Sought("A9991 17 000007"), [batch_id(7)]),
        (Sought("A9990 17 000007"), [batch_id(7)]),
        (Sought("old-000007"), [batch_id(7)]),
        (Sought("SAL-00001", stage="Order", product="REX-002"), [batch_id(60), batch_id(42), batch_id(54)]),
        (Sought("sal-00001", standing="running"), [batch_id(50)]),
        (Sought("nobody"), []),
    ],
    ids=["subject", "subject, typed freely", "donation number", "chain", "batch", "lot, stage, product", "lot", "none"],
)
def test_that_a_batch_is_found_by_any_of_its_identifiers_and_by_filters(
    workplace: Workplace, sought: Sought, wanted: list[str]
) -> None:
    if sought.stage:
        wanted = sorted(
            batch_id(number) for number in range(40, 80) if number % 6 == 0 and number % 3 == 0 and number % 50 == 0
        )
    found = find_batches(workplace, sought)
    assert sorted(row.batch for row in found.rows) == sorted(wanted)
    assert (found.total, found.all_batches) == (len(wanted), MANY + 1)


def test_that_a_stage_names_batches_at_work_alone(workplace: Workplace) -> None:
    found = find_batches(workplace, Sought(stage="Transport"))
    assert {row.standing for row in found.rows} == {"running"}
    assert {row.phase for row in found.rows} == {"Transport"}


def test_that_a_block_is_read_when_it_is_looked_at(qtbot: QtBot, workplace: Workplace) -> None:
    with desk_at(workplace, "PLAN-A") as desk:
        page = _page(qtbot, desk)
        assert page.rows.known(0) is not None
        assert page.rows.known(2 * BLOCK) is None
        page.table.scrollToBottom()
        qtbot.waitUntil(lambda: page.rows.known(MANY) is not None, timeout=PATIENCE_MS)
        assert page.rows.known(BLOCK) is None
        last = page.rows.known(MANY)
        assert last is not None
        assert last.batch == batch_id(MANY - 1)


def test_that_typing_searches_and_the_count_says_of_how_many(qtbot: QtBot, workplace: Workplace) -> None:
    with desk_at(workplace, "PLAN-A") as desk:
        page = _page(qtbot, desk)
        page.search.setText("OLD-00000")
        qtbot.waitUntil(lambda: page.rows.rowCount() == 10, timeout=PATIENCE_MS)
        assert page._count.text() == f"10 of {MANY + 1}"
        page.search.setText("nobody")
        qtbot.waitUntil(page._none_found.isVisible, timeout=PATIENCE_MS)


def test_that_a_filter_is_kept_for_its_person_and_recalled_whole(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    file = tmp_path / "screens.json"
    kept = SavedFilter(name="my lots", text="SAL-00001", standing="complete")
    with desk_at(workplace, "PLAN-A") as desk:
        desk.preferences = PreferenceStore(file)
        desk.preferences.change(filters={"PLAN-A": (kept,), "TECH-A": ()})
    with desk_at(workplace, "PLAN-A") as desk:
        desk.preferences = PreferenceStore(file)
        page = _page(qtbot, desk)
        assert page.filters.kept.isVisible()
        page.filters.kept.menu().actions()[0].trigger()
        qtbot.waitUntil(lambda: page.rows.rowCount() == 39, timeout=PATIENCE_MS)
        assert page.sought == Sought("SAL-00001", standing="complete")
        QApplication.processEvents()
        assert page._count.text() == f"39 of {MANY + 1}"


def test_that_a_file_of_settings_that_cannot_be_read_is_told_and_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "screens.json"
    file.write_text('{"zoom": 900}', "utf-8")
    store = PreferenceStore(file)
    assert store.now.zoom == 100
    assert store.unread
