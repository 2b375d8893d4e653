"""The window before any facility: how to begin."""

from ui.first_start.run import ask_start

__all__ = ["ask_start"]
