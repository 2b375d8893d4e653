"""What the list of batches says of each of them."""

from typing import Final

from batchtrack.services.views.shapes import WorkRow
from ui.components.marks import Mark
from ui.components.table_model import Column
from ui.pages.local_time import day_and_clock
from ui.pages.work.rows import next_in_words, standing_mark
from ui.texts import say
from ui.texts import work as texts

_STANDINGS: Final = {
    "running": texts.RUNNING,
    "after_use": texts.AFTER,
    "complete": texts.COMPLETE,
    "unreadable": texts.UNREADABLE,
}
_GOES_ON: Final = frozenset({"running", "after_use"})
_MARKED: Final = _GOES_ON | {"unreadable"}


def columns(zone: str) -> tuple[Column[WorkRow], ...]:
    """The columns, with moments as clocks show them in a zone."""
    return (
        Column("batch", say(texts.BATCH), lambda row: row.batch, identifier=True, strong=True),
        Column("subject", say(texts.SUBJECT), lambda row: row.subject, identifier=True),
        Column("chain", say(texts.CHAIN), lambda row: row.chain, identifier=True),
        Column("product", say(texts.PRODUCT), lambda row: row.product),
        Column("stage", say(texts.STAGE), _stage, mark=_mark),
        Column("next", say(texts.NEXT), lambda row: next_in_words(row) if row.standing in _GOES_ON else ""),
        Column("expires", say(texts.EXPIRES), lambda row: _moment(row, zone)),
    )


def _moment(row: WorkRow, zone: str) -> str:
    return "" if row.expires_at is None else day_and_clock(row.expires_at, zone)


def _stage(row: WorkRow) -> str:
    if row.standing == "running":
        marked = standing_mark(row)
        return row.phase if marked.mark is Mark.NONE else f"{row.phase}, {marked.words[0].lower()}{marked.words[1:]}"
    return standing_in_words(row.standing)


def standing_in_words(standing: str) -> str:
    """``at work``, ``after use``, ``complete``, or how it ended."""
    known = _STANDINGS.get(standing)
    return say(known) if known else say(texts.ENDED, end=standing.replace("_", " "))


def _mark(row: WorkRow) -> Mark:
    if row.standing == "complete":
        return Mark.TICK
    return standing_mark(row).mark if row.standing in _MARKED else Mark.NOT_APPLICABLE
