"""The largest type in which a label's parts fit into its columns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from batchtrack.product.labelling import LabelSize
from batchtrack.refusals import refuse
from reports.layout.stacks import draw_stack, height_of
from reports.missing import DoesNotFit

_STEP: Final = 0.25
_ANY_HEIGHT: Final = 10_000


@dataclass(frozen=True, slots=True)
class Column:
    """A place for parts, in points from the lower left corner of the label."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """Which parts stand in which column, and in what size of type."""

    size: float
    placed: tuple[tuple[Column, tuple[Flowable, ...]], ...]

    def draw(self, canvas: Canvas) -> None:
        """Draw every column from its top."""
        for column, parts in self.placed:
            draw_stack(canvas, parts, column.left, column.top, column.width)


def fit(
    made: Callable[[float], tuple[Sequence[Flowable], Sequence[Flowable]]],
    columns: Sequence[Column],
    sizes: tuple[float, float],
    label: LabelSize,
) -> Fitted:
    """Fill the columns in the largest type that holds everything.

    Args:
        made: the parts in a size of type: those that come first and fill the columns from the first on, and the others,
            which begin in the last column and go on wherever there is room.
        columns: in the order of reading.
        sizes: the largest and the smallest type that may be used.
        label: for the sentence.

    Raises:
        DoesNotFit: not even the smallest type does (LB-24).
    """
    for size in _sizes(*sizes):
        placed = _placed(*made(size), columns)
        if placed is not None:
            return Fitted(size, placed)
    raise DoesNotFit(refuse("LB-24", size=label.value.replace("x", " × ")))


def _sizes(largest: float, smallest: float) -> Iterator[float]:
    size = largest
    while size >= smallest:
        yield size
        size -= _STEP


def _placed(
    first: Sequence[Flowable], others: Sequence[Flowable], columns: Sequence[Column]
) -> tuple[tuple[Column, tuple[Flowable, ...]], ...] | None:
    """Which parts stand in which column; None where they do not fit."""
    held: list[list[Flowable]] = [[] for _ in columns]
    order = range(len(columns))
    for parts, places in ((first, order), (others, reversed(order))):
        waiting = list(parts)
        for place in places:
            _pour(waiting, held[place], columns[place])
        if waiting:
            return None
    return tuple((column, tuple(parts)) for column, parts in zip(columns, held, strict=True))


def _pour(waiting: list[Flowable], held: list[Flowable], column: Column) -> None:
    """Move parts into a column while it has room for the next one."""
    while waiting and _has_room(held, waiting[0], column):
        held.append(waiting.pop(0))


def _has_room(held: Sequence[Flowable], part: Flowable, column: Column) -> bool:
    if part.wrap(column.width, _ANY_HEIGHT)[0] > column.width + 1:
        return False
    return height_of([*held, part], column.width) <= column.height
