"""Two release stages, each certified by a step; nothing reaches the patient before the first."""

from collections.abc import Iterator
from typing import Final

from batchtrack.product.check.finding import Facts, Finding, unknown
from batchtrack.product.check.order import certification_steps
from batchtrack.product.model import CertificateForm, StepDefinition, StepKind, TestClass
from batchtrack.refusals import refuse

STAGES: Final = ("certification", "final")
FIELDS: Final = ("1", "2", "3", "4", "5", "6", "10", "11", "13")
INVESTIGATIONAL_FIELDS: Final = ("manufacturer", "authorisation", "information")
_ALWAYS: Final = ("1", "10", "manufacturer")
_NOT_APPLICABLE: Final = "not applicable"


def stages_certified(facts: Facts) -> Iterator[Finding]:
    """There are the two stages, each with one certification step; other steps name none."""
    stages = tuple(stage.id for stage in facts.product.stages)
    if stages != STAGES:
        yield Finding(refuse("PR-77", found=", ".join(stages) or "none"), ("release",))
    for stage in stages:
        if len(certification_steps(facts, stage)) != 1:
            yield Finding(refuse("PR-72", stage=stage), ("release", stage))
    for step in facts.product.steps:
        if (step.kind is StepKind.CERTIFICATION) != (step.stage is not None):
            yield Finding(refuse("PR-73", step=step.id), ("steps", step.id))
        elif step.stage is not None and step.stage not in stages:
            yield unknown(step.stage, "release stage", "release", "steps", step.id, "stage")


def use_after_certification(facts: Facts) -> Iterator[Finding]:
    """One step clears for infusion and one records it, in this order, both after the first certification."""
    for kind, earlier in (
        (StepKind.CLEARANCE, StepKind.CERTIFICATION),
        (StepKind.ADMINISTRATION, StepKind.CLEARANCE),
    ):
        steps = _of(facts, kind)
        if len(steps) != 1:
            yield Finding(refuse("PR-74", kind=kind.value, count=str(len(steps))), ("steps",))
        for step in steps:
            if not any(facts.sequence.precedes(other.id, step.id) for other in _first(facts, earlier)):
                yield Finding(refuse("PR-75", step=step.id, kind=earlier.value), ("steps", step.id, "after"))


def _first(facts: Facts, kind: StepKind) -> tuple[StepDefinition, ...]:
    return certification_steps(facts, STAGES[0]) if kind is StepKind.CERTIFICATION else _of(facts, kind)


def _of(facts: Facts, kind: StepKind) -> tuple[StepDefinition, ...]:
    return tuple(step for step in facts.product.steps if step.kind is kind)


def tests_reported(facts: Facts) -> Iterator[Finding]:
    """A testing step comes before the first certification, and every test is needed by a stage."""
    needed = {need for stage in facts.product.stages for need in stage.needs}
    for test in facts.product.tests:
        if test.stage not in needed:
            yield Finding(refuse("PR-78", test=test.id, stage=test.stage.value), ("tests", test.id, "stage"))
    testing = _of(facts, StepKind.TESTING)
    for step in certification_steps(facts, STAGES[0]):
        if facts.product.tests and not any(facts.sequence.precedes(each.id, step.id) for each in testing):
            yield Finding(refuse("PR-83", step=step.id), ("steps", step.id, "after"))


def names_outside_steps(facts: Facts) -> Iterator[Finding]:
    """Whom an alert calls are rows of a step; what a result's validity hangs on are tests of that class."""
    for name in facts.product.alert_contacts:
        if not facts.product.has_field(name):
            yield unknown(name, "field", "alert_contacts", "alert_contacts")
    valid = {test.id for test in facts.product.tests if test.test_class is TestClass.VALIDITY}
    for test in facts.product.tests:
        for name in test.valid_when:
            if name not in valid:
                yield unknown(name, "test of class validity", f"the test {test.id}", "tests", test.id, "valid_when")


def desks_carry_nothing(facts: Facts) -> Iterator[Finding]:
    """Testing and certification are acts on results: nothing is scanned, used or made there."""
    for step in facts.product.steps:
        if step.kind in {StepKind.TESTING, StepKind.CERTIFICATION}:
            parts = {
                "scans": step.scans,
                "materials": step.materials,
                "equipment": step.equipment,
                "makes": step.makes,
            }
            for key, part in parts.items():
                if part:
                    cause = refuse("PR-76", step=step.id, kind=step.kind.value, part=key)
                    yield Finding(cause, ("steps", step.id, key))


def certificate_complete(facts: Facts) -> Iterator[Finding]:
    """The certificate's fixed fields stand, and 1 and 10 with a text of their own (EMA/INS/MRA/387218/2011)."""
    fields = facts.product.certificate.fields
    investigational = facts.product.certificate.form is CertificateForm.INVESTIGATIONAL
    for number in (*FIELDS, *(INVESTIGATIONAL_FIELDS if investigational else ())):
        if number not in fields:
            yield Finding(refuse("PR-79", number=number), ("certificate",))
        elif number in _ALWAYS and fields[number].lower().startswith(_NOT_APPLICABLE):
            yield Finding(refuse("PR-80", number=number), ("certificate", number))
