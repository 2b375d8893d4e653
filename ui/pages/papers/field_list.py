"""The numbered fields of a certificate, found on the paper itself; each goes to its page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.components.marks import Mark
from ui.components.painting import fill_rounded, outline
from ui.icons import draw_icon
from ui.texts import papers as texts
from ui.texts import say
from ui.tokens import Size, Space, Tone, Type, theme


@dataclass(frozen=True, slots=True)
class FoundField:
    """A field with the page it stands on, from 0; None where the paper does not have it."""

    number: int
    title: str
    page: int | None


def find_fields(pages: Sequence[str], titles: Sequence[Sequence[str]]) -> tuple[FoundField, ...]:
    """Where each numbered field of a certificate stands, by its title on the pages.

    Args:
        pages: the words of each.
        titles: of the fields, once in each language that papers speak; the paper is in that of which most is found.
    """
    found = [_in(pages, each) for each in titles]
    return max(found, key=lambda fields: sum(field.page is not None for field in fields), default=())


def _in(pages: Sequence[str], titles: Sequence[str]) -> tuple[FoundField, ...]:
    plain = [re.sub(r"\s+", " ", page) for page in pages]
    found: list[FoundField] = []
    for number, title in enumerate(titles, start=1):
        wanted = f" {number} {title} "
        place = next((at for at, words in enumerate(plain) if wanted in f" {words} "), None)
        found.append(FoundField(number, title, place))
    return tuple(found)


class FieldList(QWidget):
    """The fields under each other; one tab stop, arrows move, Enter or a press goes to the page.

    Signals:
        chosen: the page of a field, from 0.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._fields: tuple[FoundField, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say(texts.FIELDS))
        theme().follow(self)

    @property
    def fields(self) -> tuple[FoundField, ...]:
        """What is shown."""
        return self._fields

    def show_fields(self, fields: Sequence[FoundField]) -> None:
        """Show other fields."""
        self._fields = tuple(fields)
        self._current = 0
        missing = [field.title for field in self._fields if field.page is None]
        self.setAccessibleDescription(", ".join([*missing, say(texts.FIELD_MISSING)]) if missing else "")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take heights from the tokens."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each field."""
        return QSize(theme().size(Size.THUMBNAIL) * 2, self._line() * len(self._fields))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its lines."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter goes there."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and self._fields:
            self._current = max(0, min(self._current + step, len(self._fields) - 1))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the page of the pressed field."""
        self._go(int(event.position().y()) // self._line())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus went."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every line."""
        painter = QPainter(self)
        high = self._line()
        for place, field in enumerate(self._fields):
            where = QRect(0, place * high, self.width(), high)
            if place == self._current and self.hasFocus():
                fill_rounded(painter, where, theme().palette.selection, theme().radius())
                outline(painter, where, theme().palette.text, theme().strong_line, theme().radius())
            self._paint_field(
                painter, where.adjusted(theme().space(Space.TINY), 0, -theme().space(Space.TINY), 0), field
            )
        painter.end()

    def _paint_field(self, painter: QPainter, where: QRect, field: FoundField) -> None:
        look = theme()
        mark = Mark.TICK if field.page is not None else Mark.STOP
        edge = look.size(Size.ICON_SMALL)
        if mark.icon is not None:
            draw_icon(painter, mark.icon, mark.tone, QRect(where.left(), where.top(), edge, where.height()))
        painter.setFont(look.font(Type.SMALL))
        metrics = QFontMetrics(painter.font())
        words = where.adjusted(edge + look.space(Space.SMALL), 0, 0, 0)
        number = metrics.horizontalAdvance("00") + look.space(Space.SMALL)
        end = _end_words(field)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.ink(Tone.MUTED))
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, end)
        painter.drawText(words, middle, str(field.number))
        title = words.adjusted(number, 0, -metrics.horizontalAdvance(end) - look.space(Space.SMALL), 0)
        painter.setPen(look.ink(Tone.PLAIN if field.page is not None else Tone.STOP))
        painter.drawText(title, middle, metrics.elidedText(field.title, Qt.TextElideMode.ElideRight, title.width()))

    def _line(self) -> int:
        return QFontMetrics(theme().font(Type.SMALL)).height() + theme().space(Space.TINY)

    def _go(self, place: int) -> None:
        if not 0 <= place < len(self._fields):
            return
        self._current = place
        self.update()
        page = self._fields[place].page
        if page is not None:
            self.chosen.emit(page)


def _end_words(field: FoundField) -> str:
    if field.page is None:
        return say(texts.FIELD_MISSING)
    return say(texts.ON_PAGE, page=str(field.page + 1))
