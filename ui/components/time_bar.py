"""How a batch on the work board is painted: identity, what is next, its bar of time, the time left."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.components.board_row import BoardRow, BoardTrack
from ui.components.moments import NO_BREAK
from ui.components.painting import outline
from ui.icons import draw_icon
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import STATUS_TONES, Size, Space, Tone, Type, Weight, theme

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def write(painter: QPainter, place: QRect, words: str, font: QFont, tone: Tone, align: Qt.AlignmentFlag) -> None:
    """Write words into a place, with an ellipsis where they do not fit."""
    painter.setFont(font)
    painter.setPen(theme().ink(tone))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, align, shown)


class BoardHead(QWidget):
    """The axis: names of the columns, round moments, and now."""

    def __init__(self, track: BoardTrack, parent: QWidget) -> None:
        super().__init__(parent)
        self._track = track
        self.setAccessibleName(f"{say(texts.BATCH)}, {say(texts.NEXT)}, {say(texts.TIME_LEFT)}")
        theme().follow(self)

    def restyle(self) -> None:
        """Take the height from the tokens."""
        self.setFixedHeight(theme().size(Size.BOARD_HEAD))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names and moments; a moment too close to now or to its neighbour is left out."""
        look = theme()
        painter = QPainter(self)
        pad = look.space(Space.LARGE) + look.space(Space.TINY)
        subject = QRect(pad, 0, look.size(Size.BOARD_SUBJECT) - pad, self.height())
        following = QRect(subject.right(), 0, look.size(Size.BOARD_NEXT), self.height())
        small = look.font(Type.SMALL)
        write(painter, subject, say(texts.BATCH), small, Tone.MUTED, _LEFT)
        write(painter, following, say(texts.NEXT), small, Tone.MUTED, _LEFT)
        whole = QRect(0, 0, self.width() - pad, self.height())
        write(painter, whole, say(texts.TIME_LEFT), small, Tone.MUTED, _RIGHT)
        self._paint_moments(painter)
        line = look.hairline
        painter.fillRect(QRect(0, self.height() - line, self.width(), line), look.palette.line)
        painter.end()

    def _paint_moments(self, painter: QPainter) -> None:
        look, track = theme(), self._track
        left, right = track.ends
        wide = QFontMetrics(look.font(Type.SMALL)).horizontalAdvance("Wed 00:00") + look.space(Space.SMALL)
        local = track.now.astimezone(track.axis.zone)
        words = say(texts.NOW_AT, time=f"{local:%H:%M}")
        now = self._centred(track.x(track.now), words, Weight.SEMIBOLD)
        taken = [now]
        write(painter, now, words, look.font(Type.SMALL, Weight.SEMIBOLD), Tone.PLAIN, _CENTRE)
        for mark in track.axis.marks(max(1, (right - left) // wide)):
            place = self._centred(left + round(mark.at * (right - left)), mark.words, None)
            if any(place.intersects(other) for other in taken) or place.left() < left - wide:
                continue
            if place.right() > self.width() - look.size(Size.BOARD_LEFT) // 2:
                continue
            taken.append(place)
            write(painter, place, mark.words, look.font(Type.SMALL), Tone.MUTED, _CENTRE)

    def _centred(self, middle: int, words: str, weight: Weight | None) -> QRect:
        font = theme().font(Type.SMALL, weight)
        wide = QFontMetrics(font).horizontalAdvance(words) + theme().space(Space.SMALL)
        return QRect(middle - wide // 2, 0, wide, self.height())


class TimeBarDelegate(QStyledItemDelegate):
    """Paints one batch."""

    def __init__(self, track: BoardTrack, parent: QWidget) -> None:
        super().__init__(parent)
        self._track = track

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row is equally high."""
        return QSize(0, theme().size(Size.BOARD_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, identity, next act, bar and time left."""
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: BoardRow = index.data(Qt.ItemDataRole.UserRole)
        look = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, look.palette.sunken)
        self._paint_words(painter, place, row)
        self._paint_bar(painter, place, row)
        self._paint_left(painter, place, row)
        line = QRect(place.left(), place.bottom() + 1 - look.hairline, place.width(), look.hairline)
        painter.fillRect(line, look.palette.line)
        if state & QStyle.StateFlag.State_HasFocus:
            outline(painter, place, look.palette.text, look.strong_line, look.radius("row"))
        painter.restore()

    @staticmethod
    def _lines(place: QRect) -> tuple[QRect, QRect]:
        """The upper and the lower line of words in a row."""
        look = theme()
        upper = QFontMetrics(look.font(Type.VALUE)).height()
        lower = QFontMetrics(look.font(Type.SMALL)).height()
        gap = look.space(Space.HAIR)
        top = place.top() + (place.height() - upper - lower - gap) // 2
        first = QRect(place.left(), top, place.width(), upper)
        return first, QRect(place.left(), top + upper + gap, place.width(), lower)

    def _paint_words(self, painter: QPainter, place: QRect, row: BoardRow) -> None:
        look = theme()
        pad = look.space(Space.LARGE) + look.space(Space.TINY)
        first, second = self._lines(place)
        subject_room = look.size(Size.BOARD_SUBJECT) - pad - look.space(Space.SMALL)
        for line in (first, second):
            line.setLeft(place.left() + pad)
            line.setWidth(subject_room)
        bold = look.font(Type.VALUE, Weight.SEMIBOLD, identifier=True)
        write(painter, first, row.subject, bold, Tone.PLAIN, _LEFT)
        small = look.font(Type.SMALL, identifier=True)
        write(painter, second, row.chain_of_identity, small, Tone.MUTED, _LEFT)
        for line in (first, second):
            line.setLeft(place.left() + look.size(Size.BOARD_SUBJECT))
            line.setWidth(look.size(Size.BOARD_NEXT) - look.space(Space.LARGE))
        write(painter, first, row.next_act, look.font(Type.BODY, Weight.MEDIUM), Tone.PLAIN, _LEFT)
        self._paint_detail(painter, second, row)

    @staticmethod
    def _paint_detail(painter: QPainter, line: QRect, row: BoardRow) -> None:
        look = theme()
        mark = row.detail.mark
        loud = mark.tone in STATUS_TONES
        if mark.icon is not None:
            edge = look.size(Size.ICON_SMALL)
            where = QRect(line.left(), line.center().y() - edge // 2, edge, edge)
            draw_icon(painter, mark.icon, mark.tone, where)
            line.setLeft(line.left() + edge + look.space(Space.SMALL))
        font = look.font(Type.SMALL, Weight.SEMIBOLD if loud else None)
        write(painter, line, row.detail.words, font, mark.tone if loud else Tone.MUTED, _LEFT)

    def _paint_bar(self, painter: QPainter, place: QRect, row: BoardRow) -> None:
        look, track = theme(), self._track
        now = place.left() + track.x(track.now)
        high = look.size(Size.BOARD_BAR)
        top = place.top() + (place.height() - high) // 2
        began, ends = place.left() + track.x(row.began), place.left() + track.x(row.expires)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(began, top, max(1, ends - began), high), look.radius(), look.radius())
        painter.setClipPath(shape)
        painter.fillRect(QRect(began, top, min(now, ends) - began, high), look.palette.border)
        painter.fillRect(QRect(now, top, ends - now, high), look.palette.mark(row.tone(track.now)))
        painter.setClipping(False)
        wide = look.strong_line
        painter.fillRect(QRect(now - wide // 2, place.top(), wide, place.height()), look.palette.text)
        if row.planned is not None:
            self._paint_diamond(painter, QPoint(place.left() + track.x(row.planned), top + high // 2))

    @staticmethod
    def _paint_diamond(painter: QPainter, centre: QPoint) -> None:
        look = theme()
        half = look.size(Size.DIAMOND) // 2
        x, y = centre.x(), centre.y()
        corners = QPolygon([QPoint(x, y - half), QPoint(x + half, y), QPoint(x, y + half), QPoint(x - half, y)])
        painter.setPen(QPen(QColor(look.palette.card), look.strong_line))
        painter.setBrush(QColor(look.palette.text))
        painter.drawPolygon(corners)

    def _paint_left(self, painter: QPainter, place: QRect, row: BoardRow) -> None:
        look = theme()
        pad = look.space(Space.LARGE) + look.space(Space.TINY)
        first, second = self._lines(place)
        for line in (first, second):
            line.setLeft(place.right() - look.size(Size.BOARD_LEFT))
            line.setRight(place.right() - pad)
        tone = row.tone(self._track.now)
        ink = tone if tone in STATUS_TONES else Tone.PLAIN
        bold = look.font(Type.VALUE, Weight.SEMIBOLD)
        left = row.left(self._track.now).replace(" ", NO_BREAK)
        write(painter, first, left, bold, ink, _RIGHT)
        write(painter, second, row.left_words, look.font(Type.SMALL), row.left_tone, _RIGHT)
