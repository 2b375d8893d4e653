"""Until when the documentation of a batch is kept at least."""

from datetime import datetime
from typing import Final

from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.state import Batch
from batchtrack.product.model import Product

TRACEABILITY_YEARS: Final = 30
"""Traceability data, after the product's expiry (Regulation (EC) No 1394/2007, Art 15(4))."""

CERTIFIED_YEARS: Final = 5
"""Batch documentation, after certification (EU GMP Part IV 6; Chapter 4.11)."""


def kept_until(product: Product, batch: Batch) -> datetime | None:
    """The later of both times; None while neither expiry nor certification is known."""
    end = expiry(product, batch)
    ends = [] if end is None else [years_after(end, TRACEABILITY_YEARS)]
    ends += [years_after(done.made.at, CERTIFIED_YEARS) for done in batch.certificates]
    return max(ends, default=None)


def years_after(moment: datetime, years: int) -> datetime:
    """The same day so many years later; the day after where a 29 February has none."""
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:
        return moment.replace(year=moment.year + years, month=3, day=1)
