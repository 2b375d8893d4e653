"""What the window tells over its pages, each kind until it is settled."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from ui.components.notice import NoticeFacts


class About(StrEnum):
    """Kinds of notices; one that comes again takes the place of the one before."""

    ACT = "act"
    READING = "reading"
    CLOCK = "clock"
    KEEPING = "keeping"


class WindowNotices:
    """Knows what is told of each kind and shows all of it."""

    def __init__(self, show: Callable[[Sequence[NoticeFacts]], object]) -> None:
        self._show = show
        self._told: dict[About, tuple[NoticeFacts, ...]] = {}

    def tell(self, about: About, *notices: NoticeFacts) -> None:
        """Tell these of this kind and nothing else; none is the end of it."""
        if self._told.get(about, ()) != notices:
            self._told[about] = notices
            self._show([notice for kind in About for notice in self._told.get(kind, ())])
