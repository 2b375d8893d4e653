"""Tables: no vertical lines, a hairline between rows, the head again on every page."""

from collections.abc import Sequence
from typing import Final

from reportlab.platypus import Flowable, Table, TableStyle

from reports.fonts import Face
from reports.layout.paragraphs import paragraph
from reports.styles import GAP, HAIRLINE, INK, LABEL, LINE, SMALL_SIZE

Cell = Flowable | list[Flowable]
"""What stands in one cell: one thing, or several under each other."""

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


def headed_table(heads: Sequence[str], rows: Sequence[Sequence[Cell]], shares: Sequence[float], width: float) -> Table:
    """A table with a head that repeats.

    Args:
        heads: one a column.
        rows: cells of each row.
        shares: widths of the columns as parts of ``width`` (points); they add up to 1.
        width: of the whole table.
    """
    head: list[Cell] = [paragraph(text, LABEL) for text in heads]
    return _table([head, *rows], shares, width, _HEADED, repeated=1)


def plain_table(rows: Sequence[Sequence[Cell]], shares: Sequence[float], width: float, *, ruled: bool = True) -> Table:
    """A table without a head."""
    return _table(rows, shares, width, _RULED if ruled else _PLAIN, repeated=0)


def _table(
    rows: Sequence[Sequence[Cell]], shares: Sequence[float], width: float, style: TableStyle, repeated: int
) -> Table:
    return Table(
        [list(row) for row in rows],
        colWidths=[share * width for share in shares],
        style=style,
        repeatRows=repeated,
        # A row taller than a page goes on over the page's end; any other row stays whole.
        splitInRow=1,
        hAlign="LEFT",
    )
