from collections.abc import Iterator

import pytest
import workplace_fixture as facility
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from batchtrack.batch.commands import AddComment
from batchtrack.facility.access import TryFailed
from batchtrack.identity import BadgeCode, encode
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.people import Confirmed
from batchtrack.services.workplace import Workplace
from ui.components.banner import BannerFacts
from ui.components.choice_row import Choice
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.desk import Desk
from ui.sheets import Answers, AskedChoice, AskedWords, AskFacts, AskSheet, ask, ask_signature, ask_signed_answers

IDENTITY = BannerFacts("S-0042", "A9990 26 000001 J", batch="S-0042")
CONTENT = SignatureFacts(IDENTITY, "about", "what", (), "Sign", "I confirm it.", "Sign it", "Back")


@pytest.fixture
def desk(workplace: Workplace) -> Iterator[Desk]:
    with facility.desk_at(workplace, "TECH-A") as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    return page


def _sign(sheet: SignatureSheet, name: str, password: str) -> None:
    sheet.name.setText(name)
    sheet.password.setText(password)
    sheet.act.click()


def test_that_a_right_password_does_the_act_as_that_person_and_closes_the_sheet(
    qtbot: QtBot, desk: Desk, page: QWidget
) -> None:
    signed: list[str] = []

    def do(by: Confirmed) -> Outcome:
        signed.append(by.person)
        return Done(made="it")

    done: list[Done] = []
    sheet = ask_signature(desk, page, CONTENT, do, done.append)
    with qtbot.waitSignal(sheet.accepted, timeout=10_000):
        _sign(sheet, "Technician B", facility.PASSWORD)
    assert signed == ["TECH-B"]
    assert [each.made for each in done] == ["it"]


def test_that_a_wrong_password_does_nothing_and_says_so_in_the_sheet(qtbot: QtBot, desk: Desk, page: QWidget) -> None:
    def do(_by: Confirmed) -> Outcome:
        raise AssertionError("nothing may be done")

    sheet = ask_signature(desk, page, CONTENT, do)
    _sign(sheet, "Technician B", "not the password")
    qtbot.waitUntil(lambda: sheet._notice is not None, timeout=10_000)
    assert sheet._notice is not None
    assert sheet._notice.facts.code == "SV-01"
    assert sheet.name.text() == "Technician B"
    assert sheet.act.isEnabled()
    (failed,) = desk.workplace.unrecorded_tries["access/TECH-B"]
    assert isinstance(failed, TryFailed)
    assert failed.about == "S-0042", "whoever reviews the batch sees it"


def test_that_an_answer_is_wanted_before_the_password_is_checked(qtbot: QtBot, desk: Desk, page: QWidget) -> None:
    given: list[Answers] = []

    def do(_by: Confirmed, answers: Answers) -> Outcome:
        given.append(answers)
        return Done()

    asked = (AskedWords("why", "Why"), AskedChoice("good", "Good", (Choice("yes", "yes"), Choice("no", "no"))))
    sheet = ask_signed_answers(desk, page, CONTENT, asked, do)
    _sign(sheet, "Technician B", facility.PASSWORD)
    assert sheet._notice is not None
    assert sheet._notice.facts.fact == "Why is open."
    form = sheet.findChild(QWidget, "answers")
    assert form is not None
    form.boxes["why"].setPlainText("because")  # type: ignore[attr-defined] # the form of the sheet
    form.choose("good", "no")  # type: ignore[attr-defined] # likewise
    with qtbot.waitSignal(sheet.accepted, timeout=10_000):
        sheet.act.click()
    assert given == [{"why": "because", "good": "no"}]


def test_that_a_badge_fills_the_name_and_another_code_does_not(qtbot: QtBot, desk: Desk, page: QWidget) -> None:
    sheet = ask_signature(desk, page, CONTENT, lambda _by: Done())
    sheet.take_scan(encode(BadgeCode("TECH-B")))
    qtbot.waitUntil(lambda: sheet.name.text() == "Technician B")
    sheet.take_scan("BTM-LOT-01-0")
    qtbot.waitUntil(lambda: sheet._notice is not None)
    assert sheet.name.text() == "Technician B"


def _ask(desk: Desk, page: QWidget) -> AskSheet:
    facts = AskFacts(IDENTITY, "about", "Comment", (AskedWords("words", "Comment"),), "Add comment", "Back")
    return ask(desk, page, facts, lambda given: act(desk.workplace, "S-0042", AddComment(given["words"]), desk.session))


def test_that_a_given_answer_is_recorded_and_told_to_every_page(qtbot: QtBot, desk: Desk, page: QWidget) -> None:
    sheet = _ask(desk, page)
    sheet.form.boxes["words"].setPlainText("The pouch was torn.")
    with qtbot.waitSignal(desk.changed, timeout=10_000) as changed:
        sheet.act.click()
    assert changed.args is not None
    assert list(changed.args[0]) == ["batch/S-0042"]


def test_that_an_empty_answer_is_asked_for_and_nothing_is_recorded(qtbot: QtBot, desk: Desk, page: QWidget) -> None:
    sheet = _ask(desk, page)
    sheet.act.click()
    assert sheet._notice is not None
    assert not desk.worker.busy
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.findChildren(AskSheet))


def test_that_a_refused_act_keeps_the_words_in_the_sheet(qtbot: QtBot, workplace: Workplace, page: QWidget) -> None:
    with facility.desk_at(workplace, "TECH-A") as desk:
        facts = AskFacts(IDENTITY, "about", "Comment", (AskedWords("words", "Comment"),), "Add comment", "Back")
        sheet = ask(desk, page, facts, lambda given: act(workplace, "S-9999", AddComment(given["words"]), desk.session))
        sheet.form.boxes["words"].setPlainText("The pouch was torn.")
        sheet.act.click()
        qtbot.waitUntil(lambda: sheet._notice is not None, timeout=10_000)
        assert sheet.form.boxes["words"].toPlainText() == "The pouch was torn."
        assert sheet.act.isEnabled()
