"""Folds of scans, and of containers that are numbered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.identity import (
    ContainerMade,
    Mismatch,
    ScanMatched,
    ScanRefused,
    SecondScanMatched,
    StepContinued,
    TypedScanConfirmed,
)
from batchtrack.batch.folding.containers import bearing_numbers
from batchtrack.batch.folding.fold import Folds, made, with_step
from batchtrack.batch.state import Batch, Container, ScanDone
from batchtrack.product.model import ContainerAct


def _matched(batch: Batch, event: ScanMatched, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    done = ScanDone(event.carrier, event.shown, made(fact), event.typed)
    scans = {**step.scans, event.scan: done}
    return with_step(batch, replace(step, scans=scans, performers=step.performers | {fact.who}))


def _seconded(batch: Batch, event: SecondScanMatched, _fact: Fact) -> Batch:
    step = batch.steps[event.step]
    return with_step(batch, replace(step, second_scans={**step.second_scans, event.scan: event.shown}))


def _refused(batch: Batch, event: ScanRefused, _fact: Fact) -> Batch:
    if event.step is None or event.step not in batch.steps:
        return batch
    step = batch.steps[event.step]
    stopped = step.stopped or event.mismatch is Mismatch.WRONG_CONTAINER
    scans = step.scans if step.voided or step.signed is not None else _left_standing(step.scans, event)
    second = {} if event.mismatch is Mismatch.ANOTHER_PATIENT else step.second_scans
    refused = (*step.refused_scans, event)
    return with_step(batch, replace(step, stopped=stopped, scans=scans, second_scans=second, refused_scans=refused))


def _left_standing(scans: Mapping[str, ScanDone], event: ScanRefused) -> Mapping[str, ScanDone]:
    """What was matched before something else came to hand is matched anew: in its row, after an alarm in the step.

    A signed step keeps its matches, also where it is signed again after a correction: its containers may be gone.
    """
    match event.mismatch:
        case Mismatch.ANOTHER_PATIENT:
            return {}
        case Mismatch.WRONG_CONTAINER:
            return {row: done for row, done in scans.items() if row != event.scan}
        case Mismatch.NOT_THE_KIND_WANTED:
            return scans


def _confirmed(batch: Batch, event: TypedScanConfirmed, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    scans = {**step.scans, event.scan: replace(step.scans[event.scan], confirmed=made(fact))}
    return with_step(batch, replace(step, scans=scans, verifiers=step.verifiers | {fact.who}))


def _continued(batch: Batch, event: StepContinued, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    return with_step(batch, replace(step, stopped=False, verifiers=step.verifiers | {fact.who}))


def _made(batch: Batch, event: ContainerMade, _fact: Fact) -> Batch:
    container = Container(
        event.container,
        event.number,
        event.label,
        event.kind,
        event.purpose,
        event.source,
        event.step,
        sources=event.sources,
        act=ContainerAct(event.act),
        contents=event.contents,
        product_code=event.product_code,
        division=event.division,
        kept_at=event.place,
    )
    return replace(batch, containers=bearing_numbers((*batch.containers, container)))


FOLDS: Final[Folds] = {
    ScanMatched: _matched,
    SecondScanMatched: _seconded,
    ScanRefused: _refused,
    TypedScanConfirmed: _confirmed,
    StepContinued: _continued,
    ContainerMade: _made,
}
