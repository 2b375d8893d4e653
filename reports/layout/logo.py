"""The facility's logo at the head of a first page."""

import io
from typing import Final

from PIL.Image import DecompressionBombError
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from batchtrack.refusals import refuse
from reports.missing import UnprintableLogo
from reports.styles import GAP

MOST_KIB: Final = 512
MOST_SIDE: Final = 4_000
"""Points of the picture: at the size printed here more is nothing that a printer shows."""

_TALL: Final = 14 * mm
_WIDE: Final = 70 * mm
_SIGNS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


class Logo(Flowable):
    """A picture as large as its place allows, in its own proportions.

    Raises:
        UnprintableLogo: it is no picture in PNG or JPEG, or too large a one (PA-12).
    """

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._picture = _opened(content)
        wide, tall = self._picture.getSize()
        scale = min(_WIDE / wide, _TALL / tall)
        self._width, self._height = wide * scale, tall * scale

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """Width and height in points."""
        return self._width, self._height

    def getSpaceAfter(self) -> float:  # noqa: N802 - ReportLab's name
        """Room between the logo and the facility's name in points."""
        return GAP

    def draw(self) -> None:
        """Draw at the origin."""
        canvas: Canvas = self.canv
        canvas.drawImage(self._picture, 0, 0, self._width, self._height, mask="auto")


def _opened(content: bytes) -> ImageReader:
    if len(content) > MOST_KIB * 1024:
        raise _not_printable(f"its file has {len(content) // 1024} KiB")
    if not content.startswith(_SIGNS):
        raise _not_printable("its file is neither PNG nor JPEG")
    try:
        picture = ImageReader(io.BytesIO(content))
        wide, tall = picture.getSize()
        if max(wide, tall) <= MOST_SIDE:
            picture.getRGBData()  # type: ignore[no-untyped-call]  # its stubs leave it unannotated
    except (OSError, SyntaxError, ValueError, DecompressionBombError) as error:
        raise _not_printable("its file is damaged") from error
    if max(wide, tall) > MOST_SIDE:
        raise _not_printable(f"it has {wide} by {tall} points")
    return picture


def _not_printable(found: str) -> UnprintableLogo:
    return UnprintableLogo(refuse("PA-12", found=found, most=str(MOST_KIB), side=str(MOST_SIDE)))
