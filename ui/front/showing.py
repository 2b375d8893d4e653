"""Showing the form at once, and loading everything else beside it."""

import gc
import sys
from collections.abc import Callable
from concurrent.futures import Future
from importlib import import_module
from threading import Thread
from types import ModuleType
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from ui.application import make_application
from ui.dressing import dress
from ui.front.window import FrontWindow, Typed
from ui.preferences import PreferenceStore, preference_file

_AT_THE_LATEST_MS: Final = 500


class Front(QObject):
    """The form on the screen.

    Attributes:
        window: holds the form.
        closed: whether somebody closed it.
    """

    _loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.window = FrontWindow()
        self.closed = False
        self.window.closed.connect(self._close)

    def load(self, *modules: str) -> ModuleType | None:
        """Load modules beside the form, which goes on; it is painted before anything is loaded.

        Returns:
            The first of them; None where somebody closed the form meanwhile.

        Raises:
            Exception: whatever loading raises.
        """
        gc.disable()  # nothing that is being loaded is garbage, and looking for it is a fifth of the time
        future: Future[ModuleType] = Future()
        loop = QEventLoop()
        thread = Thread(target=_load, args=(modules, future, self._loaded.emit), name="loader")
        self._loaded.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        self._when_painted(thread.start)
        loop.exec()
        thread.join()
        gc.freeze()  # what was loaded stays: no later collection walks through it, on the window's thread
        gc.enable()
        return None if self.closed else future.result()

    def take(self) -> Typed:
        """What was typed; the form leaves the screen, and something else is shown."""
        typed = self.window.typed
        self.window.hide()
        return typed

    def _when_painted(self, begin: Callable[[], object]) -> None:
        """At the first paint; a display that paints nothing for a while holds nothing up."""
        begun: list[bool] = []

        def once() -> None:
            if not begun:
                begun.append(True)
                begin()

        self.window.painted.connect(once)
        QTimer.singleShot(_AT_THE_LATEST_MS, self, once)

    def _close(self) -> None:
        self.closed = True


def _load(modules: tuple[str, ...], future: Future[ModuleType], told: Callable[[], object]) -> None:
    try:
        first, *_ = [import_module(module) for module in modules]
        future.set_result(first)
    except Exception as error:  # noqa: BLE001 - it is raised where the answer is taken, on the window's thread
        future.set_exception(error)
    told()


def show_front() -> Front:
    """The form, dressed as this workstation is set and as large as the screen."""
    application = make_application(sys.argv)
    dress(PreferenceStore(preference_file()).now)
    front = Front()
    front.window.setGeometry(application.primaryScreen().availableGeometry())
    front.window.showMaximized()
    return front
