"""Every length of the screens, at desk and at the bench, in pixels at 100 percent."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

BENCH_FACTOR: Final = 1.2


class Space(Enum):
    """Gaps; the same at desk and bench, larger with zoom."""

    NONE = 0
    HAIR = 2
    TINY = 4
    SMALL = 8
    ROWS = 10
    MEDIUM = 12
    LARGE = 16
    CARD = 24
    WIDE = 32
    HUGE = 48


class Size(Enum):
    """Heights and widths: at the desk, at the bench. The name is part of the value, so equal pairs stay apart."""

    FIELD = ("field", 40, 56)
    BUTTON = ("button", 38, 48)
    PRIMARY = ("primary", 38, 64)
    PRIMARY_WIDTH = ("primary width", 150, 200)
    STEP_ROW = ("step row", 34, 48)
    STEP_ROW_CURRENT = ("current step row", 48, 58)
    TABLE_ROW = ("table row", 36, 48)
    TABLE_HEAD = ("table head", 32, 40)
    TAB = ("tab", 40, 48)
    LINK = ("link", 24, 48)
    ICON = ("icon", 18, 22)
    ICON_SMALL = ("small icon", 16, 20)
    RAIL_ICON = ("rail icon", 22, 26)
    EMPTY_ICON = ("empty icon", 40, 48)
    BANNER = ("banner", 76, 92)
    SHEET_BAND = ("sheet band", 42, 50)
    RAIL = ("rail", 76, 92)
    RAIL_PLACE = ("rail place", 55, 60)
    BOARD_ROW = ("board row", 76, 96)
    BOARD_HEAD = ("board head", 30, 38)
    BOARD_SUBJECT = ("board subject column", 170, 200)
    BOARD_NEXT = ("board next column", 280, 330)
    BOARD_LEFT = ("board left column", 170, 200)
    BOARD_BAR = ("board bar", 14, 16)
    DIAMOND = ("diamond", 16, 18)
    STEPS_COLUMN = ("steps column", 264, 296)
    STEP_CODE = ("step code column", 32, 38)
    CONTEXT_COLUMN = ("context column", 256, 290)
    FORM_MAX = ("widest form", 780, 940)
    LABEL_COLUMN = ("label column", 172, 200)
    VALUE_COLUMN = ("value column", 232, 270)
    VERDICT_COLUMN = ("narrowest verdict column", 140, 168)
    SIGNED_LABEL = ("signed label column", 152, 182)
    SIGNED_LIST = ("lowest signed list", 144, 240)
    SHEET = ("sheet", 944, 1080)
    SHEET_SIDE = ("sheet side", 346, 400)
    SHEET_HEIGHT = ("sheet height", 420, 520)
    TOAST = ("toast", 360, 430)
    TRAY = ("tray", 300, 340)
    THUMBNAIL = ("thumbnail", 96, 110)
    TEXT_BOX = ("text box", 64, 84)
    CHIP = ("chip", 24, 48)
    SCROLL = ("scroll handle", 10, 14)
    MINIMUM_WIDTH = ("narrowest window", 1024, 1024)
    MINIMUM_HEIGHT = ("lowest window", 700, 700)
    NARROW = ("steps collapse below", 1100, 1100)
    WIDE = ("context column from", 1440, 1440)

    @property
    def desk(self) -> int:
        """Pixels at the desk."""
        return self.value[1]

    @property
    def bench(self) -> int:
        """Pixels at the bench."""
        return self.value[2]


RADIUS_CONTROL: Final = 4
RADIUS_ROW: Final = 6
RADIUS_CARD: Final = 8
STRONG_LINE: Final = 2
VERDICT_BAR: Final = 5
NOTICE_BAR: Final = 4
CURRENT_BAR: Final = 4


@dataclass(frozen=True, slots=True)
class Scale:
    """How large things are on this workstation.

    Attributes:
        zoom: 1.0 to 2.0, the person's wish.
        bench: gloves and touch: larger type and targets.
    """

    zoom: float = 1.0
    bench: bool = False

    @property
    def type_factor(self) -> float:
        """What the type scale is multiplied with."""
        return self.zoom * (BENCH_FACTOR if self.bench else 1.0)

    def size(self, size: Size) -> int:
        """A named height or width in pixels."""
        return round((size.bench if self.bench else size.desk) * self.zoom)

    def space(self, space: Space) -> int:
        """A named gap in pixels."""
        return round(space.value * self.zoom)

    def line(self, pixels: int) -> int:
        """A line weight, radius or bar in pixels, at least one."""
        return max(1, round(pixels * self.zoom))
