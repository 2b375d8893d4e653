"""A locked window: what it hides, what it keeps, who may go on, and what the next signature asks for."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from window_driving import Driver
from workplace_fixture import PASSWORD

from batchtrack.database import reading
from batchtrack.journal import streams_of
from batchtrack.services.continuity import Continuity
from batchtrack.services.views.labels import label_rows
from batchtrack.services.views.room_clocks import room_clocks
from batchtrack.services.workplace import Workplace
from ui.components.banner import BannerFacts
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.desk import Target
from ui.front import Typed
from ui.sheets import AskedWords, AskFacts, ask, ask_signature
from ui.window.idleness import Idleness

BATCH = "S-0042"
IDENTITY = BannerFacts("S-0042", "A9990 26 000001")


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, workplace: Workplace) -> Iterator[Driver]:
    driver = Driver(qtbot, workplace)
    yield driver
    driver.close()


def at_the_order(driver: Driver, name: str = "Planner A") -> None:
    driver.sign_in(name)
    driver.desk.go.emit(Target(BATCH, step="order", field="height"))
    driver.until(lambda: driver.window.inside.page_name == "batch" and driver.page.seen is not None)
    driver.rest()


def unlock(driver: Driver, name: str) -> None:
    form = driver.window.sign_in.form
    form.name.setText(name)
    driver.attend()
    form.password.setFocus()
    driver.type(PASSWORD)
    driver.enter()
    driver.until(driver.window.inside.isVisible)
    driver.rest()


def sessions(driver: Driver) -> int:
    with reading(driver.desk.workplace.engine) as connection:
        return len(streams_of(connection, "session"))


def signature(driver: Driver, name: str) -> SignatureSheet:
    facts = SignatureFacts(IDENTITY, "S1", "What is signed", (), "Sign", "I did it.", "Sign", "Back", name=name)
    ask_signature(driver.desk, driver.window, facts, lambda _by: pytest.fail("nothing was signed"))
    return driver.sheet()


def test_that_half_typed_text_and_its_field_come_back_and_nothing_is_recorded_meanwhile(driver: Driver) -> None:
    at_the_order(driver)
    driver.type("18")
    before = driver.seen.version
    driver.window.lock()
    driver.rest()
    row = driver.page.steps.panel.form.row("height")
    assert row is not None
    assert not driver.window.inside.isVisible()
    unlock(driver, "Planner A")
    assert row.draft() == "18"
    assert row.isAncestorOf(driver.focus)
    assert driver.seen.version == before


def test_that_the_same_person_goes_on_in_the_same_session(driver: Driver) -> None:
    at_the_order(driver)
    session, before = driver.desk.session, sessions(driver)
    driver.window.lock()
    unlock(driver, "Planner A")
    assert driver.desk.session is session
    assert sessions(driver) == before


def test_that_another_person_takes_over_the_page_and_is_then_the_one_who_acts(driver: Driver) -> None:
    at_the_order(driver)
    driver.type("18")
    left = driver.desk.session
    driver.window.lock()
    unlock(driver, "QA reviewer A")
    row = driver.page.steps.panel.form.row("height")
    assert row is not None
    assert driver.desk.session.name == "QA reviewer A"
    assert row.draft() == "18"
    assert "Planner A" in driver.window.toast.kept[-1], "it is said whose text it was"
    driver.until(lambda: left.held._signer is None)


def test_that_a_wrong_password_unlocks_nothing(driver: Driver) -> None:
    at_the_order(driver)
    driver.window.lock()
    form = driver.window.sign_in.form
    driver.until(form.password.hasFocus)
    driver.type("not the password")
    driver.enter()
    driver.until(form.act.isEnabled)
    driver.rest()
    assert not driver.window.inside.isVisible()


def test_that_a_badge_alone_unlocks_nothing(driver: Driver, workplace: Workplace) -> None:
    at_the_order(driver)
    driver.window.lock()
    badge = next(row.code for row in label_rows(workplace) if row.group == "badge" and row.words == "Planner A")
    driver.scan(badge)
    driver.rest()
    assert not driver.window.inside.isVisible()
    assert driver.window.sign_in.form.password.text() == ""


def test_that_the_locked_window_shows_clocks_by_subject_and_no_value(driver: Driver) -> None:
    at_the_order(driver)
    driver.window.lock()
    driver.rest()
    shown = [label.text() for label in driver.window.findChildren(QLabel) if label.isVisible()]
    assert "Locked" in shown
    assert not any("18" in text for text in shown if "height" in text.lower())


def test_that_a_sheet_is_hidden_by_the_lock_and_comes_back_without_name_and_password(driver: Driver) -> None:
    at_the_order(driver)
    sheet = signature(driver, "Planner A")
    sheet.name.setText("Planner A")
    sheet.password.setText(PASSWORD)
    driver.window.lock()
    assert not sheet.isVisible()
    unlock(driver, "Planner A")
    driver.until(sheet.isVisible)
    assert (sheet.name.text(), sheet.password.text()) == ("", "")
    sheet.reject()


def test_that_words_half_given_in_a_sheet_come_back_to_whoever_locked_and_go_with_a_take_over(driver: Driver) -> None:
    at_the_order(driver)
    for who, stands in (("Planner A", True), ("QA reviewer A", False)):
        facts = AskFacts(IDENTITY, "S1", "Why", (AskedWords("why", "Why"),), "Go on", "Back")
        sheet = ask(driver.desk, driver.window, facts, lambda _given: pytest.fail("nothing was sent"))
        sheet.form.boxes["why"].setPlainText("half a")
        gone: list[int] = []
        sheet.finished.connect(gone.append)
        driver.window.lock()
        unlock(driver, who)
        assert (gone == []) is stands
        if stands:
            assert sheet.form.boxes["why"].toPlainText() == "half a"
            sheet.reject()


def test_that_the_first_signature_takes_name_and_password_and_the_next_the_password(driver: Driver) -> None:
    at_the_order(driver)
    first = signature(driver, "Planner A")
    assert first.name.text() == ""
    assert "name or badge and password" in " ".join(label.text() for label in first.findChildren(QLabel))
    first.reject()
    driver.desk.continuity.signed(driver.desk.session.person, at_work=driver.desk.session.person)
    later = signature(driver, "Planner A")
    assert later.name.text() == "Planner A"
    later.reject()
    driver.window.lock()
    unlock(driver, "Planner A")
    after = signature(driver, "Planner A")
    assert after.name.text() == "", "a lock breaks the session's continuity"
    after.reject()


def test_that_the_clocks_of_the_batches_at_hand_run_on_by_subject_code_alone(tested: Workplace) -> None:
    everywhere = room_clocks(tested, ())
    here = room_clocks(tested, ("REX-0045",))
    assert {clock.subject for clock in here} == {"REX-0045"}
    assert {clock.subject for clock in everywhere} >= {"REX-0044", "REX-0045"}
    assert [clock.held for clock in everywhere if clock.subject == "REX-0044"] == [True]
    assert [clock.ends for clock in everywhere] == sorted(clock.ends for clock in everywhere)


def test_that_a_second_persons_signature_shortens_nobodys_next_one() -> None:
    continuity = Continuity()
    continuity.signed("TECH-B", at_work="TECH-A")
    assert not continuity.password_alone("TECH-A")
    assert not continuity.password_alone("TECH-B")
    continuity.signed("TECH-A", at_work="TECH-A")
    assert continuity.password_alone("TECH-A")
    assert not continuity.password_alone("TECH-B")
    continuity.broken()
    assert not continuity.password_alone("TECH-A")


def test_that_a_window_nobody_touches_warns_and_locks(qtbot: QtBot, workplace: Workplace) -> None:
    driver = Driver(qtbot, workplace, lock_after=timedelta(milliseconds=400))
    driver.sign_in("Planner A")
    driver.until(lambda: not driver.window.inside.isVisible())
    assert any("It locks in" in said for said in driver.window.toast.kept)
    driver.close()


def test_that_every_touch_begins_the_time_anew(qtbot: QtBot, driver: Driver) -> None:
    idleness = Idleness(timedelta(seconds=60))
    idleness.start()
    idleness.begin()
    window = driver.window.windowHandle()
    assert window is not None
    window.installEventFilter(idleness)
    qtbot.wait(30)
    before = idleness._locking.remainingTime()
    QTest.keyClick(window, Qt.Key.Key_Shift)
    QApplication.processEvents()
    assert idleness._locking.remainingTime() > before
    idleness.stop()


def test_that_a_scan_in_a_signature_sheet_is_a_badge_or_refused_and_never_a_failed_try(
    driver: Driver, workplace: Workplace
) -> None:
    at_the_order(driver)
    sheet = signature(driver, "Planner A")
    sheet.password.setText("half")
    lot = next(row.code for row in label_rows(workplace) if row.group == "lot")
    for _ in range(6):
        driver.scan(lot)
    shown = " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())
    assert "scan" in shown.lower()
    assert (sheet.name.text(), sheet.password.text()) == ("", "half")
    assert workplace.unrecorded_tries == {}
    badge = next(row.code for row in label_rows(workplace) if row.group == "badge" and row.words == "QC analyst A")
    driver.scan(badge)
    assert (sheet.name.text(), sheet.password.text()) == ("QC analyst A", "")
    assert sheet.isVisible()
    sheet.reject()


def test_that_what_was_sent_before_the_window_was_there_signs_in(driver: Driver) -> None:
    driver.window.sign_in.take_typed(Typed("Planner A", "half", sent=False))
    form = driver.window.sign_in.form
    assert (form.name.text(), form.password.text()) == ("Planner A", "half")
    driver.window.sign_in.take_typed(Typed("Planner A", PASSWORD, sent=True))
    driver.until(driver.window.inside.isVisible)
    assert driver.desk.session.name == "Planner A"
    driver.rest()
