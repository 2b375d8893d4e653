"""What a row says of itself: its limit, the verdict on its value, and what else is to be known."""

from typing import Final

from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.state import How
from batchtrack.services.views.shapes import FormRow, KeptFile, Remark, RowKind, Side
from ui.components.marks import Mark, Verdict
from ui.pages.local_time import clock, day_and_clock, short_clock
from ui.texts import late as late_texts
from ui.texts import say
from ui.texts import step as texts

REASONS: Final = {
    RetypeReason.TYPING_SLIP: texts.TYPING_SLIP,
    RetypeReason.MISREAD: texts.MISREAD,
    RetypeReason.MEASURED_AGAIN: texts.MEASURED_AGAIN,
}
_LIMIT_SIDES: Final = {Side.BELOW: texts.BELOW, Side.ABOVE: texts.ABOVE, Side.OUTSIDE: texts.OUTSIDE}
_ALERT_SIDES: Final = {Side.BELOW: texts.ALERT_BELOW, Side.ABOVE: texts.ALERT_ABOVE, Side.OUTSIDE: texts.ALERT_OUTSIDE}
_CHOSEN: Final = frozenset({RowKind.CHOICE, RowKind.YES_NO})
_SCANNED: Final = {
    RowKind.ROOM: texts.SCAN_ROOM,
    RowKind.MATERIAL: texts.SCAN_LOT,
    RowKind.EQUIPMENT: texts.SCAN_DEVICE,
}
SCANNED_KINDS: Final = frozenset({RowKind.ROOM, RowKind.SCAN, RowKind.EQUIPMENT, RowKind.MATERIAL})
_OF_NUMBERS: Final = frozenset("0123456789.,")
_JUDGED_MARKS: Final = {Standing.ALERT: Mark.ALERT, Standing.OUTSIDE: Mark.STOP, Standing.UNDECIDED: Mark.STOP}


def hint_of(row: FormRow) -> str:
    """What is wanted under the row's label: its limit with the unit, and that it is demonstration data."""
    if row.kind in _SCANNED:
        return say(_SCANNED[row.kind])
    limit = row.limit if row.kind not in _CHOSEN else ""
    alert = say(texts.ALERT_LIMIT, limit=row.alert) if row.alert else ""
    both = say(texts.LIMITS_BOTH, limit=limit, alert=alert) if limit and alert else limit or alert
    if both and row.demonstration:
        return say(texts.LIMIT_DEMO, limit=both)
    return both


def standing_words(standing: Standing | None, side: Side | None, kind: RowKind) -> str:
    """``within limits``, ``below the limit``; empty where nothing was judged."""
    if standing is Standing.WITHIN:
        return say(texts.WITHIN)
    if standing is Standing.UNDECIDED:
        return say(texts.UNDECIDED)
    if standing is Standing.OUTSIDE and kind in _CHOSEN:
        return say(texts.NOT_WANTED)
    if standing is Standing.OUTSIDE:
        return say(_LIMIT_SIDES[side or Side.OUTSIDE])
    if standing is Standing.ALERT:
        return say(texts.WARNED if side is None else _ALERT_SIDES[side])
    return ""


def verdict_of(row: FormRow, zone: str) -> Verdict:
    """The verdict on what is recorded; where nothing is judged, when it was recorded."""
    if row.how is How.NOT_APPLICABLE:
        return Verdict(Mark.NOT_APPLICABLE, say(texts.NOT_APPLICABLE, reason=row.reason))
    if row.unconfirmed:
        return Verdict(Mark.WAITING, say(texts.CODE_WAITS))
    if not row.filled:
        return _verdict_of_empty(row)
    if row.kind in SCANNED_KINDS:
        return _verdict_of_scan(row, zone)
    mark = _JUDGED_MARKS.get(row.standing, Mark.TICK) if row.standing is not None else Mark.TICK
    words = standing_words(row.standing, row.side, row.kind)
    reading = _reading(row)
    if reading and words:
        return Verdict(mark, say(texts.READ_AS_AND, reading=reading, verdict=words))
    return Verdict(mark, say(texts.READ_AS, reading=reading) if reading else words or _recorded(row, zone))


def notes_of(row: FormRow, zone: str) -> tuple[Verdict, ...]:
    """Corrected, late, from paper, typed by hand, warnings, planned inputs, refused scans, comments, files."""
    found: list[Verdict] = []
    if row.struck:
        reason = say(texts.REASON_WHO, reason=reason_words(row.reason), name=row.who)
        found.append(Verdict(Mark.CORRECTED, reason))
    found += _of_time(row, zone)
    if row.transcribed:
        found.append(Verdict(Mark.TYPED, say(texts.FROM_PAPER)))
    if row.second:
        words = texts.SECOND_SCANNED if row.seconded else texts.SECOND_SCANS
        found.append(Verdict(Mark.TICK if row.seconded else Mark.NONE, say(words)))
    if row.typed:
        found.append(Verdict(Mark.TYPED, say(texts.TYPED)))
    found += [Verdict(Mark.ALERT, words) for words in row.warnings]
    if row.planned:
        found.append(Verdict(Mark.WAITING, say(texts.PLANNED, rows=", ".join(row.planned))))
    if row.refused:
        found.append(Verdict(Mark.ALERT, say(texts.REFUSED_SCAN)))
    found += [Verdict(Mark.NONE, remark_words(remark, zone)) for remark in row.comments]
    found += [Verdict(Mark.NONE, file_words(file, zone)) for file in row.files]
    return tuple(found)


def remark_words(remark: Remark, zone: str) -> str:
    """``Technician A, 12:31: the bag was cold``."""
    return say(texts.REMARK, who=remark.who, time=short_clock(remark.at, zone), words=remark.text)


def file_words(file: KeptFile, zone: str) -> str:
    """What a file shows, who attached it, and the beginning of its hash."""
    time = short_clock(file.at, zone)
    return say(texts.FILE_KEPT, words=file.words, who=file.who, time=time, hash=file.document[:8])


def _of_time(row: FormRow, zone: str) -> list[Verdict]:
    """When it was taken, where that was told; else that it was late."""
    late = [say(texts.LATE)] if row.late else []
    if row.happened is not None and row.at is not None:
        taken, typed = day_and_clock(row.happened, zone), short_clock(row.at, zone)
        late.append(say(late_texts.TAKEN, taken=taken, typed=typed))
    return [Verdict(Mark.LATE, ", ".join(late))] if late else []


def reason_words(reason: str) -> str:
    """The reason of a change: a known one in words, with the person's own words after it."""
    known, _, own = reason.partition(": ")
    try:
        said = say(REASONS[RetypeReason(known)])
    except ValueError:
        return reason
    return f"{said}: {own}" if own else said


def _verdict_of_empty(row: FormRow) -> Verdict:
    if row.kind is RowKind.COMPUTED:
        return Verdict(Mark.NONE, say(texts.COMPUTED_LATER))
    words = [] if row.required else [say(texts.OPTIONAL)]
    if row.last:
        words.append(say(texts.LAST_BATCH, value=row.last))
    return Verdict(Mark.NONE, ", ".join(words))


def _verdict_of_scan(row: FormRow, zone: str) -> Verdict:
    if row.kind is RowKind.SCAN:
        return Verdict(Mark.TICK, "" if row.at is None else say(texts.MATCHES, time=clock(row.at, zone)))
    if row.kind is RowKind.ROOM:
        return Verdict(Mark.TICK, say(texts.ROOM_TAKEN))
    return Verdict(Mark.TICK, row.shown.partition(", ")[2])


def _recorded(row: FormRow, zone: str) -> str:
    if row.kind is RowKind.COMPUTED:
        return say(texts.COMPUTED)
    if row.at is None:
        return ""
    return say(texts.RECORDED, time=clock(row.at, zone))


def _reading(row: FormRow) -> str:
    """How a number was read, where that is not plainly what was typed."""
    if row.kind is not RowKind.QUANTITY or not row.shown:
        return ""
    typed, shown = _plain(row.entered), _plain(row.shown)
    bare = typed[-1:].isdigit() and shown.startswith(typed) and shown[len(typed) : len(typed) + 1] not in _OF_NUMBERS
    return "" if bare or shown == typed else row.shown


def _plain(text: str) -> str:
    return "".join(text.split()).replace("\u00a0", "")
