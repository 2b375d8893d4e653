"""Sends a code as a scanner would: the same key events, to the window that has the focus."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from ui.scanning.assembler import STX, ScannerSettings

_NAMED = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, " ": Qt.Key.Key_Space}
_LAST_CONTROL = 0x20


class ScanSource(QObject):
    """A scanner without a scanner, for demonstrations and tests.

    It sends to the window that had the focus last, apart from windows it was told to leave out (its own tray).
    """

    def __init__(self, settings: ScannerSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings or ScannerSettings()
        self._target: QWindow | None = None
        self._left_out: set[QWindow] = set()

    def start(self) -> None:
        """Follow the focus from now on."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._focus_moved)
        self._focus_moved(QGuiApplication.focusWindow())

    def leave_out(self, window: QWindow) -> None:
        """Never send to this window."""
        self._left_out.add(window)

    def send(self, code: str, window: QWindow | None = None) -> bool:
        """Send a code with prefix and suffix; False where there is no window to send it to."""
        target = window or self._target
        if target is None:
            return False
        suffix = self.settings.suffixes[:1]
        for character in f"{self.settings.prefix}{code}{suffix}":
            for event in _strokes(character):
                QCoreApplication.sendEvent(target, event)
        return True

    def _focus_moved(self, window: QWindow | None) -> None:
        if window is not None and window not in self._left_out:
            self._target = window
            window.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._target = None


def _strokes(character: str) -> Iterator[QKeyEvent]:
    """Press and release of one character, as a scanner set to a keyboard sends it."""
    key, modifiers = _key(character)
    yield QKeyEvent(QEvent.Type.KeyPress, key, modifiers, character)
    yield QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, character)


def _key(character: str) -> tuple[int, Qt.KeyboardModifier]:
    if character in _NAMED:
        return int(_NAMED[character]), Qt.KeyboardModifier.NoModifier
    if character == STX or ord(character) < _LAST_CONTROL:
        return ord(character) + 64, Qt.KeyboardModifier.ControlModifier
    shifted = character.isupper()
    modifiers = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
    return ord(character.upper()), modifiers
