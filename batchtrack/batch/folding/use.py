"""Folds of clearance, administration and alerts."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.follow_up import FollowUpRecorded
from batchtrack.batch.events.use import (
    Administered,
    AdministrationCleared,
    AlertRaised,
    ClinicContacted,
    IncidentReported,
)
from batchtrack.batch.folding.fold import Folds, made, unchanged
from batchtrack.batch.state import Alert, Batch, Clearance


def _cleared(batch: Batch, event: AdministrationCleared, fact: Fact) -> Batch:
    clearance = Clearance(event.container, event.expiry, made(fact), event.step)
    return replace(batch, clearance=clearance, clearances=(*batch.clearances, clearance))


def _administered(batch: Batch, event: Administered, _fact: Fact) -> Batch:
    return replace(batch, administered=event)


def _alerted(batch: Batch, event: AlertRaised, fact: Fact) -> Batch:
    alert = Alert(event.number, event.test, event.before_use, event.words, made(fact))
    return replace(batch, alerts=(*batch.alerts, alert))


def _contacted(batch: Batch, event: ClinicContacted, fact: Fact) -> Batch:
    alerts = tuple(
        replace(alert, answers=(*alert.answers, (event.answer, made(fact))), calls=(*alert.calls, event))
        if alert.number == event.alert
        else alert
        for alert in batch.alerts
    )
    return replace(batch, alerts=alerts)


def _followed_up(batch: Batch, event: FollowUpRecorded, _fact: Fact) -> Batch:
    alerts = tuple(
        replace(alert, followed_up=(*alert.followed_up, event)) if alert.number == event.alert else alert
        for alert in batch.alerts
    )
    return replace(batch, alerts=alerts)


FOLDS: Final[Folds] = {
    AdministrationCleared: _cleared,
    Administered: _administered,
    AlertRaised: _alerted,
    ClinicContacted: _contacted,
    FollowUpRecorded: _followed_up,
    IncidentReported: unchanged,
}
