"""From a text to a paragraph: nothing in a record's text is ever taken for markup."""

import re
from functools import cache
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from reports.fonts import Face
from reports.styles import BODY

_BETWEEN_NUMBER_AND_UNIT: Final = re.compile(
    r"(?<=\d) (?=[%°×]|(?:cells|EU|g|h|kg|L|mg|min|mL|mOsm|µL)\b)|(?<=[×<>≤≥]) (?=\d)"
)

_BREAK: Final = "\n"


class LaidOnce(Paragraph):
    """Breaks its lines once for each width: a table asks for the height of a cell three or four times."""

    _laid: tuple[float, float] | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Width and height that it takes of those available, in points."""
        # ReportLab drops the lines of a paragraph that it has taken apart over two pages.
        if self._laid is None or self._laid[0] != availWidth or not hasattr(self, "blPara"):
            self._laid = super().wrap(availWidth, availHeight)
        return self._laid


def paragraph(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """The text as it is, its line breaks kept."""
    if _BREAK in text or not text.strip():
        return LaidOnce(_marked_up(text), style)
    return LaidOnce("", style, frags=[_plain(style).clone(text=_bound(text))])


def struck(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """What no longer holds, struck through and still legible."""
    return LaidOnce(f"<strike>{_marked_up(text)}</strike>", style)


def labelled(label: str, text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """A label in strong type and its text on the same line."""
    return LaidOnce(f'<font name="{Face.STRONG}">{_marked_up(label)}</font>&nbsp; {_marked_up(text)}', style)


@cache
def _plain(style: ParagraphStyle) -> ParaFrag:
    """What ReportLab's parser makes of plain text in a style; to parse each text would take as long as its layout."""
    (fragment,) = Paragraph("x", style).frags
    return fragment


def _marked_up(text: str) -> str:
    """Markup that shows exactly the text."""
    return escape(_bound(text)).replace(_BREAK, "<br/>")


def _bound(text: str) -> str:
    """The text with a number and its unit kept on one line."""
    return _BETWEEN_NUMBER_AND_UNIT.sub("\u00a0", text)
