"""When clocks started, and when the product expires."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from batchtrack.batch.state import Batch
from batchtrack.product.model import ClockDefinition, Product


@dataclass(frozen=True, slots=True)
class RunningClock:
    """A clock that has started; ``ends`` is None for one without a limit."""

    definition: ClockDefinition
    started: datetime
    ends: datetime | None


def moment_of(batch: Batch, field_id: str) -> datetime | None:
    """The time that a time field holds, None while it holds none."""
    entry = batch.entry(field_id)
    return entry.value.moment if entry is not None and entry.value is not None else None


def planned_use(product: Product, batch: Batch) -> datetime | None:
    """When the dose is to be given, as the document's own row says; None before, or where it has no such row."""
    return None if product.planned_use is None else moment_of(batch, product.planned_use)


def clock_start(product: Product, batch: Batch, clock_id: str) -> datetime | None:
    """When a clock started, None before."""
    definition = next(clock for clock in product.clocks if clock.id == clock_id)
    return moment_of(batch, definition.starts)


def running(product: Product, batch: Batch) -> tuple[RunningClock, ...]:
    """The clocks that have started, in the document's order."""
    found: list[RunningClock] = []
    for clock in product.clocks:
        started = moment_of(batch, clock.starts)
        if started is not None:
            found.append(RunningClock(clock, started, None if clock.limit is None else started + clock.limit))
    return tuple(found)


def expiry(product: Product, batch: Batch) -> datetime | None:
    """The earliest of all ends of shelf life: every expiry clock and every material used. None before any started."""
    clocks = [clock.ends for clock in running(product, batch) if clock.definition.expiry and clock.ends]
    if not clocks:
        return None
    materials = [used.expiry for step in batch.steps.values() for used in step.materials.values()]
    return min(clocks + materials)


def unstarted_expiry(product: Product, batch: Batch) -> tuple[ClockDefinition, ...]:
    """Clocks of the shelf life whose start is not known, so that the expiry cannot be told."""
    return tuple(clock for clock in product.clocks if clock.expiry and moment_of(batch, clock.starts) is None)


def expired(product: Product, batch: Batch, at: datetime) -> bool:
    """Whether the product is past its expiry at that moment, compared exactly; the moment itself still counts."""
    end = expiry(product, batch)
    return end is not None and at > end


def time_left(product: Product, batch: Batch, at: datetime) -> timedelta | None:
    """How long until expiry; negative after it."""
    end = expiry(product, batch)
    return None if end is None else end - at
