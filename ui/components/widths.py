"""The three widths of a page: all columns, context as chips, steps collapsed."""

from enum import Enum

from ui.tokens import Size, theme


class PageWidth(Enum):
    """How much room a page has."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


def page_width(pixels: int) -> PageWidth:
    """Which of the three a window of so many pixels has, at the zoom in force; at the bench never the widest."""
    look = theme()
    room = pixels / look.scale.zoom
    if room >= Size.WIDE.desk and not look.scale.bench:
        return PageWidth.WIDE
    return PageWidth.MIDDLE if room >= Size.NARROW.desk else PageWidth.NARROW
