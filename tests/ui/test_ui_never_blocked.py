from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from watchdog import Watched, in_a_turn, watching
from window_driving import Driver

from batchtrack.database import reading
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.findings import Verification
from batchtrack.upkeep.verification import verify
from ui.desk import Target

LONGEST = 0.050
PAGES = ("work", "hand_over", "batches", "materials", "equipment", "products", "new_batch", "settings")
BATCH = "REX-0045"


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, tested: Workplace) -> Iterator[Driver]:
    driver = Driver(qtbot, tested)
    driver.sign_in("Technician A")
    for name in PAGES:
        driver.window.open_page(name)
        driver.rest()
    driver.desk.go.emit(Target(BATCH))
    driver.rest()
    yield driver
    driver.close()


def _do(driver: Driver, seen: Watched, name: str, act: Callable[[], object]) -> None:
    seen.doing = name
    in_a_turn(act)
    QApplication.processEvents()
    driver.rest()


def _verified(workplace: Workplace) -> Verification:
    with reading(workplace.engine) as connection:
        return verify(connection, CATALOGUE)


def test_that_no_turn_of_the_window_takes_fifty_milliseconds_on_the_main_ways(
    driver: Driver, tested: Workplace
) -> None:
    with watching(tested.engine) as seen:
        driver.worker.read(lambda: _verified(tested), lambda _found: None)
        for name in PAGES:
            _do(driver, seen, f"page {name}", lambda name=name: driver.window.open_page(name))  # type: ignore[misc]
        _do(driver, seen, "batch", lambda: driver.desk.go.emit(Target("S-0042")))
        _do(driver, seen, "typing", lambda: QTest.keyClicks(driver.focus, "12"))
        _do(driver, seen, "enter", lambda: QTest.keyClick(driver.focus, Qt.Key.Key_Return))
        _do(driver, seen, "tick", driver.window.ticker.tick)
        _do(driver, seen, "search", lambda: driver.window.open_page("batches"))
        _do(driver, seen, "back to work", lambda: driver.window.open_page("work"))
    assert seen.statements == []
    assert seen.slower_than(LONGEST) == []
