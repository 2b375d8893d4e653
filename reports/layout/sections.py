"""A heading that never stands alone at the foot of a page."""

from itertools import takewhile
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether

from reports.layout.paragraphs import paragraph
from reports.layout.stacks import height_of
from reports.layout.tables import RowsTable
from reports.styles import GAP, HEADING

_ROOM: Final = 34 * mm


def section(title: str, *body: Flowable, room: float = _ROOM) -> list[Flowable]:
    """A heading and what follows it; both go to the next page where less than ``room`` points are left.

    Where a table follows, its head and its first row are kept with the heading.
    """
    heading = paragraph(title, HEADING)
    return [CondPageBreak(max(room, _opening(heading, body))), heading, *body]


def kept_section(title: str, *body: Flowable) -> KeepTogether:
    """A heading and what follows it on one page, where they fit on one."""
    return KeepTogether([paragraph(title, HEADING), *body])


def _opening(heading: Flowable, body: tuple[Flowable, ...]) -> float:
    """Points that heading, what stands before the first table, and that table's beginning take; 0 without a table."""
    before = tuple(takewhile(lambda part: not isinstance(part, RowsTable), body))
    table = body[len(before)] if len(before) < len(body) else None
    if not isinstance(table, RowsTable):
        return 0.0
    parts = (heading, *before)
    return (
        height_of(parts, table.whole_width())
        + sum(float(part.getSpaceBefore()) for part in parts)
        + table.opening()
        + GAP
    )
