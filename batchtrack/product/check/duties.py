"""Roles and second persons (EU GMP Part IV; 21 CFR 211.188(b)(11))."""

from collections.abc import Iterator
from typing import Final

from batchtrack.product.check.finding import Facts, Finding, unknown
from batchtrack.product.model import StepDefinition, StepKind, Verification
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse

FACILITY_ROLES: Final = (
    "technician",
    "qc_analyst",
    "materials",
    "planner",
    "qa_reviewer",
    "qualified_person",
    "administrator",
    "auditor",
)


def roles_known(facts: Facts) -> Iterator[Finding]:
    """Each role used is declared, and each declared one stands for a role of the facility."""
    product = facts.product
    for role, facility in product.roles.items():
        if facility not in FACILITY_ROLES:
            cause = refuse("PR-36", role=role, facility=facility, known=", ".join(FACILITY_ROLES))
            yield Finding(cause, ("roles", role))
    for role, path in _used(facts):
        if role not in product.roles:
            yield unknown(role, "role", "roles", *path)


def _used(facts: Facts) -> Iterator[tuple[str, Path]]:
    for step in facts.product.steps:
        yield step.performer, ("steps", step.id, "performer")
        if step.verifier:
            yield step.verifier, ("steps", step.id, "verifier")
    for stage in facts.product.stages:
        yield stage.by, ("release", stage.id, "by")
        yield stage.reviewer, ("release", stage.id, "reviewer")


def second_persons(facts: Facts) -> Iterator[Finding]:
    """A verification names who makes it, a checked one also by when; critical entries have one."""
    for step in facts.product.steps:
        yield from (Finding(refuse(code, step=step.id), ("steps", step.id, key)) for code, key in _gaps(step))
        critical = [row.id for row in step.fields if row.critical]
        if critical and step.verification is Verification.NONE and step.kind is not StepKind.TESTING:
            cause = refuse("PR-39", step=step.id, fields=", ".join(critical))
            yield Finding(cause, ("steps", step.id))


def _gaps(step: StepDefinition) -> Iterator[tuple[str, str]]:
    needed = step.verification is not Verification.NONE or step.kind is StepKind.TESTING
    if needed and not step.verifier:
        yield "PR-37", "verification"
    if step.verification is Verification.CHECKED and step.gate is None:
        yield "PR-38", "verification"
    if step.verification is not Verification.CHECKED and step.gate is not None:
        yield "PR-40", "gate"
