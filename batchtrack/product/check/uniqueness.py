"""No two things bear one name."""

from collections.abc import Iterable, Iterator

from batchtrack.product.check.finding import Facts, Finding, field_path
from batchtrack.product.model import StepDefinition
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse

_Named = tuple[str, Path]


def unique_names(facts: Facts) -> Iterator[Finding]:
    """Steps, fields, containers, clocks, tests and stages each have a name of their own in the whole document."""
    product = facts.product
    fields = [(row.id, field_path(step, row)) for step in product.steps for row in step.fields]
    yield from _twice("step", [(step.id, ("steps", step.id)) for step in product.steps])
    yield from _twice("field", fields)
    yield from _twice("container", list(_containers(product.steps)))
    yield from _twice("clock", [(clock.id, ("clocks", clock.id)) for clock in product.clocks])
    yield from _twice("test", [(test.id, ("tests", test.id)) for test in product.tests])
    yield from _twice("release stage", [(stage.id, ("release", stage.id)) for stage in product.stages])
    for step in product.steps:
        yield from _twice("scan", [(scan.id, ("steps", step.id, "scans", scan.id)) for scan in step.scans])
        yield from _twice("material", [(m.id, ("steps", step.id, "materials", m.id)) for m in step.materials])
        yield from _twice("device", [(d.id, ("steps", step.id, "equipment", d.id)) for d in step.equipment])


def tests_and_fields_apart(facts: Facts) -> Iterator[Finding]:
    """A formula names fields and tests alike, so none of either bears the other's name."""
    for test in facts.product.tests:
        if facts.product.has_field(test.id):
            yield Finding(refuse("PR-31", name=test.id), ("tests", test.id))


def _containers(steps: Iterable[StepDefinition]) -> Iterator[_Named]:
    for step in steps:
        for made in step.makes:
            yield made.id, ("steps", step.id, "makes", made.id)


def _twice(what: str, named: list[_Named]) -> Iterator[Finding]:
    seen: set[str] = set()
    for name, path in named:
        if name in seen:
            yield Finding(refuse("PR-30", what=what, name=name), path)
        seen.add(name)
