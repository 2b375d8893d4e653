"""The paper that is printed on."""

from enum import Enum
from typing import Self

from reportlab.lib.pagesizes import A4, LETTER

from batchtrack.facility.stationery import PageFormat


class PageSize(Enum):
    """Width and height in points."""

    A4 = A4
    LETTER = LETTER

    @classmethod
    def of(cls, page: PageFormat) -> Self:
        """The page of a format."""
        return cls[page.name]

    @property
    def width(self) -> float:
        """Width in points."""
        return self.value[0]

    @property
    def height(self) -> float:
        """Height in points."""
        return self.value[1]
