"""What goes into a container and out of it is told by amounts that can be added up, where the document balances it."""

from collections.abc import Iterator
from typing import Final

from batchtrack.product.check.finding import Facts, Finding, unknown
from batchtrack.product.model import ContainerDefinition, FieldDefinition, FieldType, StepDefinition
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse
from batchtrack.units import KINDS

AMOUNTS: Final = frozenset({"volume", "cell_count", "counted_object"})
"""Kinds of quantity of which a container can hold an amount."""


def amounts_exist(facts: Facts) -> Iterator[Finding]:
    """What a container takes, gains, keeps and loses is named by fields; what is taken and gained, of its own step."""
    for step, made, path in _containers(facts):
        own = {row.id for row in step.fields}
        for name in (*_taken(made), *made.adds):
            if name not in own:
                yield unknown(name, "field", "fields of the step", *path)
        for name in (*made.discards, *((made.rest,) if made.rest else ())):
            if not facts.product.has_field(name):
                yield unknown(name, "field", "fields of a step", *path)


def balances_add_up(facts: Facts) -> Iterator[Finding]:
    """A container with a tolerance holds an amount, and every part of it says in the same measure how much it took."""
    for _step, made, path in _containers(facts):
        if made.tolerance is None:
            continue
        held = _field(facts, made.volume)
        if held is None or held.quantity not in AMOUNTS:
            yield Finding(refuse("CT-01", container=made.id), path)
            continue
        if made.tolerance.unit != "%" and not _agrees(held, made.tolerance.unit):
            cause = refuse("CT-02", container=made.id, unit=held.unit, told=made.tolerance.unit)
            yield Finding(cause, (*path, "tolerance"))
        yield from _parts(facts, made, held)
        yield from _measures(facts, made, held, path)


def rests_measured(facts: Facts) -> Iterator[Finding]:
    """What is left in a container is measured: a remainder that was worked out always adds up."""
    for _step, made, path in _containers(facts):
        rest = _field(facts, made.rest)
        if rest is not None and rest.type is FieldType.COMPUTED:
            yield Finding(refuse("CT-04", container=made.id, field=rest.id), (*path, "rest"))


def _parts(facts: Facts, made: ContainerDefinition, held: FieldDefinition) -> Iterator[Finding]:
    for step, part, path in _containers(facts):
        if part not in _parts_of(facts, made) or part.counted_with is not None:
            continue
        named = next(taking.amount for taking in part.takings if taking.container == made.id)
        amount = next((row for row in step.fields if row.id == named), None)
        if amount is None or not _agrees(held, amount.unit):
            yield Finding(refuse("CT-03", container=part.id, source=made.id, unit=held.unit), path)


def _measures(facts: Facts, made: ContainerDefinition, held: FieldDefinition, path: Path) -> Iterator[Finding]:
    """What is left, thrown away or added is told in the measure of the container."""
    names = (*made.discards, *made.adds, *((made.rest,) if made.rest else ()))
    for row in (found for name in names if (found := _field(facts, name)) is not None):
        if not _agrees(held, row.unit):
            yield Finding(refuse("CT-02", container=made.id, unit=held.unit, told=row.unit or "none"), path)


def _agrees(held: FieldDefinition, unit: str) -> bool:
    kind = KINDS[held.quantity]
    told, own = kind.unit_of(unit) if unit else None, kind.unit_of(held.unit)
    return told is not None and own is not None and told.dimension == own.dimension


def _parts_of(facts: Facts, made: ContainerDefinition) -> tuple[ContainerDefinition, ...]:
    return tuple(part for _, part, _ in _containers(facts) if made.id in {taking.container for taking in part.takings})


def _field(facts: Facts, name: str | None) -> FieldDefinition | None:
    return facts.product.field(name)[1] if name is not None and facts.product.has_field(name) else None


def _taken(made: ContainerDefinition) -> tuple[str, ...]:
    """The fields that ``takes`` names; what a container holds is checked as its volume."""
    amounts = (taking.amount for taking in made.takings)
    return tuple(amount for amount in amounts if amount is not None and amount != made.volume)


def _containers(facts: Facts) -> Iterator[tuple[StepDefinition, ContainerDefinition, Path]]:
    for step in facts.product.steps:
        for made in step.makes:
            yield step, made, ("steps", step.id, "makes", made.id)
