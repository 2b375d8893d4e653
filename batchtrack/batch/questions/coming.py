"""Which time limits of coming steps run, and which of them closes first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.questions.clocks import clock_start, moment_of
from batchtrack.batch.questions.progress import is_signed
from batchtrack.batch.state import Batch
from batchtrack.product.model import Product, StepDefinition, Window


@dataclass(frozen=True, slots=True)
class ClosingWindow:
    """A time limit that runs: the step that must be done in it, when screens warn, and when it closes."""

    step: StepDefinition
    warns: datetime
    ends: datetime


def closing_windows(product: Product, batch: Batch) -> tuple[ClosingWindow, ...]:
    """Every time limit whose clock has started and whose step is not done, the one that closes first on top."""
    found = (closing for step in product.steps for closing in _of_step(product, batch, step))
    return tuple(sorted(found, key=lambda closing: closing.ends))


def next_window(product: Product, batch: Batch) -> ClosingWindow | None:
    """The time limit that closes first, None while none runs."""
    return next(iter(closing_windows(product, batch)), None)


def _of_step(product: Product, batch: Batch, step: StepDefinition) -> Iterator[ClosingWindow]:
    for window in step.windows:
        started = clock_start(product, batch, window.clock)
        if started is None or _met(batch, step, window):
            continue
        ends = started + window.at_most
        yield ClosingWindow(step, ends - window.warn, ends)


def _met(batch: Batch, step: StepDefinition, window: Window) -> bool:
    """Whether the moment that the limit judges is told: its time field, else the step's signature."""
    return is_signed(batch, step.id) if window.at is None else moment_of(batch, window.at) is not None
