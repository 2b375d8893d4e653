"""Review and certification in two stages (EU GMP Annex 16, Part IV 11)."""

from batchtrack.batch.commands import Certify, ReviewRecord
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.release import Certified, RecordReviewed
from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.duties import barred
from batchtrack.batch.questions.readiness import FINAL, blockers, review_blockers
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import lacks_role, moved_since
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def review_record(product: Product, batch: Batch, command: ReviewRecord, context: Context) -> Decision:
    """QA reviews the record, the audit trail in it (EU GMP Annex 11.9), and signs as far as it was shown."""
    stage = product.stage(command.stage)
    refusals = (
        *lacks_role(product, context, stage.reviewer, f"reviewing {batch.id}"),
        *bars(product, batch, context),
        *moved_since(batch, command.shown),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(RecordReviewed(stage=stage.id, up_to=command.shown))
    return draft.decided()


def certify(product: Product, batch: Batch, command: Certify, context: Context) -> Decision:
    """Certify a stage: the right person, nothing in the way, the record reviewed as it stands."""
    stage = product.stage(command.stage)
    standing = (
        *blockers(product, batch, stage.id, context.now, context.zone),
        *review_blockers(batch, stage.id),
    )
    refusals = (
        *lacks_role(product, context, stage.by, f"certifying {batch.id}"),
        *bars(product, batch, context),
        *(blocker.refusal for blocker in standing),
        *_not_again(batch, stage.id),
        *moved_since(batch, command.shown),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        Certified(
            stage=stage.id,
            statement=stage.statement,
            number=_number(batch, stage.id),
            pending=pending_tests(product, batch, stage.id),
            deviations=tuple(known.number for known in batch.deviations),
            expiry=expiry(product, batch),
            shown=command.shown,
        )
    )
    return draft.decided()


def bars(product: Product, batch: Batch, context: Context) -> tuple[Refusal, ...]:
    """What the actor did in this batch that bars from reviewing and certifying it."""
    return tuple(
        refuse("BA-41", name=context.actor.name, duty=duty.value, what=what)
        for duty, what in barred(product, batch, context.actor.person)
    )


def _not_again(batch: Batch, stage: str) -> tuple[Refusal, ...]:
    """A certificate that counts is not signed twice; a dose that was given is not certified for use any more."""
    certificate = batch.certificate(stage)
    if certificate is not None and certificate.counts:
        return (refuse("BA-86", number=certificate.number),)
    superseded = certificate is not None and certificate.withdrawn is None
    if stage != FINAL and batch.administered is not None and not superseded:
        return (refuse("BA-73", batch=batch.id),)
    return ()


def _number(batch: Batch, stage: str) -> str:
    count = sum(1 for done in batch.certificates if done.stage == stage and not done.failed) + 1
    letter = "F" if stage == FINAL else "C"
    return f"{batch.id}-{letter}{count}"


def pending_tests(product: Product, batch: Batch, stage: str) -> tuple[str, ...]:
    """The tests that the stage does not wait for and that have no result yet."""
    needs = product.stage(stage).needs
    return tuple(test.id for test in product.tests if test.stage not in needs and batch.test(test.id).result is None)
