import hashlib
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from window_driving import PATIENCE_MS, Driver
from workplace_fixture import PASSWORD, desk_at

from batchtrack.facility.stationery import PageFormat
from batchtrack.services.stationery import chosen_stationery
from batchtrack.services.workplace import Workplace
from ui.languages import language, speak
from ui.pages.settings import SettingsPage
from ui.preferences import PreferenceStore
from ui.scanning.named import settings_named
from ui.sheets.answers import AnswerForm
from ui.tokens import Mode, theme


@pytest.mark.parametrize(
    ("prefix", "suffix", "read"),
    [
        ("STX", "CR TAB", ("\x02", "\r\t")),
        ("", "cr", ("", "\r")),
        ("~", "~ CR", ("~", "~\r")),
        ("STX ETX", "CR", None),
        ("FOO", "CR", None),
        ("STX", "", None),
    ],
)
def test_that_a_scanner_is_told_by_the_names_in_its_manual(
    prefix: str, suffix: str, read: tuple[str, str] | None
) -> None:
    found = settings_named(prefix, suffix)
    assert (None if found is None else (found.prefix, found.suffixes)) == read


def test_that_each_setting_holds_at_once_and_at_the_next_start(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    file = tmp_path / "screens.json"
    with desk_at(workplace, "TECH-A") as desk:
        desk.preferences = PreferenceStore(file)
        page = SettingsPage(desk)
        qtbot.addWidget(page)
        page.show()
        page.refresh()
        for row, key in ((page.look, "high_contrast"), (page.zoom, "150"), (page.bench, "yes")):
            row.buttons.buttons[key].click()
        qtbot.waitUntil(lambda: theme().scale.bench and not desk.worker.busy, timeout=PATIENCE_MS)
        assert (theme().mode, theme().scale.zoom) == (Mode.HIGH_CONTRAST, 1.5)
        kept = json.loads(file.read_text("utf-8"))
        assert (kept["look"], kept["zoom"], kept["bench"]) == ("high_contrast", 150, True)
        assert PreferenceStore(file).now == desk.preferences.now


def test_that_a_scanner_that_cannot_be_read_changes_nothing(qtbot: QtBot, workplace: Workplace) -> None:
    with desk_at(workplace, "TECH-A") as desk:
        page = SettingsPage(desk)
        qtbot.addWidget(page)
        page.refresh()
        page.prefix.setText("FOO")
        page.take_scanner()
        assert "FOO" in page.notices._known[0].fact
        assert desk.preferences.now.scanner_prefix == "STX"
        page.prefix.setText("")
        with qtbot.waitSignal(desk.scanner_set):
            page.take_scanner()
        qtbot.waitUntil(lambda: desk.preferences.now.scanner_prefix == "", timeout=PATIENCE_MS)


def test_that_another_language_makes_rail_and_pages_anew(qtbot: QtBot, workplace: Workplace) -> None:
    driver = Driver(qtbot, workplace)
    try:
        driver.sign_in("Technician A")
        driver.window.open_page("settings")
        page = driver.window.inside.page
        assert isinstance(page, SettingsPage)
        page.language.buttons.buttons["de"].click()
        driver.until(lambda: driver.window.inside.page is not page)
        driver.rest()
        assert language() == "de"
        driver.window.open_page("work")
        driver.rest()
        assert driver.window.inside._rail._buttons["work"].text() == "Arbeit"
    finally:
        speak("en")
        driver.close()


def test_that_letterhead_and_paper_are_changed_by_signature(qtbot: QtBot, workplace: Workplace, tmp_path: Path) -> None:
    logo = QImage(240, 80, QImage.Format.Format_RGB32)
    logo.fill(Qt.GlobalColor.darkCyan)
    assert logo.save(str(tmp_path / "logo.png"))
    driver = Driver(qtbot, workplace)
    try:
        driver.sign_in("QA reviewer A")
        driver.window.open_page("settings")
        driver.rest()
        page = driver.window.inside.page
        assert isinstance(page, SettingsPage)
        page.stationery.change.click()
        sheet = driver.sheet()
        form = sheet.findChild(AnswerForm)
        assert isinstance(form, AnswerForm)
        form.boxes["lines"].setPlainText("Świętokrzyska 1, Łódź\n\nAuthorisation DEMO-0001")
        form.boxes["reason"].setPlainText("a new address")
        form.files["file"].take(str(tmp_path / "logo.png"))
        form.choices["page"].buttons["letter"].click()
        form.choices["ink"].buttons["yes"].click()
        sheet.name.setText("QA reviewer A")
        sheet.password.setText(PASSWORD)
        sheet.act.click()
        driver.until(lambda: QApplication.activeModalWidget() is None)
        chosen = chosen_stationery(workplace)
        assert (chosen.lines, chosen.page, chosen.signed_in_ink, chosen.version) == (
            ("Świętokrzyska 1, Łódź", "Authorisation DEMO-0001"),
            PageFormat.LETTER,
            True,
            1,
        )
        assert chosen.logo == hashlib.sha256((tmp_path / "logo.png").read_bytes()).hexdigest()
        driver.until(lambda: "Łódź" in " ".join(label.text() for label in page.stationery.findChildren(QLabel)))
    finally:
        driver.close()
