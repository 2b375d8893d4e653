"""A heading that never stands alone at the foot of a page."""

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether

from reports.layout.paragraphs import paragraph
from reports.styles import HEADING

_ROOM: Final = 34 * mm


def section(title: str, *body: Flowable, room: float = _ROOM) -> list[Flowable]:
    """A heading and what follows it; both go to the next page where less than ``room`` points are left."""
    return [CondPageBreak(room), paragraph(title, HEADING), *body]


def kept_section(title: str, *body: Flowable) -> KeepTogether:
    """A heading and what follows it on one page, where they fit on one."""
    return KeepTogether([paragraph(title, HEADING), *body])
