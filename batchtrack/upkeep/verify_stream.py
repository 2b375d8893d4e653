"""The checks of one stream, row by row, against what the rows themselves say."""

from collections.abc import Iterable, Iterator
from typing import Final

from batchtrack.events import Catalogue, Event
from batchtrack.journal.hashing import HASH_NAME, content_hash, event_hash
from batchtrack.journal.rows import StoredRow, Unreadable, recorded
from batchtrack.keys import CURVE_NAME
from batchtrack.refusals import Refusal
from batchtrack.upkeep.findings import Finding, found
from batchtrack.upkeep.trust import NOTHING_CHECKED, Placed, Trust

_DIGITS: Final = 12


def stream_findings(
    stream: str, rows: Iterable[Placed], catalogue: Catalogue, trust: Trust = NOTHING_CHECKED
) -> Iterator[Finding]:
    """Everything that is wrong with the events of one stream, given in order of their versions."""
    before: Placed | None = None
    for placed in rows:
        for what in _of_row(placed, before, catalogue, trust):
            yield Finding(what, stream, placed.row.content.version)
        before = placed


def _of_row(placed: Placed, before: Placed | None, catalogue: Catalogue, trust: Trust) -> Iterator[Refusal]:
    event = recorded(placed.row, catalogue).event
    yield from _link(placed.row, before.row if before else None)
    yield from _hashes(placed.row)
    yield from _reading(placed.row, event)
    yield from _order(placed, before)
    yield from _signature(placed.row)
    yield from trust.of_row(placed, None if isinstance(event, Unreadable) else event)


def _link(row: StoredRow, before: StoredRow | None) -> Iterator[Refusal]:
    expected = before.content.version + 1 if before else 1
    wanted = before.hash if before else None
    if row.content.version != expected:
        yield found("ST-50", expected=expected, found=row.content.version)
    elif row.content.previous != wanted:
        yield found("ST-51", found=_short(row.content.previous), wanted=_short(wanted))


def _hashes(row: StoredRow) -> Iterator[Refusal]:
    digest = content_hash(row.content)
    if digest != row.content_hash:
        yield found("ST-52", found=_short(digest), wanted=_short(row.content_hash))
    whole = event_hash(row.content_hash, row.signer, row.meaning, row.signature)
    if whole != row.hash:
        yield found("ST-53", found=_short(whole), wanted=_short(row.hash))


def _reading(row: StoredRow, event: Event | Unreadable) -> Iterator[Refusal]:
    if isinstance(event, Unreadable):
        yield found("ST-54", cause=event.why)
    elif event.SIGNED and row.meaning != event.SIGNED:
        yield found("ST-55", kind=row.content.kind, wanted=event.SIGNED, found=row.meaning or "none")
    elif row.meaning is not None and not event.SIGNED:
        yield found("ST-56", kind=row.content.kind, found=row.meaning or "an empty text")


def _order(placed: Placed, before: Placed | None) -> Iterator[Refusal]:
    if before is None:
        return
    if placed.position <= before.position:
        yield found("ST-57")
    at, last = placed.row.content.recorded_at, before.row.content.recorded_at
    if at < last:
        yield found("ST-58", found=at, last=last)


def _signature(row: StoredRow) -> Iterator[Refusal]:
    if row.signer is None or row.signature is None:
        yield found("KY-50")
    if row.curve_name != CURVE_NAME:
        yield found("KY-51", found=row.curve_name or "none", wanted=CURVE_NAME)
    if row.hash_name != HASH_NAME:
        yield found("ST-60", found=row.hash_name, wanted=HASH_NAME)


def _short(digest: str | None) -> str:
    """Enough digits to tell two apart by eye."""
    return f"{digest[:_DIGITS]}…" if digest else "none"
