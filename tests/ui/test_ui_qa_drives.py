"""QA at its page: clean, out of specification, positive on the way and after use, rejected, supplied, corrected."""

from collections.abc import Callable, Iterator

import pytest
import workplace_fixture as facility
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from walking import Walk

from batchtrack.batch import commands
from batchtrack.batch.events.supply import SupplyRecord
from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.services.views.page import batch_page
from batchtrack.services.workplace import Workplace
from ui.components.label import Label
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Desk
from ui.pages.batch_tabs import DeviationsTab
from ui.pages.release import ReleasePage
from ui.sheets import AskSheet
from ui.sheets.answers import AnswerForm

CLEAN, TROUBLED, CERTIFIED = "REX-0045", "REX-0044", "REX-0043"

SUPPLY = tuple(SupplyRecord)[:4]
"""What is recorded before the product is supplied."""


@pytest.fixture
def desk(tested: Workplace) -> Iterator[Desk]:
    with facility.desk_at(tested, "QA-A") as desk:
        yield desk


class Reviewer:
    """Somebody of quality assurance at the release page; every press of a button is counted."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.qtbot, self.desk, self.clicks = qtbot, desk, 0
        self.page = ReleasePage(desk)
        qtbot.addWidget(self.page)
        self.page.resize(1204, 760)
        self.page.show()
        qtbot.waitExposed(self.page)

    def open(self, batch: str) -> None:
        self.page.show_batch(batch)
        version = _batch(self.desk, batch).version
        self.until(lambda: self.page.currentWidget() is self.page.readiness and self._shown() == (batch, version))

    def verdict(self) -> str:
        return self.page.readiness.verdict

    def press(self, words: str) -> None:
        self.until(lambda: len(self._buttons(words)) == 1)
        self.clicks += 1
        QTest.mouseClick(self._buttons(words)[0], Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def _buttons(self, words: str) -> list[QPushButton]:
        return [each for each in self.page.findChildren(QPushButton) if each.text() == words and each.isVisible()]

    def sign(self, name: str, **answers: str) -> None:
        """Fill in what is asked, name and password, and press the act."""
        sheet = next(each for each in self.page.window().findChildren(SignatureSheet) if each.isVisible())
        self._answer(sheet.findChild(AnswerForm), answers)
        sheet.name.setText(name)
        sheet.password.setText(facility.PASSWORD)
        self._do(sheet.act)

    def answer(self, **answers: str) -> None:
        """Fill in a sheet that needs no signature, and press its act."""
        sheet = next(each for each in self.page.window().findChildren(AskSheet) if each.isVisible())
        self._answer(sheet.form, answers)
        self._do(sheet.act)

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=30_000)

    def _answer(self, form: AnswerForm | None, answers: dict[str, str]) -> None:
        for key, text in answers.items():
            assert form is not None
            if key in form.boxes:
                form.boxes[key].setPlainText(text)
            elif key in form.each:
                form.each[key].choose("", text)
            else:
                form.choose(key, text)

    def _do(self, act: QPushButton) -> None:
        self.clicks += 1
        with self.qtbot.waitSignal(self.desk.changed, timeout=30_000):
            act.click()
        QApplication.processEvents()

    def _shown(self) -> tuple[str, int]:
        overview = self.page.readiness._overview
        return ("", 0) if overview is None else (overview.banner.batch, overview.coming.version)


@pytest.fixture
def reviewer(qtbot: QtBot, desk: Desk) -> Reviewer:
    return Reviewer(qtbot, desk)


def _batch(desk: Desk, batch: str) -> Batch:
    with reading(desk.workplace.engine) as connection:
        return desk.workplace.batch(connection, batch)


def test_that_a_clean_batch_is_reviewed_and_certified_with_four_presses(reviewer: Reviewer) -> None:
    reviewer.open(CLEAN)
    assert reviewer.verdict() == "May leave once the record is reviewed"
    assert not reviewer.page.readiness.blockers.buttons
    reviewer.press("Sign review")
    reviewer.sign("QA reviewer A")
    reviewer.until(lambda: reviewer.verdict() == "May leave")
    reviewer.press("Certify stage 1, 6 results pending")
    reviewer.sign("Qualified person A")
    view = reviewer.page.certificate.view
    reviewer.until(lambda: view.preview.page_count > 0)
    assert reviewer.clicks == 4


def test_that_an_out_of_specification_result_stops_the_certification_by_name(reviewer: Reviewer, desk: Desk) -> None:
    reviewer.open(TROUBLED)
    reviewer.press("Certify stage 1, 6 results pending")
    told = reviewer.page.readiness.stage.told
    assert told.isVisible()
    assert "Viability is 64\u00a0%" in told.text()
    assert not reviewer.page.window().findChildren(SignatureSheet)
    assert [known.test for known in _batch(desk, TROUBLED).deviations if known.test] == ["viability"]


def test_that_what_is_new_after_a_review_is_signed_alone(reviewer: Reviewer, desk: Desk) -> None:
    reviewer.open(CLEAN)
    reviewer.press("Sign review")
    reviewer.sign("QA reviewer A")
    Walk(desk.workplace, CLEAN).act(commands.CorrectResult("gram", "no organisms", "typed twice"), "QC-A", signs=True)
    reviewer.open(CLEAN)
    reviewer.press("Sign review")
    sheet = next(each for each in reviewer.page.window().findChildren(SignatureSheet) if each.isVisible())
    assert [entry.value for entry in sheet._facts.entries] == ["Gram stain: corrected to no organisms"]
    reviewer.sign("QA reviewer A")
    assert _batch(desk, CLEAN).reviews[-1].up_to == _batch(desk, CLEAN).reviews[0].up_to + 2


def test_that_a_batch_is_rejected_with_the_fate_of_every_container(reviewer: Reviewer, desk: Desk) -> None:
    reviewer.open(TROUBLED)
    reviewer.press(f"Reject batch {TROUBLED}")
    reviewer.sign("QA reviewer A", reason="Too few living cells", fates="destroyed")
    ended = _batch(desk, TROUBLED).ended
    assert ended is not None
    assert ended.end.value == "rejected"
    assert {fate.container for fate in ended.fates} == {made.number for made in _batch(desk, TROUBLED).containers}


def test_that_growth_on_the_way_is_called_read_back_and_answered(qtbot: QtBot, desk: Desk) -> None:
    walk = Walk(desk.workplace, CERTIFIED).through("shipment")
    walk.act(commands.RecordResult("sterility", "growth"), "QC-A", signs=True)
    tab = _deviations(qtbot, desk)
    tab.alerts.acts[0].click()
    sheet = next(each for each in tab.window().findChildren(AskSheet) if each.isVisible())
    said = " ".join(label.text() for label in sheet.findChildren(Label))
    assert "Say: do not infuse" in said
    assert "000 1 (demonstration)" in said
    sheet.form.boxes["person"].setPlainText("Angiologist A")
    sheet.form.choose("answer", "not_given")
    sheet.form.choose("read_back", "yes")
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        sheet.act.click()
    batch = _batch(desk, CERTIFIED)
    assert [alert.open for alert in batch.alerts] == [False]
    assert [hold.lifted for hold in batch.holds] == [None]


def test_that_growth_after_use_asks_for_organism_and_patient_once_the_physician_knows(qtbot: QtBot, desk: Desk) -> None:
    walk = Walk(desk.workplace, CERTIFIED).through("administration")
    walk.act(commands.RecordResult("sterility", "growth"), "QC-A", signs=True)
    call = {"person": "Angiologist A", "answer": "informed", "read_back": "yes"}
    told = {"words": "Staphylococcus epidermidis", "told_by": "Laboratory A"}
    followed = {"words": "No fever; seen daily", "told_by": "Angiologist A"}
    tab = _deviations(qtbot, desk)
    for words, answers in (
        ("Record call", call),
        ("Record organism", told),
        ("Record follow-up of the patient", followed),
    ):
        assert [act.text() for act in tab.alerts.acts] == [words]
        tab.alerts.acts[0].click()
        sheet = next(each for each in tab.window().findChildren(AskSheet) if each.isVisible())
        for key, answer in answers.items():
            if key in sheet.form.boxes:
                sheet.form.boxes[key].setPlainText(answer)
            else:
                sheet.form.choose(key, answer)
        with qtbot.waitSignal(desk.changed, timeout=30_000):
            sheet.act.click()
        QApplication.processEvents()
        tab.show_page(batch_page(desk.workplace, CERTIFIED, desk.session))
    assert tab.alerts.acts == []


def _deviations(qtbot: QtBot, desk: Desk) -> DeviationsTab:
    tab = DeviationsTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1204, 760)
    tab.show_page(batch_page(desk.workplace, CERTIFIED, desk.session))
    tab.show()
    qtbot.waitExposed(tab)
    return tab


def test_that_a_supply_outside_the_specification_keeps_every_record_and_says_so_on_its_paper(
    reviewer: Reviewer, desk: Desk
) -> None:
    walk = Walk(desk.workplace, TROUBLED)
    _everything_but_viability(walk, desk)
    reviewer.open(TROUBLED)
    for _record in SUPPLY:
        reviewer.press("Supply outside specification")
        reviewer.answer(person="Angiologist A", organisation="Clinic A", reference="Letter 1")
        reviewer.open(TROUBLED)
    reviewer.press("Sign review")
    reviewer.sign("QA reviewer A")
    reviewer.open(TROUBLED)
    reviewer.press("Supply outside specification")
    reviewer.sign("Qualified person A")
    reviewer.until(lambda: reviewer.page.certificate.view.preview.page_count > 0)
    text = reviewer.page.certificate.view.preview.text_of(0)
    assert "OUT OF SPECIFICATION" in text
    assert "Angiologist A" in text
    assert "not certified as conforming" in text
    preview = reviewer.page.certificate.view.preview
    whole = " ".join(" ".join(preview.text_of(page) for page in range(preview.page_count)).split())
    assert all(f"{record.value.replace('_', ' ')} Angiologist A, Clinic A Letter 1" in whole for record in SUPPLY)
    assert "Statement of supply" in whole
    assert "I certify" not in whole


def test_that_a_certificate_is_confirmed_after_its_fill_volume_was_corrected(reviewer: Reviewer, desk: Desk) -> None:
    walk = Walk(desk.workplace, CERTIFIED)
    walk.act(commands.CorrectEntry("final_volume", "30.3 mL", "read again"), "QA-A")
    reviewer.open(CERTIFIED)
    reviewer.until(lambda: "May not leave" in reviewer.verdict())
    certificate = _batch(desk, CERTIFIED).certificate("certification")
    assert certificate is not None
    assert (certificate.stale, certificate.counts) == ("final_volume", False)
    walk.signed_again().reported_again("volume", "dose", "endotoxin_given").review("certification")
    reviewer.open(CERTIFIED)
    reviewer.page.show_paper(certificate.number)
    reviewer.press("Confirm certificate")
    reviewer.sign("Qualified person A", reason="the dose stays within its limits")
    confirmed = _batch(desk, CERTIFIED).certificate("certification")
    assert confirmed is not None
    assert confirmed.counts
    reviewer.open(CERTIFIED)
    reviewer.until(lambda: "May not leave" not in reviewer.verdict())


def _everything_but_viability(walk: Walk, desk: Desk) -> None:
    """The other rapid tests are in, both deviations are assessed, and the hold is lifted."""
    product = desk.workplace.products
    batch = _batch(desk, TROUBLED)
    with reading(desk.workplace.engine) as connection:
        tests = product.get(connection, batch.document).tests
    for test in tests:
        if test.stage == "before_release":
            if test.id != "viability":
                walk.act(commands.RecordResult(test.id, walk.results[test.id]), "QC-A", signs=True)
            walk.act(commands.ReviewResult(test.id), "QC-B", signs=True)
    walk.act(commands.AssessDeviation(1, "Fewer living cells", acceptable=False), "QA-A", signs=True)
    walk.act(commands.AssessDeviation(2, "None", acceptable=True), "QA-A", signs=True)
    walk.act(commands.LiftHold(1, "The roll was found"), "QA-A", signs=True)
