"""A panel: a tint with a bar at its left, for what must not be overlooked."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Table, TableStyle

from reports.fonts import Face
from reports.styles import ACCENT, GAP, SMALL_SIZE, TINT


def panel(parts: Sequence[Flowable], width: float) -> Table:
    """The parts under each other in a panel of that width (points); it goes on over a page's end."""
    everywhere = ((0, 0), (-1, -1))
    style = TableStyle(
        [
            ("FONT", *everywhere, Face.REGULAR, SMALL_SIZE),
            ("BACKGROUND", *everywhere, TINT),
            ("LINEBEFORE", (0, 0), (0, -1), 3, ACCENT, "butt"),
            ("LEFTPADDING", *everywhere, 3 * GAP),
            ("RIGHTPADDING", *everywhere, 3 * GAP),
            ("TOPPADDING", *everywhere, 2 * GAP),
            ("BOTTOMPADDING", *everywhere, 2 * GAP),
        ]
    )
    return Table([[list(parts)]], colWidths=[width], style=style, splitInRow=1, hAlign="LEFT")
