"""Which steps are complete, and what waits for what."""

from batchtrack.batch.state import Batch
from batchtrack.product.model import Product, StepDefinition, StepKind, TestStage, Verification


def is_open(batch: Batch, step_id: str) -> bool:
    """Whether the step is being worked on: begun, not signed, in a batch that has not ended."""
    step = batch.step(step_id)
    return step is not None and step.signed is None and batch.ended is None


def is_signed(batch: Batch, step_id: str) -> bool:
    """Whether the step's signature stands."""
    step = batch.step(step_id)
    return step is not None and step.signed is not None


def is_verified(batch: Batch, step_id: str) -> bool:
    """Whether the second person's signature stands."""
    step = batch.step(step_id)
    return step is not None and step.verified is not None


def verification_of(batch: Batch, step: StepDefinition) -> Verification:
    """How the step is verified: what was typed in from paper is always compared by a second person."""
    state = batch.step(step.id)
    copied = state is not None and state.transcribed is not None
    return Verification.CHECKED if copied and step.verification is Verification.NONE else step.verification


def is_complete(product: Product, batch: Batch, step: StepDefinition) -> bool:
    """Whether what follows may begin: signed, and verified where the verification is witnessed."""
    if step.kind is StepKind.TESTING:
        return testing_complete(product, batch, TestStage.BEFORE_RELEASE)
    if step.kind is StepKind.CERTIFICATION:
        certificate = batch.certificate(step.stage or "")
        return certificate is not None and certificate.counts
    if not is_signed(batch, step.id):
        return False
    return step.verification is not Verification.WITNESSED or is_verified(batch, step.id)


def testing_complete(product: Product, batch: Batch, stage: TestStage) -> bool:
    """Whether every test of a stage has a reviewed result."""
    wanted = (test for test in product.tests if test.stage is stage)
    return all(batch.test(test.id).result and batch.test(test.id).reviewed for test in wanted)


def incomplete_before(product: Product, batch: Batch, step: StepDefinition) -> tuple[StepDefinition, ...]:
    """The steps named in ``after`` that are not complete."""
    before = (product.step(step_id) for step_id in step.after)
    return tuple(earlier for earlier in before if not is_complete(product, batch, earlier))


def unverified_before(product: Product, batch: Batch, gate: str) -> tuple[StepDefinition, ...]:
    """Steps whose ``checked`` verification is due before this step or release stage, and missing."""
    return tuple(
        step
        for step in product.steps
        if step.gate == gate and step.verification is not Verification.NONE and not is_verified(batch, step.id)
    )


def following(product: Product, step_id: str) -> frozenset[str]:
    """The ids of all steps that come after this one, directly or through others."""
    found: set[str] = set()
    grew = True
    while grew:
        wider = {step.id for step in product.steps if step_id in step.after or found.intersection(step.after)}
        grew = not wider <= found
        found |= wider
    return frozenset(found)


def preceding(product: Product, step_id: str) -> tuple[StepDefinition, ...]:
    """All steps that come before this one, directly or through others, in the document's order."""
    return tuple(step for step in product.steps if step_id in following(product, step.id))


def before_stage(product: Product, stage: str) -> tuple[StepDefinition, ...]:
    """The recorded steps that come before the certification step of a stage, in the document's order."""
    certification = next(step for step in product.steps if step.stage == stage)
    later = following(product, certification.id) | {certification.id}
    return tuple(step for step in product.steps if step.id not in later and step.kind is not StepKind.CERTIFICATION)


def next_steps(product: Product, batch: Batch) -> tuple[StepDefinition, ...]:
    """Steps that are open or could be begun now, in the document's order."""
    return tuple(
        step
        for step in product.steps
        if not is_complete(product, batch, step) and not incomplete_before(product, batch, step)
    )


def phase(product: Product, batch: Batch) -> str:
    """The part of its way that the batch is in, in the document's words."""
    return next(
        (step.phase for step in product.steps if not is_complete(product, batch, step)), product.steps[-1].phase
    )
