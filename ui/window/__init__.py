"""The window: rail, pages, scans, keys, lock."""

from ui.window.main_window import MainWindow

__all__ = ["MainWindow"]
