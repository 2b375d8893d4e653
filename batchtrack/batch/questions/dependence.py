"""Which computed values stand on which rows and tests."""

from collections.abc import Iterable
from functools import lru_cache

from batchtrack.batch.state import Batch, How
from batchtrack.product.model import FieldDefinition, FieldType, Product, StepDefinition
from batchtrack.refusals import Refusal
from batchtrack.units import Formula, parse_formula

Place = tuple[StepDefinition, FieldDefinition]


@lru_cache(maxsize=512)
def _parsed(text: str) -> Formula:
    formula = parse_formula(text)
    if isinstance(formula, Refusal):
        raise ValueError(f"{text!r} is no formula: {formula.code}")  # noqa: TRY004 - a value, not a type
    return formula


def formula_of(batch: Batch, field: FieldDefinition) -> Formula | None:
    """The formula of a computed field of a checked product document; None while what it depends on is not answered.

    Raises:
        ValueError: the text is none; the static check refuses such a document.
    """
    answered = batch.entry(field.asks) if field.asks is not None else None
    answer = None if answered is None or answered.value is None else answered.value.words
    text = field.formula_after(answer)
    return None if text is None else _parsed(text)


def stated_by(field: FieldDefinition) -> tuple[str, ...]:
    """Ids of the rows whose answers a computed value stands on."""
    return (*(() if field.asks is None else (field.asks,)), *field.states)


def _every_name(field: FieldDefinition) -> frozenset[str]:
    """All that a computed field can rest on, whatever the answers."""
    return frozenset(stated_by(field)).union(*(_parsed(text).names for text in field.every_formula))


def computed_fields(product: Product) -> tuple[Place, ...]:
    """Every computed field with its step, in the document's order."""
    return tuple((step, field) for step in product.steps for field in step.fields if field.type is FieldType.COMPUTED)


def standing_on(product: Product, names: Iterable[str]) -> tuple[Place, ...]:
    """The computed fields that rest on any of these rows or tests, directly or through others."""
    known = set(names)
    found: dict[str, Place] = {}
    grew = True
    while grew:
        new = {
            field.id: (step, field)
            for step, field in computed_fields(product)
            if field.id not in found and _every_name(field) & known
        }
        grew = bool(new)
        found |= new
        known |= new.keys()
    return tuple(found.values())


def cannot_be_computed(product: Product, batch: Batch, field: FieldDefinition) -> bool:
    """Whether a row that the value stands on was marked as not applicable, so that it will never be known."""
    if field.type is not FieldType.COMPUTED:
        return False
    formula = formula_of(batch, field)
    names = () if formula is None else formula.names
    return any(_never_known(product, batch, name) for name in (*stated_by(field), *names))


def _never_known(product: Product, batch: Batch, name: str) -> bool:
    if not product.has_field(name):
        return False
    entry = batch.entry(name)
    if entry is not None:
        return entry.how is How.NOT_APPLICABLE
    return cannot_be_computed(product, batch, product.field(name)[1])
