"""The permit to administer: everything the dose stands on is asked once more at the bedside."""

from batchtrack.batch.context import Context
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.events.use import AdministrationCleared
from batchtrack.batch.questions.clocks import expired, expiry, unstarted_expiry
from batchtrack.batch.questions.progress import is_complete, is_verified, preceding, verification_of
from batchtrack.batch.questions.readiness import FIRST, deviation_blockers, result_blockers, spared_fields
from batchtrack.batch.questions.whereabouts import clearance_step, dose_container
from batchtrack.batch.rules.allocating import may_be_given
from batchtrack.batch.rules.custody import maker
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import held, past_expiry
from batchtrack.batch.state import Batch
from batchtrack.product.model import FieldType, Product, StepDefinition, StepKind, Verification
from batchtrack.refusals import Refusal, refuse

CLINIC = "clinic"


def may_clear(product: Product, batch: Batch, context: Context) -> tuple[Refusal, ...]:
    """Every reason why the dose may not be given now."""
    return (
        *held(batch),
        *past_expiry(product, batch, context),
        *_certified(batch),
        *_complete(product, batch),
        *_doses(product, batch),
        *_clocks(product, batch),
        *_results(product, batch),
        *_deviations(batch),
        *_custody(product, batch),
        *may_be_given(product, batch, dose_container(product, batch)),
        *_alerts(batch),
        *((refuse("BA-73", batch=batch.id),) if batch.administered is not None else ()),
    )


def clear_if_due(product: Product, draft: Draft, step: StepDefinition) -> None:
    """Give the permit for the container that the step scanned."""
    dose = dose_container(product, draft.batch)
    end = expiry(product, draft.batch)
    if dose is not None and end is not None:
        draft.add(AdministrationCleared(step=step.id, container=dose.number, expiry=end))


def still_permitted(product: Product, batch: Batch, context: Context) -> bool:
    """Whether a clearance that was given still stands: nothing has happened to what it stood on."""
    return (
        batch.clearance is not None
        and not expired(product, batch, context.now)
        and not may_clear(product, batch, context)
    )


def _certified(batch: Batch) -> tuple[Refusal, ...]:
    certificate = batch.certificate(FIRST)
    if certificate is None:
        return (refuse("BA-74", batch=batch.id),)
    if certificate.counts:
        return ()
    return (refuse("BA-47", number=certificate.number, batch=batch.id),)


def _complete(product: Product, batch: Batch) -> tuple[Refusal, ...]:
    """Every step before the clearance is signed and verified: a correction may have voided one since."""
    steps = preceding(product, clearance_step(product).id)
    return tuple(
        refuse("BA-30", step=f"{step.code} {step.title}")
        for step in steps
        if step.kind is not StepKind.CERTIFICATION and not _stands(product, batch, step)
    )


def _stands(product: Product, batch: Batch, step: StepDefinition) -> bool:
    if not is_complete(product, batch, step):
        return False
    return verification_of(batch, step) is not Verification.CHECKED or is_verified(batch, step.id)


def _clocks(product: Product, batch: Batch) -> tuple[Refusal, ...]:
    """An expiry that cannot be told blocks like one that is over."""
    return tuple(refuse("BA-97", clock=clock.label) for clock in unstarted_expiry(product, batch))


def _results(product: Product, batch: Batch) -> tuple[Refusal, ...]:
    """No result, also none that came after certification, is outside its criterion or outdated."""
    return tuple(
        blocker.refusal
        for test in product.tests
        if batch.test(test.id).result is not None
        for blocker in result_blockers(batch, test, _accepted(batch))
    )


def _deviations(batch: Batch) -> tuple[Refusal, ...]:
    """What happened since certification is assessed before the dose is given."""
    return tuple(blocker.refusal for blocker in deviation_blockers(batch, closed=False, accepted=_accepted(batch)))


def _accepted(batch: Batch) -> frozenset[str]:
    """Failing results with which a physician asked for the dose."""
    document = batch.certificate(FIRST)
    return frozenset() if document is None else document.accepted


def _doses(product: Product, batch: Batch) -> tuple[Refusal, ...]:
    spared = spared_fields(product, _accepted(batch))
    return tuple(
        refuse("BA-42", row=field.label)
        for step in product.steps
        for field in step.fields
        if field.type is FieldType.COMPUTED and field.dose
        if field.id not in spared and not _dose_stands(batch, field.id)
    )


def _dose_stands(batch: Batch, field_id: str) -> bool:
    entry = batch.entry(field_id)
    return entry is not None and entry.judged is not None and entry.judged.standing in {Standing.WITHIN, Standing.ALERT}


def _custody(product: Product, batch: Batch) -> tuple[Refusal, ...]:
    """The dose itself is at the clinic by the record."""
    dose = dose_container(product, batch)
    holder = None if dose is None else dose.holder or maker(product, dose)
    return () if holder == CLINIC else (refuse("BA-48", batch=batch.id, holder=holder or "nobody"),)


def _alerts(batch: Batch) -> tuple[Refusal, ...]:
    return tuple(refuse("BA-45", alert=alert.words) for alert in batch.alerts if alert.open)
