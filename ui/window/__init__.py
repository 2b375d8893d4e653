"""The window: rail, pages, scans, keys, lock."""

from ui.window.main_window import LOCK_AFTER, MainWindow

__all__ = ["LOCK_AFTER", "MainWindow"]
