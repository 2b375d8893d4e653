"""A small control chart: earlier values as dots in the band of their natural limits, the new one at the end."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from batchtrack.services.views.shapes.comparison import Series
from ui.components.painting import fill_rounded, outline
from ui.tokens import Size, Space, Tone, theme

_ROOM = 0.12
"""Share of the height above the highest and below the lowest thing that is drawn."""


class ControlChart(QWidget):
    """One series, painted; the words stand in its accessible name and tooltip."""

    def __init__(self, series: Series, words: str) -> None:
        super().__init__()
        self._series = series
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def restyle(self) -> None:
        """Take the height from the tokens."""
        self.setFixedHeight(theme().size(Size.CHIP))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to tell twenty dots apart."""
        return QSize(theme().size(Size.LABEL_COLUMN), theme().size(Size.CHIP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint band, criterion, mean, earlier dots, and this batch's at the end."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_rounded(painter, self.rect(), look.palette.sunken, look.radius())
        self._paint_band(painter)
        self._paint_limits(painter)
        for at, dot in enumerate(self._series.dots):
            self._dot(painter, at, float(dot.value), look.space(Space.HAIR), look.ink(Tone.MUTED))
        self._paint_own(painter)
        if self.hasFocus():
            outline(painter, self.rect(), look.palette.text, look.strong_line, look.radius())
        painter.end()

    def _paint_band(self, painter: QPainter) -> None:
        control = self._series.control
        if control is None:
            return
        look = theme()
        top, foot = self._y(float(control.high)), self._y(float(control.low))
        painter.fillRect(QRectF(0, top, self.width(), foot - top), QColor(look.palette.selection))
        painter.setPen(QPen(QColor(look.palette.line), look.hairline))
        middle = self._y(float(control.mean))
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))

    def _paint_limits(self, painter: QPainter) -> None:
        pen = QPen(theme().ink(Tone.STOP), theme().hairline, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for end in (self._series.low, self._series.high):
            if end is not None and self._low() <= float(end) <= self._high():
                painter.drawLine(QPointF(0, self._y(float(end))), QPointF(self.width(), self._y(float(end))))

    def _paint_own(self, painter: QPainter) -> None:
        """A filled dot; a diamond where it is unlike the earlier ones, so that colour is not the only sign."""
        look = theme()
        half = look.space(Space.TINY)
        centre = QPointF(self._x(len(self._series.dots)), self._y(float(self._series.own)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.ink(Tone.ALERT if self._series.strays else Tone.ACCENT))
        if not self._series.strays:
            painter.drawEllipse(centre, half, half)
            return
        points = [(0, -half - 1), (half + 1, 0), (0, half + 1), (-half - 1, 0)]
        painter.drawPolygon([centre + QPointF(x, y) for x, y in points])

    def _dot(self, painter: QPainter, at: int, value: float, half: int, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(self._x(at), self._y(value)), half, half)

    def _x(self, at: int) -> float:
        edge = theme().space(Space.SMALL)
        steps = max(1, len(self._series.dots))
        return edge + at * (self.width() - 2 * edge) / steps

    def _y(self, value: float) -> float:
        low, high = self._low(), self._high()
        share = 0.5 if high == low else (value - low) / (high - low)
        room = _ROOM * self.height()
        return self.height() - room - share * (self.height() - 2 * room)

    def _low(self) -> float:
        return min(self._drawn())

    def _high(self) -> float:
        return max(self._drawn())

    def _drawn(self) -> list[float]:
        """What has to fit: every value and the band; a criterion far away is left out."""
        values = [float(self._series.own), *(float(dot.value) for dot in self._series.dots)]
        control = self._series.control
        return values if control is None else [*values, float(control.low), float(control.high)]
