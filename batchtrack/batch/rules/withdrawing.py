"""A certificate after its signature: confirmed by its certifier, or withdrawn."""

from batchtrack.batch.commands import ConfirmCertificate, WithdrawCertificate
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.release import CertificateConfirmed, CertificateWithdrawn
from batchtrack.batch.questions.readiness import blockers
from batchtrack.batch.questions.whereabouts import has_left
from batchtrack.batch.rules.alerting import alert_clinic
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import lacks_right, lacks_role, moved_since, worded
from batchtrack.batch.rules.staleness import take_clearance_back
from batchtrack.batch.state import Batch, Certificate
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def confirm_certificate(product: Product, batch: Batch, command: ConfirmCertificate, context: Context) -> Decision:
    """After a correction the certifying person stands by the certificate; every voided step is signed again first."""
    certificate = batch.certificate(command.stage)
    stage = product.stage(command.stage)
    refusals = (
        *lacks_role(product, context, stage.by, f"certifying {batch.id}"),
        *_stale(certificate, command.stage),
        *_certifier(certificate, context),
        *_in_the_way(product, batch, certificate, stage.id, context),
        *((refuse("BA-12", row=stage.title),) if not command.reason.strip() else ()),
        *moved_since(batch, command.shown),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(CertificateConfirmed(stage=stage.id, reason=command.reason, shown=command.shown))
    return draft.decided()


def withdraw_certificate(product: Product, batch: Batch, command: WithdrawCertificate, context: Context) -> Decision:
    """QA withdraws a certificate; no permit stands on it any more, and whoever acts on it elsewhere is told."""
    certificate = batch.certificate(command.stage)
    refusals = (
        *lacks_right(context, Right.WITHDRAW_CERTIFICATES, "withdrawing a certificate"),
        *worded(command.reason),
    )
    if certificate is None or certificate.withdrawn is not None:
        refusals = (*refusals, refuse("BA-87", stage=command.stage))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(CertificateWithdrawn(stage=command.stage, reason=command.reason))
    take_clearance_back(draft)
    if certificate is not None and has_left(product, batch):
        alert_clinic(draft, None, f"Certificate {certificate.number} is withdrawn: {command.reason}")
    return draft.decided()


def _in_the_way(
    product: Product, batch: Batch, certificate: Certificate | None, stage: str, context: Context
) -> tuple[Refusal, ...]:
    accepted = frozenset[str]() if certificate is None else certificate.accepted
    found = blockers(product, batch, stage, context.now, context.zone, accepted)
    return tuple(blocker.refusal for blocker in found)


def _stale(certificate: Certificate | None, stage: str) -> tuple[Refusal, ...]:
    if certificate is None or certificate.withdrawn is not None or certificate.stale is None:
        return (refuse("BA-87", stage=stage),)
    return ()


def _certifier(certificate: Certificate | None, context: Context) -> tuple[Refusal, ...]:
    if certificate is not None and certificate.made.who != context.actor.person:
        return (refuse("BA-88", name=context.actor.name, number=certificate.number),)
    return ()
