"""What stands on the screen while the program loads: the sign-in form, which can be filled in meanwhile."""

from ui.front.showing import Front, show_front
from ui.front.window import Typed

__all__ = ["Front", "Typed", "show_front"]
