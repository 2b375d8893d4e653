from collections.abc import Iterator

import pytest
import workplace_fixture as facility
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.facility.label_stock import LoadRoll
from batchtrack.identity import Din
from batchtrack.product.labelling import LabelSize
from batchtrack.services.donations import number_donation
from batchtrack.services.labels.stock import load_roll, printers
from batchtrack.services.views.page import batch_page
from batchtrack.services.workplace import Workplace
from ui.components.scan_strip import ScanNews
from ui.desk import Desk
from ui.pages.labels import LabelsTab
from ui.sheets import AskSheet

BATCH = "REX-0045"


@pytest.fixture
def desk(tested: Workplace) -> Iterator[Desk]:
    by = facility.signed_in(tested, "MAT-A")
    for size in LabelSize:
        facility.good(load_roll(tested, LoadRoll(facility.ROOM, "PRN-1", size.value, 1, 90), by))
    din = Din("A999126000045")
    facility.good(number_donation(tested, BATCH, 1, din, by))
    with facility.desk_at(tested, "TECH-A") as desk:
        yield desk


@pytest.fixture
def told() -> list[ScanNews]:
    return []


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk, told: list[ScanNews]) -> LabelsTab:
    tab = LabelsTab(desk, told.append)
    qtbot.addWidget(tab)
    tab.resize(1200, 760)
    desk.changed.connect(lambda _streams: _show(tab, desk))
    _show(tab, desk)
    tab.show()
    qtbot.waitExposed(tab)
    qtbot.waitUntil(lambda: bool(_buttons(tab, "Print label")))
    return tab


def _show(tab: LabelsTab, desk: Desk) -> None:
    tab.show_page(batch_page(desk.workplace, BATCH, desk.session))


def _buttons(tab: LabelsTab, words: str) -> list[QPushButton]:
    return [button for button in tab.findChildren(QPushButton) if button.text() == words and button.isVisible()]


def _button(tab: LabelsTab, words: str, about: str) -> QPushButton:
    (found,) = [button for button in _buttons(tab, words) if about in button.accessibleName()]
    return found


def _batch(desk: Desk) -> Batch:
    with reading(desk.workplace.engine) as connection:
        return desk.workplace.batch(connection, BATCH)


def _print(qtbot: QtBot, tab: LabelsTab, desk: Desk) -> None:
    _button(tab, "Print label", "Retain").click()
    qtbot.waitUntil(lambda: bool(_batch(desk).labels))
    qtbot.waitUntil(lambda: tab.window().findChild(QFileDialog) is not None)
    dialog = tab.window().findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: bool(_buttons(tab, "Void")))


def test_that_a_label_is_looked_at_before_it_is_printed(qtbot: QtBot, tab: LabelsTab, desk: Desk) -> None:
    _button(tab, "Preview", "Retain").click()
    qtbot.waitUntil(tab.preview.isVisible)
    assert tab.preview.page_count == 1
    assert _batch(desk).labels == ()


def test_that_a_label_is_applied_by_two_scans(qtbot: QtBot, tab: LabelsTab, desk: Desk, told: list[ScanNews]) -> None:
    _print(qtbot, tab, desk)
    (label,) = _batch(desk).labels
    source = next(
        row.code for row in batch_page(desk.workplace, BATCH, desk.session).containers if row.label == "Product bag"
    )
    assert tab.take_scan(label.code)
    assert "scan the old label" in told[-1].sentence
    assert tab.take_scan(source)
    qtbot.waitUntil(lambda: _batch(desk).labels[0].standing.value == "applied")
    qtbot.waitUntil(lambda: told[-1].fact == "The label is applied.")


def test_that_a_wrong_second_scan_is_told_and_the_label_waits(
    qtbot: QtBot, tab: LabelsTab, desk: Desk, told: list[ScanNews]
) -> None:
    _print(qtbot, tab, desk)
    (label,) = _batch(desk).labels
    tab.take_scan(label.code)
    tab.take_scan(label.code)
    qtbot.waitUntil(lambda: told[-1].code == "LB-61")
    assert _batch(desk).labels[0].standing.value == "printed"


def test_that_a_label_is_voided_with_a_reason(qtbot: QtBot, tab: LabelsTab, desk: Desk) -> None:
    _print(qtbot, tab, desk)
    _button(tab, "Void", "Retain").click()
    sheet = next(sheet for sheet in tab.window().findChildren(AskSheet) if sheet.isVisible())
    sheet.form.choose("outcome", "spare")
    sheet.form.boxes["reason"].setPlainText("left over")
    sheet.send()
    qtbot.waitUntil(lambda: _batch(desk).labels[0].standing.value == "spare")


def test_that_a_reprint_gets_the_next_number(qtbot: QtBot, tab: LabelsTab, desk: Desk) -> None:
    _print(qtbot, tab, desk)
    _button(tab, "Reprint", "Retain").click()
    sheet = next(sheet for sheet in tab.window().findChildren(AskSheet) if sheet.isVisible())
    sheet.form.boxes["reason"].setPlainText("torn")
    sheet.send()
    qtbot.waitUntil(lambda: [label.number for label in _batch(desk).labels] == [1, 2])


def _loading(tab: LabelsTab, first: str, last: str) -> AskSheet:
    _button(tab, "Load a roll", "Blank labels").click()
    sheet = next(sheet for sheet in tab.window().findChildren(AskSheet) if sheet.isVisible())
    sheet.form.choose("size", LabelSize.HALF.value)
    for key, words in (("room", facility.ROOM), ("printer", "PRN-1"), ("first", first), ("last", last)):
        sheet.form.boxes[key].setPlainText(words)
    sheet.send()
    return sheet


def test_that_a_roll_is_loaded_into_a_printer(qtbot: QtBot, tab: LabelsTab, desk: Desk) -> None:
    with qtbot.waitSignal(desk.noted) as noted:
        _loading(tab, "000091", "000140")
    assert noted.args == ["The roll is loaded."]
    (loaded,) = printers(desk.workplace, LabelSize.HALF.value)
    assert (loaded.room, loaded.left) == (facility.ROOM, 50)


def test_that_a_roll_loaded_before_is_told_in_the_sheet(qtbot: QtBot, tab: LabelsTab) -> None:
    sheet = _loading(tab, "1", "90")
    qtbot.waitUntil(lambda: any("no new roll" in label.text() for label in sheet.findChildren(QLabel)))


def test_that_a_stock_number_is_digits(qtbot: QtBot, tab: LabelsTab) -> None:
    sheet = _loading(tab, "A1", "90")
    qtbot.waitUntil(lambda: any("no stock numbers" in label.text() for label in sheet.findChildren(QLabel)))
