"""Adding events: all streams of an act in one transaction, or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection, insert

from batchtrack.database.columns import time_of
from batchtrack.database.tables import EVENT
from batchtrack.events import Event
from batchtrack.events.texts import time_text
from batchtrack.journal.canonical import body_of, clean
from batchtrack.journal.hashing import Content, content_hash, event_hash, signature_text
from batchtrack.journal.outcomes import ClockWentBack, SignatureLackingError
from batchtrack.journal.rows import SEEDED, Recorded, StoredRow, columns_of
from batchtrack.journal.stream_heads import Head, Tip, drop_reserved, lock_heads, move_head, unlocked_tip
from batchtrack.journal.streams import checked
from batchtrack.keys import Signer, SignerKind
from batchtrack.version import SOFTWARE

SIGNS_ITSELF: Final = frozenset({SignerKind.PERSON, SignerKind.ROOT})
"""What may sign a kind that needs a person's own key: that key, or the root in the act that founds the facility."""
NOTHING_SHARED: Final[Mapping[str, int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Append:
    """Events for one stream.

    Attributes:
        stream: for example ``batch/REX-0042``.
        expected_version: the version at which they were decided; 0 begins the stream.
        events: in order, at least one.
    """

    stream: str
    expected_version: int
    events: Sequence[Event]


@dataclass(frozen=True, slots=True)
class ActOf:
    """Who records, where, with what and when: the same for every event of an act.

    Attributes:
        signer: the key that signs each of them, and for whom.
        recorded_at: read once from the clock, before anything is decided.
        seeded: whether a demonstration is being laid out that nobody has opened yet.
        held: whether it is known that the clock stands before what is in the record: an event then takes the time of
            the last one of its stream, so that time never runs backwards in it.
    """

    signer: Signer
    workstation: str
    recorded_at: datetime
    software: str = SOFTWARE
    seeded: bool = False
    held: bool = False

    @property
    def who(self) -> str | None:
        """Id of the person who acts; None where none does."""
        return self.signer.who


def append(
    connection: Connection,
    appends: Sequence[Append],
    act: ActOf,
    shared: Mapping[str, int] = NOTHING_SHARED,
) -> tuple[Recorded, ...]:
    """Record an act's events if no stream that it was decided on has moved.

    Args:
        connection: a writing transaction; the caller commits it, with its read models and documents.
        appends: the events by stream, each stream once; positions follow this order.
        act: who, where and when.
        shared: streams that were only read for the decision, with their versions (0: relied on not being there).

    Returns:
        The events as they now stand, in the order given.

    Raises:
        StreamMoved: a stream is at another version; nothing may be committed.
        ClockWentBack: the act is timed before a stream's last event.
        SignatureLackingError: a kind needs a person's own key, and another one signs.
        UnrecordableError: an event holds what no body may hold.
    """
    written = _expected(appends)
    for each in appends:
        _require_signatures(each, act)
    tips = lock_heads(connection, written, shared)
    timed = {stream: _timed(stream, tips[stream], act) for stream in written}
    rows = {each.stream: _chained(each, tips[each.stream].head, timed[each.stream]) for each in appends}
    _write(connection, rows.values())
    drop_reserved(connection, {stream: tip for stream, tip in tips.items() if stream not in written})
    return tuple(
        Recorded(row, event) for each in appends for row, event in zip(rows[each.stream], each.events, strict=True)
    )


def foresee(connection: Connection, each: Append, act: ActOf) -> tuple[Recorded, ...]:
    """The events as `append` will record them if the stream does not move: a paper prints the hash of its own event.

    A signature of the same key over the same text is always the same one, so the hash is known before it is recorded.

    Raises:
        StreamMoved: the stream is at another version already.
        ClockWentBack: the act is timed before the stream's last event.
    """
    tip = unlocked_tip(connection, each.stream, each.expected_version)
    rows = _chained(each, tip.head, _timed(each.stream, tip, act))
    return tuple(Recorded(row, event) for row, event in zip(rows, each.events, strict=True))


def _expected(appends: Sequence[Append]) -> dict[str, int]:
    expected = {checked(each.stream): each.expected_version for each in appends}
    if len(expected) != len(appends) or not all(each.events for each in appends):
        raise ValueError("an act adds to each of its streams once, and at least one event")
    return expected


def _require_signatures(each: Append, act: ActOf) -> None:
    for event in each.events:
        if (event.SIGNED or event.OWN_KEY) and act.signer.kind not in SIGNS_ITSELF:
            raise SignatureLackingError(event.KIND, act.signer.name)


def _timed(stream: str, tip: Tip, act: ActOf) -> ActOf:
    last = tip.recorded_at
    if last is None or time_text(act.recorded_at) >= last:
        return act
    if not act.held:
        raise ClockWentBack(stream, last, act.recorded_at)
    return replace(act, recorded_at=time_of(last))


def _chained(each: Append, head: Head, act: ActOf) -> list[StoredRow]:
    rows: list[StoredRow] = []
    version, previous = head.version, head.hash or None
    for event in each.events:
        version += 1
        rows.append(_row(event, each.stream, version, previous, act))
        previous = rows[-1].hash
    return rows


def _row(event: Event, stream: str, version: int, previous: str | None, act: ActOf) -> StoredRow:
    content = Content(
        stream=stream,
        version=version,
        kind=event.KIND,
        schema=event.SCHEMA,
        body=_readable_body(event),
        who=None if act.who is None else clean(act.who, "who"),
        workstation=clean(act.workstation, "workstation"),
        software=clean(act.software, "software") + (SEEDED if act.seeded else ""),
        recorded_at=time_text(act.recorded_at),
        previous=previous,
    )
    digest = content_hash(content)
    meaning = event.SIGNED.value if event.SIGNED else None
    name, signature = act.signer.name, act.signer.sign(signature_text(meaning, digest))
    return StoredRow(content, digest, meaning, name, signature, event_hash(digest, name, meaning, signature))


def _readable_body(event: Event) -> str:
    """The body, which reads back: what could never be read again is not recorded in the first place."""
    body = body_of(event)
    type(event).model_validate_json(body)
    return body


def _write(connection: Connection, streams: Iterable[Sequence[StoredRow]]) -> None:
    streams = list(streams)
    connection.execute(insert(EVENT), [columns_of(row) for rows in streams for row in rows])
    for rows in streams:
        last = rows[-1]
        move_head(connection, last.content.stream, Head(last.content.version, last.hash))
