"""Batches as rows of the work board and of the lists under it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from batchtrack.readmodels.batches import UNREADABLE
from batchtrack.services.views.shapes import WorkRow
from ui.components.board_row import BoardRow
from ui.components.marks import Mark, Verdict
from ui.components.moments import clock_time
from ui.components.time_axis import TimeAxis
from ui.texts import roles as role_words
from ui.texts import say
from ui.texts import work as texts
from ui.tokens import Tone

_AHEAD: Final = timedelta(hours=6)
_BACK: Final = timedelta(hours=4)
_SHORTEST: Final = timedelta(hours=24)
_BEYOND: Final = timedelta(hours=36)


def role_in_words(role: str) -> str:
    """A role's word, the role's own name where it has none."""
    return say(getattr(role_words, role.upper(), role))


def next_in_words(row: WorkRow) -> str:
    """``S15 Resuspend and count``."""
    return say(texts.NEXT_STEP, code=row.next_code, title=row.next_title)


def standing_mark(row: WorkRow, now: datetime | None = None) -> Verdict:
    """What is out of the ordinary, the worst first; else who is at it, or whose turn it is.

    Args:
        row: of a batch.
        now: with it, a time limit that closes is told.
    """
    if (stopped := _stopped(row)) is not None:
        return stopped
    if now is not None and (closing := window_mark(row, now)) is not None:
        return closing
    if row.open_deviations:
        return Verdict(Mark.ALERT, say(texts.DEVIATION_OPEN))
    if row.worked_on_by:
        return Verdict(Mark.NONE, say(texts.AT_IT, name=row.worked_on_by))
    return Verdict(Mark.NONE, say(texts.FREE_FOR, role=role_in_words(row.next_role)))


def _stopped(row: WorkRow) -> Verdict | None:
    """What stops a batch, the worst first."""
    if row.standing == UNREADABLE:
        return Verdict(Mark.STOP, say(texts.UNREADABLE))
    if row.outside:
        return Verdict(Mark.STOP, say(texts.OUTSIDE))
    if row.alerts:
        return Verdict(Mark.STOP, say(texts.ALERT_OPEN))
    return Verdict(Mark.HOLD, _held(row)) if row.holds else None


def awaited_in_words(row: WorkRow, now: datetime) -> str:
    """What a batch after use waits for: ``Sterility, day 9 of 14, negative to date``, else its next step."""
    if not row.pending_test or row.pending_since is None or row.result_due_at is None:
        return next_in_words(row)
    day, days = (now - row.pending_since).days, (row.result_due_at - row.pending_since).days
    told = {"test": row.pending_test, "day": str(day), "days": str(days), "finding": row.pending_finding}
    return say(texts.AWAITED_FOUND if row.pending_finding else texts.AWAITED, **told)


def window_mark(row: WorkRow, now: datetime) -> Verdict | None:
    """A time limit that is about to close, or closed without the step; None while there is time."""
    if row.window_ends_at is None or row.window_warns_at is None or now < row.window_warns_at:
        return None
    left = row.window_ends_at - now
    if left <= timedelta(0):
        return Verdict(Mark.STOP, say(texts.WINDOW_CLOSED, step=row.window_title, time=clock_time(left)))
    return Verdict(Mark.ALERT, say(texts.WINDOW_CLOSES, step=row.window_title, time=clock_time(left)))


def board_row(row: WorkRow, now: datetime | None = None) -> BoardRow | None:
    """A row of the time board at a moment; None for a batch whose time has not begun."""
    if row.collected_at is None or row.expires_at is None:
        return None
    late = row.used_at is None and row.planned_at is not None and row.planned_at > row.expires_at
    return BoardRow(
        key=row.batch,
        subject=row.batch,
        chain_of_identity=row.chain,
        next_act=next_in_words(row),
        detail=standing_mark(row, now),
        began=row.collected_at,
        expires=row.expires_at,
        planned=row.used_at or row.planned_at,
        warns=row.warns_at,
        alarms=row.alarms_at,
        left_words=say(texts.USE_AFTER_EXPIRY if late else texts.TO_EXPIRY),
        left_tone=Tone.STOP if late else Tone.MUTED,
    )


def axis_of(rows: Sequence[BoardRow], now: datetime, zone: str) -> TimeAxis:
    """An axis on which every batch has its place with its planned use, and now is never at an edge."""
    begins = min((row.began for row in rows), default=now)
    ends = max((row.expires for row in rows), default=now)
    planned = [row.planned for row in rows if row.planned is not None and row.planned <= ends + _BEYOND]
    ends = max((*planned, ends))
    begins, ends = min(begins, now - _BACK), max(ends, now + _AHEAD)
    if ends - begins < _SHORTEST:
        ends = begins + _SHORTEST
    return TimeAxis(begins, ends, ZoneInfo(zone))


def _held(row: WorkRow) -> str:
    if row.hold_deviation is None:
        return say(texts.ON_HOLD)
    return say(texts.ON_HOLD_FOR, deviation=str(row.hold_deviation))
