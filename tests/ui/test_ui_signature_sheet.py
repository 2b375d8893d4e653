import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.components.banner import BannerFacts
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.components.signed_list import SignedEntry
from ui.scanning import ScannerSettings, ScanSource, WedgeScanner

ENTRIES = (
    SignedEntry("Product bag", "A9990 26 000017 K 03"),
    SignedEntry("Final volume", "30.0 mL", Mark.CORRECTED, "typing slip", "3.0"),
    SignedEntry("White cells", "12.5 × 10⁹/L", Mark.ALERT, "below alert limit"),
    SignedEntry("Viability", "95.2 %"),
    SignedEntry("Dose", "3.75 × 10⁸ cells", Mark.STOP, "below limit"),
)


MEANING = "I have checked these entries against the work and confirm them."


def _sheet(qtbot: QtBot, name: str = "", meaning: str = MEANING) -> SignatureSheet:
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    facts = SignatureFacts(
        banner=BannerFacts("REX-0042", "A9990 26 000017 K"),
        about="S15 Resuspend and count",
        list_title="What is being verified",
        entries=ENTRIES,
        title="Verify as second person",
        meaning=meaning,
        act="Verify and sign",
        back="Back to step",
        name=name,
    )
    sheet = SignatureSheet(window, facts)
    qtbot.addWidget(sheet)
    sheet.open()
    qtbot.waitExposed(sheet)
    sheet.activateWindow()
    sheet.window_behind = window  # type: ignore[attr-defined] # keeps the page alive as long as its sheet
    return sheet


def _signed(sheet: SignatureSheet) -> list[tuple[str, str]]:
    signed: list[tuple[str, str]] = []
    sheet.signed.connect(lambda name, password: signed.append((name, password)))
    return signed


def test_that_deviating_entries_come_first_and_the_rest_keep_their_order(qtbot: QtBot) -> None:
    labels = [entry.label for entry in _sheet(qtbot).entries.entries]
    assert labels == ["Dose", "White cells", "Final volume", "Product bag", "Viability"]


def test_that_the_first_empty_field_has_the_focus(qtbot: QtBot) -> None:
    assert _sheet(qtbot).focusWidget() is not None
    empty = _sheet(qtbot)
    assert empty.focusWidget() is empty.name
    named = _sheet(qtbot, "Technician B")
    assert named.focusWidget() is named.password


def test_that_no_button_is_default(qtbot: QtBot) -> None:
    for button in _sheet(qtbot).findChildren(QPushButton):
        assert not button.isDefault()
        assert not button.autoDefault()


def test_that_enter_in_the_name_goes_to_the_password_and_signs_nothing(qtbot: QtBot) -> None:
    sheet = _sheet(qtbot)
    signed = _signed(sheet)
    QTest.keyClicks(sheet.name, "Technician B")
    QTest.keyClick(sheet.name, Qt.Key.Key_Return)
    assert sheet.focusWidget() is sheet.password
    assert signed == []
    assert sheet.isVisible()


def test_that_name_and_password_sign_once(qtbot: QtBot) -> None:
    sheet = _sheet(qtbot, "Technician B")
    signed = _signed(sheet)
    QTest.keyClicks(sheet.password, "a long password")
    QTest.keyClick(sheet.password, Qt.Key.Key_Return)
    sheet.set_busy(True)
    sheet.act.click()
    assert signed == [("Technician B", "a long password")]


def test_that_without_a_password_nothing_is_signed(qtbot: QtBot) -> None:
    sheet = _sheet(qtbot, "Technician B")
    signed = _signed(sheet)
    sheet.act.click()
    assert signed == []
    assert sheet.focusWidget() is sheet.password


@pytest.mark.parametrize("prefix", ["\x02", ""], ids=["with prefix", "by timing"])
def test_that_a_scan_never_fills_the_password_nor_signs(qtbot: QtBot, prefix: str) -> None:
    sheet = _sheet(qtbot, "Technician A")
    signed = _signed(sheet)
    badges: list[str] = []
    sheet.badge_scanned.connect(badges.append)
    settings = ScannerSettings(prefix=prefix)
    scanner = WedgeScanner(settings, parent=sheet)
    scanner.scanned.connect(lambda scan: sheet.take_scan(scan.text))
    handle = sheet.windowHandle()
    assert handle is not None
    scanner.watch(handle)
    sheet.password.setText("half")
    ScanSource(settings, parent=sheet).send("BADGE-TECHNICIAN-B", handle)
    qtbot.waitUntil(lambda: bool(badges))
    assert badges == ["BADGE-TECHNICIAN-B"]
    assert sheet.password.text() == "half"
    assert signed == []


def test_that_a_badge_fills_the_name_and_asks_for_the_password(qtbot: QtBot) -> None:
    sheet = _sheet(qtbot)
    sheet.fill_name("Technician B")
    assert sheet.name.text() == "Technician B"
    assert sheet.focusWidget() is sheet.password


def test_that_a_refusal_keeps_the_texts_and_selects_the_password(qtbot: QtBot) -> None:
    sheet = _sheet(qtbot, "Technician A")
    sheet.password.setText("a long password")
    sheet.set_busy(True)
    sheet.refuse("Technician A performed this step, so another person verifies.", "Technician B is here.", "SI-02")
    assert sheet.name.text() == "Technician A"
    assert sheet.password.selectionLength() == len("a long password")
    assert sheet.act.isEnabled()


def test_that_escape_goes_back_and_forgets_the_password(qtbot: QtBot) -> None:
    sheet = _sheet(qtbot, "Technician B")
    sheet.password.setText("a long password")
    with qtbot.waitSignal(sheet.rejected):
        QApplication.sendEvent(
            sheet, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        )
    assert sheet.password.text() == ""


def test_that_the_page_is_dimmed_only_while_the_sheet_is_open(qtbot: QtBot) -> None:
    sheet = _sheet(qtbot)
    assert sheet._dimmer.isVisible()
    sheet.reject()
    assert not sheet._dimmer.isVisible()


def test_that_a_long_meaning_is_shown_whole(qtbot: QtBot) -> None:
    sheet = _sheet(qtbot, meaning=8 * MEANING)
    qtbot.waitUntil(lambda: sheet.height() > 460)
    label = next(label for label in sheet.findChildren(QLabel) if label.text() == 8 * MEANING)
    assert label.height() >= label.heightForWidth(label.width())


def test_that_the_sheet_blocks_its_own_window_alone(qtbot: QtBot) -> None:
    assert _sheet(qtbot).windowModality() is Qt.WindowModality.WindowModal
