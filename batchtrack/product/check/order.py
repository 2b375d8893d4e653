"""Every step can be reached, and what is due is due at a step that comes."""

from collections.abc import Iterator

from batchtrack.product.check.finding import Facts, Finding, field_path, unknown
from batchtrack.product.model import FieldType, StepDefinition, StepKind
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse


def steps_named(facts: Facts) -> Iterator[Finding]:
    """``after`` and ``order`` name steps."""
    product = facts.product
    if not product.has_step(product.order):
        yield unknown(product.order, "step", "steps", "order")
    for step in product.steps:
        for name in step.after:
            if not product.has_step(name):
                yield unknown(name, "step", "steps", "steps", step.id, "after")


def steps_reached(facts: Facts) -> Iterator[Finding]:
    """No steps wait for each other, none waits in vain, and none but the order begins on its own."""
    for group in facts.sequence.circles():
        yield Finding(refuse("PR-32", steps=", ".join(group)), ("steps", group[0], "after"))
    for step, vain in facts.sequence.blocked().items():
        yield Finding(refuse("PR-33", step=step, waits=vain), ("steps", step, "after"))
    for entry in facts.product.steps:
        if not entry.after and entry.id != facts.product.order:
            yield Finding(refuse("PR-34", step=entry.id, order=facts.product.order), ("steps", entry.id, "after"))


def dues_come(facts: Facts) -> Iterator[Finding]:
    """An entry is due at a step after its own, a checked verification before a step or stage after its own."""
    for step in facts.product.steps:
        if step.gate is not None:
            yield from _gate(facts, step, step.gate)
        for row in step.fields:
            if row.due is not None and row.due != step.id:
                yield from _due(facts, step, row.due, (*field_path(step, row), "due"))


def administration_timed(facts: Facts) -> Iterator[Finding]:
    """The step that reports the administration has a time: expiry and clearance are judged by it."""
    for step in facts.product.steps:
        timed = any(field.type is FieldType.TIME for field in step.fields)
        if step.kind is StepKind.ADMINISTRATION and not timed:
            yield Finding(refuse("PR-28", step=step.id), ("steps", step.id))


def _gate(facts: Facts, step: StepDefinition, gate: str) -> Iterator[Finding]:
    path: Path = ("steps", step.id, "gate")
    if facts.product.has_step(gate):
        yield from _due(facts, step, gate, path)
        return
    if gate not in {stage.id for stage in facts.product.stages}:
        yield unknown(gate, "step or release stage", "steps or release", *path)
        return
    for certifying in certification_steps(facts, gate):
        yield from _due(facts, step, certifying.id, path)


def _due(facts: Facts, step: StepDefinition, due: str, path: Path) -> Iterator[Finding]:
    if not facts.product.has_step(due):
        yield unknown(due, "step", "steps", *path)
    elif not facts.sequence.precedes(step.id, due):
        yield Finding(refuse("PR-35", step=step.id, due=due), path)


def certification_steps(facts: Facts, stage: str) -> tuple[StepDefinition, ...]:
    """The steps that certify a release stage."""
    steps = facts.product.steps
    return tuple(step for step in steps if step.kind is StepKind.CERTIFICATION and step.stage == stage)
