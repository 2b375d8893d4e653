"""What a technician does in a step besides typing values, by keys and scans in the real window."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import workplace_fixture as facility
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from walking import Walk
from window_driving import Driver

from batchtrack.batch.commands import RecordEntry
from batchtrack.commands.demonstration.enrolment import enrol
from batchtrack.facility.materials import QuarantineLot
from batchtrack.facility.people import RecordTraining
from batchtrack.facility.roles import Role
from batchtrack.services import registers
from batchtrack.services.founding import NewPerson
from batchtrack.services.views.labels import label_rows
from batchtrack.services.views.shapes import FormRow, FormState
from batchtrack.services.workplace import Workplace
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Target
from ui.drafts import Drafts
from ui.pages.batch.kept_files import files_in, write_to
from ui.pages.batch.late import LatePanel
from ui.sheets import AskSheet

BATCH = "S-0042"
KIT = "kit"


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, workplace: Workplace) -> Iterator[Driver]:
    driver = Driver(qtbot, workplace)
    yield driver
    driver.close()


@pytest.fixture(name="at_kit")
def _at_kit(driver: Driver, workplace: Workplace) -> Driver:
    """The step in which materials packs the kit, begun: a lot each of bags and heparin, a logger, two texts."""
    Walk(workplace, BATCH).through("eligibility")
    driver.window.clock.ask()
    driver.sign_in("Materials A")
    driver.desk.go.emit(Target(BATCH, step=KIT))
    driver.until(lambda: driver.seen.form.id == KIT)
    driver.press("Start step")
    driver.until(lambda: driver.seen.form.state is FormState.OPEN)
    return driver


def _lot(workplace: Workplace, material: str) -> tuple[str, str]:
    """Code and number of a lot."""
    row = next(row for row in label_rows(workplace) if row.group == "lot" and material in row.words)
    return row.code, row.words.rpartition(", ")[2]


def _row(driver: Driver, key: str) -> FormRow:
    return next(row for row in driver.seen.form.rows if row.id == key)


def _words(driver: Driver, key: str) -> str:
    widget = driver.page.steps.panel.form.row(key)
    assert widget is not None
    return "; ".join(verdict.words for verdict in widget.verdicts)


def _ask(driver: Driver) -> AskSheet:
    driver.until(lambda: isinstance(QApplication.activeModalWidget(), AskSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, AskSheet)
    sheet.activateWindow()
    return sheet


def _enrol_untrained(workplace: Workplace) -> None:
    another = NewPerson("MAT-B", "Materials B", "MAT-B", (Role.MATERIALS,), facility.PASSWORD)
    enrol(facility.enrolment_desk(workplace), another)


def _enrol_another(workplace: Workplace) -> None:
    """A second person who packs kits."""
    _enrol_untrained(workplace)
    training = RecordTraining("MAT-B", "REX-001", "3", workplace.clock.now(), None, "read and understood")
    facility.good(registers.act_on_person(workplace, training, facility.confirmed(workplace, "QA-A")))


def _quarantined(driver: Driver, workplace: Workplace) -> str:
    """A lot of heparin that its register refuses, scanned."""
    code, lot = _lot(workplace, "heparin")
    by = facility.confirmed(workplace, "QA-A")
    facility.good(registers.act_on_lot(workplace, QuarantineLot(lot, "supplier's letter"), by))
    driver.scan(code)
    return lot


def test_that_a_quarantined_lot_is_stopped_and_used_once_qa_has_signed_beside_the_bench(
    at_kit: Driver, workplace: Workplace
) -> None:
    lot = _quarantined(at_kit, workplace)
    assert not _row(at_kit, "collection_heparin").filled
    assert at_kit.window.inside.scan_strip.holds_refusal
    at_kit.press("Ask QA for an exception")
    sheet = at_kit.sheet()
    assert any("quarantine" in entry.value for entry in sheet.entries.entries)
    at_kit.type("No other lot is in stock")
    at_kit.enter()
    at_kit.type("Supplier confirmed identity and sterility")
    at_kit.enter()
    at_kit.sign("QA reviewer A")
    at_kit.until(lambda: _row(at_kit, "collection_heparin").filled)
    assert _row(at_kit, "collection_heparin").shown.startswith(lot)
    assert [known.cause.value for known in at_kit.seen.deviations] == ["exception_granted"]


def test_that_who_is_not_trained_works_once_qa_has_signed_beside_the_bench(
    driver: Driver, workplace: Workplace
) -> None:
    _enrol_untrained(workplace)
    Walk(workplace, BATCH).through("eligibility")
    driver.window.clock.ask()
    driver.sign_in("Materials B")
    driver.desk.go.emit(Target(BATCH, step=KIT))
    driver.until(lambda: driver.seen.form.id == KIT)
    assert [refusal.code for refusal in driver.seen.form.untrained] == ["BA-130"]
    driver.press("Ask QA for an exception")
    sheet = driver.sheet()
    assert any("Materials B" in entry.value for entry in sheet.entries.entries)
    driver.type("Nobody else of materials is in the house")
    driver.enter()
    driver.type("The kit is compared with its list by a second person")
    driver.enter()
    driver.sign("QA reviewer A")
    driver.until(lambda: driver.seen.form.untrained == ())
    driver.press("Start step")
    driver.until(lambda: driver.seen.form.state is FormState.OPEN)
    assert [known.cause.value for known in driver.seen.deviations] == ["exception_granted"]


def test_that_qa_on_the_telephone_is_written_down_witnessed_and_signed_later(
    at_kit: Driver, workplace: Workplace
) -> None:
    _enrol_another(workplace)
    _quarantined(at_kit, workplace)
    at_kit.press("Ask QA for an exception")
    at_kit.sheet()
    at_kit.press("QA is on the telephone")
    sheet = _ask(at_kit)
    at_kit.until(lambda: sheet.isAncestorOf(at_kit.focus))
    at_kit.press("QA reviewer A")
    for key, words in (("reason", "No other lot is in stock"), ("risk", "none")):
        sheet.form.boxes[key].setPlainText(words)
    at_kit.press("Write down")
    at_kit.sign("Materials B")
    at_kit.until(lambda: _row(at_kit, "collection_heparin").filled)
    (view,) = at_kit.seen.form.phoned
    assert view.witnessed
    at_kit.press("Sign exception")
    at_kit.sign("QA reviewer A")
    assert at_kit.seen.form.phoned == ()


def test_that_a_value_is_recorded_with_the_time_at_which_it_was_taken(at_kit: Driver) -> None:
    at_kit.row("kit_number")
    QTest.keyClick(at_kit.focus, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    at_kit.type("KIT-7")
    at_kit.enter()
    widget = at_kit.page.steps.panel.form.row("kit_number")
    assert widget is not None
    panel = widget.below
    assert isinstance(panel, LatePanel)
    at_kit.until(panel.time.hasFocus)
    earlier = at_kit.desk.workplace.clock.now() - timedelta(hours=2)
    at_kit.type(f"{earlier:%Y-%m-%d %H:%M} UTC")
    at_kit.enter()
    at_kit.until(lambda: _row(at_kit, "kit_number").filled)
    row = _row(at_kit, "kit_number")
    assert (row.late, row.happened) == (True, earlier.replace(second=0, microsecond=0))
    assert "taken" in _words(at_kit, "kit_number")


def test_that_a_deviation_begins_with_what_is_to_be_seen_where_it_is_raised(at_kit: Driver) -> None:
    at_kit.row("kit_number")
    at_kit.fill("KIT-7")
    at_kit.row("kit_number")
    at_kit.key(Qt.Key.Key_F10)
    sheet = _ask(at_kit)
    assert sheet.form.answers()["words"] == "Number of the kit: KIT-7."
    assert sheet.form.answers()["grade"] == "minor"
    at_kit.press("Raise deviation")
    at_kit.rest()
    assert [known.step for known in at_kit.seen.deviations] == ["Collection kit issue"]


def test_that_a_comment_and_a_file_stand_at_their_row(at_kit: Driver, tmp_path: Path) -> None:
    at_kit.row("kit_number")
    at_kit.fill("KIT-7")
    at_kit.row("kit_number")
    at_kit.key(Qt.Key.Key_F4)
    _ask(at_kit).form.boxes["words"].setPlainText("the box was dented")
    at_kit.press("Add comment")
    at_kit.rest()
    picture = tmp_path / "picture.jpg"
    picture.write_bytes(b"\xff\xd8 a picture")
    at_kit.row("kit_number")
    at_kit.page.do("attach")
    sheet = _ask(at_kit)
    sheet.form.files["file"].take(str(picture))
    sheet.form.boxes["words"].setPlainText("the dent")
    at_kit.press("Attach")
    at_kit.rest()
    said = _words(at_kit, "kit_number")
    assert "the box was dented" in said
    assert "the dent" in said
    (file,) = files_in(at_kit.seen.form)
    copy = tmp_path / "copy.jpg"
    write_to(at_kit.desk, file, copy, lambda refusals: pytest.fail(str(refusals)))
    at_kit.until(copy.exists)
    at_kit.rest()
    assert copy.read_bytes() == picture.read_bytes()


def test_that_the_menu_of_a_row_offers_what_its_keys_do(at_kit: Driver) -> None:
    widget = at_kit.page.steps.panel.form.row("kit_number")
    assert widget is not None
    widget.menu_asked.emit(widget.mapToGlobal(QPoint(5, 5)))
    menu = next(menu for menu in widget.findChildren(QMenu) if menu.isVisible())
    said = [action.text().partition("\t") for action in menu.actions()]
    assert ("It happened earlier", "\t", "Shift+F2") in said
    assert ("Not applicable", "\t", "F7") in said
    menu.close()


def test_that_what_is_half_typed_comes_back_after_a_power_cut(
    at_kit: Driver, qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    file = tmp_path / "drafts.json"
    at_kit.desk.drafts = Drafts(file)
    at_kit.row("kit_seal")
    at_kit.type("SEA")
    at_kit.until(file.exists)
    # nothing is closed and nothing is said: another program is started on the same workstation
    again = Driver(qtbot, workplace)
    again.desk.drafts = Drafts(file)
    again.sign_in("Materials A")
    again.desk.go.emit(Target(BATCH, step=KIT))
    again.until(lambda: again.seen.form.id == KIT)
    widget = again.page.steps.panel.form.row("kit_seal")
    assert widget is not None
    assert widget.draft() == "SEA"
    assert "Materials A" in _words(again, "kit_seal")
    again.close()


def test_that_a_row_filled_elsewhere_says_by_whom_and_keeps_what_is_half_typed_in_sight(
    at_kit: Driver, workplace: Workplace
) -> None:
    _enrol_another(workplace)
    at_kit.row("kit_number")
    at_kit.type("KIT-8")
    walk = Walk(workplace, BATCH)
    walk.act(RecordEntry("kit_number", "KIT-7"), "MAT-B")
    at_kit.page.refresh()
    at_kit.rest()
    said = _words(at_kit, "kit_number")
    assert "Materials B" in said
    assert "KIT-8" in said


def test_that_a_step_done_on_paper_is_typed_in_with_who_did_it(
    driver: Driver, workplace: Workplace, tmp_path: Path
) -> None:
    Walk(workplace, BATCH).through("eligibility")
    driver.window.clock.ask()
    driver.sign_in("Materials A")
    driver.desk.go.emit(Target(BATCH, step=KIT))
    driver.until(lambda: driver.seen.form.id == KIT)
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"%PDF-1.7 signed")
    driver.page.do("on_paper")
    sheet = _ask(driver)
    sheet.form.boxes["name"].setPlainText("Technician B")
    sheet.form.boxes["time"].setPlainText("2026-11-23 08:30 UTC")
    sheet.form.files["scan"].take(str(paper))
    driver.press("Begin to type it in")
    driver.window.activateWindow()
    driver.until(lambda: driver.seen.form.state is FormState.OPEN)
    form = driver.seen.form
    assert form.paper is not None
    assert form.paper.by == "Technician B"
    # a technician packed what materials packs: told as a deviation, and recorded
    assert [known.cause.value for known in driver.seen.deviations] == ["paper_without_role"]
    driver.row("kit_number")
    driver.fill("KIT-7")
    assert "typed in from paper" in _words(driver, "kit_number")


def test_that_the_second_person_scans_for_themselves_where_the_document_asks_it(
    driver: Driver, workplace: Workplace
) -> None:
    walk = Walk(workplace, BATCH).through("dose_decision")
    product = walk.product_now()
    walk.step(product.step("fill"), verify=False)
    driver.window.clock.ask()
    driver.sign_in("Technician B")
    driver.desk.go.emit(Target(BATCH, step="fill"))
    driver.until(lambda: driver.seen.form.id == "fill")
    driver.press("Verify")
    driver.rest()
    assert not isinstance(QApplication.activeModalWidget(), SignatureSheet)
    code = next(
        row.code for row in label_rows(workplace, BATCH) if row.group == "container" and "Product bag" in row.words
    )
    driver.scan(code)
    driver.until(lambda: not any(row.second and not row.seconded for row in driver.seen.form.rows))
    driver.press("Verify")
    driver.sign("Technician B")
    assert driver.seen.form.state is FormState.VERIFIED
