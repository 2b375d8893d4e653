"""Pages that say of how many they are: finished once all are laid out, so that nothing is laid out twice."""

from collections.abc import Callable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

Finish = Callable[[Canvas, int, int], None]
"""Draws on a page what needs its number, from 1, and the number of all."""


class PagedCanvas(Canvas):
    """Holds every page open until the last one is laid out.

    Args:
        finish: called for each page in order, once their number is known.
    """

    def __init__(self, *about: Any, finish: Finish, **named: Any) -> None:  # noqa: ANN401 - ReportLab's own arguments
        super().__init__(*about, **named)
        self._finish = finish
        self._held: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Hold the page as it stands, and begin the next."""
        self._held.append(dict(self.__dict__))
        # ReportLab has no public way to begin a page without writing the one before; its stubs leave this one out.
        self._startPage()  # type: ignore[attr-defined]

    def save(self) -> None:
        """Finish each page and write the file."""
        held = self._held
        for number, page in enumerate(held, start=1):
            self.__dict__.update(page)
            self._finish(self, number, len(held))
            super().showPage()
        super().save()
