"""How each event changes what is known of a batch."""

from collections.abc import Iterable
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.order import Ordered
from batchtrack.batch.folding import (
    allocation,
    containers,
    custody,
    deviations,
    entries,
    identity,
    instruments,
    labels,
    orders,
    phone_exceptions,
    release,
    remarks,
    results,
    steps,
    supply,
    use,
)
from batchtrack.batch.folding.fold import Folds, relevant_version
from batchtrack.batch.state import Batch, Signature

_FOLDS: Final[Folds] = {
    **orders.FOLDS,
    **steps.FOLDS,
    **entries.FOLDS,
    **identity.FOLDS,
    **containers.FOLDS,
    **custody.FOLDS,
    **allocation.FOLDS,
    **instruments.FOLDS,
    **labels.FOLDS,
    **results.FOLDS,
    **deviations.FOLDS,
    **phone_exceptions.FOLDS,
    **remarks.FOLDS,
    **release.FOLDS,
    **supply.FOLDS,
    **use.FOLDS,
}


class NotABatchError(Exception):
    """The stream does not begin with an order."""


def begin(fact: Fact) -> Batch:
    """A batch from its first event.

    Raises:
        NotABatchError: the event is not an order.
    """
    event = fact.event
    if not isinstance(event, Ordered):
        raise NotABatchError(f"a batch begins with its order, not with {event.KIND}")
    return Batch(
        id=event.batch,
        subject=event.subject,
        chain=event.chain,
        product=event.product,
        product_version=event.product_version,
        document=event.document,
        ordered=Signature(fact.who, fact.at, fact.version),
        version=fact.version,
        relevant=fact.version,
        genealogy=fact.version,
        first_container=event.first_container,
    )


def evolve(batch: Batch, fact: Fact) -> Batch:
    """The batch after one more event."""
    return relevant_version(_FOLDS[type(fact.event)](batch, fact.event, fact), fact)


def fold(facts: Iterable[Fact]) -> Batch | None:
    """The batch after all its events, None without any."""
    batch: Batch | None = None
    for fact in facts:
        batch = begin(fact) if batch is None else evolve(batch, fact)
    return batch


__all__ = ["NotABatchError", "begin", "evolve", "fold"]
