"""From the form in which people write a master batch record to the model that batches are bound to."""

from batchtrack.product.building.document import build

__all__ = ["build"]
