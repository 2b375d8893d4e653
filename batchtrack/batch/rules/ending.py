"""Other ends of a batch, and calls to the clinic."""

from batchtrack.batch.commands import ContactClinic, EndBatch
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.order import Ended, EndKind
from batchtrack.batch.events.use import ClinicContacted
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import ended, happened, lacks_right, reads_only, worded
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def end_batch(_product: Product, batch: Batch, command: EndBatch, context: Context) -> Decision:
    """End the batch with its reason and the fate of every container; QA signs."""
    refusals = (
        *ended(batch),
        *lacks_right(context, Right.END_BATCHES, f"ending {batch.id}"),
        *_fates(batch, command),
        *worded(command.reason),
    )
    # What was given cannot be returned or cancelled any more; QA may still reject it.
    if batch.administered is not None and command.end is not EndKind.REJECTED:
        refusals = (*refusals, refuse("BA-73", batch=batch.id))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(Ended(end=command.end, reason=command.reason, fates=command.fates))
    return draft.decided()


def contact_clinic(_product: Product, batch: Batch, command: ContactClinic, context: Context) -> Decision:
    """Note a call about an alert; a report, so never refused but for an alert that does not exist."""
    refusals = (
        *reads_only(context, "calling the clinic"),
        *worded(command.person),
        *happened(command.at, context),
    )
    if not any(alert.number == command.alert for alert in batch.alerts):
        refusals = (*refusals, refuse("BA-89", alert=str(command.alert)))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        ClinicContacted(
            alert=command.alert,
            person=command.person,
            at=command.at,
            zone=command.zone,
            read_back=command.read_back,
            answer=command.answer,
            next_try=command.next_try,
        )
    )
    return draft.decided()


def _fates(batch: Batch, command: EndBatch) -> tuple[Refusal, ...]:
    stated = {fate.container for fate in command.fates if fate.fate.strip()}
    missing = [made for made in batch.containers if made.number not in stated]
    return tuple(refuse("BA-90", number=f"{made.number:02d}", kind=made.kind) for made in missing)
