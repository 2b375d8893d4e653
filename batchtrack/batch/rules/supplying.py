"""Supply outside the specification, at the physician's request (EU GMP Part IV 11.53, 11.54)."""

from typing import Final

from batchtrack.batch.commands import NoteSupply, SupplyOutside
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.supply import Supplied, SupplyNoted, SupplyRecord
from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.readiness import review_blockers
from batchtrack.batch.questions.supply import failed_tests, note_of, supply_blockers
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import happened, lacks_right, lacks_role, moved_since, worded
from batchtrack.batch.rules.releasing import bars, pending_tests
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse

STATEMENT: Final = (
    "This batch is outside its specification. It is supplied under EU GMP Part IV 11.5 at the request of the treating "
    "physician named, who was told of the failing results and of the risk and accepts the product for this patient. "
    "It is not certified as conforming."
)


def note_supply(_product: Product, batch: Batch, command: NoteSupply, context: Context) -> Decision:
    """QA writes down one of the records, as its document says it."""
    refusals = (
        *lacks_right(context, Right.JUDGE_DEVIATIONS, "recording a supply outside the specification"),
        *worded(command.person, command.organisation, command.reference),
        *happened(command.at, context),
        *_in_order(batch, command),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        SupplyNoted(
            record=command.record,
            person=command.person,
            organisation=command.organisation,
            reference=command.reference,
            at=command.at,
            zone=command.zone,
        )
    )
    return draft.decided()


def supply_outside(product: Product, batch: Batch, command: SupplyOutside, context: Context) -> Decision:
    """Supply the batch as it is: nothing but the failing results stands in the way, and the physician wants it."""
    stage = product.stage(command.stage)
    standing = (*supply_blockers(product, batch, context.now, context.zone), *review_blockers(batch, stage.id))
    refusals = (
        *lacks_role(product, context, stage.by, f"supplying {batch.id}"),
        *bars(product, batch, context),
        *(blocker.refusal for blocker in standing),
        *_once(batch, stage.id),
        *moved_since(batch, command.shown),
    )
    request = note_of(batch, SupplyRecord.REQUEST)
    if refusals or request is None:
        return Denied(refusals)
    draft = Draft(batch, context)
    count = sum(1 for done in batch.certificates if done.failed) + 1
    draft.add(
        Supplied(
            stage=stage.id,
            number=f"{batch.id}-S{count}",
            statement=STATEMENT,
            physician=f"{request.person}, {request.organisation}",
            failed=failed_tests(product, batch),
            pending=pending_tests(product, batch, stage.id),
            deviations=tuple(known.number for known in batch.deviations),
            expiry=expiry(product, batch),
            shown=command.shown,
        )
    )
    return draft.decided()


def _once(batch: Batch, stage: str) -> tuple[Refusal, ...]:
    document = batch.certificate(stage)
    if document is not None and document.counts:
        return (refuse("BA-86", number=document.number),)
    return (refuse("BA-73", batch=batch.id),) if batch.administered is not None else ()


def _in_order(batch: Batch, command: NoteSupply) -> tuple[Refusal, ...]:
    """The physician asks and accepts knowing the risk; the authorities are told of a supply that was decided."""
    if command.record is SupplyRecord.NOTIFICATION:
        decided = any(done.failed for done in batch.certificates)
        return () if decided else (refuse("BA-113", batch=batch.id),)
    if command.record is SupplyRecord.ACCEPTANCE and note_of(batch, SupplyRecord.RISK_EVALUATION) is None:
        return (refuse("BA-112", record="risk evaluation"),)
    return ()
