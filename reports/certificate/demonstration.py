"""The sign at every limit that is demonstration data, and its legend."""

from typing import Final

from reportlab.platypus import Flowable

from reports.layout.paragraphs import paragraph
from reports.paper_texts import PaperTexts
from reports.styles import BAND

SIGN: Final = "◊"


def marked(limit: str, *, demonstration: bool) -> str:
    """The limit, with the sign before it where it is demonstration data."""
    return f"{SIGN}\u00a0{limit}" if demonstration else limit


def legend(texts: PaperTexts, *, needed: bool) -> list[Flowable]:
    """What the sign means, where a limit below carries it."""
    return [paragraph(f"{SIGN}\u00a0{texts.demonstration_legend}", BAND)] if needed else []
