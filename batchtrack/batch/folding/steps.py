"""Folds of a step's life, its resources and the room."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events import order
from batchtrack.batch.events.resources import EquipmentUsed, MaterialUsed, RoomEntered, RoomLeft
from batchtrack.batch.events.steps import (
    ActReported,
    CompletionVoided,
    StepSigned,
    StepStarted,
    StepTranscribed,
    StepVerified,
    WindowJudged,
)
from batchtrack.batch.folding.fold import Folds, made, with_step
from batchtrack.batch.state import Batch, StepState, Transcribed


def _started(batch: Batch, event: StepStarted, fact: Fact) -> Batch:
    return with_step(batch, StepState(event.step, made(fact), performers=frozenset({fact.who})))


def _reported(batch: Batch, event: ActReported, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    return with_step(batch, replace(step, reported=event.reported, performers=step.performers | {fact.who}))


def _transcribed(batch: Batch, event: StepTranscribed, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    copied = Transcribed(event.by, event.happened.at, event.happened.zone, event.paper, event.form)
    # Whoever acted and whoever typed both performed: neither verifies.
    performers = step.performers | {fact.who, event.by}
    return with_step(batch, replace(step, transcribed=copied, performers=performers))


def _signed(batch: Batch, event: StepSigned, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    signed = replace(step, signed=made(fact), verified=None, voided=False, second_scans={})
    signed = replace(signed, performers=step.performers | {fact.who})
    return with_step(batch, signed)


def _verified(batch: Batch, event: StepVerified, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    return with_step(batch, replace(step, verified=made(fact), verifiers=step.verifiers | {fact.who}))


def _voided(batch: Batch, event: CompletionVoided, _fact: Fact) -> Batch:
    step = replace(batch.steps[event.step], signed=None, verified=None, voided=True)
    if any(cleared.step == step.id for cleared in batch.clearances):
        # Whoever clears again looks at patient and container again: the earlier scans are history.
        step = replace(step, scans={})
    return with_step(batch, step)


def _window(batch: Batch, event: WindowJudged, _fact: Fact) -> Batch:
    step = batch.steps[event.step]
    others = tuple(window for window in step.windows if window.clock != event.clock)
    return with_step(batch, replace(step, windows=(*others, event)))


def _material(batch: Batch, event: MaterialUsed, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    materials = {**step.materials, event.slot: event}
    batch = replace(batch, materials_used=(*batch.materials_used, event))
    return with_step(batch, replace(step, materials=materials, performers=step.performers | {fact.who}))


def _equipment(batch: Batch, event: EquipmentUsed, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    equipment = {**step.equipment, event.slot: event}
    batch = replace(batch, equipment_used=(*batch.equipment_used, event))
    return with_step(batch, replace(step, equipment=equipment, performers=step.performers | {fact.who}))


def _entered(batch: Batch, event: RoomEntered, fact: Fact) -> Batch:
    step = batch.steps[event.step]
    entered = replace(step, room=event.room, performers=step.performers | {fact.who})
    return replace(with_step(batch, entered), room=event.room)


def _left(batch: Batch, event: RoomLeft, _fact: Fact) -> Batch:
    step = batch.steps[event.step]
    return replace(with_step(batch, replace(step, room=None)), room=None)


def _ended(batch: Batch, event: order.Ended, _fact: Fact) -> Batch:
    return replace(batch, ended=event)


FOLDS: Final[Folds] = {
    StepStarted: _started,
    ActReported: _reported,
    StepTranscribed: _transcribed,
    StepSigned: _signed,
    StepVerified: _verified,
    CompletionVoided: _voided,
    WindowJudged: _window,
    MaterialUsed: _material,
    EquipmentUsed: _equipment,
    RoomEntered: _entered,
    RoomLeft: _left,
    order.Ended: _ended,
}
