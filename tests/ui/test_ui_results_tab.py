from collections.abc import Iterator
from pathlib import Path

import pytest
import workplace_fixture as facility
from at_touch_points import code_of
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from batchtrack.identity import encode
from batchtrack.services.views.instruments import layout_rows
from batchtrack.services.views.page import batch_page
from batchtrack.services.views.shapes import TestRow as ResultRow
from batchtrack.services.workplace import Workplace
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Desk
from ui.pages.batch_tabs import ResultsTab
from ui.pages.batch_tabs.test_state import state_of
from ui.sheets.answers import AnswerForm

BATCH = "REX-0044"


@pytest.fixture
def desk(tested: Workplace) -> Iterator[Desk]:
    with facility.desk_at(tested, "QC-A") as desk:
        yield desk


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> ResultsTab:
    tab = ResultsTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1200, 760)
    desk.changed.connect(lambda _streams: _show(tab, desk))
    _show(tab, desk)
    tab.show()
    qtbot.waitExposed(tab)
    return tab


def _show(tab: ResultsTab, desk: Desk) -> None:
    tab.show_page(batch_page(desk.workplace, BATCH, desk.session))


def _row(tab: ResultsTab, test: str) -> ResultRow:
    return next(row for row in tab.table.rows.rows if row.id == test)


def _sheet(tab: ResultsTab) -> SignatureSheet:
    return next(sheet for sheet in tab.window().findChildren(SignatureSheet) if sheet.isVisible())


def _sign(qtbot: QtBot, tab: ResultsTab, desk: Desk, name: str) -> None:
    sheet = _sheet(tab)
    sheet.name.setText(name)
    sheet.password.setText(facility.PASSWORD)
    with qtbot.waitSignal(desk.changed, timeout=10_000):
        sheet.act.click()
    QApplication.processEvents()


def test_that_a_typed_result_is_echoed_and_judged_only_after_its_signature(
    qtbot: QtBot, tab: ResultsTab, desk: Desk
) -> None:
    tab.show_test("mnc")
    editor = tab.test.editor
    assert editor is not None
    assert editor.box is not None
    QTest.keyClicks(editor.box.editor, "12.0")
    assert "12.0" in editor._echo.text()
    assert "limit" not in editor._echo.text()
    tab.test.sign()
    _sign(qtbot, tab, desk, "QC analyst A")
    row = _row(tab, "mnc")
    assert (row.shown, row.analyst) == ("12.0\u00a0%\u00a0of\u00a0WBC", "QC analyst A")
    assert state_of(row, "UTC").mark is Mark.STOP


def test_that_a_result_in_words_is_pressed(qtbot: QtBot, tab: ResultsTab, desk: Desk) -> None:
    tab.show_test("gram")
    editor = tab.test.editor
    assert editor is not None
    assert editor.buttons is not None
    assert list(editor.buttons.buttons) == ["no organisms", "organisms seen"]
    editor.buttons.buttons["no organisms"].click()
    tab.test.sign()
    _sign(qtbot, tab, desk, "QC analyst A")
    assert _row(tab, "gram").shown == "no organisms"


def test_that_a_result_measured_by_a_step_is_taken_over_and_not_typed(
    qtbot: QtBot, tab: ResultsTab, desk: Desk
) -> None:
    tab.show_test("volume")
    editor = tab.test.editor
    assert editor is not None
    assert editor.box is None
    assert editor.shown == "30.2\u00a0mL"
    tab.test.sign()
    _sign(qtbot, tab, desk, "QC analyst A")
    assert _row(tab, "volume").shown == "30.2\u00a0mL"


def test_that_nothing_is_signed_before_a_result_is_typed(tab: ResultsTab) -> None:
    tab.show_test("mnc")
    tab.test.sign()
    assert not tab.window().findChildren(SignatureSheet)
    assert tab.test._missing.isVisible()


def test_that_text_that_is_no_number_is_asked_back_before_any_sheet(tab: ResultsTab) -> None:
    tab.show_test("mnc")
    editor = tab.test.editor
    assert editor is not None
    assert editor.box is not None
    QTest.keyClicks(editor.box.editor, "many")
    tab.test.sign()
    assert not tab.window().findChildren(SignatureSheet)
    assert editor.box.editor.text() == "many"


def test_that_the_analyst_cannot_review_the_own_result(qtbot: QtBot, tab: ResultsTab) -> None:
    tab.show_test("viability")
    assert tab.test.primary is not None
    tab.test.primary.click()
    sheet = _sheet(tab)
    assert sheet.name.text() == ""
    sheet.name.setText("QC analyst A")
    sheet.password.setText(facility.PASSWORD)
    sheet.act.click()
    qtbot.waitUntil(lambda: sheet._notice is not None, timeout=10_000)
    assert sheet._notice is not None
    assert sheet._notice.facts.code == "BA-85"


def test_that_a_second_person_reviews_a_result(qtbot: QtBot, tab: ResultsTab, desk: Desk) -> None:
    tab.show_test("viability")
    assert tab.test.primary is not None
    tab.test.primary.click()
    _sign(qtbot, tab, desk, "QC analyst B")
    assert _row(tab, "viability").reviewer == "QC analyst B"


def test_that_half_typed_text_stays_while_something_else_changes(tab: ResultsTab, desk: Desk) -> None:
    tab.show_test("mnc")
    editor = tab.test.editor
    assert editor is not None
    assert editor.box is not None
    QTest.keyClicks(editor.box.editor, "58")
    _show(tab, desk)
    assert tab.test.editor is editor
    assert editor.box.editor.text() == "58"


def test_that_a_table_nobody_knows_is_asked_about_once_and_then_read_so(
    qtbot: QtBot, tab: ResultsTab, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "zellen.csv"
    file.write_text(f"Probe;Vitalität\n{encode(code_of(desk.workplace, BATCH, 'qc_sample'))};91,3\n", encoding="utf-8")
    tab.test.file.load(batch_page(desk.workplace, BATCH, desk.session), _row(tab, "viability"), file)
    qtbot.waitUntil(lambda: bool(tab.window().findChildren(SignatureSheet)), timeout=10_000)
    sheet = _sheet(tab)
    assert [(entry.label, entry.value) for entry in sheet._facts.entries][1] == ("Vitalität", "91,3")
    form = sheet.findChild(AnswerForm)
    assert form is not None
    for key, answer in {"sample": "Probe", "viability": "Vitalität", "unit": "cell/mL"}.items():
        form.options[key].choose(answer)
    for key in ("total", "live", "time", "remark"):
        form.options[key].choose("none")
    form.choose("mark", ",")
    form.choose("order", "none")
    _sign(qtbot, tab, desk, "QC analyst A")
    (layout,) = layout_rows(desk.workplace)
    assert (layout.values, layout.by) == (("viability: Vitalität, %",), "QC analyst A")
    qtbot.waitUntil(lambda: _asks_for_the_counter(tab), timeout=10_000)


def _asks_for_the_counter(tab: ResultsTab) -> bool:
    sheets = [sheet for sheet in tab.window().findChildren(SignatureSheet) if sheet.isVisible()]
    forms = [form for sheet in sheets for form in sheet.findChildren(AnswerForm)]
    return any("device" in form.boxes for form in forms)
