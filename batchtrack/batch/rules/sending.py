"""Whom a paper went to, and that they know when it no longer counts."""

from batchtrack.batch.commands import AcknowledgeWithdrawal, SendPaper
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.release import PaperSent, WithdrawalAcknowledged
from batchtrack.batch.questions.closing import waits_for
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import happened, reads_only, worded
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def send_paper(_product: Product, batch: Batch, command: SendPaper, context: Context) -> Decision:
    """Note whom an issued paper went to, and how they are reached by day and night."""
    refusals = (
        *reads_only(context, "sending a paper"),
        *worded(command.recipient, command.organisation, command.contact),
        *happened(command.at, context),
        *_issued(batch, command.number),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        PaperSent(
            number=command.number,
            recipient=command.recipient,
            organisation=command.organisation,
            contact=command.contact,
            at=command.at,
            zone=command.zone,
        )
    )
    return draft.decided()


def acknowledge_withdrawal(
    _product: Product, batch: Batch, command: AcknowledgeWithdrawal, context: Context
) -> Decision:
    """Note that a recipient knows: asked of each, for a paper that no longer counts."""
    refusals = (
        *reads_only(context, "noting an acknowledgement"),
        *worded(command.person),
        *happened(command.at, context),
        *_issued(batch, command.number),
    )
    waiting = {(paper.number, sending.recipient) for paper, sending in waits_for(batch)}
    if not refusals and (command.number, command.recipient) not in waiting:
        refusals = (refuse("BA-103", recipient=command.recipient, number=command.number),)
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        WithdrawalAcknowledged(
            number=command.number,
            recipient=command.recipient,
            person=command.person,
            at=command.at,
            zone=command.zone,
        )
    )
    return draft.decided()


def _issued(batch: Batch, number: str) -> tuple[Refusal, ...]:
    return () if any(paper.number == number for paper in batch.papers) else (refuse("BA-102", number=number),)
