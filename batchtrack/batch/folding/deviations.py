"""Folds of deviations and holds."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.deviations import (
    DeviationAssessed,
    DeviationClosed,
    DeviationOpened,
    ExceptionGranted,
    HoldLifted,
    HoldPlaced,
)
from batchtrack.batch.folding.fold import Folds, made
from batchtrack.batch.state import Batch, Deviation, Hold


def _opened(batch: Batch, event: DeviationOpened, fact: Fact) -> Batch:
    deviation = Deviation(
        number=event.number,
        grade=event.grade,
        cause=event.cause,
        values={named.name: named.text for named in event.values},
        step=event.step,
        test=event.test,
        words=event.words,
        opened=made(fact),
    )
    return replace(batch, deviations=(*batch.deviations, deviation))


def _with_deviation(batch: Batch, changed: Deviation) -> Batch:
    deviations = tuple(changed if known.number == changed.number else known for known in batch.deviations)
    return replace(batch, deviations=deviations)


def _known(batch: Batch, number: int) -> Deviation:
    return next(known for known in batch.deviations if known.number == number)


def _assessed(batch: Batch, event: DeviationAssessed, fact: Fact) -> Batch:
    known = _known(batch, event.number)
    assessed = replace(known, impact=event.impact, acceptable=event.acceptable, assessed=made(fact))
    return _with_deviation(batch, assessed)


def _closed(batch: Batch, event: DeviationClosed, fact: Fact) -> Batch:
    known = _known(batch, event.number)
    return _with_deviation(
        batch,
        replace(
            known,
            conclusion=event.conclusion,
            root_cause=event.root_cause,
            corrective_action=event.corrective_action,
            closed=made(fact),
        ),
    )


def _held(batch: Batch, event: HoldPlaced, fact: Fact) -> Batch:
    hold = Hold(event.number, event.cause, event.deviation, event.words, made(fact))
    return replace(batch, holds=(*batch.holds, hold))


def _lifted(batch: Batch, event: HoldLifted, fact: Fact) -> Batch:
    holds = tuple(
        replace(hold, lifted=made(fact), reason=event.reason, reidentification=event.reidentification)
        if hold.number == event.number
        else hold
        for hold in batch.holds
    )
    return replace(batch, holds=holds)


def _excepted(batch: Batch, event: ExceptionGranted, _fact: Fact) -> Batch:
    return replace(batch, exceptions=(*batch.exceptions, event))


FOLDS: Final[Folds] = {
    DeviationOpened: _opened,
    DeviationAssessed: _assessed,
    DeviationClosed: _closed,
    HoldPlaced: _held,
    HoldLifted: _lifted,
    ExceptionGranted: _excepted,
}
