"""Telling the clinic: alerts, the calls about them, and what is learned afterwards (EU GMP Part IV 11)."""

from batchtrack.batch.commands import ContactClinic, FollowUpAlert
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.follow_up import FollowUpRecorded
from batchtrack.batch.events.use import AlertRaised, Answer, ClinicContacted
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import happened, reads_only, worded
from batchtrack.batch.state import Alert, Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def alert_clinic(draft: Draft, test: str | None, words: str) -> None:
    """Raise an alert, unless the clinic is already told of the same."""
    before_use = draft.batch.administered is None
    known = (alert for alert in draft.batch.alerts if (alert.test, alert.before_use) == (test, before_use))
    if any(test is not None or (alert.open and alert.words == words) for alert in known):
        return
    draft.add(AlertRaised(number=len(draft.batch.alerts) + 1, test=test, before_use=before_use, words=words))


def contact_clinic(product: Product, batch: Batch, command: ContactClinic, context: Context) -> Decision:
    """Note a call about an alert; whoever was not reached is called again, at a time that is said."""
    refusals = (
        *reads_only(context, "calling the clinic"),
        *worded(command.person),
        *happened(command.at, context),
        *_of_alert(batch, command.alert),
        *_next_try(command),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    contacted = ClinicContacted(
        alert=command.alert,
        person=command.person,
        at=command.at,
        zone=command.zone,
        read_back=command.read_back,
        answer=command.answer,
        next_try=command.next_try,
    )
    open_before = _alert(batch, command.alert).open
    draft.add(contacted)
    if open_before and not _alert(draft.batch, command.alert).open:
        _told_late(product, draft, _alert(batch, command.alert), contacted)
    return draft.decided()


def follow_up_alert(_product: Product, batch: Batch, command: FollowUpAlert, context: Context) -> Decision:
    """Write down the organism, or how the patient is followed: a report of what others said."""
    refusals = (
        *reads_only(context, "following up an alert"),
        *worded(command.words, command.told_by),
        *happened(command.at, context),
        *_of_alert(batch, command.alert),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        FollowUpRecorded(
            alert=command.alert,
            follow_up=command.follow_up,
            words=command.words,
            told_by=command.told_by,
            at=command.at,
            zone=command.zone,
        )
    )
    return draft.decided()


def _of_alert(batch: Batch, number: int) -> tuple[Refusal, ...]:
    known = any(alert.number == number for alert in batch.alerts)
    return () if known else (refuse("BA-89", alert=str(number)),)


def _alert(batch: Batch, number: int) -> Alert:
    return next(alert for alert in batch.alerts if alert.number == number)


def _next_try(command: ContactClinic) -> tuple[Refusal, ...]:
    if command.answer is not Answer.NOT_REACHED:
        return ()
    if command.next_try is None or command.next_try <= command.at:
        return (refuse("BA-100", person=command.person),)
    return ()


def _told_late(product: Product, draft: Draft, alert: Alert, call: ClinicContacted) -> None:
    """The clinic knows within the time that the product document states, counted from the alert."""
    if call.at - alert.raised.at <= product.tell_within:
        return
    zone = draft.context.zone
    values = {"alert": alert.words, "raised": show_time(alert.raised.at, zone), "told": show_time(call.at, zone)}
    draft.open_deviation(DeviationClass.MAJOR, Cause.CLINIC_TOLD_LATE, values, test=alert.test)
