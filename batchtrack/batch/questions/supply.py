"""May a batch be supplied although results fail? At the physician's request, never for an identity (Part IV 11.5)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from batchtrack.batch.events.deviations import Cause
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.events.supply import FailedTest, SupplyNoted, SupplyRecord
from batchtrack.batch.questions.blocker import Blocker
from batchtrack.batch.questions.readiness import FIRST, blockers
from batchtrack.batch.state import Batch
from batchtrack.product.model import Product, TestClass, TestDefinition
from batchtrack.refusals import refuse

BEFORE: Final = (
    SupplyRecord.RISK_EVALUATION,
    SupplyRecord.REQUEST,
    SupplyRecord.NOTICE,
    SupplyRecord.ACCEPTANCE,
)
"""What stands in the record before the product is supplied; the failing results are the first of the six records."""

_NOT_WITHIN: Final = frozenset({Standing.OUTSIDE, Standing.UNDECIDED})
_IDENTITY: Final = frozenset({Cause.ANOTHER_PATIENTS_CODE, Cause.CUSTODY_GAP, Cause.CONTAINER_HISTORY})


def failing(product: Product, batch: Batch) -> tuple[TestDefinition, ...]:
    """The release tests whose result lies outside its criterion."""
    return tuple(test for test in product.tests if _fails(batch, test))


def failed_tests(product: Product, batch: Batch) -> tuple[FailedTest, ...]:
    """The first of the six records: test, result, limit, and the investigation that opened by itself."""
    found = []
    for test in failing(product, batch):
        result = batch.test(test.id).result
        assert result is not None, "a test that fails has a result"
        assert result.judged is not None, "a test that fails was judged"
        deviation = max((known.number for known in batch.deviations if known.test == test.id), default=0)
        found.append(
            FailedTest(
                test=test.id,
                value=result.judged.rounded or result.judged.value,
                criterion=result.judged.criterion,
                deviation=deviation,
            )
        )
    return tuple(found)


def note_of(batch: Batch, record: SupplyRecord) -> SupplyNoted | None:
    """The record as it was last noted."""
    return next((note for note in reversed(batch.supply_notes) if note.record is record), None)


def supply_blockers(product: Product, batch: Batch, now: datetime, zone: str) -> tuple[Blocker, ...]:
    """What stands in the way of supplying the batch as it is, but for the person and the review."""
    tests = frozenset(test.id for test in failing(product, batch))
    return (
        *(() if tests else (Blocker(refuse("BA-110", batch=batch.id)),)),
        *_identity(product, batch),
        *(
            Blocker(refuse("BA-112", record=record.value.replace("_", " ")))
            for record in BEFORE
            if not note_of(batch, record)
        ),
        *blockers(product, batch, FIRST, now, zone, accepted=tests),
    )


def _identity(product: Product, batch: Batch) -> Iterator[Blocker]:
    for test in failing(product, batch):
        if test.identity:
            yield Blocker(refuse("BA-111", what=test.label), test=test.id)
    for known in batch.deviations:
        if known.cause in _IDENTITY and not known.acceptable:
            yield Blocker(refuse("BA-111", what=f"deviation {known.number}"), deviation=known.number)


def _fails(batch: Batch, test: TestDefinition) -> bool:
    result = batch.test(test.id).result
    judged = None if result is None else result.judged
    return test.test_class is TestClass.RELEASE and judged is not None and judged.standing in _NOT_WITHIN
