"""Replicates: numbers alone, more than one, and a mean says how far they may lie apart."""

from collections.abc import Iterator
from typing import Final

from batchtrack.product.check.finding import Facts, Finding
from batchtrack.product.check.limits import in_words
from batchtrack.product.model import CountingRule, Replicates, TestClass, TestDefinition
from batchtrack.refusals import Refusal, refuse
from batchtrack.units import parse_criterion

_FEWEST: Final = 2
_MOST: Final = 20
_MIDDLES: Final = frozenset({CountingRule.MEAN, CountingRule.MEDIAN})


def replicates_count(facts: Facts) -> Iterator[Finding]:
    """Replicates are those of a number, several, and none of a release test is averaged without a limit of its own."""
    for test in facts.product.tests:
        if test.replicates is not None:
            yield from (Finding(cause, ("tests", test.id, "replicates")) for cause in _misfits(test, test.replicates))


def _misfits(test: TestDefinition, replicates: Replicates) -> Iterator[Refusal]:
    if test.words or test.field is not None:
        yield refuse("PR-61", test=test.id)
    if not _FEWEST <= replicates.count <= _MOST:
        yield refuse("PR-88", test=test.id, count=str(replicates.count))
    if replicates.spread is None:
        if replicates.counts in _MIDDLES and test.test_class is TestClass.RELEASE:
            yield refuse("PR-89", test=test.id, rule=replicates.counts.value)
        return
    found = parse_criterion(replicates.spread, "fraction", "%")
    if isinstance(found, Refusal):
        yield refuse("PR-48", name=test.id, text=replicates.spread, reason=in_words(found))
