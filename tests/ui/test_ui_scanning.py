import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from batchtrack.identity import Din, DinCode, decode
from ui.scanning import ScannerSettings, ScanSource, WedgeScanner
from ui.scanning.assembler import Assembler, Outcome
from ui.scanning.wedge import Scan

BAG = "A999026000017K03"
FRAMED = ScannerSettings()
TIMED = ScannerSettings(prefix="")


class Bench(QWidget):
    """A window with a field, watched by a scanner."""

    def __init__(self, settings: ScannerSettings) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName("field")
        self.submitted: list[str] = []
        self.field.returnPressed.connect(lambda: self.submitted.append(self.field.text()))
        QVBoxLayout(self).addWidget(self.field)
        self.scans: list[Scan] = []
        self.scanner = WedgeScanner(settings, parent=self)
        self.scanner.scanned.connect(self.scans.append)
        self.source = ScanSource(settings, parent=self)

    @property
    def handle(self) -> QWindow:
        """The window that keys come to."""
        handle = self.windowHandle()
        assert handle is not None
        return handle


def _bench(qtbot: QtBot, settings: ScannerSettings) -> Bench:
    bench = Bench(settings)
    qtbot.addWidget(bench)
    bench.show()
    qtbot.waitExposed(bench)
    bench.field.setFocus()
    bench.scanner.watch(bench.handle)
    return bench


def _stroke(window: QWindow, key: int, text: str, modifiers: Qt.KeyboardModifier, at: int) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifiers, text)
        event.setTimestamp(at)
        QApplication.sendEvent(window, event)


@pytest.mark.parametrize("settings", [FRAMED, TIMED], ids=["with prefix", "by timing"])
def test_that_a_scan_in_a_half_typed_field_leaves_the_text_and_arrives_once(
    qtbot: QtBot, settings: ScannerSettings
) -> None:
    bench = _bench(qtbot, settings)
    bench.field.setText("12.")
    bench.source.send(BAG, bench.handle)
    qtbot.waitUntil(lambda: not bench.scanner.scanning and bool(bench.scans))
    assert bench.scans == [Scan(BAG)]
    assert bench.field.text() == "12."
    assert not bench.submitted


def test_that_two_scans_in_a_row_are_two_scans(qtbot: QtBot) -> None:
    bench = _bench(qtbot, FRAMED)
    bench.source.send(BAG, bench.handle)
    bench.source.send("LOT-SAL-2291", bench.handle)
    assert [scan.text for scan in bench.scans] == [BAG, "LOT-SAL-2291"]


@pytest.mark.parametrize("settings", [FRAMED, TIMED], ids=["with prefix", "by timing"])
def test_that_typing_reaches_the_field_and_is_no_scan(qtbot: QtBot, settings: ScannerSettings) -> None:
    bench = _bench(qtbot, settings)
    for number, character in enumerate("95.2"):
        _stroke(bench.handle, ord(character), character, Qt.KeyboardModifier.NoModifier, 1000 + 120 * number)
    _stroke(bench.handle, int(Qt.Key.Key_Return), "\r", Qt.KeyboardModifier.NoModifier, 2000)
    assert bench.field.text() == "95.2"
    assert bench.submitted == ["95.2"]
    assert not bench.scans


def test_that_the_last_typed_character_reaches_the_field_without_another_key(qtbot: QtBot) -> None:
    bench = _bench(qtbot, TIMED)
    QTest.keyClick(bench.handle, Qt.Key.Key_7)
    qtbot.waitUntil(lambda: bench.field.text() == "7")
    assert not bench.scans


def test_that_a_short_burst_of_a_fast_typist_is_typing(qtbot: QtBot) -> None:
    bench = _bench(qtbot, TIMED)
    for number, character in enumerate("123"):
        _stroke(bench.handle, ord(character), character, Qt.KeyboardModifier.NoModifier, 1000 + 20 * number)
    qtbot.waitUntil(lambda: bench.field.text() == "123")
    assert not bench.scans


def test_that_a_code_whose_end_never_comes_is_told_as_incomplete(qtbot: QtBot) -> None:
    bench = _bench(qtbot, ScannerSettings(longest_wait=0.05))
    _stroke(bench.handle, int(Qt.Key.Key_B), "\x02", Qt.KeyboardModifier.ControlModifier, 1000)
    for number, character in enumerate("A99902600"):
        _stroke(bench.handle, ord(character), character, Qt.KeyboardModifier.NoModifier, 1010 + 5 * number)
    qtbot.waitUntil(lambda: bool(bench.scans))
    assert bench.scans == [Scan("A99902600", complete=False)]
    assert bench.field.text() == ""


@pytest.mark.parametrize(
    ("layout", "strokes"),
    [
        ("American", [(Qt.Key.Key_Equal, "=", False), (Qt.Key.Key_A, "A", True), (Qt.Key.Key_9, "9", False)]),
        ("French", [(Qt.Key.Key_Equal, "=", False), (Qt.Key.Key_A, "A", True), (Qt.Key.Key_Ccedilla, "9", True)]),
        ("German", [(Qt.Key.Key_0, "=", True), (Qt.Key.Key_A, "A", True), (Qt.Key.Key_9, "9", False)]),
    ],
)
def test_that_a_code_is_the_same_from_every_keyboard(
    qtbot: QtBot, layout: str, strokes: list[tuple[Qt.Key, str, bool]]
) -> None:
    assert layout
    bench = _bench(qtbot, FRAMED)
    _stroke(bench.handle, int(Qt.Key.Key_B), "\x02", Qt.KeyboardModifier.ControlModifier, 1000)
    for number, (key, text, shifted) in enumerate(strokes):
        modifiers = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
        if shifted:
            _stroke(bench.handle, int(Qt.Key.Key_Shift), "", modifiers, 1004 + 5 * number)
        _stroke(bench.handle, int(key), text, modifiers, 1005 + 5 * number)
    _stroke(bench.handle, int(Qt.Key.Key_Return), "\r", Qt.KeyboardModifier.NoModifier, 1030)
    assert bench.scans == [Scan("=A9")]
    assert bench.field.text() == ""


def test_that_a_control_prefix_without_text_is_known_by_its_key(qtbot: QtBot) -> None:
    bench = _bench(qtbot, FRAMED)
    _stroke(bench.handle, int(Qt.Key.Key_B), "", Qt.KeyboardModifier.ControlModifier, 1000)
    for number, character in enumerate(BAG):
        _stroke(bench.handle, ord(character), character, Qt.KeyboardModifier.NoModifier, 1001 + number)
    _stroke(bench.handle, int(Qt.Key.Key_M), "", Qt.KeyboardModifier.ControlModifier, 1030)
    assert bench.scans == [Scan(BAG)]


def test_that_a_held_key_repeats_into_the_field_and_is_no_scan(qtbot: QtBot) -> None:
    bench = _bench(qtbot, TIMED)
    for number in range(12):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier, "0", autorep=number > 0)
        event.setTimestamp(1000 + 30 * number)
        QApplication.sendEvent(bench.handle, event)
    assert bench.field.text() == "0" * 12
    assert not bench.scans


def test_that_watching_a_window_twice_delivers_once(qtbot: QtBot) -> None:
    bench = _bench(qtbot, FRAMED)
    bench.scanner.watch(bench.handle)
    bench.source.send(BAG, bench.handle)
    assert len(bench.scans) == 1


def test_that_no_stray_key_reaches_a_field_after_a_scan(qtbot: QtBot) -> None:
    bench = _bench(qtbot, FRAMED)
    seen: list[str] = []

    class Watcher(QObject):
        def eventFilter(  # noqa: N802 - Qt calls it by this name
            self, _watched: QObject, event: QEvent
        ) -> bool:
            if isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
                seen.append(event.text())
            return False

    watcher = Watcher(bench)
    bench.field.installEventFilter(watcher)
    bench.source.send(BAG, bench.handle)
    assert seen == []


def test_that_timing_tells_fast_characters_from_slow_ones() -> None:
    fast, slow = Assembler(TIMED), Assembler(TIMED)
    outcomes = [fast.key(character, 1.0 + 0.005 * number).outcome for number, character in enumerate("ABCDEFG")]
    assert outcomes == [Outcome.HELD] * 7
    assert fast.key("\r", 1.04).text == "ABCDEFG"
    decisions = [slow.key(character, 1.0 + 0.2 * number) for number, character in enumerate("ABCDEFG")]
    assert [decision.release for decision in decisions] == [False] + [True] * 6
    assert slow.key("\r", 3.0).outcome is Outcome.GO


def test_that_a_prefix_lets_typing_before_it_go_to_the_field() -> None:
    assembler = Assembler(FRAMED)
    assembler.key("1", 1.0)
    decision = assembler.key("\x02", 1.01)
    assert decision.release
    assert decision.outcome is Outcome.HELD


def _scanned_on_a_german_layout(bench: Bench, dead_key: bool, joined_by_system: bool) -> None:
    """An American scanner's ``=A9999...``: the equals sign arrives as a dead accent that joins the letter after it."""
    _stroke(bench.handle, int(Qt.Key.Key_B), "\x02", Qt.KeyboardModifier.ControlModifier, 1000)
    if dead_key:
        _stroke(bench.handle, int(Qt.Key.Key_Dead_Acute), "", Qt.KeyboardModifier.NoModifier, 1005)
    if joined_by_system:
        commit = QInputMethodEvent()
        commit.setCommitString("Á")
        QApplication.sendEvent(bench.field, commit)
    else:
        _stroke(bench.handle, int(Qt.Key.Key_Aacute), "Á", Qt.KeyboardModifier.ShiftModifier, 1010)
    for number, character in enumerate("99991712345600"):
        _stroke(bench.handle, ord(character), character, Qt.KeyboardModifier.NoModifier, 1015 + 5 * number)
    _stroke(bench.handle, int(Qt.Key.Key_Return), "\r", Qt.KeyboardModifier.NoModifier, 1100)


@pytest.mark.parametrize(
    ("dead_key", "joined_by_system"),
    [(True, False), (False, False), (False, True)],
    ids=["dead key and joined sign", "joined sign", "joined by the input method"],
)
def test_that_a_dead_key_inside_a_scan_loses_nothing_of_it(
    qtbot: QtBot, dead_key: bool, joined_by_system: bool
) -> None:
    bench = _bench(qtbot, FRAMED)
    bench.scanner.watch(bench.field)
    _scanned_on_a_german_layout(bench, dead_key, joined_by_system)
    assert [decode(scan.text) for scan in bench.scans] == [DinCode(Din("A999917123456"))]
    assert bench.field.text() == ""


def test_that_what_an_input_method_joins_while_nobody_scans_reaches_the_field(qtbot: QtBot) -> None:
    bench = _bench(qtbot, FRAMED)
    bench.scanner.watch(bench.field)
    commit = QInputMethodEvent()
    commit.setCommitString("é")
    QApplication.sendEvent(bench.field, commit)
    assert bench.field.text() == "é"
    assert not bench.scans


def test_that_a_watched_field_shows_each_key_once(qtbot: QtBot) -> None:
    bench = _bench(qtbot, FRAMED)
    bench.scanner.watch(bench.field)
    bench.source.send(BAG, bench.handle)
    assert [scan.text for scan in bench.scans] == [BAG]
