"""Acts on an order."""

from dataclasses import dataclass

from batchtrack.batch.events.parts import Reliance
from batchtrack.product.model import Product


@dataclass(frozen=True, slots=True)
class RebindOrder:
    """An order shall take the version of its product that new batches take; ``relied`` is where that was read."""

    newer: Product
    relied: Reliance
    reason: str
