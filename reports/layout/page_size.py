"""The paper that is printed on."""

from enum import Enum

from reportlab.lib.pagesizes import A4, LETTER


class PageSize(Enum):
    """Width and height in points."""

    A4 = A4
    LETTER = LETTER

    @property
    def width(self) -> float:
        """Width in points."""
        return self.value[0]

    @property
    def height(self) -> float:
        """Height in points."""
        return self.value[1]
