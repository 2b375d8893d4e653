"""Folds of instrument runs."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.instruments import RunSetAside, SampleAnswered
from batchtrack.batch.folding.fold import Folds, with_step
from batchtrack.batch.state import Batch


def _answered(batch: Batch, event: SampleAnswered, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    answered = {**step.answered_runs, event.document: fact.who}
    return with_step(batch, replace(step, answered_runs=answered, verifiers=step.verifiers | {fact.who}))


def _set_aside(batch: Batch, event: RunSetAside, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    runs = (*step.runs_set_aside, event.document)
    return with_step(batch, replace(step, runs_set_aside=runs, performers=step.performers | {fact.who}))


FOLDS: Final[Folds] = {SampleAnswered: _answered, RunSetAside: _set_aside}
