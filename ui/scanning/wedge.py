"""Catches what a keyboard-wedge scanner types, at the window, before any field sees it."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow

from ui.scanning.assembler import Assembler, Decision, Outcome, ScannerSettings

_MODIFIERS: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_CONTROL_OFFSET: Final = 64
_DEAD: Final = {
    Qt.Key.Key_Dead_Acute: "´",
    Qt.Key.Key_Dead_Grave: "`",
    Qt.Key.Key_Dead_Circumflex: "^",
    Qt.Key.Key_Dead_Diaeresis: "¨",
}


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scanner sent; ``complete`` is False where it fell silent before the end of its code."""

    text: str
    complete: bool = True


class WedgeScanner(QObject):
    """Watches the window that has the focus: a scan never types into a field, half-typed text stays.

    Keys are watched at the window alone, where each passes once; the fields below would show it again.

    Signals:
        scanned: a code arrived (``Scan``), once for each scan.
    """

    scanned = Signal(object)

    def __init__(
        self,
        settings: ScannerSettings | None = None,
        *,
        now: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._assembler = Assembler(settings or ScannerSettings())
        self._now = now
        self._held: list[QKeyEvent] = []
        self._swallowed: set[int] = set()
        self._window: QWindow | None = None
        self._replaying = False
        self._last_chance = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._silent)

    @property
    def scanning(self) -> bool:
        """Whether a code is arriving at this moment."""
        return self._assembler.framed

    def start(self) -> None:
        """Watch whichever window has the focus, sheets included."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self.watch)
        application.focusObjectChanged.connect(self.watch)
        self.watch(QGuiApplication.focusWindow())
        self.watch(QGuiApplication.focusObject())

    def watch(self, watched: QObject | None) -> None:
        """Watch a window, or the field with the focus, as well; watching it twice is watching it once."""
        if watched is not None:
            watched.installEventFilter(self)

    def take(self, settings: ScannerSettings) -> None:
        """Work by other settings from now on."""
        self._let_go()
        self._assembler = Assembler(settings)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether a key is kept from the window."""
        if isinstance(event, QInputMethodEvent):
            return self._joined(event)
        if self._replaying or event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWindow):
            return False
        self._window = watched
        if event.type() is QEvent.Type.KeyRelease:
            return self._released(event)
        return self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return False
        text = _character(event)
        if not text or (event.isAutoRepeat() and not self._assembler.framed):
            return self._follow(self._assembler.interrupt(), event)
        return self._follow(self._assembler.key(text, self._moment(event)), event)

    def _joined(self, event: QInputMethodEvent) -> bool:
        """A sign that the system joined from a dead key and a letter goes to the field, not through the window."""
        if not self._assembler.framed:
            return False
        for character in event.commitString():
            self._assembler.key(character, self._now())
        self._timer.start(max(1, round(self._assembler.patience * 1000)))
        return True

    def _released(self, event: QKeyEvent) -> bool:
        if any(held.key() == event.key() and held.type() is QEvent.Type.KeyPress for held in self._held):
            self._held.append(_copy(event))
            return True
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        return False

    def _follow(self, decision: Decision, event: QKeyEvent) -> bool:
        """Do as decided; whether the key is kept from the window."""
        self._timer.stop()
        self._last_chance = False
        if decision.release:
            self._replay()
        if decision.outcome is Outcome.GO:
            return False
        if decision.outcome is Outcome.SCAN:
            self._swallowed.add(event.key())
            self._deliver(decision)
            return True
        self._held.append(_copy(event))
        self._timer.start(max(1, round(self._assembler.patience * 1000)))
        return True

    def _silent(self) -> None:
        if not self._last_chance:
            # keys that arrived while the program was busy come before this second call
            self._last_chance = True
            self._timer.start(0)
            return
        self._last_chance = False
        if self._assembler.waiting:
            self._settle(self._assembler.silence())

    def _let_go(self) -> None:
        self._timer.stop()
        self._settle(self._assembler.interrupt())

    def _settle(self, decision: Decision) -> None:
        if decision.outcome is Outcome.SCAN:
            self._deliver(decision)
        elif decision.release:
            self._replay()
        else:
            self._held.clear()

    def _deliver(self, decision: Decision) -> None:
        pressed = {event.key() for event in self._held if event.type() is QEvent.Type.KeyPress}
        lifted = {event.key() for event in self._held if event.type() is QEvent.Type.KeyRelease}
        self._swallowed |= pressed - lifted
        self._held.clear()
        if decision.text:
            self.scanned.emit(Scan(decision.text, decision.complete))

    def _replay(self) -> None:
        held, self._held = self._held, []
        if self._window is None:
            return
        self._replaying = True
        for event in held:
            QCoreApplication.sendEvent(self._window, event)
        self._replaying = False

    def _moment(self, event: QKeyEvent) -> float:
        """When the key was pressed, in seconds; keys that were queued while the program was busy keep their time."""
        return event.timestamp() / 1000 if event.timestamp() else self._now()


def _character(event: QKeyEvent) -> str:
    """The character of a key; of a dead key its accent, of a letter with Ctrl the control character."""
    text = event.text() or _DEAD.get(Qt.Key(event.key()), "")
    if text or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return text
    letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Underscore
    return chr(event.key() - _CONTROL_OFFSET) if letter else ""


def _copy(event: QKeyEvent) -> QKeyEvent:
    """A copy that outlives the event."""
    copied = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copied.setTimestamp(event.timestamp())
    return copied
