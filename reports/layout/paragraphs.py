"""From a text to a paragraph: nothing in a record's text is ever taken for markup."""

import re
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from reports.fonts import Face
from reports.styles import BODY

_BETWEEN_NUMBER_AND_UNIT: Final = re.compile(
    r"(?<=\d) (?=[%°×]|(?:cells|EU|g|h|kg|L|mg|min|mL|mOsm|µL)\b)|(?<=[×<>≤≥]) (?=\d)"
)


def paragraph(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """The text as it is, its line breaks kept."""
    return Paragraph(_marked_up(text), style)


def struck(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """What no longer holds, struck through and still legible."""
    return Paragraph(f"<strike>{_marked_up(text)}</strike>", style)


def labelled(label: str, text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """A label in strong type and its text on the same line."""
    return Paragraph(f'<font name="{Face.STRONG}">{_marked_up(label)}</font>&nbsp; {_marked_up(text)}', style)


def _marked_up(text: str) -> str:
    """Markup that shows exactly the text; a number and its unit stay on one line."""
    bound = _BETWEEN_NUMBER_AND_UNIT.sub("\u00a0", text)
    return escape(bound).replace("\n", "<br/>")
