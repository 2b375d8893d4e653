import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from window_driving import Driver

from batchtrack.services.views.labels import label_rows
from batchtrack.services.workplace import Workplace
from ui.components.time_board import TimeBoard
from ui.desk import Target
from ui.pages.sign_in.people import PersonButton
from ui.tokens import Mode, theme
from ui.window.keys import PAGE_KEYS, ROW_KEYS, WINDOW_KEYS
from ui.window.places import PLACES

BATCH = "S-0042"


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, workplace: Workplace) -> Iterator[Driver]:
    driver = Driver(qtbot, workplace)
    yield driver
    driver.close()


def _open(driver: Driver, batch: str = BATCH) -> None:
    driver.desk.go.emit(Target(batch))
    driver.until(lambda: driver.window.inside.page_name == "batch" and driver.page.seen is not None)
    driver.rest()


def test_that_acts_on_the_record_sit_on_function_keys_alone() -> None:
    acts = [key.sequence.removeprefix("Shift+") for key in (*PAGE_KEYS, *ROW_KEYS)]
    assert all(sequence.startswith("F") and sequence[1:].isdigit() for sequence in acts)
    assert len({key.sequence for key in (*PAGE_KEYS, *ROW_KEYS, *WINDOW_KEYS)}) == len(
        (*PAGE_KEYS, *ROW_KEYS, *WINDOW_KEYS)
    )


def test_that_a_press_on_a_person_fills_the_name_and_not_the_password(driver: Driver) -> None:
    button = next(part for part in driver.window.findChildren(PersonButton) if part.text() == "Technician B")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    form = driver.window.sign_in.form
    assert (form.name.text(), form.password.text()) == ("Technician B", "")
    assert form.password.hasFocus()


def test_that_a_badge_at_the_sign_in_page_fills_the_name(driver: Driver, workplace: Workplace) -> None:
    badge = next(row.code for row in label_rows(workplace) if row.group == "badge" and row.words == "QC analyst A")
    driver.scan(badge)
    driver.until(lambda: driver.window.sign_in.form.name.text() == "QC analyst A")
    assert driver.window.sign_in.form.password.text() == ""


def test_that_a_wrong_password_keeps_the_name_and_opens_nothing(driver: Driver) -> None:
    form = driver.window.sign_in.form
    form.name.setFocus()
    driver.type("Technician A")
    driver.enter()
    driver.type("not the password")
    driver.enter()
    driver.until(form.act.isEnabled)
    driver.rest()
    assert not driver.window.inside.isVisible()
    assert form.name.text() == "Technician A"


def test_that_every_place_of_the_rail_opens_its_page(driver: Driver) -> None:
    driver.sign_in("QA reviewer A")
    for number, place in enumerate(PLACES, 1):
        QTest.keyClick(driver.window, Qt.Key(int(Qt.Key.Key_0) + number), Qt.KeyboardModifier.ControlModifier)
        driver.until(lambda wanted=place.key: driver.window.inside.page_name == wanted)  # type: ignore[misc] # a default
        driver.rest()


def test_that_no_page_opens_a_window_of_its_own(driver: Driver) -> None:
    windows = QGuiApplication.topLevelWindows
    driver.sign_in("QA reviewer A")
    before = len(windows())
    for place in PLACES:
        driver.window.open_page(place.key)
        driver.rest()
    _open(driver)
    assert len(windows()) == before
    assert QApplication.activeWindow() is driver.window


def test_that_back_returns_to_the_page_before(driver: Driver) -> None:
    driver.sign_in("QA reviewer A")
    driver.window.open_page("batches")
    _open(driver)
    QTest.keyClick(driver.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    driver.rest()
    assert driver.window.inside.page_name == "batches"


def test_that_whoever_unlocks_is_the_one_who_acts_and_finds_the_same_page(driver: Driver) -> None:
    driver.sign_in("Planner A")
    _open(driver)
    driver.fill("Clinic 1")
    driver.sign_in("QA reviewer A")
    assert driver.desk.session.name == "QA reviewer A"
    assert driver.window.inside.page_name == "batch"
    assert driver.seen.banner.batch == BATCH


def test_that_a_locked_window_hears_no_keys_of_its_pages(driver: Driver) -> None:
    driver.sign_in("Planner A")
    _open(driver)
    driver.window.lock()
    QTest.keyClick(driver.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    driver.rest()
    assert driver.window.inside.page_name == "batch"
    assert not driver.window.inside.isVisible()


def test_that_a_deep_link_focuses_its_row(driver: Driver) -> None:
    driver.sign_in("Planner A")
    driver.desk.go.emit(Target(BATCH, step="order", field="body_weight"))
    driver.until(lambda: driver.window.inside.page_name == "batch" and driver.page.seen is not None)
    driver.rest()
    assert driver.page.steps.panel.focused_row() is driver.page.steps.panel.form.row("body_weight")


def test_that_the_page_knows_the_time_as_soon_as_somebody_is_in(driver: Driver) -> None:
    driver.sign_in("Planner A")
    driver.window.lock()
    driver.window.inside._moment = None
    driver.sign_in("Planner A")
    assert driver.window.inside._moment is not None


def test_that_a_record_that_cannot_be_written_is_said_and_the_text_stays(driver: Driver, workplace: Workplace) -> None:
    driver.sign_in("Planner A")
    _open(driver)
    driver.row("height")
    file = workplace.engine.url.database or ""
    with sqlite3.connect(file) as away:
        tables = away.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'batch_row'").fetchall()
        assert tables
        away.execute("ALTER TABLE batch_row RENAME TO batch_row_away")
    driver.type("183")
    driver.enter()
    driver.until(lambda: bool(driver.failures))
    row = driver.page.steps.panel.form.row("height")
    assert row is not None
    assert row.draft() == "183"
    assert driver.window.inside.notices.isVisible()
    with sqlite3.connect(file) as back:
        back.execute("ALTER TABLE batch_row_away RENAME TO batch_row")
    driver.failures.clear()
    driver.row("height")
    driver.enter()
    driver.rest()
    assert next(row.shown for row in driver.seen.form.rows if row.id == "height") == "183\u00a0cm"


def test_that_a_batch_that_is_not_collected_stands_under_the_board(driver: Driver) -> None:
    driver.sign_in("Planner A")

    def said() -> list[str]:
        return [label.text() for label in driver.window.findChildren(QLabel) if label.isVisible()]

    driver.until(lambda: "Before collection" in said())
    boards = driver.window.findChildren(TimeBoard)
    assert all(not board.isVisible() for board in boards)


@pytest.mark.parametrize(("mode", "zoom"), [(Mode.LIGHT, 1.0), (Mode.DARK, 1.0), (Mode.LIGHT, 1.6)])
def test_that_no_words_are_cut_off_on_the_pages_of_the_window(driver: Driver, mode: Mode, zoom: float) -> None:
    theme().wish(mode)
    theme().zoom(zoom)
    driver.window.resize(round(1440 * zoom), round(860 * zoom))
    assert _cut(driver.window.sign_in) == []
    driver.sign_in("Planner A")
    for name in ("work", "batches", "new_batch"):
        driver.window.open_page(name)
        driver.rest()
        assert _cut(driver.window.inside) == []
    _open(driver)
    assert _cut(driver.window.inside) == []


def _cut(page: QWidget) -> list[tuple[str, int]]:
    """Buttons and one-line labels that are narrower than their words."""
    found = []
    for part in page.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QLabel | QAbstractButton) or not part.text():
            continue
        wanted = part.sizeHint().width() if isinstance(part, QPushButton) else 0
        if isinstance(part, QLabel) and not part.wordWrap():
            wanted = part.fontMetrics().horizontalAdvance(part.text())
        if wanted > part.width() + 1:
            found.append((part.text(), part.width()))
    return found
