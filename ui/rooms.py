"""Pages by name, loaded when they are first wanted: what the first window does not need does not delay it."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from PySide6.QtWidgets import QWidget

from ui.desk import Desk

PageMaker = Callable[[Desk], QWidget]

_PAGES: Final = {
    "work": ("ui.pages.work", "WorkPage"),
    "batches": ("ui.pages.batches", "BatchesPage"),
    "hand_over": ("ui.pages.hand_over", "HandOverPage"),
    "batch": ("ui.pages.batch", "BatchPage"),
    "new_batch": ("ui.pages.new_batch", "NewBatchPage"),
    "testing": ("ui.pages.testing", "TestingPage"),
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


def load_all() -> None:
    """Load every page, so that none is waited for; run it beside the window, after the first paint."""
    for module, _ in _PAGES.values():
        import_module(module)
