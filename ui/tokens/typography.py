"""The type scale and the fonts that carry it."""

from enum import Enum
from pathlib import Path
from typing import Final

import fontpkg_fira_sans
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FAMILY: Final[str] = fontpkg_fira_sans.FAMILY
_FOLDER: Final = Path(fontpkg_fira_sans.ROOT) / "files"
_FILES: Final = ("Regular", "Medium", "SemiBold")
_DESIGN_DPI: Final = 96


class Weight(Enum):
    """The three weights in use."""

    REGULAR = QFont.Weight.Normal
    MEDIUM = QFont.Weight.Medium
    SEMIBOLD = QFont.Weight.DemiBold


class Type(Enum):
    """Steps of the type scale: size in points at 96 dots per inch, and the usual weight."""

    CAPTION = (9.0, Weight.REGULAR)
    SMALL = (9.5, Weight.REGULAR)
    BODY = (10.5, Weight.REGULAR)
    VALUE = (13.0, Weight.MEDIUM)
    TITLE = (15.0, Weight.SEMIBOLD)
    BANNER = (17.0, Weight.SEMIBOLD)
    PAGE = (21.0, Weight.SEMIBOLD)

    @property
    def points(self) -> float:
        """Size in points at 96 dots per inch."""
        return self.value[0]

    @property
    def weight(self) -> Weight:
        """The weight this step has where nothing else is asked for."""
        return self.value[1]


class FontsMissing(RuntimeError):  # noqa: N818 - says what is the case
    """The fonts that come with the program could not be loaded."""


def load_fonts() -> None:
    """Load the program's own fonts; must come before the first widget, since a bare system draws boxes.

    Raises:
        FontsMissing: a font file is absent or unreadable.
    """
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(_FOLDER / f"FiraSans-{name}.ttf")) < 0:
            raise FontsMissing(f"The font file FiraSans-{name}.ttf cannot be read in {_FOLDER}.")


def _dots_factor() -> float:
    """Points are meant at 96 dots per inch; macOS counts 72, some screens something else."""
    screens = QGuiApplication.screens()
    return _DESIGN_DPI / screens[0].logicalDotsPerInchY() if screens else 1.0


def make_font(step: Type, weight: Weight | None, factor: float, *, identifier: bool) -> QFont:
    """A font of the scale with fixed-width digits; identifiers also get the slashed zero."""
    font = QFont(FAMILY)
    font.setPointSizeF(step.points * factor * _dots_factor())
    font.setWeight((weight or step.weight).value)
    font.setFeature(QFont.Tag("tnum"), 1)
    if identifier:
        font.setFeature(QFont.Tag("zero"), 1)
    return font
