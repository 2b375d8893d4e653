"""Folds of exceptions that QA gave by telephone."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.phone_exceptions import ExceptionSignedLater, ExceptionToldByPhone, ExceptionWitnessed
from batchtrack.batch.folding.fold import Folds, made
from batchtrack.batch.state import Batch, PhoneException


def _told(batch: Batch, event: ExceptionToldByPhone, fact: Fact) -> Batch:
    told = PhoneException(
        step=event.step,
        slot=event.slot,
        scope=event.scope,
        reason=event.reason,
        risk=event.risk,
        allowed_by=event.allowed_by,
        at=event.at,
        zone=event.zone,
        deviation=event.deviation,
        told=made(fact),
    )
    return replace(batch, phone_exceptions=(*batch.phone_exceptions, told))


def _witnessed(batch: Batch, event: ExceptionWitnessed, fact: Fact) -> Batch:
    return _changed(batch, event.step, event.slot, lambda told: replace(told, witnessed=made(fact)))


def _signed(batch: Batch, event: ExceptionSignedLater, fact: Fact) -> Batch:
    return _changed(batch, event.step, event.slot, lambda told: replace(told, signed=made(fact)))


def _changed(batch: Batch, step: str, slot: str, change: Callable[[PhoneException], PhoneException]) -> Batch:
    known = tuple(change(each) if (each.step, each.slot) == (step, slot) else each for each in batch.phone_exceptions)
    return replace(batch, phone_exceptions=known)


FOLDS: Final[Folds] = {
    ExceptionToldByPhone: _told,
    ExceptionWitnessed: _witnessed,
    ExceptionSignedLater: _signed,
}
