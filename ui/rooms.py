"""Pages by name, loaded when they are first wanted: what the first window does not need does not delay it."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from batchtrack.units.registry import registry
from ui.desk import Desk
from ui.work import Worker

PageMaker = Callable[[Desk], QWidget]

_PAUSE_MS: Final = 50
_PAGES: Final = {
    "work": ("ui.pages.work", "WorkPage"),
    "batches": ("ui.pages.batches", "BatchesPage"),
    "hand_over": ("ui.pages.hand_over", "HandOverPage"),
    "batch": ("ui.pages.batch", "BatchPage"),
    "new_batch": ("ui.pages.new_batch", "NewBatchPage"),
    "testing": ("ui.pages.testing", "TestingPage"),
    "instrument_files": ("ui.pages.testing", "InstrumentFilesPage"),
    "layouts": ("ui.pages.testing", "LayoutsPage"),
    "release": ("ui.pages.release", "ReleasePage"),
    "certifications": ("ui.pages.registers", "CertificationsPage"),
    "materials": ("ui.pages.registers", "MaterialsPage"),
    "equipment": ("ui.pages.registers", "EquipmentPage"),
    "people": ("ui.pages.people", "PeoplePage"),
    "settings": ("ui.pages.settings", "SettingsPage"),
    "products": ("ui.pages.products", "ProductsPage"),
}


def page_maker(name: str) -> PageMaker:
    """What makes the page of that name; loaded now where it was not yet."""
    module, made_by = _PAGES[name]
    maker: PageMaker = getattr(import_module(module), made_by)
    return maker


class Loading(QObject):
    """Loads what pages need beside the window, so that none is waited for; never while an answer is awaited.

    The units come first: reading a value as it is typed needs them on the window's thread.
    """

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._loads: list[Callable[[], object]] = [registry, *(partial(page_maker, name) for name in _PAGES)]
        self._pause = QTimer(self)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._next)

    def start(self) -> None:
        """Begin; what the window does meanwhile comes first."""
        self._pause.start()

    def stop(self) -> None:
        """Load nothing more."""
        self._pause.stop()

    def _next(self) -> None:
        if not self._loads:
            self.stop()
        elif not self._worker.busy:
            self._worker.read(self._loads.pop(0), lambda _loaded: None)
