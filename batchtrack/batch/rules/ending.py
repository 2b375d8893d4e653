"""Other ends of a batch than its final certification."""

from batchtrack.batch.commands import EndBatch
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.order import Ended, EndKind
from batchtrack.batch.questions.closing import supplied, unsettled
from batchtrack.batch.questions.readiness import FINAL, deviation_blockers, result_blockers
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import ended, lacks_right, worded
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def end_batch(product: Product, batch: Batch, command: EndBatch, context: Context) -> Decision:
    """End the batch with its reason and the fate of every container; QA signs."""
    refusals = (
        *ended(batch),
        *lacks_right(context, Right.END_BATCHES, f"ending {batch.id}"),
        *_fates(batch, command),
        *worded(command.reason),
        *(blocker.refusal for blocker in unsettled(product, batch)),
        *_against_end(product, batch, command.end),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(Ended(end=command.end, reason=command.reason, fates=command.fates))
    return draft.decided()


def _against_end(product: Product, batch: Batch, end: EndKind) -> tuple[Refusal, ...]:
    """What was given cannot be returned or cancelled any more: it ends as rejected, or as supplied at request."""
    if end is EndKind.SUPPLIED:
        return _against_supplied(product, batch)
    if batch.administered is not None and end is not EndKind.REJECTED:
        return (refuse("BA-73", batch=batch.id),)
    return ()


def _against_supplied(product: Product, batch: Batch) -> tuple[Refusal, ...]:
    """A batch that was supplied outside its specification closes once everything is known of it."""
    document = supplied(batch)
    if document is None or batch.administered is None:
        return (refuse("BA-114", batch=batch.id),)
    accepted = frozenset(failed.test for failed in document.failed)
    needed = product.stage(FINAL).needs
    results = (
        blocker.refusal
        for test in product.tests
        if test.stage in needed
        for blocker in result_blockers(batch, test, accepted)
    )
    deviations = (blocker.refusal for blocker in deviation_blockers(batch, closed=True, accepted=accepted))
    return (*results, *deviations)


def _fates(batch: Batch, command: EndBatch) -> tuple[Refusal, ...]:
    stated = {fate.container for fate in command.fates if fate.fate.strip()}
    missing = [made for made in batch.containers if made.number not in stated]
    return tuple(refuse("BA-90", number=f"{made.number:02d}", kind=made.kind) for made in missing)
