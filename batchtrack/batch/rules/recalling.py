"""Certificates that no longer count and batches that are called back, wherever they are (EU GMP Part IV 14)."""

from batchtrack.batch.commands import RecallBatch
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.release import CertificateWithdrawn, Recalled
from batchtrack.batch.questions.whereabouts import has_left
from batchtrack.batch.rules.alerting import alert_clinic
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import lacks_right, worded
from batchtrack.batch.rules.staleness import take_clearance_back
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product
from batchtrack.refusals import refuse


def recall_batch(product: Product, batch: Batch, command: RecallBatch, context: Context) -> Decision:
    """QA calls the batch back: no certificate counts, nothing is given, and whoever has it is told."""
    refusals = (*lacks_right(context, Right.WITHDRAW_CERTIFICATES, f"recalling {batch.id}"), *worded(command.reason))
    if batch.recalled is not None:
        refusals = (*refusals, refuse("BA-101", batch=batch.id))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    words = f"Recall of {batch.id}: {command.reason}"
    draft.add(Recalled(reason=command.reason))
    number = draft.open_deviation(DeviationClass.CRITICAL, Cause.RECALLED, {}, words=command.reason)
    withdraw_all(draft, words)
    if batch.administered is None and batch.ended is None:
        draft.hold(Cause.RECALLED, number, words)
    if has_left(product, batch):
        alert_clinic(draft, None, words)
    return draft.decided()


def withdraw_all(draft: Draft, reason: str) -> None:
    """No certificate counts any more, and no clearance that stood on one."""
    for certificate in draft.batch.certificates:
        if certificate.withdrawn is None and not certificate.superseded:
            draft.add(CertificateWithdrawn(stage=certificate.stage, reason=reason))
    take_clearance_back(draft)
