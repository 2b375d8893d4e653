"""Who the patient is, at the window: shown to those who may see it, gone when the window is locked, erased by QA."""

from collections.abc import Iterator

import pytest
import workplace_fixture as facility
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_driving import Driver

from batchtrack.services.sealed.content import Identifiers
from batchtrack.services.sealed.identifiers import identify
from batchtrack.services.workplace import Workplace
from ui.desk import Target
from ui.pages.batch.patient_sheet import PatientSheet
from ui.sheets import AskSheet

BATCH = "S-0042"
TOLD = Identifiers("Ulrike Musterfrau", "1961-03-09", "H-4711", "WB*4711")


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, workplace: Workplace) -> Iterator[Driver]:
    driver = Driver(qtbot, workplace)
    yield driver
    driver.close()


def opened(driver: Driver, person: str) -> None:
    driver.sign_in(person)
    driver.desk.go.emit(Target(BATCH))
    driver.until(lambda: driver.seen.banner.batch == BATCH)


def shown(driver: Driver) -> PatientSheet:
    driver.page.do("patient")
    driver.until(lambda: isinstance(QApplication.activeModalWidget(), PatientSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, PatientSheet)
    return sheet


def words_in(sheet: PatientSheet) -> str:
    return " ".join([*sheet.lines, *(entry.value for entry in sheet.entries), *(e.old_value for e in sheet.entries)])


def test_that_it_is_entered_seen_corrected_and_gone_from_a_locked_window(driver: Driver) -> None:
    opened(driver, "Planner A")
    assert "Nothing that names the patient is recorded." in words_in(shown(driver))
    driver.press("Enter")
    driver.until(lambda: isinstance(QApplication.activeModalWidget(), AskSheet))
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, AskSheet)
    asked.form.boxes["birth_date"].setPlainText("9.3.1961")
    driver.press("Record")
    driver.rest()
    assert QApplication.activeModalWidget() is asked, "a date that reads two ways is asked back"
    asked.form.boxes["birth_date"].setPlainText(TOLD.birth_date)
    asked.form.boxes["name"].setPlainText(TOLD.name)
    driver.scan(TOLD.wristband)
    assert asked.form.answers()["wristband"] == TOLD.wristband
    driver.press("Record")
    driver.until(lambda: QApplication.activeModalWidget() is None)
    driver.rest()

    sheet = shown(driver)
    assert TOLD.name in words_in(sheet)
    driver.window.lock()
    driver.until(lambda: not sheet.isVisible())

    opened(driver, "Technician A")
    assert TOLD.birth_date in words_in(shown(driver))
    driver.press("Close")


def test_that_who_may_not_see_it_is_told_so_and_qa_erases_it_by_signature(driver: Driver, workplace: Workplace) -> None:
    facility.good(identify(workplace, BATCH, TOLD, facility.signed_in(workplace, "PLAN-A")))
    opened(driver, "Materials A")
    driver.page.do("patient")
    driver.rest()
    assert QApplication.activeModalWidget() is None

    opened(driver, "QA reviewer A")
    assert TOLD.name in words_in(shown(driver))
    driver.press("Erase")
    sheet = driver.sheet()
    driver.type("Art. 17(1)(b) GDPR")
    sheet.password.setFocus()
    if sheet.name.isVisible() and not sheet.name.text():
        sheet.name.setFocus()
        driver.type("QA reviewer A")
        driver.enter()
    driver.type(facility.PASSWORD)
    driver.enter()
    driver.until(lambda: QApplication.activeModalWidget() is None)
    driver.rest()
    gone = shown(driver)
    assert TOLD.name not in words_in(gone)
    assert "Ground: Art. 17(1)(b) GDPR" in words_in(gone)
    assert not gone.enter.isVisible()
    driver.press("Close")
