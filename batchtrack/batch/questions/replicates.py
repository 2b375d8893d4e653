"""Which value counts of a sample that was tested several times in one run, and why.

A replicate outside the criterion counts as it is: nothing is averaged over it (21 CFR 211.192; FDA guidance
"Investigating out-of-specification test results", averaging).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from batchtrack.batch.context import Context
from batchtrack.batch.events.parts import Judged, Standing, Value
from batchtrack.batch.questions.judging import judge_result
from batchtrack.batch.questions.reading import read_result
from batchtrack.batch.questions.replicate_rules import by_rule, spread_of
from batchtrack.batch.questions.showing import show_limit, show_value
from batchtrack.batch.questions.warnings import warnings_of_result
from batchtrack.product.model import Replicates, TestDefinition
from batchtrack.refusals import Refusal, refuse

SEPARATOR: Final = ";"


@dataclass(frozen=True, slots=True)
class Counted:
    """What is reported of a test.

    Attributes:
        value: the one that counts; judged: its verdict, None for a test without criterion.
        replicates: what was measured, in its order, empty where the sample is tested once.
        why: how the value came to count, line by line; warnings: what the replicates look like.
    """

    value: Value
    judged: Judged | None
    replicates: tuple[Value, ...] = ()
    why: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def read_replicates(test: TestDefinition, text: str, context: Context) -> tuple[Value | Refusal, ...]:
    """The replicates in a text, a semicolon between them, or why one is none; BA-117 where there are more or fewer."""
    parts = [part.strip() for part in text.split(SEPARATOR) if part.strip()]
    wanted = 1 if test.replicates is None else test.replicates.count
    if len(parts) != wanted:
        return (refuse("BA-117", test=test.label, wanted=str(wanted), found=str(len(parts))),)
    return tuple(read_result(test, part, context) for part in parts)


def counted(test: TestDefinition, values: tuple[Value, ...], decimal_mark: str) -> Counted:
    """The value that counts by the test's rule; replicates that lie too far apart decide nothing.

    Raises:
        ValueError: the test has no replicates, or one of the values is no number.
    """
    if test.replicates is None:
        raise ValueError(f"{test.id} has no replicates")
    listed = tuple(
        f"Replicate {at}: {show_value(value, test.unit, decimal_mark)}" for at, value in enumerate(values, start=1)
    )
    failing = _failing(test, values)
    if failing is None:
        return _by_rule(test, test.replicates, values, listed)
    at, judged = failing
    limit = show_limit(judged.criterion, test.quantity, test.unit, decimal_mark)
    why = f"Replicate {at} is not within {limit}. It counts, and nothing is averaged over it."
    return Counted(values[at - 1], judged, values, (*listed, why), _slips(test, values))


def _failing(test: TestDefinition, values: Sequence[Value]) -> tuple[int, Judged] | None:
    """The first replicate outside the criterion, else the first that the criterion cannot decide."""
    judged = [judge_result(test, value) for value in values]
    for standing in (Standing.OUTSIDE, Standing.UNDECIDED):
        for at, verdict in enumerate(judged, start=1):
            if verdict is not None and verdict.standing is standing:
                return at, verdict
    return None


def _by_rule(test: TestDefinition, rule: Replicates, values: tuple[Value, ...], listed: tuple[str, ...]) -> Counted:
    ruled = by_rule(rule.counts, values, test.unit, test.quantity)
    judged = judge_result(test, ruled.value)
    why, slips = (*listed, *ruled.lines), _slips(test, values)
    if rule.spread is None:
        return Counted(ruled.value, judged, values, why, slips)
    spread = spread_of(values, rule.spread, test.quantity)
    if spread.kept:
        return Counted(ruled.value, judged, values, (*why, spread.words), slips)
    undecided = None if judged is None else judged.model_copy(update={"standing": Standing.UNDECIDED})
    return Counted(ruled.value, undecided, values, (*why, spread.words), (*slips, spread.words))


def _slips(test: TestDefinition, values: Sequence[Value]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slip for value in values for slip in warnings_of_result(test, value)))
