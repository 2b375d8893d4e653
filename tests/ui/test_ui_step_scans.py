from collections.abc import Iterator

import pytest
import workplace_fixture as facility
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import Walk
from window_driving import Driver

from batchtrack.services.views.labels import label_rows
from batchtrack.services.views.shapes import FormRow, FormState
from batchtrack.services.workplace import Workplace
from ui.desk import Target
from ui.sheets import AskSheet

BATCH = "S-0042"


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, workplace: Workplace) -> Iterator[Driver]:
    driver = Driver(qtbot, workplace)
    yield driver
    driver.close()


def _label(workplace: Workplace, group: str, words: str) -> str:
    return next(row.code for row in label_rows(workplace) if row.group == group and words in row.words)


def _row(driver: Driver, key: str) -> FormRow:
    return next(row for row in driver.seen.form.rows if row.id == key)


def _state(driver: Driver) -> FormState:
    return driver.seen.form.state


def _asked(driver: Driver) -> AskSheet:
    driver.until(lambda: isinstance(QApplication.activeModalWidget(), AskSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, AskSheet)
    sheet.activateWindow()
    return sheet


def _begin(driver: Driver, step: str) -> None:
    driver.sign_in("Technician A")
    driver.desk.go.emit(Target(BATCH, step=step))
    driver.until(lambda: driver.seen.form.id == step)
    driver.press("Start step")
    driver.until(lambda: _state(driver) is FormState.OPEN)


@pytest.fixture(name="at_receipt")
def _at_receipt(driver: Driver, workplace: Workplace) -> Driver:
    Walk(workplace, BATCH).through("transport")
    driver.window.clock.ask()
    _begin(driver, "receipt")
    return driver


def test_that_a_scan_goes_to_its_row_whichever_row_has_the_focus(at_receipt: Driver, workplace: Workplace) -> None:
    at_receipt.row("gross_weight")
    at_receipt.scan(_label(workplace, "container", "Marrow bag"))
    assert _row(at_receipt, "receipt_bag").filled
    assert not _row(at_receipt, "receipt_order").filled
    assert not _row(at_receipt, "gross_weight").filled


def test_that_another_patients_code_holds_both_batches_and_stays_on_the_screen(
    at_receipt: Driver, workplace: Workplace
) -> None:
    other = facility.ordered(workplace, "S-0043")
    at_receipt.scan(_label(workplace, "order", other))
    assert at_receipt.seen.banner.held
    assert at_receipt.window.inside.scan_strip.holds_refusal
    at_receipt.scan(_label(workplace, "order", BATCH))
    assert at_receipt.window.inside.scan_strip.holds_refusal
    at_receipt.desk.go.emit(Target(other))
    at_receipt.until(lambda: at_receipt.seen.banner.batch == other)
    assert at_receipt.seen.banner.held


def test_that_a_row_marked_as_not_applicable_keeps_its_reason(at_receipt: Driver) -> None:
    at_receipt.row("seal_intact")
    at_receipt.key(Qt.Key.Key_F7)
    sheet = _asked(at_receipt)
    at_receipt.until(sheet.form.boxes["reason"].hasFocus)
    at_receipt.type("The shipper has no seal.")
    at_receipt.press("Mark as not applicable")
    at_receipt.until(lambda: QApplication.activeModalWidget() is None)
    assert _row(at_receipt, "seal_intact").reason == "The shipper has no seal."


def test_that_a_wrong_container_stops_the_step_until_a_second_person_lets_it_go_on(
    driver: Driver, workplace: Workplace
) -> None:
    Walk(workplace, BATCH).through("start_count")
    driver.window.clock.ask()
    _begin(driver, "dilution")
    driver.scan(_label(workplace, "container", "Sample of the marrow"))
    assert _state(driver) is FormState.STOPPED
    driver.window.inside.scan_strip.clear()
    driver.press("Let it go on")
    sheet = driver.sheet()
    driver.type("The sample went back into the rack.")
    sheet.name.setFocus()
    driver.type("Technician B")
    driver.enter()
    driver.type(facility.PASSWORD)
    driver.enter()
    driver.until(lambda: QApplication.activeModalWidget() is None)
    driver.window.activateWindow()
    assert _state(driver) is FormState.OPEN
    driver.scan(_label(workplace, "container", "Marrow bag"))
    assert _row(driver, "dilution_source").filled
