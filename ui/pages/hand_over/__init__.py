"""The shift hand-over."""

from ui.pages.hand_over.page import HandOverPage

__all__ = ["HandOverPage"]
