"""Garbage is collected on the window's thread only.

Python runs its cyclic collector in whichever thread happens to allocate. A worker's thread that collects a cycle with a
widget in it destroys the widget off the window's thread, and Qt ends the program. While work runs on other threads the
collector is therefore switched off and called from a timer of the window's thread.
"""

import gc
from typing import Final
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS: Final = 250
_OLDEST: Final = 2


class WindowThreadCollection(QObject):
    """Collects while it lives; `stop` gives the collector back to Python where no other one lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        _LIVING.add(self)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(_OLDEST + 1) if counts[generation] > thresholds[generation]]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Once no other thread works any more, Python may collect where it likes."""
        self._timer.stop()
        _LIVING.discard(self)
        if not _LIVING:
            gc.enable()


_LIVING: Final[WeakSet[WindowThreadCollection]] = WeakSet()
"""Every collection that was not stopped; the collector goes back to Python with the last of them."""
