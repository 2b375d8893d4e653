"""A hand-over in words: the same sections for the screen and for the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from batchtrack.services.papers import ListedPaper, PaperList
from batchtrack.services.stationery import sheet_now
from batchtrack.services.views.hand_over import HandOver, Moment, OpenWork, Stopped, ToTake
from batchtrack.services.workplace import Workplace
from ui.components.marks import Mark
from ui.pages.local_time import day_and_clock, weekday_and_clock
from ui.pages.work.rows import role_in_words
from ui.texts import hand_over as texts
from ui.texts import say, say_count

_MOMENTS: Final = {
    "expiry": texts.EXPIRY,
    "window": texts.WINDOW,
    "use": texts.USE,
    "result": texts.RESULT,
    "calibration": texts.CALIBRATION,
    "lot_expiry": texts.LOT_EXPIRY,
}
_OF_STORES: Final = frozenset({"calibration", "lot_expiry"})


@dataclass(frozen=True, slots=True)
class HandRow:
    """A row: its cells, its mark, and the batch it leads to, empty for none."""

    cells: tuple[str, ...]
    mark: Mark = Mark.NONE
    batch: str = ""


@dataclass(frozen=True, slots=True)
class HandSection:
    """A section; ``shares`` are the widths of its columns on paper."""

    title: str
    heads: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[HandRow, ...]
    none: str


def sections_of(seen: HandOver, zone: str) -> tuple[HandSection, ...]:
    """Late first, then what is stopped, open, due, and free to take."""
    moment = (say(texts.WHICH), say(texts.WHAT), say(texts.WHEN))
    shares = (0.26, 0.46, 0.28)
    return (
        HandSection(say(texts.LATE), moment, shares, _moments(seen.late, zone, Mark.STOP), say(texts.NO_LATE)),
        HandSection(
            say(texts.STOPPED),
            (say(texts.BATCH), say(texts.WHAT)),
            (0.26, 0.74),
            (*(_stopped(each) for each in seen.stopped), *(_unreadable(batch) for batch in seen.unreadable)),
            say(texts.NO_STOPPED),
        ),
        HandSection(
            say(texts.OPEN),
            (say(texts.BATCH), say(texts.STEP), say(texts.WHO), say(texts.SINCE), say(texts.STANDING)),
            (0.13, 0.25, 0.15, 0.21, 0.26),
            (*_open_rows(seen.open, zone), *_to_verify(seen.open, zone)),
            say(texts.NO_OPEN),
        ),
        HandSection(say(texts.DUE), moment, shares, _moments(seen.due, zone, Mark.NONE), say(texts.NO_DUE)),
        HandSection(
            say(texts.TO_TAKE),
            (say(texts.BATCH), say(texts.NEXT), say(texts.ROLE), say(texts.EXPIRES)),
            (0.2, 0.34, 0.2, 0.26),
            tuple(_to_take(tuple(takes), zone) for _, takes in groupby(seen.to_take, lambda take: take.batch)),
            say(texts.NO_TAKE),
        ),
    )


def paper_of(workplace: Workplace, seen: HandOver, name: str, language: str) -> ListedPaper:
    """The hand-over as a paper, to be signed by hand by both shifts."""
    site = workplace.site
    said_day, said_time = weekday_and_clock(seen.at, site.zone)
    lists = tuple(
        PaperList(part.title, part.heads, part.shares, tuple(row.cells for row in part.rows), part.none)
        for part in sections_of(seen, site.zone)
    )
    return ListedPaper(
        title=say(texts.TITLE),
        facility=site.name,
        lines=(f"{site.name} · {say(texts.STATE_AT, day=said_day, time=said_time)} · {name}",),
        lists=lists,
        foot=say(texts.FOOT),
        language=language,
        demonstration=site.demonstration,
        sheet=sheet_now(workplace),
        signed=(say(texts.HANDED_OVER_BY), say(texts.TAKEN_OVER_BY)),
    )


def _moments(moments: Sequence[Moment], zone: str, mark: Mark) -> tuple[HandRow, ...]:
    return tuple(
        HandRow(
            (moment.about, say(_MOMENTS[moment.kind], name=moment.what), day_and_clock(moment.at, zone)),
            mark,
            "" if moment.kind in _OF_STORES else moment.about,
        )
        for moment in moments
    )


def _open_rows(works: Sequence[OpenWork], zone: str) -> tuple[HandRow, ...]:
    """Steps that are being worked on, each in its row."""
    return tuple(
        _row(work, f"{work.code} {work.title}", say_count(texts.ROWS_OPEN, work.open_rows), zone)
        for work in works
        if not work.waits_for
    )


def _to_verify(works: Sequence[OpenWork], zone: str) -> tuple[HandRow, ...]:
    """Steps that wait for their second person, those of one batch in one row."""
    waiting = sorted((work for work in works if work.waits_for), key=lambda work: work.batch)
    rows = []
    for _, found in groupby(waiting, key=lambda work: work.batch):
        of_batch = tuple(found)
        roles = ", ".join(dict.fromkeys(role_in_words(work.waits_for) for work in of_batch))
        codes = ", ".join(work.code for work in of_batch)
        rows.append(_row(of_batch[0], codes, say(texts.WAITS_FOR, role=roles), zone))
    return tuple(rows)


def _row(work: OpenWork, step: str, standing: str, zone: str) -> HandRow:
    return HandRow((work.batch, step, work.who, day_and_clock(work.since, zone), standing), Mark.NONE, work.batch)


def _to_take(takes: tuple[ToTake, ...], zone: str) -> HandRow:
    """The steps of one batch that nobody has begun."""
    first = takes[0]
    ends = "" if first.expires_at is None else day_and_clock(first.expires_at, zone)
    roles = ", ".join(dict.fromkeys(role_in_words(take.role) for take in takes))
    return HandRow((first.batch, ", ".join(take.step for take in takes), roles, ends), Mark.NONE, first.batch)


def _stopped(stopped: Stopped) -> HandRow:
    """Everything that stops one batch, the worst first."""
    said = [
        *((Mark.STOP, say(texts.ALERT, words=words)) for words in stopped.alerts),
        *((Mark.HOLD, say(texts.HOLD, words=words)) for words in stopped.holds),
        *((Mark.ALERT, say(texts.DEVIATION, number=str(number))) for number in stopped.deviations),
    ]
    return HandRow((stopped.batch, "; ".join(words for _, words in said)), said[0][0], stopped.batch)


def _unreadable(batch: str) -> HandRow:
    return HandRow((batch, say(texts.NOT_READ)), Mark.STOP, batch)
