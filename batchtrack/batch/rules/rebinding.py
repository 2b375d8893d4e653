"""An order that was not collected yet takes a newer version of its product; afterwards it is bound for life."""

from batchtrack.batch.commands import RebindOrder
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.order import Rebound
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import ended, lacks_right, worded
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def rebind_order(product: Product, batch: Batch, command: RebindOrder, context: Context) -> Decision:
    """The planner signs that the order takes the version that new batches take now.

    A step that was begun stands as it was done: where the newer version words it otherwise, the order is cancelled and
    given anew.
    """
    refusals = (
        *lacks_right(context, Right.ORDER_BATCHES, f"binding {batch.id} to another version"),
        *ended(batch),
        *_collected(batch),
        *_same(product, command.newer),
        *_begun_otherwise(product, batch, command.newer),
        *worded(command.reason),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    newer = command.newer
    draft.add(
        Rebound(
            product_version=newer.version,
            document=newer.fingerprint,
            before=product.version,
            reason=command.reason,
            relied=command.relied,
        )
    )
    return draft.decided()


def _collected(batch: Batch) -> tuple[Refusal, ...]:
    return (refuse("BA-119", batch=batch.id),) if batch.containers else ()


def _same(product: Product, newer: Product) -> tuple[Refusal, ...]:
    if newer.code == product.code and newer.fingerprint != product.fingerprint:
        return ()
    return (refuse("BA-120", product=product.code, version=product.version),)


def _begun_otherwise(product: Product, batch: Batch, newer: Product) -> tuple[Refusal, ...]:
    begun = (product.step(step) for step in batch.steps)
    return tuple(
        refuse("BA-121", step=f"{step.code} {step.title}", version=newer.version)
        for step in begun
        if not newer.has_step(step.id) or newer.step(step.id) != step
    )
