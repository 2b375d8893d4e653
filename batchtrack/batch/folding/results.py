"""Folds of tests and their results."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.parts import Source
from batchtrack.batch.events.results import (
    InterimRead,
    ReadingMissed,
    ResultCorrected,
    ResultRecorded,
    ResultReviewed,
    TestRepeated,
    TestStarted,
)
from batchtrack.batch.folding.fold import Folds, made
from batchtrack.batch.state import Batch, Interim, Result, TestState


def _with_test(batch: Batch, test: TestState) -> Batch:
    return replace(batch, tests={**batch.tests, test.id: test})


def _analysed(test: TestState, fact: Fact) -> frozenset[str]:
    return test.analysts | {fact.who}


def _started(batch: Batch, event: TestStarted, fact: Fact) -> Batch:
    test = batch.test(event.test)
    started = replace(
        test, container=event.container, started_at=event.at, due=event.due, analysts=_analysed(test, fact)
    )
    return _with_test(batch, started)


def _interim(batch: Batch, event: InterimRead, fact: Fact) -> Batch:
    test = batch.test(event.test)
    reading = Interim(event.day, event.at, event.finding, made(fact))
    return _with_test(batch, replace(test, interim=(*test.interim, reading), analysts=_analysed(test, fact)))


def _missed(batch: Batch, event: ReadingMissed, _fact: Fact) -> Batch:
    test = batch.test(event.test)
    return _with_test(batch, replace(test, missed=(*test.missed, event)))


def _with_result(batch: Batch, test_id: str, result: Result, fact: Fact) -> Batch:
    test = batch.test(test_id)
    results = (*test.results, result)
    return _with_test(batch, replace(test, results=results, reviewed=None, analysts=_analysed(test, fact)))


def _recorded(batch: Batch, event: ResultRecorded, fact: Fact) -> Batch:
    result = Result(
        value=event.value,
        judged=event.judged,
        made=made(fact),
        source=event.source,
        document=event.document,
        reason=None,
        warnings=event.warnings,
        replicates=event.replicates,
        why=event.derivation,
    )
    return _with_result(batch, event.test, result, fact)


def _corrected(batch: Batch, event: ResultCorrected, fact: Fact) -> Batch:
    result = Result(
        value=event.value,
        judged=event.judged,
        made=made(fact),
        source=Source.TYPED,
        document=None,
        reason=event.reason,
        warnings=event.warnings,
        replicates=event.replicates,
        why=event.derivation,
    )
    return _with_result(batch, event.test, result, fact)


def _reviewed(batch: Batch, event: ResultReviewed, fact: Fact) -> Batch:
    test = batch.test(event.test)
    return _with_test(batch, replace(test, reviewed=made(fact), reviewers=test.reviewers | {fact.who}))


def _repeated(batch: Batch, event: TestRepeated, fact: Fact) -> Batch:
    test = batch.test(event.test)
    again = replace(
        test,
        repeats=(*test.repeats, event),
        discarded=len(test.results),
        reviewed=None,
        analysts=_analysed(test, fact),
    )
    return _with_test(batch, again)


FOLDS: Final[Folds] = {
    TestStarted: _started,
    InterimRead: _interim,
    ReadingMissed: _missed,
    ResultRecorded: _recorded,
    ResultCorrected: _corrected,
    ResultReviewed: _reviewed,
    TestRepeated: _repeated,
}
