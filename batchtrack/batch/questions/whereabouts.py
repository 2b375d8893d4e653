"""Where the dose is by the record."""

from batchtrack.batch.state import Batch, Container
from batchtrack.product.model import Product, StepDefinition, StepKind


def clearance_step(product: Product) -> StepDefinition:
    """The step in which the dose is cleared."""
    return next(step for step in product.steps if step.kind is StepKind.CLEARANCE)


def dose_container(product: Product, batch: Batch) -> Container | None:
    """The container that the clearance step scans: the dose."""
    named = (scan.container for scan in clearance_step(product).scans if scan.container is not None)
    return next((made for name in named if (made := batch.container(name)) is not None), None)


def has_left(product: Product, batch: Batch) -> bool:
    """Whether the dose was handed over by whoever made it, or given: somebody else may act on its papers."""
    dose = dose_container(product, batch)
    handed_over = dose is not None and any(dose.number in handover.containers for handover in batch.handovers)
    return handed_over or batch.administered is not None
