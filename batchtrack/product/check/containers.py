"""Containers are made before they are scanned, filled from, tested or handed over."""

from collections.abc import Iterator

from batchtrack.product.check.balances import AMOUNTS
from batchtrack.product.check.finding import Facts, Finding, unknown
from batchtrack.product.model import ContainerDefinition, StepDefinition
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse


def containers_scanned(facts: Facts) -> Iterator[Finding]:
    """A scan wants a container that an earlier step made."""
    for step in facts.product.steps:
        for scan in step.scans:
            if scan.container is not None:
                path: Path = ("steps", step.id, "scans", scan.id, "must_be")
                yield from made_before(facts, step, scan.container, path, same_step=False)


def containers_filled(facts: Facts) -> Iterator[Finding]:
    """A container is filled from one of an earlier step or of its own; what it holds is a field of its step."""
    for step in facts.product.steps:
        for made in step.makes:
            path: Path = ("steps", step.id, "makes", made.id)
            for taking in made.takings:
                yield from made_before(facts, step, taking.container, (*path, "from"), same_step=True)
            yield from _volume(step, made, path)


def _volume(step: StepDefinition, made: ContainerDefinition, path: Path) -> Iterator[Finding]:
    volumes = {row.id for row in step.fields if row.quantity in AMOUNTS}
    if made.volume is not None and made.volume not in volumes:
        yield Finding(refuse("PR-62", container=made.id, field=made.volume), (*path, "volume"))


def samples_exist(facts: Facts) -> Iterator[Finding]:
    """Each test is made on a container; one that takes its value from a field names a number of its own kind."""
    made = {each.id for step in facts.product.steps for each in step.makes}
    for test in facts.product.tests:
        if test.sample not in made:
            yield unknown(test.sample, "container", "makes of a step", "tests", test.id, "sample")
        if test.field is None:
            continue
        if not facts.product.has_field(test.field):
            yield unknown(test.field, "field", "fields of a step", "tests", test.id, "field")
        elif facts.product.field(test.field)[1].quantity != test.quantity:
            yield Finding(refuse("PR-64", test=test.id, field=test.field), ("tests", test.id, "field"))


def custody_unbroken(facts: Facts) -> Iterator[Finding]:
    """What was handed over to somebody is next handed over by the same, at a time field of the step."""
    holders: dict[str, str] = {}
    for step in facts.product.steps:
        if step.custody is None:
            continue
        path: Path = ("steps", step.id, "custody")
        if step.custody.at not in time_fields(step):
            yield Finding(refuse("PR-66", name=step.custody.at, step=step.id), (*path, "at"))
        for container in step.custody.containers:
            yield from made_before(facts, step, container, (*path, "containers"), same_step=True)
            holder = holders.get(container, step.custody.giver)
            if holder != step.custody.giver:
                cause = refuse("PR-65", container=container, giver=step.custody.giver, holder=holder)
                yield Finding(cause, (*path, "from"))
            holders[container] = step.custody.receiver


def time_fields(step: StepDefinition) -> frozenset[str]:
    """The ids of a step's time fields."""
    return frozenset(row.id for row in step.fields if row.type == "time")


def made_before(
    facts: Facts, step: StepDefinition, container: str, path: Path, *, same_step: bool
) -> Iterator[Finding]:
    """A container that no step makes, or only a later one."""
    makers = [each.id for each in facts.product.steps for made in each.makes if made.id == container]
    if not makers:
        yield unknown(container, "container", "makes of a step", *path)
    elif not any(facts.sequence.precedes(maker, step.id) or (same_step and maker == step.id) for maker in makers):
        yield Finding(refuse("PR-60", container=container, step=step.id, maker=makers[0]), path)
