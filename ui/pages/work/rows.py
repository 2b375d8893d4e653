"""Batches as rows of the work board and of the lists under it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from batchtrack.readmodels.batches import UNREADABLE
from batchtrack.services.views.shapes import WorkRow
from ui.components.board_row import BoardRow
from ui.components.marks import Mark, Verdict
from ui.components.time_axis import TimeAxis
from ui.texts import roles as role_words
from ui.texts import say
from ui.texts import work as texts
from ui.tokens import Tone

_AHEAD: Final = timedelta(hours=6)
_BACK: Final = timedelta(hours=4)
_SHORTEST: Final = timedelta(hours=24)


def role_in_words(role: str) -> str:
    """A role's word, the role's own name where it has none."""
    return say(getattr(role_words, role.upper(), role))


def next_in_words(row: WorkRow) -> str:
    """``S15 Resuspend and count``."""
    return say(texts.NEXT_STEP, code=row.next_code, title=row.next_title)


def standing_mark(row: WorkRow) -> Verdict:
    """What is out of the ordinary, the worst first; else whose turn it is."""
    if row.standing == UNREADABLE:
        return Verdict(Mark.STOP, say(texts.UNREADABLE))
    if row.outside:
        return Verdict(Mark.STOP, say(texts.OUTSIDE))
    if row.alerts:
        return Verdict(Mark.STOP, say(texts.ALERT_OPEN))
    if row.holds:
        return Verdict(Mark.HOLD, say(texts.ON_HOLD))
    if row.open_deviations:
        return Verdict(Mark.ALERT, say(texts.DEVIATION_OPEN))
    return Verdict(Mark.NONE, say(texts.FREE_FOR, role=role_in_words(row.next_role)))


def board_row(row: WorkRow) -> BoardRow | None:
    """A row of the time board; None for a batch whose time has not begun."""
    if row.collected_at is None or row.expires_at is None:
        return None
    return BoardRow(
        key=row.batch,
        subject=row.batch,
        chain_of_identity=row.chain,
        next_act=next_in_words(row),
        detail=standing_mark(row),
        began=row.collected_at,
        expires=row.expires_at,
        planned=row.used_at,
        warns=row.warns_at,
        left_words=say(texts.TO_EXPIRY),
        left_tone=Tone.MUTED,
    )


def axis_of(rows: Sequence[BoardRow], now: datetime, zone: str) -> TimeAxis:
    """An axis on which every batch has its place, and now is never at an edge."""
    begins = min((row.began for row in rows), default=now)
    ends = max((row.expires for row in rows), default=now)
    begins, ends = min(begins, now - _BACK), max(ends, now + _AHEAD)
    if ends - begins < _SHORTEST:
        ends = begins + _SHORTEST
    return TimeAxis(begins, ends, ZoneInfo(zone))
