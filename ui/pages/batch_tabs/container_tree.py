"""Containers as a tree: each under the one it was made from, with its code and whoever holds it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from batchtrack.services.views.shapes import ContainerRow
from ui.components.marks import Mark, Verdict
from ui.icons import draw_icon
from ui.texts import custody as texts
from ui.texts import say
from ui.tokens import Size, Space, Tone, Type, Weight, theme

_LINES = 2
_ACTS: Final[Mapping[str, str]] = {
    "draw": texts.ACT_DRAW,
    "pool": texts.ACT_POOL,
    "split": texts.ACT_SPLIT,
    "sample": texts.ACT_SAMPLE,
    "fill": texts.ACT_FILL,
    "retain": texts.ACT_RETAIN,
    "process": texts.ACT_PROCESS,
    "allocate": texts.ACT_ALLOCATE,
    "expose": texts.ACT_EXPOSE,
}


@dataclass(frozen=True, slots=True)
class Branch:
    """A container with how deep it stands, and which of its ancestors' lines go on beside it."""

    row: ContainerRow
    depth: int
    last: bool
    running: tuple[bool, ...]


def branches(rows: Sequence[ContainerRow]) -> tuple[Branch, ...]:
    """The rows in the order of the tree; one whose source is not among them begins a tree of its own."""
    known = {f"{row.number:02d}" for row in rows}
    roots = [row for row in rows if row.source not in known]
    return tuple(branch for root in roots for branch in _under(root, rows, ()))


def _under(row: ContainerRow, rows: Sequence[ContainerRow], running: tuple[bool, ...]) -> Iterator[Branch]:
    yield Branch(row, len(running), not running or not running[-1], running)
    children = [child for child in rows if child.source == f"{row.number:02d}"]
    for child in children:
        yield from _under(child, rows, (*running, child is not children[-1]))


def about_row(row: ContainerRow) -> str:
    """How a container was filled, what it is, and who keeps it where."""
    further = say(texts.ALSO_FROM, others=row.others) if row.others else ""
    key = f"{row.din} {row.division}".strip()
    parts = (say(_ACTS[row.act]) if row.act in _ACTS else "", row.kind, row.contents, further, key, row.place)
    held = "" if row.state == "destroyed" else say(texts.HELD_BY, holder=row.holder)
    return " · ".join(part for part in (*parts, held) if part)


def verdict_of(row: ContainerRow) -> Verdict:
    """What is not as usual of a container: destroyed, out of balance, frozen."""
    if row.state == "destroyed":
        return Verdict(Mark.NOT_APPLICABLE, say(texts.DESTROYED))
    if not row.adds_up:
        return Verdict(Mark.STOP, say(texts.UNBALANCED))
    return Verdict(Mark.NONE, say(texts.FROZEN)) if row.state == "frozen" else Verdict()


def _spoken(row: ContainerRow) -> str:
    words = (f"{row.shown} {row.label}", row.amount, verdict_of(row).words, about_row(row))
    return ", ".join(part for part in words if part)


class ContainerTree(QWidget):
    """The tree, painted; one tab stop that reads as a list."""

    def __init__(self) -> None:
        super().__init__()
        self._branches: tuple[Branch, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme().follow(self)

    def show_rows(self, rows: Sequence[ContainerRow]) -> None:
        """Show other containers."""
        self._branches = branches(rows)
        self.setAccessibleName("; ".join(_spoken(branch.row) for branch in self._branches))
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take heights from the tokens."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each container."""
        return QSize(theme().size(Size.FORM_MAX) // 2, self._row_height() * len(self._branches))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its rows."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every row."""
        painter = QPainter(self)
        high = self._row_height()
        for place, branch in enumerate(self._branches):
            self._paint_row(painter, QRect(0, place * high, self.width(), high), branch)
        painter.end()

    def _row_height(self) -> int:
        metrics = QFontMetrics(theme().font(Type.BODY))
        return _LINES * metrics.lineSpacing() + theme().space(Space.MEDIUM)

    def _paint_row(self, painter: QPainter, where: QRect, branch: Branch) -> None:
        look = theme()
        indent = look.space(Space.CARD)
        self._paint_lines(painter, where, branch, indent)
        line = QRect(where.left() + branch.depth * indent, where.bottom(), where.width(), look.hairline)
        if branch is not self._branches[-1]:
            painter.fillRect(line, look.palette.line)
        inside = where.adjusted(branch.depth * indent + look.space(Space.TINY), 0, 0, 0)
        upper, lower = QRect(inside), QRect(inside)
        middle = where.top() + where.height() // 2
        upper.setBottom(middle)
        lower.setTop(middle)
        row = branch.row
        number = f"{row.number:02d}"
        strong = look.font(Type.BODY, Weight.SEMIBOLD, identifier=True)
        wide = QFontMetrics(strong).horizontalAdvance(number) + look.space(Space.MEDIUM)
        below, above = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        right = Qt.AlignmentFlag.AlignRight
        _write(painter, upper, number, strong, Tone.PLAIN, below)
        upper.setLeft(upper.left() + wide)
        lower.setLeft(lower.left() + wide)
        self._paint_verdict(painter, upper, row)
        label = upper.adjusted(0, 0, -_width(look.font(Type.BODY), row.amount), 0)
        _write(painter, label, row.label, look.font(Type.BODY, Weight.SEMIBOLD), Tone.PLAIN, below)
        _write(painter, upper, row.amount, look.font(Type.BODY), Tone.PLAIN, below | right)
        about = about_row(row)
        code = lower.adjusted(0, 0, -_width(look.font(Type.SMALL), about), 0)
        _write(painter, code, row.shown, look.font(Type.SMALL, identifier=True), Tone.MUTED, above)
        _write(painter, lower, about, look.font(Type.SMALL), Tone.MUTED, above | right)

    def _paint_verdict(self, painter: QPainter, upper: QRect, row: ContainerRow) -> None:
        """What is not as usual, with its mark, at the right edge; the rest of the line keeps clear of it."""
        verdict = verdict_of(row)
        if not verdict.words:
            return
        look, font = theme(), theme().font(Type.BODY)
        edge = look.size(Size.ICON)
        wide = QFontMetrics(font).horizontalAdvance(verdict.words)
        place = QRect(upper.right() - wide, upper.top(), wide + 1, upper.height())
        tone = verdict.mark.tone if verdict.mark is Mark.STOP else Tone.MUTED
        _write(painter, place, verdict.words, font, tone, Qt.AlignmentFlag.AlignBottom)
        upper.setRight(place.left() - look.space(Space.LARGE))
        if verdict.mark.icon is not None:
            line = QFontMetrics(font).height()
            left = place.left() - edge - look.space(Space.TINY)
            where = QRect(left, upper.bottom() + 1 - line, edge, line)
            draw_icon(painter, verdict.mark.icon, verdict.mark.tone, where)
            upper.setRight(left - look.space(Space.LARGE))

    def _paint_lines(self, painter: QPainter, where: QRect, branch: Branch, indent: int) -> None:
        """The lines that lead from the source: down beside later siblings, and across to this row."""
        look = theme()
        middle = where.top() + where.height() // 2
        for level, goes_on in enumerate(branch.running):
            across = level * indent + indent // 2
            own = level == branch.depth - 1
            if own or goes_on:
                low = where.bottom() if goes_on else middle
                painter.fillRect(QRect(across, where.top(), look.hairline, low - where.top()), look.palette.border)
            if own:
                wide = indent // 2 - look.space(Space.HAIR)
                painter.fillRect(QRect(across, middle, wide, look.hairline), look.palette.border)


def _width(font: QFont, words: str) -> int:
    """How wide words are, with a gap beside them."""
    return QFontMetrics(font).horizontalAdvance(words) + theme().space(Space.MEDIUM) if words else 0


def _write(painter: QPainter, where: QRect, words: str, font: QFont, tone: Tone, side: Qt.AlignmentFlag) -> None:
    painter.setFont(font)
    painter.setPen(theme().ink(tone))
    painter.drawText(where, side, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, where.width()))
