"""Whether what came into a container, what it held, what went out of it and what is left add up, compared exactly."""

from dataclasses import dataclass
from fractions import Fraction

from batchtrack.batch.events.containers import ContainerBalanced, ContainerFilled, Portion
from batchtrack.batch.questions.amounts import Measure, summed, told
from batchtrack.batch.questions.progress import is_signed
from batchtrack.batch.state import Batch, Container
from batchtrack.product.model import ContainerAct, ContainerDefinition, Product, StepDefinition
from batchtrack.units import Quantity, convert


@dataclass(frozen=True, slots=True)
class _Out:
    """What left a container: None where a part was not told; closed once nothing more is to be told."""

    went: Fraction | None
    left: Fraction | None
    closed: bool


def filling_of(product: Product, batch: Batch, step: StepDefinition, made: ContainerDefinition) -> ContainerFilled:
    """What the signed step says of a container that it made."""
    measure = Measure(product, made)
    numbers = {each.id: each.number for each in batch.containers}
    taken = tuple(
        Portion(
            container=numbers[taking.container], amount=told(measure.amount(batch, taking.amount)), unit=measure.unit
        )
        for taking in made.takings
        if taking.container in numbers
    )
    return ContainerFilled(
        step=step.id,
        container=_numbered(batch, made).number,
        amount=told(measure.amount(batch, made.volume)),
        unit=measure.unit,
        taken=taken,
        added=told(summed(measure.amount(batch, name) for name in made.adds)) if made.adds else None,
    )


def balance_of(product: Product, batch: Batch, made: ContainerDefinition) -> ContainerBalanced | None:
    """The judgement of a container's balance as far as steps are signed; None where the document balances it not."""
    if made.tolerance is None:
        return None
    measure = Measure(product, made)
    held = measure.amount(batch, made.volume)
    gained = _gained(batch, made, held, measure)
    out = _out(product, batch, made, measure)
    missing = None if held is None or out.went is None else held - out.went - (out.left or Fraction(0))
    tolerance = _tolerance(made, held, measure)
    return ContainerBalanced(
        container=_numbered(batch, made).number,
        unit=measure.unit,
        held=told(held),
        left=told(out.left),
        gained=told(gained),
        missing=told(missing),
        tolerance=told(tolerance),
        kept=_kept(gained, missing, tolerance, closed=out.closed),
    )


def _kept(gained: Fraction | None, missing: Fraction | None, tolerance: Fraction | None, *, closed: bool) -> bool:
    """What cannot be told counts as out of balance; as long as the rest is unknown only too much can have gone out."""
    if gained is None or missing is None or tolerance is None:
        return False
    return abs(gained) <= tolerance and missing >= -tolerance and (missing <= tolerance or not closed)


def _gained(batch: Batch, made: ContainerDefinition, held: Fraction | None, measure: Measure) -> Fraction | None:
    """What it held beyond what came in; a draw, an allocation and a process have nothing to compare with."""
    if not made.takings or made.act is ContainerAct.PROCESS:
        return Fraction(0)
    names = (*(taking.amount for taking in made.takings), *made.adds)
    came = summed(measure.amount(batch, name) for name in names)
    return None if held is None or came is None else held - came


def _out(product: Product, batch: Batch, made: ContainerDefinition, measure: Measure) -> _Out:
    """A part of a step that was not signed yet, or is to be signed again, has not gone out yet."""
    parts = _takings_from(product, made)
    gone = [amount for step, amount in parts if is_signed(batch, step.id)]
    thrown = [name for name in made.discards if _is_told(product, batch, name)]
    rest_told = made.emptied or (made.rest is not None and _is_told(product, batch, made.rest))
    left = Fraction(0) if made.emptied else measure.amount(batch, made.rest) if rest_told else None
    went = summed(measure.amount(batch, name) for name in (*gone, *thrown))
    if rest_told and left is None:
        went = None
    return _Out(went, left, rest_told and len(gone) == len(parts) and len(thrown) == len(made.discards))


def _takings_from(product: Product, made: ContainerDefinition) -> list[tuple[StepDefinition, str | None]]:
    """Every step that takes from a container, with the field that says how much."""
    return [
        (step, taking.amount)
        for step in product.steps
        for part in step.makes
        if part.counted_with is None
        for taking in part.takings
        if taking.container == made.id
    ]


def _is_told(product: Product, batch: Batch, field: str) -> bool:
    return is_signed(batch, product.field(field)[0].id)


def _tolerance(made: ContainerDefinition, held: Fraction | None, measure: Measure) -> Fraction | None:
    assert made.tolerance is not None, "asked of balanced containers alone"
    number, unit = made.tolerance.number, made.tolerance.unit
    if unit == "%":
        return None if held is None else held * Fraction(number) / 100
    return Fraction(convert(Quantity(number, unit), measure.unit, measure.kind).value)


def _numbered(batch: Batch, made: ContainerDefinition) -> Container:
    found = batch.container(made.id)
    assert found is not None, "a container is numbered before its step is signed"
    return found
