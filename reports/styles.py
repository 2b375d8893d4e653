"""The one set of styles of every paper: colours, sizes in points, spacing."""

from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from reports.fonts import Face

INK: Final = HexColor(0x14232A)
BLACK: Final = HexColor(0x000000)
MUTED: Final = HexColor(0x3D4D54)
LINE: Final = HexColor(0xC3CDCF)
ACCENT: Final = HexColor(0x0A5A66)
TINT: Final = HexColor(0xEFF4F4)
DEMONSTRATION: Final = HexColor(0x633F00)
DEMONSTRATION_TINT: Final = HexColor(0xFFF0D2)
STOP: Final = HexColor(0x8B0011)
STOP_TINT: Final = HexColor(0xFDE8E5)
WATERMARK: Final = HexColor(0xE3E7E8)
WATERMARK_STOP: Final = HexColor(0xF6D9D6)

MARGIN: Final = 18 * mm
TOP: Final = 10 * mm
FOOT: Final = 16 * mm
GAP: Final = 4.0
HAIRLINE: Final = 0.5
RULE: Final = 1.2

BODY_SIZE: Final = 9.0
SMALL_SIZE: Final = 8.0
IDENTIFIER_SIZE: Final = 15.0


def _style(
    name: str,
    face: Face,
    size: float,
    *,
    colour: Color = INK,
    leading: float = 1.3,
    before: float = 0,
    after: float = 0,
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=face,
        bulletFontName=face,
        fontSize=size,
        leading=size * leading,
        textColor=colour,
        allowWidows=0,
        allowOrphans=0,
        spaceBefore=before,
        spaceAfter=after,
    )


BODY: Final = _style("body", Face.REGULAR, BODY_SIZE)
MEDIUM: Final = _style("medium", Face.MEDIUM, BODY_SIZE)
STRONG: Final = _style("strong", Face.STRONG, BODY_SIZE)
PASSAGE: Final = _style("passage", Face.REGULAR, BODY_SIZE, leading=1.35, before=2.5)
STOP_TEXT: Final = _style("stop text", Face.STRONG, BODY_SIZE, colour=STOP)
WARNING: Final = _style("warning", Face.STRONG, 17, leading=1.2, colour=STOP, before=4, after=6)
CODE: Final = _style("code", Face.CODE, BODY_SIZE)
SMALL: Final = _style("small", Face.REGULAR, SMALL_SIZE, colour=MUTED)
LABEL: Final = _style("label", Face.MEDIUM, SMALL_SIZE, colour=MUTED)
TITLE: Final = _style("title", Face.STRONG, 20, leading=1.15, before=6, after=3)
SUBTITLE: Final = _style("subtitle", Face.REGULAR, BODY_SIZE, colour=MUTED, after=9)
HEADING: Final = _style("heading", Face.STRONG, 12.5, colour=ACCENT, before=15, after=5)
LETTERHEAD: Final = _style("letterhead", Face.STRONG, 14, leading=1.2, colour=ACCENT, after=2)
STATEMENT: Final = _style("statement", Face.REGULAR, 10.5, leading=1.4)
IDENTITY: Final = _style("identity", Face.CODE_STRONG, 11)
RUNNING: Final = _style("running", Face.STRONG, BODY_SIZE, leading=1.25)
RUNNING_IDENTITY: Final = _style("running identity", Face.CODE, SMALL_SIZE, colour=MUTED, after=2)
BAND: Final = _style("band", Face.MEDIUM, SMALL_SIZE, colour=DEMONSTRATION)
STOP_BAND: Final = _style("stop band", Face.MEDIUM, BODY_SIZE, colour=STOP)
COPY_BAND: Final = _style("copy band", Face.MEDIUM, BODY_SIZE, colour=INK)
HASH: Final = _style("hash", Face.CODE, BODY_SIZE, leading=1.5)
