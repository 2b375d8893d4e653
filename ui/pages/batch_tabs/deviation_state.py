"""How a deviation, a hold or an alert stands, as a mark and words."""

from collections.abc import Mapping
from typing import Final

from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.follow_up import FollowUp
from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import AlertRow, DeviationRow, HoldRow
from ui.components.marks import Mark, Verdict
from ui.texts import deviations as texts
from ui.texts import say

FOLLOW_UPS: Final[Mapping[FollowUp, str]] = {
    FollowUp.ORGANISM: texts.RECORD_ORGANISM,
    FollowUp.PATIENT: texts.RECORD_PATIENT,
}
GRADES: Final[Mapping[DeviationClass, str]] = {
    DeviationClass.MINOR: texts.MINOR,
    DeviationClass.MAJOR: texts.MAJOR,
    DeviationClass.CRITICAL: texts.CRITICAL,
}


def deviation_state(row: DeviationRow) -> Verdict:
    """Not assessed, assessed as acceptable or not, closed."""
    if not row.assessed:
        return Verdict(Mark.STOP, say(texts.NOT_ASSESSED))
    if row.acceptable is False:
        return Verdict(Mark.STOP, say(texts.ASSESSED_BAD))
    if not row.closed:
        return Verdict(Mark.ALERT, say(texts.ASSESSED_GOOD))
    return Verdict(Mark.TICK, say(texts.CLOSED_STATE))


def hold_state(row: HoldRow) -> Verdict:
    """Standing, or lifted by whom and why."""
    if row.lifted:
        return Verdict(Mark.TICK, say(texts.HOLD_LIFTED, who=row.lifted, reason=row.reason))
    return Verdict(Mark.HOLD, say(texts.HOLD_STANDS))


def alert_state(row: AlertRow) -> Verdict:
    """Open until the clinic has answered."""
    if row.open:
        return Verdict(Mark.STOP, say(texts.ALERT_OPEN_BEFORE if row.before_use else texts.ALERT_OPEN))
    if row.follow_ups:
        return Verdict(Mark.ALERT, say(texts.ALERT_FOLLOW_UP))
    return Verdict(Mark.TICK, say(texts.ALERT_ANSWERED))


def alert_words(row: AlertRow, zone: str) -> str:
    """Since when, whom to call at which number, what the last call brought, and when the next is due."""
    parts = [
        show_time(row.at, zone),
        *(f"{label} {number}" for label, number in row.contacts),
        row.last_call,
        *row.known,
    ]
    if row.next_try is not None:
        parts.append(say(texts.NEXT_TRY_AT, time=show_time(row.next_try, zone)))
    return " · ".join(part for part in parts if part)


def grade_words(row: DeviationRow) -> str:
    """The class in words."""
    return say(GRADES[row.grade])
