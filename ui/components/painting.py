"""Strokes that several painted components share."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.tokens import theme


def fill_rounded(painter: QPainter, where: QRect, colour: str, radius: int) -> None:
    """A filled rectangle with round corners and no line."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(where), radius, radius)


def outline(painter: QPainter, where: QRect, colour: str, width: int, radius: int, *, dashed: bool = False) -> None:
    """A line drawn wholly inside the rectangle, so that no parent clips it."""
    pen = QPen(QColor(colour), width)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(QRectF(where).adjusted(half, half, -half, -half), radius, radius)


def left_bar(painter: QPainter, where: QRect, colour: str, width: int, radius: int) -> None:
    """A bar along the left edge that keeps the corners of its card."""
    whole = QPainterPath()
    whole.addRoundedRect(QRectF(where), radius, radius)
    bar = QPainterPath()
    bar.addRect(QRectF(where.x(), where.y(), width, where.height()))
    painter.fillPath(whole.intersected(bar), QColor(colour))


def card_surface(painter: QPainter, where: QRect) -> None:
    """The surface and the line of a card."""
    look = theme()
    radius = look.radius("card")
    fill_rounded(painter, where, look.palette.card, radius)
    outline(painter, where, look.palette.line, look.hairline, radius)
