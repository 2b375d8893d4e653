"""Administration in the window: a new person from the registration to the first signature, all by two people."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_driving import Driver
from workplace_fixture import ISSUING_PASSPHRASE, PASSWORD

from batchtrack.facility import Right, Role
from batchtrack.services.people import Session, sign_in
from batchtrack.services.views.people import KeyStanding, authority_lines, person_lines, try_lines, workstation_lines
from batchtrack.services.workplace import Workplace
from ui.components.button import Button
from ui.components.signature_sheet import SignatureSheet
from ui.pages.people import PeoplePage
from ui.sheets import AskSheet
from ui.sheets.answers import AnswerForm
from ui.sheets.telling import ToldSheet

NEW_PASSWORD = "another long password"


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, workplace: Workplace, tmp_path: Path) -> Iterator[Driver]:
    workplace.state = tmp_path / "workstation"
    driver = Driver(qtbot, workplace)
    driver.sign_in("Administrator A")
    driver.window.open_page("people")
    driver.rest()
    yield driver
    driver.close()


def page(driver: Driver) -> PeoplePage:
    shown = driver.window.inside.page
    assert isinstance(shown, PeoplePage)
    return shown


def fill(form: AnswerForm, **answers: str) -> None:
    for key, answer in answers.items():
        if key in form.boxes:
            form.boxes[key].setPlainText(answer)
        elif key in form.secrets:
            form.secrets[key].setText(answer)
        else:
            form.choose(key, answer)


def signs(driver: Driver, who: str, /, **answers: str) -> None:
    """Fill the sheet that stands there and sign it."""
    sheet = driver.sheet()
    form = sheet.findChild(AnswerForm)
    assert isinstance(form, AnswerForm)
    fill(form, **answers)
    sheet.name.setText(who)
    sheet.password.setText(PASSWORD)
    sheet.act.click()
    driver.until(lambda: not isinstance(QApplication.activeModalWidget(), SignatureSheet))
    driver.rest()


def chosen(driver: Driver, person: str, words: str) -> None:
    """Choose a person in the list and press an act."""
    shown = page(driver)
    shown.show_part("people")
    driver.rest()
    shown.card.show_person(next(row for row in shown.people.table.rows.rows if row.person == person))
    button = next(button for button in shown.card.findChildren(Button) if button.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(driver: Driver) -> str:
    """What a sheet tells once."""
    driver.until(lambda: isinstance(QApplication.activeModalWidget(), ToldSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ToldSheet)
    said = sheet.told.text()
    sheet.act.click()
    driver.rest()
    return said


def test_that_a_new_person_comes_to_a_signature_by_two_people_in_the_window_alone(
    driver: Driver, workplace: Workplace
) -> None:
    QTest.mouseClick(page(driver).register, Qt.MouseButton.LeftButton)
    signs(driver, "Administrator A", person="TECH-C", name="Technician C", badge="BADGE-7", identified="identity card")
    assert standing(workplace, "TECH-C") is KeyStanding.CODE_PROPOSED
    chosen(driver, "TECH-C", "Hand out one-time code")
    signs(driver, "QA reviewer A", identified="identity card")
    code = told(driver)
    driver.window._act("sign_out")
    driver.rest()
    check = first_sign_in(driver, "Technician C", code)
    driver.sign_in("Administrator A")
    driver.window.open_page("people")
    chosen(driver, "TECH-C", "Propose certificate")
    signs(driver, "Administrator A", check=check, identified="in person", passphrase=ISSUING_PASSPHRASE)
    chosen(driver, "TECH-C", "Approve certificate")
    signs(driver, "QA reviewer A", check=check, identified="in person")
    chosen(driver, "TECH-C", "Propose role")
    signs(driver, "Administrator A", role="technician", identified="in person")
    chosen(driver, "TECH-C", "Grant role")
    signs(driver, "QA reviewer A", role="technician", identified="in person")
    session = sign_in(workplace, "Technician C", NEW_PASSWORD)
    assert isinstance(session, Session)
    assert session.roles == {"technician"}


def first_sign_in(driver: Driver, name: str, code: str) -> str:
    QTest.mouseClick(driver.window.sign_in.first_time, Qt.MouseButton.LeftButton)
    driver.until(lambda: isinstance(QApplication.activeModalWidget(), AskSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, AskSheet)
    fill(sheet.form, user=name, code=code, password=NEW_PASSWORD, again="not the same words")
    sheet.act.click()
    driver.until(sheet.act.isEnabled)
    fill(sheet.form, again=NEW_PASSWORD)
    sheet.act.click()
    return told(driver)


def standing(workplace: Workplace, person: str) -> KeyStanding:
    return next(line.key for line in person_lines(workplace) if line.person == person)


def test_that_the_workstation_is_registered_and_then_failed_tries_are_recorded_and_shown(
    driver: Driver, workplace: Workplace
) -> None:
    page(driver).show_part("workstations")
    driver.rest()
    QTest.mouseClick(page(driver).here, Qt.MouseButton.LeftButton)
    signs(driver, "Administrator A", passphrase=ISSUING_PASSPHRASE)
    assert [(line.workstation, line.registered) for line in workstation_lines(workplace)] == [("LAB-1", True)]
    for _ in range(5):
        sign_in(workplace, "TECH-A", "not the password")
    sign_in(workplace, "Nobody at all", "not the password")
    page(driver).show_part("tries")
    driver.rest()
    rows = page(driver).tries.table.rows.rows
    assert [row.what for row in rows].count("failed") == 6
    assert {row.who for row in rows} == {"Technician A", ""}
    assert rows == try_lines(workplace)
    chosen(driver, "TECH-A", "End lock-out")
    signs(driver, "QA reviewer A", reason="known in person")
    assert isinstance(sign_in(workplace, "TECH-A", PASSWORD), Session)


def test_that_authority_is_shown_and_changed_by_qa_in_the_window(driver: Driver, workplace: Workplace) -> None:
    page(driver).show_part("authority")
    driver.rest()
    assert len(page(driver).authority.table.rows.rows) == len(Right)
    page(driver).show_part("products")
    driver.rest()
    acts = {row.act: (row.does, row.checks) for row in page(driver).products.table.rows.rows}
    assert acts["S15 Resuspend and count"] == ("technician", "qc_analyst")
    line = next(line for line in authority_lines(workplace) if line.right is Right.REGISTER_ROOMS)
    page(driver).sheets.change_authority(line)
    signs(driver, "QA reviewer A", reason="planners know the rooms", planner="may", administrator="not")
    after = next(line for line in authority_lines(workplace) if line.right is Right.REGISTER_ROOMS)
    assert (after.roles, after.changed) == ((Role.PLANNER,), True)


def test_that_training_is_recorded_and_shown_in_the_window(driver: Driver, workplace: Workplace) -> None:
    chosen(driver, "TECH-A", "Record training")
    signs(
        driver, "QA reviewer A", procedure="REX-001", version="4", how="read and understood", until="26-Nov-2027 23:59"
    )
    line = next(line for line in person_lines(workplace) if line.person == "TECH-A")
    assert [(code, version) for code, version, _ in line.training] == [("REX-001", "3"), ("REX-001", "4")]


def test_that_the_own_password_is_changed_under_the_person(driver: Driver, workplace: Workplace) -> None:
    driver.window._act("password")
    signs(driver, "Administrator A", password=NEW_PASSWORD, again=NEW_PASSWORD)
    assert isinstance(sign_in(workplace, "ADMIN-A", NEW_PASSWORD), Session)


@pytest.mark.parametrize(
    ("words", "answers"),
    [("Retire key of Technician A", {"reason": "forgotten"}), ("Deactivate Technician A", {"reason": "left"})],
)
def test_that_a_key_and_a_person_end_in_the_window(
    driver: Driver, workplace: Workplace, words: str, answers: dict[str, str]
) -> None:
    refusal: Callable[[], object] = lambda: sign_in(workplace, "TECH-A", PASSWORD)  # noqa: E731 - asked twice
    assert isinstance(refusal(), Session)
    chosen(driver, "TECH-A", words)
    signs(driver, "Administrator A", **answers)
    assert not isinstance(refusal(), Session)
