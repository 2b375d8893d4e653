"""The work board."""

from ui.pages.work.page import WorkPage

__all__ = ["WorkPage"]
