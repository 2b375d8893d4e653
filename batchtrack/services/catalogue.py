"""Every event that any stream may hold."""

from typing import Final

from batchtrack import facility
from batchtrack.batch.events import CATALOGUE as OF_BATCHES
from batchtrack.product.life.events import CATALOGUE as OF_PRODUCTS

CATALOGUE: Final = OF_BATCHES | facility.CATALOGUE | OF_PRODUCTS
