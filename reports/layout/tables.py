"""Tables: no vertical lines, a hairline between rows, the head again on every page."""

from collections.abc import Sequence
from typing import Final

from reportlab.platypus import Flowable, Table, TableStyle

from reports.fonts import Face
from reports.layout.paragraphs import paragraph
from reports.styles import GAP, HAIRLINE, INK, LABEL, LINE, SMALL_SIZE

Cell = Flowable | list[Flowable]
"""What stands in one cell: one thing, or several under each other."""

_TALLEST: Final = 480.0
"""Points that a row may take and still stay whole: the smallest page has more between its head and its foot."""
_ANY_HEIGHT: Final = 10_000
_EVERYWHERE: Final = ((0, 0), (-1, -1))
_PLAIN: Final = TableStyle(
    [
        # Without it ReportLab names its own Helvetica in the file, which is not embedded.
        ("FONT", *_EVERYWHERE, Face.REGULAR, SMALL_SIZE),
        ("VALIGN", *_EVERYWHERE, "TOP"),
        ("LEFTPADDING", *_EVERYWHERE, 0),
        ("RIGHTPADDING", *_EVERYWHERE, 2 * GAP),
        ("TOPPADDING", *_EVERYWHERE, GAP),
        ("BOTTOMPADDING", *_EVERYWHERE, GAP),
    ]
)
_RULED: Final = TableStyle([("LINEBELOW", *_EVERYWHERE, HAIRLINE, LINE, "butt")], parent=_PLAIN)
_HEADED: Final = TableStyle(
    [("LINEBELOW", (0, 0), (-1, 0), 0.9, INK, "butt"), ("VALIGN", (0, 0), (-1, 0), "BOTTOM")], parent=_RULED
)

_TIGHT: Final = TableStyle(
    [("TOPPADDING", *_EVERYWHERE, GAP / 3), ("BOTTOMPADDING", *_EVERYWHERE, GAP / 3)], parent=_HEADED
)


class RowsTable(Table):
    """A table whose rows stay whole, but for one that is taller than a page: that one goes on over the page's end."""

    # ReportLab's names, which its stubs leave out.
    _rowHeights: Sequence[float]  # noqa: N815
    repeatRows: int  # noqa: N815

    _colWidths: Sequence[float]  # noqa: N815

    def whole_width(self) -> float:
        """Of the whole table in points."""
        return sum(self._colWidths)

    def opening(self) -> float:
        """Height of its head and first row in points; of the head alone where that row goes on over a page's end."""
        self.wrap(self.whole_width(), _ANY_HEIGHT)
        first = self._rowHeights[self.repeatRows] if len(self._rowHeights) > self.repeatRows else 0.0
        return sum(self._rowHeights[: self.repeatRows]) + (first if first <= _TALLEST else 0.0)

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 - ReportLab's names
        """The part that fits here and the rest; nothing where not even one row fits."""
        self.splitInRow = int(self._rowHeights[self.repeatRows] > _TALLEST)
        parts: list[Flowable] = super().split(availWidth, availHeight)
        return parts


def headed_table(
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    shares: Sequence[float],
    width: float,
    *,
    tight: bool = False,
) -> RowsTable:
    """A table with a head that repeats.

    Args:
        heads: one a column.
        rows: cells of each row.
        shares: widths of the columns as parts of ``width`` (points); they add up to 1.
        width: of the whole table.
        tight: True for a page that must hold as much as it can.
    """
    head: list[Cell] = [paragraph(text, LABEL) for text in heads]
    return _table([head, *rows], shares, width, _TIGHT if tight else _HEADED, repeated=1)


def plain_table(
    rows: Sequence[Sequence[Cell]], shares: Sequence[float], width: float, *, ruled: bool = True
) -> RowsTable:
    """A table without a head."""
    return _table(rows, shares, width, _RULED if ruled else _PLAIN, repeated=0)


def _table(
    rows: Sequence[Sequence[Cell]], shares: Sequence[float], width: float, style: TableStyle, repeated: int
) -> RowsTable:
    return RowsTable(
        [list(row) for row in rows],
        colWidths=[share * width for share in shares],
        style=style,
        repeatRows=repeated,
        hAlign="LEFT",
    )
