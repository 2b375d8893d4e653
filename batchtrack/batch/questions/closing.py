"""What must be recorded before a batch, or the investigation of a failing result, is closed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from batchtrack.batch.events.follow_up import FollowUp
from batchtrack.batch.events.supply import SupplyRecord
from batchtrack.batch.questions.blocker import Blocker
from batchtrack.batch.state import Alert, Batch, Certificate, Paper, Sending
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse

NOTIFY_WITHIN: Final = timedelta(hours=48)
"""The authorities are told within this time of the administration (EMA questions and answers on Part IV 11.5)."""


def unsettled(product: Product, batch: Batch) -> Iterator[Blocker]:
    """Everything that still waits for somebody outside the house."""
    for alert in batch.alerts:
        yield from unsettled_alert(product, batch, alert)
    for paper, sending in waits_for(batch):
        yield Blocker(refuse("BA-106", recipient=sending.recipient, number=paper.number))
    if notification_due(batch) is not None:
        yield Blocker(refuse("BA-107", batch=batch.id))


def unsettled_alert(product: Product, batch: Batch, alert: Alert) -> Iterator[Blocker]:
    """What the alert waits for: the clinic's answer and, where the dose was given, what became of it."""
    if alert.open:
        yield Blocker(refuse("BA-45", alert=alert.words), test=alert.test)
    for follow_up in follow_ups_due(product, batch, alert):
        yield Blocker(_open(follow_up, alert.words), test=alert.test)


def follow_ups_due(product: Product, batch: Batch, alert: Alert) -> tuple[FollowUp, ...]:
    """Of a dose that was given: the organism where a culture grew, and how the patient is followed."""
    if alert.test is None or not (alert.reached_patient or batch.administered is not None):
        return ()
    culture = bool(product.test(alert.test).interim_days)
    wanted = (FollowUp.ORGANISM, FollowUp.PATIENT) if culture else (FollowUp.PATIENT,)
    known = {done.follow_up for done in alert.followed_up}
    return tuple(each for each in wanted if each not in known)


def waits_for(batch: Batch) -> Iterator[tuple[Paper, Sending]]:
    """Papers that no longer count, with each recipient who has not acknowledged that."""
    gone = {done.number for done in batch.certificates if done.withdrawn is not None or done.superseded}
    for paper in batch.papers:
        if paper.number in gone:
            yield from ((paper, sending) for sending in paper.sent if sending.acknowledged is None)


def notification_due(batch: Batch) -> datetime | None:
    """Until when the authorities are told of a dose that was supplied outside its specification; None if they are."""
    told = any(note.record is SupplyRecord.NOTIFICATION for note in batch.supply_notes)
    if told or batch.administered is None or supplied(batch) is None:
        return None
    return batch.administered.started + NOTIFY_WITHIN


def supplied(batch: Batch) -> Certificate | None:
    """The document with which the batch was supplied outside its specification, None where it was not."""
    return next((done for done in reversed(batch.certificates) if done.failed and not done.superseded), None)


def _open(follow_up: FollowUp, words: str) -> Refusal:
    return refuse("BA-104", alert=words) if follow_up is FollowUp.ORGANISM else refuse("BA-105", alert=words)
