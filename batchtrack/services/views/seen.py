"""What views of a batch are made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from batchtrack.batch.state import Batch
from batchtrack.facility.site import Site
from batchtrack.product.model import Product


@dataclass(frozen=True, slots=True)
class Seen:
    """A batch with all that is needed to show it; ``earlier`` are batches of the same product, the newest first."""

    product: Product
    batch: Batch
    site: Site
    names: Mapping[str, str]
    earlier: tuple[Batch, ...] = ()

    def name(self, person: str) -> str:
        """The printed name of a person."""
        return self.names.get(person, person)
