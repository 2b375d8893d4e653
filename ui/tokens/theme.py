"""The appearance in force: palette, sizes and fonts, and how the application is dressed in them."""

from enum import Enum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QWidget

from ui.tokens import metrics
from ui.tokens.colour_roles import qt_palette
from ui.tokens.metrics import Scale, Size, Space
from ui.tokens.palette import DARK, HIGH_CONTRAST, LIGHT, Palette
from ui.tokens.sheet import style_sheet
from ui.tokens.tone import Tone
from ui.tokens.typography import Type, Weight, make_font

SMALLEST_ZOOM = 1.0
LARGEST_ZOOM = 2.0
ZOOM_STEP = 0.1


class Mode(Enum):
    """Which palette is wished for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Theme(QObject):
    """Palette, scale and fonts in force; ``changed`` fires after the application wears them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode = Mode.SYSTEM
        self._palette = LIGHT
        self._scale = Scale()
        self._fonts: dict[tuple[Type, Weight | None, bool], QFont] = {}

    @property
    def mode(self) -> Mode:
        """The wish that is in force."""
        return self._mode

    @property
    def palette(self) -> Palette:
        """The palette in force."""
        return self._palette

    @property
    def scale(self) -> Scale:
        """The sizes in force."""
        return self._scale

    def size(self, size: Size) -> int:
        """A named height or width in pixels."""
        return self._scale.size(size)

    def space(self, space: Space) -> int:
        """A named gap in pixels."""
        return self._scale.space(space)

    def radius(self, kind: str = "control") -> int:
        """Corner radius of a ``control``, a ``row`` or a ``card`` in pixels."""
        radii = {
            "control": metrics.RADIUS_CONTROL,
            "row": metrics.RADIUS_ROW,
            "card": metrics.RADIUS_CARD,
        }
        return self._scale.line(radii[kind])

    def bar(self, kind: str = "verdict") -> int:
        """Width of the bar of a ``verdict``, a ``notice`` or the ``current`` row, in pixels."""
        bars = {
            "verdict": metrics.VERDICT_BAR,
            "notice": metrics.NOTICE_BAR,
            "current": metrics.CURRENT_BAR,
        }
        return self._scale.line(bars[kind])

    @property
    def hairline(self) -> int:
        """Weight of a plain line in pixels."""
        return self._scale.line(self._palette.line_width)

    @property
    def strong_line(self) -> int:
        """Weight of a verdict's border and of the focus, in pixels."""
        return self._scale.line(metrics.STRONG_LINE)

    def font(self, step: Type, weight: Weight | None = None, *, identifier: bool = False) -> QFont:
        """A font of the scale at the size in force."""
        key = (step, weight, identifier)
        if key not in self._fonts:
            self._fonts[key] = make_font(step, weight, self._scale.type_factor, identifier=identifier)
        return self._fonts[key]

    def ink(self, tone: Tone) -> QColor:
        """The colour of words of this tone."""
        return QColor(self._palette.ink(tone))

    def wish(self, mode: Mode) -> None:
        """Take another palette; ``SYSTEM`` follows the desktop, and an unknown desktop counts as light."""
        self._mode = mode
        self._dress()

    def zoom(self, factor: float) -> None:
        """Enlarge everything, 1.0 to 2.0; what lies outside is brought in."""
        bounded = min(max(factor, SMALLEST_ZOOM), LARGEST_ZOOM)
        self._scale = Scale(bounded, self._scale.bench)
        self._dress()

    def at_bench(self, bench: bool) -> None:
        """Switch the sizes for gloves and touch on or off."""
        self._scale = Scale(self._scale.zoom, bench)
        self._dress()

    def follow(self, widget: QWidget) -> None:
        """Call the widget's ``restyle`` now and after each change."""
        restyle = widget.restyle  # type: ignore[attr-defined] # a protocol cannot say "QWidget with restyle"
        self.changed.connect(restyle)
        restyle()

    def dress(self) -> None:
        """Dress the application: palette first, then the sheet, else sheet-styled widgets keep old colours."""
        self._dress()

    def _dress(self) -> None:
        self._palette = self._chosen()
        self._fonts.clear()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(self.font(Type.BODY))
            application.setPalette(qt_palette(self._palette))
            application.setStyleSheet(style_sheet(self._palette, self._scale))
        self.changed.emit()

    def _chosen(self) -> Palette:
        wished = {Mode.LIGHT: LIGHT, Mode.DARK: DARK, Mode.HIGH_CONTRAST: HIGH_CONTRAST}
        if self._mode in wished:
            return wished[self._mode]
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return LIGHT
        return DARK if application.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


@cache
def theme() -> Theme:
    """The one appearance of this process."""
    return Theme()
