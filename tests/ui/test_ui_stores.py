from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_driving import PATIENCE_MS
from workplace_fixture import PASSWORD, PEOPLE, desk_at, wait

from batchtrack.services.views.registers import device_rows, lot_rows
from batchtrack.services.workplace import Workplace
from ui.components.signature_sheet import SignatureSheet
from ui.components.text_row import SentenceEdit
from ui.desk import Desk
from ui.pages.registers import EquipmentPage, MaterialsPage
from ui.sheets import AskSheet

Page = MaterialsPage | EquipmentPage


@pytest.fixture(name="at")
def _at(workplace: Workplace) -> Iterator[Callable[[str], Desk]]:
    desks = []

    def sit(person: str) -> Desk:
        context = desk_at(workplace, person)
        desks.append(context)
        return context.__enter__()

    yield sit
    for context in desks:
        context.__exit__(None, None, None)


def _shown(qtbot: QtBot, page: Page) -> None:
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.table.rows.rows), timeout=PATIENCE_MS)


def _asked(qtbot: QtBot) -> AskSheet:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AskSheet), timeout=PATIENCE_MS)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, AskSheet)
    return sheet


def _closed(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None and not desk.worker.busy, timeout=PATIENCE_MS)


def _sign(qtbot: QtBot, desk: Desk, person: str, **answers: str) -> None:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SignatureSheet), timeout=PATIENCE_MS)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, SignatureSheet)
    for box, text in zip(sheet.findChildren(SentenceEdit), answers.values(), strict=False):
        box.setPlainText(text)
    sheet.name.setText(PEOPLE[person][0])
    sheet.password.setText(PASSWORD)
    sheet.act.click()
    _closed(qtbot, desk)


def test_that_a_lot_is_received_in_the_words_of_the_site_and_then_approved_by_qa(
    qtbot: QtBot, workplace: Workplace, at: Callable[[str], Desk]
) -> None:
    desk = at("MAT-A")
    page = MaterialsPage(desk)
    _shown(qtbot, page)
    page.acts.receive()
    sheet = _asked(qtbot)
    lines = sheet.form.boxes
    for key, text in {"lot": "SAL-77", "name": "Saline", "supplier_lot": "S-9", "quantity": "1.5 L"}.items():
        lines[key].setPlainText(text)
    lines["expiry"].setPlainText("31-Dec-2027")
    option = sheet.form.options["material"]
    option.setCurrentIndex(0)
    kind = option.itemText(0)
    sheet.form.choose("unit", "mL")
    sheet.send()
    _closed(qtbot, desk)
    row = next(row for row in lot_rows(workplace) if row.lot == "SAL-77")
    assert (row.status, row.balance) == ("quarantine", "1500\u00a0mL")
    assert row.material == kind
    assert row.expiry.isoformat() == "2027-12-31T22:59:59+00:00"
    reviewer = at("QA-A")
    other = MaterialsPage(reviewer)
    _shown(qtbot, other)
    other.acts.approve(row)
    _sign(qtbot, reviewer, "QA-A")
    assert next(each for each in lot_rows(workplace) if each.lot == "SAL-77").status == "approved"


def test_that_everything_wrong_with_a_lot_is_said_and_what_was_typed_stays(
    qtbot: QtBot, workplace: Workplace, at: Callable[[str], Desk]
) -> None:
    desk = at("MAT-A")
    page = MaterialsPage(desk)
    _shown(qtbot, page)
    page.acts.receive()
    sheet = _asked(qtbot)
    for key in sheet.form.boxes:
        sheet.form.boxes[key].setPlainText("7")
    sheet.form.options["material"].setCurrentIndex(0)
    sheet.form.choose("unit", "piece")
    sheet.form.boxes["quantity"].setPlainText("many")
    sheet.form.boxes["expiry"].setPlainText("soon")
    sheet.send()
    qtbot.waitUntil(sheet.act.isEnabled, timeout=PATIENCE_MS)
    assert sheet._notice is not None
    assert set(sheet._notice.facts.code.split(" · ")) == {"UN-02", "BA-60"}
    assert sheet.form.boxes["quantity"].toPlainText() == "many"
    sheet.reject()
    assert "7" not in {row.lot for row in lot_rows(workplace)}


def test_that_anybody_quarantines_a_lot_and_the_open_line_follows(
    qtbot: QtBot, workplace: Workplace, at: Callable[[str], Desk]
) -> None:
    desk = at("TECH-A")
    page = MaterialsPage(desk)
    _shown(qtbot, page)
    row = page.table.rows.rows[0]
    page.show_line(row)
    assert [act.words for act in page.acts.of(row)] == ["Put into quarantine", "Block lot"]
    assert "Block lot is for: QA reviewer" in page.line._why.text()
    page.acts.quarantine(row)
    sheet = _asked(qtbot)
    sheet.form.boxes["reason"].setPlainText("a torn bag")
    sheet.send()
    _closed(qtbot, desk)
    now = next(each for each in lot_rows(workplace) if each.lot == row.lot)
    assert now.status == "quarantine"
    qtbot.waitUntil(lambda: "Approve lot is for" in page.line._why.text(), timeout=PATIENCE_MS)


def test_that_a_device_is_calibrated_taken_out_and_returned(
    qtbot: QtBot, workplace: Workplace, at: Callable[[str], Desk]
) -> None:
    wait(workplace, days=3)
    desk = at("QA-A")
    page = EquipmentPage(desk)
    _shown(qtbot, page)
    row = page.table.rows.rows[0]
    page.acts.calibrate(row)
    sheet = _asked(qtbot)
    for key, text in {"certificate": "CAL-9", "on": "25-Nov-2026", "due": "25-Nov-2027"}.items():
        sheet.form.boxes[key].setPlainText(text)
    sheet.send()
    _closed(qtbot, desk)

    due = next(each for each in device_rows(workplace) if each.device == row.device).calibration_due
    assert due is not None
    assert due - workplace.clock.now() > timedelta(days=360)
    page.acts.take_out(row)
    sheet = _asked(qtbot)
    sheet.form.boxes["reason"].setPlainText("shows another weight than the check mass")
    sheet.send()
    _closed(qtbot, desk)
    out = next(each for each in device_rows(workplace) if each.device == row.device)
    assert not out.in_use
    page.acts.give_back(out)
    _sign(qtbot, desk, "QA-A", reason="adjusted, CAL-10")
    assert next(each for each in device_rows(workplace) if each.device == row.device).in_use
