from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_driving import Driver

from batchtrack.batch.state import How
from batchtrack.services.views.labels import label_rows
from batchtrack.services.views.shapes import FormState
from batchtrack.services.workplace import Workplace
from ui.components.value_row import ValueRow


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, workplace: Workplace) -> Iterator[Driver]:
    driver = Driver(qtbot, workplace)
    yield driver
    driver.close()


def _label(workplace: Workplace, group: str, words: str) -> str:
    return next(row.code for row in label_rows(workplace) if row.group == group and words in row.words)


def _state(driver: Driver) -> FormState:
    return driver.seen.form.state


def _spoken(driver: Driver, key: str) -> str:
    """What a screen reader says of a row besides its name."""
    row = driver.page.steps.panel.form.row(key)
    assert isinstance(row, ValueRow)
    return row.box.editor.accessibleDescription()


def _order(driver: Driver) -> None:
    driver.press("New batch")
    driver.rest()
    driver.type("S-0077")
    driver.enter()
    driver.type("DEMO-000")
    driver.enter()
    driver.press("Order batch")
    driver.until(lambda: driver.window.inside.page_name == "batch")
    driver.rest()


def _fill_order(driver: Driver) -> None:
    driver.fill("Clinic 1", "vascular surgeon", "000 1 (demonstration)", "000 2 (demonstration)")
    driver.key(Qt.Key.Key_Right)
    driver.fill("", "183", "82.4", "08:30", "consent 2.1", "2026-11-25 09:00", "2026-11-26 15:00")


def _complete_first_step(driver: Driver) -> None:
    _order(driver)
    _fill_order(driver)
    driver.press("Sign step")
    driver.sign("Planner A")
    driver.press("Verify")
    driver.sign("QA reviewer A")


def test_that_three_steps_of_a_new_batch_are_completed_from_the_window_alone(
    driver: Driver, workplace: Workplace
) -> None:
    driver.sign_in("Planner A")
    _complete_first_step(driver)
    assert _state(driver) is FormState.VERIFIED
    assert driver.seen.form.verified_by == "QA reviewer A"

    driver.press("Next step")
    driver.until(lambda: driver.seen.form.id == "eligibility")
    driver.press("Start step")
    driver.until(lambda: _state(driver) is FormState.OPEN)
    driver.type("Physician A")
    driver.enter()
    driver.enter()
    driver.type("Clinic 1")
    driver.enter()
    driver.type("08:20")
    driver.enter()
    driver.rest()
    driver.fill("08:15", "", "", "", "", "", "5.4")
    driver.press("Sign step")
    driver.sign("Planner A")
    driver.press("Verify")
    driver.sign("QA reviewer A")
    assert _state(driver) is FormState.VERIFIED

    driver.sign_in("Materials A")
    driver.press("Next step")
    driver.until(lambda: driver.seen.form.id == "kit")
    driver.press("Start step")
    driver.until(lambda: _state(driver) is FormState.OPEN)
    driver.scan(_label(workplace, "device", "temperature logger"))
    driver.scan(_label(workplace, "lot", "collection bag"))
    driver.scan(_label(workplace, "lot", "heparin"))
    driver.row("kit_number")
    driver.fill("KIT-7", "SEAL-9")
    driver.press("Sign step")
    driver.sign("Materials A")
    assert _state(driver) is FormState.SIGNED
    done = [step.id for step in driver.seen.steps if step.performer and not step.open_rows]
    assert done[:3] == ["order", "eligibility", "kit"]


def test_that_a_value_outside_its_limit_is_recorded_said_and_corrected_in_place(driver: Driver) -> None:
    driver.sign_in("Planner A")
    _order(driver)
    driver.row("height")
    driver.fill("18.3")
    row = next(row for row in driver.seen.form.rows if row.id == "height")
    assert row.shown == "18.3\u00a0cm"
    assert [notice.row for notice in driver.seen.form.notices] == ["Height"]
    said = _spoken(driver, "height")
    assert "below the limit" in said
    driver.row("height")
    driver.key(Qt.Key.Key_F2)
    driver.type("183")
    driver.enter()
    driver.press("typing slip")
    driver.type("a digit was lost")
    driver.enter()
    driver.rest()
    row = next(row for row in driver.seen.form.rows if row.id == "height")
    assert (row.shown, row.how, row.struck[0].shown) == ("183\u00a0cm", How.RETYPED, "18.3\u00a0cm")


def test_that_sign_pressed_too_early_lists_what_is_open_and_goes_there(driver: Driver) -> None:
    driver.sign_in("Planner A")
    _order(driver)
    driver.fill("Clinic 1")
    driver.key(Qt.Key.Key_F9)
    driver.rest()
    assert QApplication.activeModalWidget() is None
    assert driver.page.steps.panel.focused_row() is driver.page.steps.panel.form.row("physician")


def test_that_the_performer_is_refused_as_the_second_person_and_nothing_typed_is_lost(driver: Driver) -> None:
    driver.sign_in("Planner A")
    _order(driver)
    _fill_order(driver)
    driver.press("Sign step")
    driver.sign("Planner A")
    driver.press("Verify")
    sheet = driver.sheet()
    driver.type("Planner A")
    driver.enter()
    driver.type("a long password")
    driver.enter()
    driver.until(sheet.act.isEnabled)
    assert sheet.name.text() == "Planner A"
    assert _state(driver) is FormState.SIGNED
    sheet.reject()


def test_that_a_badge_scanned_in_the_sheet_fills_the_name_and_types_nothing(
    driver: Driver, workplace: Workplace
) -> None:
    driver.sign_in("Planner A")
    _order(driver)
    _fill_order(driver)
    driver.press("Sign step")
    driver.sign("Planner A")
    driver.press("Verify")
    sheet = driver.sheet()
    driver.scan(_label(workplace, "badge", "QA reviewer A"))
    driver.until(lambda: sheet.name.text() == "QA reviewer A")
    assert sheet.password.text() == ""
    sheet.reject()


def test_that_a_scan_outside_a_step_opens_its_batch_and_is_no_identity_check(
    driver: Driver, workplace: Workplace
) -> None:
    driver.sign_in("Planner A")
    _complete_first_step(driver)
    driver.window.open_page("work")
    driver.rest()
    driver.scan(_label(workplace, "order", "S-0077"))
    driver.until(lambda: driver.window.inside.page_name == "batch")
    assert driver.seen.banner.batch == "S-0077"


def test_that_somebody_without_the_role_reads_why_and_cannot_press_start(driver: Driver) -> None:
    driver.sign_in("Planner A")
    _complete_first_step(driver)
    driver.page.steps.step_chosen.emit("kit")
    driver.until(lambda: driver.seen.form.id == "kit")
    assert not driver.page.steps.panel.primary.isEnabled()
    assert [refusal.code for refusal in driver.seen.form.against_start] == ["BA-05"]


def test_that_half_typed_text_stays_while_a_scan_is_answered(driver: Driver, workplace: Workplace) -> None:
    driver.sign_in("Planner A")
    _complete_first_step(driver)
    driver.sign_in("Materials A")
    driver.page.steps.step_chosen.emit("kit")
    driver.until(lambda: driver.seen.form.id == "kit")
    driver.press("Start step")
    driver.until(lambda: _state(driver) is FormState.OPEN)
    driver.row("kit_number")
    driver.type("KIT")
    driver.scan(_label(workplace, "device", "temperature logger"))
    row = driver.page.steps.panel.form.row("kit_number")
    assert row is not None
    assert row.draft() == "KIT"
    assert next(row for row in driver.seen.form.rows if row.id == "logger").filled
