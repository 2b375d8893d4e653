"""Where the square symbols and the columns stand on each size of label."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm

from batchtrack.product.labelling import LabelSize
from reports.labels.fitting import Column
from reports.symbols import Symbol

_EDGE: Final = 2.5 * mm
_GAP: Final = 1.5 * mm
_TYPE: Final = {LabelSize.LARGE: (9.0, 5.5), LabelSize.HALF: (8.0, 5.0), LabelSize.SMALL: (6.5, 4.5)}
_DOTS: Final = {LabelSize.LARGE: 4, LabelSize.HALF: 3, LabelSize.SMALL: 3}


@dataclass(frozen=True, slots=True)
class Places:
    """A label's plan, in points from its lower left corner.

    Attributes:
        own, message: right upper corner of each square symbol.
        beside: what stands beside the container's own symbol.
        columns: for everything else, in the order of reading.
        sizes: the largest and the smallest type.
    """

    own: tuple[float, float]
    message: tuple[float, float]
    beside: Column
    columns: tuple[Column, ...]
    sizes: tuple[float, float]


def dots_of(size: LabelSize) -> int:
    """Printer dots in a module of a square symbol."""
    return _DOTS[size]


def places(size: LabelSize, own: Symbol, message: Symbol | None) -> Places:
    """The plan of a label with these symbols."""
    width, height = (side * mm for side in size.millimetres)
    if size is LabelSize.SMALL:
        return _small(width, height, own, message)
    return _wide(size, width, height, own, message)


def _wide(size: LabelSize, width: float, height: float, own: Symbol, message: Symbol | None) -> Places:
    """Two columns over a band with both symbols at its ends."""
    band = max(own.side, message.side if message else 0)
    top, foot = height - _EDGE, _EDGE + band + _GAP
    column = (width - 3 * _EDGE) / 2
    taken = own.side + (message.side if message else 0) + 2 * _GAP
    return Places(
        own=(_EDGE + own.side, _EDGE + own.side),
        message=(width - _EDGE, _EDGE + (message.side if message else 0)),
        beside=Column(_EDGE + own.side + _GAP, _EDGE + band, width - 2 * _EDGE - taken, band),
        columns=(
            Column(_EDGE, top, column, top - foot),
            Column(2 * _EDGE + column, top, column, top - foot),
        ),
        sizes=_TYPE[size],
    )


def _small(width: float, height: float, own: Symbol, message: Symbol | None) -> Places:
    """One column at the left of both symbols, one over the other; the text beside them stands at its foot."""
    edge = 1.5 * mm
    square = max(own.side, message.side if message else 0)
    column = width - 2 * edge - square - _GAP
    foot = 5.2 * mm
    return Places(
        own=(width - edge, height - edge),
        message=(width - edge, height - edge - own.side - 1.2 * mm),
        beside=Column(edge, edge + foot, column, foot),
        columns=(Column(edge, height - edge, column, height - 2 * edge - foot),),
        sizes=_TYPE[LabelSize.SMALL],
    )
