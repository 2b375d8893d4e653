"""Which label is wanted, and of whose material."""

from dataclasses import dataclass

from batchtrack.batch.questions.labels import screening_of
from batchtrack.batch.state import Batch, Container
from batchtrack.facility.site import Site
from batchtrack.product.labelling import Destination, LabelKind, Labels, Language, Warnings, screening_warnings
from batchtrack.product.model import Product, Relation


@dataclass(frozen=True, slots=True)
class Asked:
    """Which label is wanted.

    Attributes:
        number: of the label on its container; stock: of the blank that it is printed on.
        place, total: which of how many in the print job.
    """

    kind: LabelKind
    container: Container
    number: int
    stock: int
    place: int
    total: int


@dataclass(frozen=True, slots=True)
class About:
    """Of whose material, for which destination, at which facility."""

    product: Product
    labels: Labels
    batch: Batch
    site: Site
    destination: Destination

    @property
    def language(self) -> Language:
        """Of the destination."""
        return self.destination.language

    @property
    def warnings(self) -> Warnings:
        """What follows from the donor's infection markers as they are recorded."""
        screening = screening_of(self.product, self.labels, self.batch)
        return screening_warnings(screening, autologous=self.product.relation is Relation.AUTOLOGOUS)
