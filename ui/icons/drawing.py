"""Drawing an icon: placeholders filled in, rendered at the device's pixel ratio, kept."""

from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.icons.names import Icon
from ui.tokens import Tone, theme

_KEPT: Final = 512


@cache
def _source(icon: Icon) -> str:
    return (files("ui.icons") / "svg" / f"{icon.value}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=_KEPT)
def _rendered(icon: Icon, colour: str, knock: str, size: int, ratio: float) -> QPixmap:
    svg = _source(icon).replace("{colour}", colour).replace("{knock}", knock)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon_pixmap(icon: Icon, tone: Tone, size: int, ratio: float, *, knock: str | None = None) -> QPixmap:
    """The icon as a pixmap.

    Args:
        icon: which drawing.
        tone: what it means; picks the colour.
        size: edge in device-independent pixels.
        ratio: pixels of the device per device-independent pixel.
        knock: colour of what is cut out of a solid mark, ``#RRGGBB``; the card's where not given.
    """
    palette = theme().palette
    return _rendered(icon, palette.mark(tone), knock or palette.card, size, ratio)


def draw_icon(painter: QPainter, icon: Icon, tone: Tone, where: QRect, *, knock: str | None = None) -> None:
    """Draw the icon centred in a rectangle, as large as its shorter side."""
    size = min(where.width(), where.height())
    pixmap = icon_pixmap(icon, tone, size, painter.device().devicePixelRatio(), knock=knock)
    corner = QPoint(where.x() + (where.width() - size) // 2, where.y() + (where.height() - size) // 2)
    painter.drawPixmap(corner, pixmap)
