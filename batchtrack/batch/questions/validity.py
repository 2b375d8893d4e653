"""Whether a result counts: the run that gave it has to conform to rules of its own, and is done again by rule alone."""

from typing import Final

from batchtrack.batch.events.parts import Standing
from batchtrack.batch.events.results import RepeatGround
from batchtrack.batch.state import Batch
from batchtrack.product.model import Product, TestClass, TestDefinition

_NOT_WITHIN: Final = frozenset({Standing.OUTSIDE, Standing.UNDECIDED})


def invalid_by(product: Product, batch: Batch, test: TestDefinition) -> tuple[TestDefinition, ...]:
    """The validity tests of the run that do not conform; none for a result that counts."""
    named = (product.test(name) for name in _validity_of(test))
    return tuple(each for each in named if _outside(batch, each))


def repeatable(product: Product, batch: Batch, test: TestDefinition) -> RepeatGround | None:
    """On which ground the test may be done again, None where no rule allows it."""
    state = batch.test(test.id)
    if state.result is None:
        return None
    if invalid_by(product, batch, test):
        return RepeatGround.RUN_NOT_VALID
    retested = sum(1 for repeat in state.repeats if repeat.ground is RepeatGround.RETEST)
    assessed = any(known.test == test.id and known.assessed is not None for known in batch.deviations)
    return RepeatGround.RETEST if retested < test.retests and assessed else None


def of_one_run(product: Product, test: TestDefinition) -> tuple[TestDefinition, ...]:
    """Every test whose result came from the same run: they are done again together."""
    shared = set(_validity_of(test))
    if not shared:
        return (test,)
    return tuple(each for each in product.tests if each.id in shared or shared.intersection(each.valid_when))


def _validity_of(test: TestDefinition) -> tuple[str, ...]:
    return (test.id,) if test.test_class is TestClass.VALIDITY else test.valid_when


def _outside(batch: Batch, test: TestDefinition) -> bool:
    result = batch.test(test.id).result
    return result is not None and result.judged is not None and result.judged.standing in _NOT_WITHIN
