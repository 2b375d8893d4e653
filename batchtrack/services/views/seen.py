"""What views of a batch are made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from batchtrack.batch.state import Batch
from batchtrack.facility.site import Site
from batchtrack.product.model import Product
from batchtrack.services.views.shapes import ExceptionRow


@dataclass(frozen=True, slots=True)
class Seen:
    """A batch with all that is needed to show it.

    Attributes:
        earlier: batches of the same product, the newest first.
        elsewhere: what concerns it and stands in other streams than its own; read for its review alone.
    """

    product: Product
    batch: Batch
    site: Site
    names: Mapping[str, str]
    earlier: tuple[Batch, ...] = ()
    elsewhere: tuple[ExceptionRow, ...] = ()

    def name(self, person: str) -> str:
        """The printed name of a person."""
        return self.names.get(person, person)
