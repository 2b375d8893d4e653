"""What to look at first, as chips over the board."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from batchtrack.services.views.shapes import WorkRow
from ui.components.marks import Mark
from ui.pages.work.rows import window_mark
from ui.texts import Counted, say_count
from ui.texts import work as texts


@dataclass(frozen=True, slots=True)
class News:
    """One thing to look at: its mark, its words, and the batches that it is about."""

    mark: Mark
    words: str
    batches: tuple[str, ...]


def news_of(rows: Sequence[WorkRow], now: datetime) -> tuple[News, ...]:
    """Everything out of the ordinary at a moment, the worst first; what concerns no batch is left out."""
    running = [row for row in rows if row.standing == "running" and row.expires_at is not None]
    expired = [row for row in running if row.expires_at is not None and row.expires_at <= now]
    short = [row for row in running if row.warns_at is not None and row.warns_at <= now and row not in expired]
    windows = [(row, mark) for row in rows if (mark := window_mark(row, now)) is not None]
    found = (
        _news(Mark.STOP, texts.EXPIRED, expired),
        _news(Mark.STOP, texts.OUT_OF_LIMITS, [row for row in rows if row.outside]),
        _news(Mark.STOP, texts.CALLS, [row for row in rows if row.alerts], sum(row.alerts for row in rows)),
        _news(Mark.STOP, texts.WINDOWS_OVER, [row for row, mark in windows if mark.mark is Mark.STOP]),
        _news(Mark.HOLD, texts.HELD, [row for row in rows if row.holds]),
        _news(Mark.ALERT, texts.WINDOWS, [row for row, mark in windows if mark.mark is Mark.ALERT]),
        _news(Mark.ALERT, texts.DEVIATIONS, [row for row in rows if row.open_deviations]),
        _news(Mark.ALERT, texts.SHORT, short),
    )
    return tuple(news for news in found if news.batches)


def _news(mark: Mark, text: Counted, rows: Sequence[WorkRow], count: int | None = None) -> News:
    return News(mark, say_count(text, len(rows) if count is None else count), tuple(row.batch for row in rows))
