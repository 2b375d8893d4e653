"""F8 at a scan row, the second person who confirms, and scans on other pages while a step is worked on."""

from collections.abc import Iterator

import pytest
import workplace_fixture as facility
from at_touch_points import chain_of, holds, label_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import Walk
from window_driving import Driver

from batchtrack.batch.commands import EndBatch
from batchtrack.batch.events.order import EndKind
from batchtrack.identity import ChainCode, OrderCode, encode
from batchtrack.services.views.shapes import FormRow, FormState
from batchtrack.services.workplace import Workplace
from ui.components.marks import Mark
from ui.desk import Target
from ui.pages.batch.code_sheet import CodeSheet
from ui.pages.new_batch import NewBatchPage

BATCH = "S-0042"
OTHER = "S-0043"


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, workplace: Workplace) -> Iterator[Driver]:
    driver = Driver(qtbot, workplace)
    yield driver
    driver.close()


@pytest.fixture(name="at_receipt")
def _at_receipt(driver: Driver, workplace: Workplace) -> Driver:
    Walk(workplace, BATCH).through("transport")
    driver.window.clock.ask()
    driver.sign_in("Technician A")
    driver.desk.go.emit(Target(BATCH, step="receipt"))
    driver.until(lambda: driver.seen.form.id == "receipt")
    driver.press("Start step")
    driver.until(lambda: driver.seen.form.state is FormState.OPEN)
    return driver


def _order(workplace: Workplace, batch: str) -> str:
    return encode(OrderCode(chain_of(workplace, batch)))


def _row(driver: Driver, key: str) -> FormRow:
    return next(row for row in driver.seen.form.rows if row.id == key)


def _code_sheet(driver: Driver, row: str) -> CodeSheet:
    driver.row(row)
    driver.key(Qt.Key.Key_F8)
    driver.until(lambda: isinstance(QApplication.activeModalWidget(), CodeSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, CodeSheet)
    sheet.activateWindow()
    driver.until(sheet.code.hasFocus)
    return sheet


def test_that_a_typed_code_counts_once_a_second_person_has_signed(at_receipt: Driver, workplace: Workplace) -> None:
    sheet = _code_sheet(at_receipt, "receipt_order")
    at_receipt.type(_order(workplace, BATCH).lower())
    assert sheet.reading.verdict.mark is Mark.TICK
    assert not sheet.again.isVisible()
    at_receipt.enter()
    second = at_receipt.sheet()
    (typed,) = second.entries.entries
    assert typed.words.startswith("typed by Technician A")
    assert not _row(at_receipt, "receipt_order").filled
    at_receipt.sign("Technician B")
    row = _row(at_receipt, "receipt_order")
    assert (row.filled, row.typed) == (True, True)


def test_that_a_slip_stays_in_the_field_and_says_so(at_receipt: Driver, workplace: Workplace) -> None:
    sheet = _code_sheet(at_receipt, "receipt_order")
    code = _order(workplace, BATCH)
    at_receipt.type(code[:-3] + ("1" if code[-3] != "1" else "2") + code[-2:])
    quiet = sheet.reading.verdict
    at_receipt.enter()
    assert sheet.isVisible()
    assert (quiet.mark, sheet.reading.verdict.mark) == (Mark.WAITING, Mark.ALERT)
    assert "ID-05" in sheet.reading.verdict.words
    assert sheet.code.selectedText() == sheet.code.text()
    sheet.reject()


def test_that_a_code_without_check_character_is_asked_for_twice(at_receipt: Driver, workplace: Workplace) -> None:
    sheet = _code_sheet(at_receipt, "receipt_order")
    at_receipt.type(encode(ChainCode(chain_of(workplace, BATCH))))
    assert sheet.again.isVisible()
    at_receipt.enter()
    at_receipt.until(sheet.again.hasFocus)
    at_receipt.type("&/CH")
    at_receipt.enter()
    assert "MA-07" in sheet.reading.verdict.words
    sheet.reject()


def test_that_an_unconfirmed_code_keeps_the_step_open_and_is_confirmed_with_f8(
    at_receipt: Driver, workplace: Workplace
) -> None:
    _code_sheet(at_receipt, "receipt_order")
    at_receipt.type(_order(workplace, BATCH))
    at_receipt.enter()
    at_receipt.sheet().reject()
    at_receipt.until(lambda: QApplication.activeModalWidget() is None)
    at_receipt.window.activateWindow()
    assert _row(at_receipt, "receipt_order").unconfirmed
    assert "travelling order" in at_receipt.seen.form.open_rows
    at_receipt.row("receipt_order")
    at_receipt.key(Qt.Key.Key_F8)
    at_receipt.sheet()
    at_receipt.sign("Technician B")
    assert _row(at_receipt, "receipt_order").filled


def test_that_a_label_that_reads_after_all_is_taken_as_a_scan(at_receipt: Driver, workplace: Workplace) -> None:
    _code_sheet(at_receipt, "receipt_order")
    at_receipt.type("BTO-A99")
    at_receipt.scan(_order(workplace, BATCH))
    at_receipt.until(lambda: QApplication.activeModalWidget() is None)
    row = _row(at_receipt, "receipt_order")
    assert (row.filled, row.typed) == (True, False)


@pytest.mark.parametrize("page", ["work", "another tab", "a signed step"])
def test_that_another_batchs_code_is_the_alarm_on_whatever_page_it_is_scanned(
    page: str, at_receipt: Driver, workplace: Workplace
) -> None:
    facility.ordered(workplace, OTHER)
    if page == "work":
        at_receipt.window.open_page("work")
    elif page == "another tab":
        at_receipt.page._open_tab("timeline")
    else:
        at_receipt.desk.go.emit(Target(BATCH, step="kit"))
        at_receipt.until(lambda: at_receipt.seen.form.id == "kit")
    at_receipt.scan(_order(workplace, OTHER))
    assert holds(workplace, BATCH)
    assert holds(workplace, OTHER)
    assert at_receipt.window.inside.scan_strip.holds_refusal


def test_that_the_own_code_opens_the_batch_from_another_page(at_receipt: Driver, workplace: Workplace) -> None:
    at_receipt.window.open_page("work")
    at_receipt.scan(label_of(workplace, BATCH, "marrow"))
    assert at_receipt.seen.banner.batch == BATCH
    assert not holds(workplace, BATCH)


def test_that_a_second_collection_is_ordered_from_the_window(driver: Driver, workplace: Workplace) -> None:
    walk = Walk(workplace, BATCH).through("eligibility")
    walk.act(EndBatch(EndKind.COLLECTION_FAILED, "Too few cells", ()), "QA-A", signs=True)
    driver.sign_in("Planner A")
    driver.window.open_page("new_batch")
    page = driver.window.inside.page
    assert isinstance(page, NewBatchPage)
    driver.rest()
    driver.until(lambda: driver.focus is page.subject.box.editor)
    driver.type(BATCH)
    driver.enter()
    driver.until(lambda: page.chain is not None and page.chain.isVisible())
    driver.type("DEMO-000")
    driver.enter()
    driver.press(f"Second collection under {chain_of(workplace, BATCH).short}")
    driver.press("Order batch")
    driver.until(lambda: driver.window.inside.page_name == "batch")
    assert driver.seen.banner.batch == f"{BATCH}-2"
    assert chain_of(workplace, f"{BATCH}-2") == chain_of(workplace, BATCH)
