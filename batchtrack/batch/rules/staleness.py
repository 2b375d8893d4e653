"""What a changed value takes with it: signatures, certificates, the clearance (EU GMP Part IV 6; Annex 11.8)."""

from batchtrack.batch.events.labels import LabelOutcome, LabelVoided
from batchtrack.batch.events.release import CertificateStale
from batchtrack.batch.events.steps import CompletionVoided
from batchtrack.batch.questions.label_balance import says_other_expiry
from batchtrack.batch.questions.progress import is_signed
from batchtrack.batch.rules.computing import recompute
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import LabelStanding
from batchtrack.product.model import Product

CERTIFICATE = "certificate"


def void_what_stands_on_field(product: Product, draft: Draft, step_id: str, field_id: str) -> None:
    """Void the step's completion, recompute, void what says or stands on another value, stale the certificates."""
    void_step(draft, step_id, field_id)
    _void_recomputed(product, draft)
    _void_labels(product, draft)
    _stale_certificates(draft, field_id)


def void_what_stands_on_result(product: Product, draft: Draft, test_id: str) -> None:
    """Recompute, void every step whose computed value changed, stale the certificates that listed the result."""
    _void_recomputed(product, draft)
    _stale_certificates(draft, test_id)


def take_clearance_back(draft: Draft) -> None:
    """A clearance whose certificate no longer counts is to be given again, with both scans at the bedside."""
    if draft.batch.administered is None and draft.batch.clearances:
        void_step(draft, draft.batch.clearances[-1].step, CERTIFICATE)


def void_step(draft: Draft, step_id: str, what: str) -> None:
    """Take back a step's signature, where it has one, for the row, test or other thing that changed."""
    if is_signed(draft.batch, step_id):
        draft.add(CompletionVoided(step=step_id, field=what))


def _void_recomputed(product: Product, draft: Draft) -> None:
    for step, field in recompute(product, draft):
        void_step(draft, step.id, field.id)


def _void_labels(product: Product, draft: Draft) -> None:
    """An applied label that says an expiry which the correction moved counts no more."""
    for label in draft.batch.labels:
        if label.standing is LabelStanding.APPLIED and says_other_expiry(product, draft.batch, label):
            voided = LabelVoided(
                container=label.container,
                kind=label.kind,
                label=label.number,
                outcome=LabelOutcome.VOIDED,
                reason="the expiry moved with a correction",
            )
            draft.add(voided)


def _stale_certificates(draft: Draft, changed: str) -> None:
    stale = [done for done in draft.batch.certificates if done.counts and changed not in done.pending]
    for certificate in stale:
        draft.add(CertificateStale(stage=certificate.stage, field=changed))
    if stale:
        take_clearance_back(draft)
