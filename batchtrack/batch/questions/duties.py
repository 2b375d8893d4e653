"""Who may not do what, by what they did in this batch: compared by person (21 CFR 211.22, 211.192; EU GMP 2)."""

from enum import StrEnum

from batchtrack.batch.state import Batch
from batchtrack.product.model import Product, StepDefinition
from batchtrack.refusals import Refusal, refuse

QA_ROLES = frozenset({"qa_reviewer", "qualified_person"})


class Duty(StrEnum):
    """What bars a person from reviewing and certifying a batch."""

    PERFORMED = "performed"
    VERIFIED = "verified"
    ANALYSED = "analysed"


def facility_role(product: Product, role: str) -> str:
    """The facility's role for a role of the product document."""
    return product.roles[role]


def performed(batch: Batch, step_id: str, person: str) -> bool:
    """Whether the person recorded, scanned, signed or corrected anything in the step."""
    step = batch.step(step_id)
    return step is not None and person in step.performers | step.correctors


def barred(product: Product, batch: Batch, person: str) -> tuple[tuple[Duty, str], ...]:
    """What bars a person from reviewing and certifying: each with the title of the step or test.

    Checks that QA makes as QA do not disqualify.
    """
    return (*_by_steps(product, batch, person), *_by_tests(product, batch, person))


def _by_steps(product: Product, batch: Batch, person: str) -> tuple[tuple[Duty, str], ...]:
    found: list[tuple[Duty, str]] = []
    for step in product.steps:
        known = batch.step(step.id)
        if known is None:
            continue
        if person in known.performers and facility_role(product, step.performer) not in QA_ROLES:
            found.append((Duty.PERFORMED, step.title))
        if person in known.verifiers and facility_role(product, step.verifier or step.performer) not in QA_ROLES:
            found.append((Duty.VERIFIED, step.title))
    return tuple(found)


def _by_tests(product: Product, batch: Batch, person: str) -> tuple[tuple[Duty, str], ...]:
    found: list[tuple[Duty, str]] = []
    for test in product.tests:
        known = batch.test(test.id)
        if person in known.analysts:
            found.append((Duty.ANALYSED, test.label))
        if person in known.reviewers:
            found.append((Duty.VERIFIED, test.label))
    return tuple(found)


def told_before_signing(
    product: Product, batch: Batch, step: StepDefinition, name: str, roles: frozenset[str], *, verifying: bool
) -> Refusal | None:
    """What somebody who could review or certify is told before acting in a step: it would bar from that.

    Args:
        product: the batch's product.
        batch: the batch.
        step: the step that is about to be begun, signed or verified.
        name: the person's printed name.
        roles: the person's facility roles.
        verifying: True for the second person, False for the performer.
    """
    releasing = {facility_role(product, role) for stage in product.stages for role in (stage.by, stage.reviewer)}
    acting = facility_role(product, step.verifier if verifying else step.performer)
    if acting in QA_ROLES or not roles & releasing:
        return None
    return refuse("BA-99", name=name, step=step.title, batch=batch.id)
