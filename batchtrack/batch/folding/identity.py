"""Folds of scans, containers and custody."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.custody import HandedOver
from batchtrack.batch.events.identity import ContainerMade, Mismatch, ScanMatched, ScanRefused, StepContinued
from batchtrack.batch.folding.fold import Folds, made, with_step
from batchtrack.batch.state import Batch, Container, ScanDone


def _matched(batch: Batch, event: ScanMatched, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    done = ScanDone(event.carrier, event.shown, made(fact), event.typed)
    scans = {**step.scans, event.scan: done}
    return with_step(batch, replace(step, scans=scans, performers=step.performers | {fact.who}))


def _refused(batch: Batch, event: ScanRefused, _fact: Fact) -> Batch:
    if event.step is None or event.step not in batch.steps:
        return batch
    step = batch.steps[event.step]
    stopped = step.stopped or event.mismatch is Mismatch.WRONG_CONTAINER
    return with_step(batch, replace(step, stopped=stopped, refused_scans=(*step.refused_scans, event)))


def _continued(batch: Batch, event: StepContinued, _fact: Fact) -> Batch:
    return with_step(batch, replace(batch.steps[event.step], stopped=False))


def _made(batch: Batch, event: ContainerMade, _fact: Fact) -> Batch:
    container = Container(
        event.container, event.number, event.label, event.kind, event.purpose, event.source, event.step
    )
    return replace(batch, containers=(*batch.containers, container))


def _handed_over(batch: Batch, event: HandedOver, _fact: Fact) -> Batch:
    if any(done.step == event.step for done in batch.handovers):
        corrected = tuple(event if done.step == event.step else done for done in batch.handovers)
        return replace(batch, handovers=corrected)
    containers = tuple(
        replace(held, holder=event.receiver) if held.number in event.containers else held for held in batch.containers
    )
    return replace(batch, containers=containers, handovers=(*batch.handovers, event))


FOLDS: Final[Folds] = {
    ScanMatched: _matched,
    ScanRefused: _refused,
    StepContinued: _continued,
    ContainerMade: _made,
    HandedOver: _handed_over,
}
