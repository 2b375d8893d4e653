"""Acts that a fault may break in two: two streams and a document that one cites, acknowledged by their hash."""

from collections.abc import Callable, Iterator
from typing import Final

from journal_examples import CATALOGUE, Approved, Filed, Noted, act, signed
from sqlalchemy import Connection, Engine, select

from batchtrack.database import reading
from batchtrack.database.documents import put
from batchtrack.database.tables import DOCUMENT, EVENT
from batchtrack.journal import Append, StreamMoved, append, heads, read_stream, retried
from batchtrack.journal.committing import committing
from batchtrack.upkeep import verify

BATCH: Final = "batch/REX-0042"
ROOM: Final = "room/B-12"
SIGNED_EVERY: Final = 10


def write(engine: Engine, writer: str = "") -> str:
    """One act of two entries and a document; its acknowledgement.

    Writers at one record need names of their own: clock and key are the same here, so that their acts at one version
    would be one and the same, and a writer whose connection broke would find another's and call it its own.
    """

    def attempt() -> str:
        with reading(engine) as connection:
            at = heads(connection, [BATCH, ROOM])
        number = at[BATCH]
        with committing(engine) as going:
            paper = put(going.connection, f"paper {number}{writer}".encode() * 50, "text/plain")
            said = Noted(text=f"{number}{writer}")
            into = [Append(BATCH, at[BATCH], [said]), Append(ROOM, at[ROOM], [said, Filed(document=paper)])]
            going.recorded = append(going.connection, into, act(number))
        return f"{number} {going.recorded[0].hash}"

    return retried(attempt, decides_again=True, attempts=1000)


def hammer(engine: Engine, stream: str) -> str | None:
    """One entry, or each tenth time a signature, which is lost where somebody else was quicker."""

    def attempt() -> str:
        with reading(engine) as connection:
            version = heads(connection, [stream])[stream]
        signs = version % SIGNED_EVERY == SIGNED_EVERY - 1
        event = Approved(reason="complete") if signs else Noted(text=str(version))
        with committing(engine) as going:
            into = [Append(stream, version, [event])]
            going.recorded = append(going.connection, into, signed(version) if signs else act(version))
        return going.recorded[0].hash

    try:
        return retried(attempt, decides_again=False, attempts=1000)
    except StreamMoved:
        return None


def missing(engine: Engine, acknowledged: Iterator[str]) -> list[str]:
    """Acknowledged acts that do not stand."""
    with reading(engine) as connection:
        rows = connection.execute(select(EVENT.c.version, EVENT.c.hash).where(EVENT.c.stream == BATCH))
        standing = {f"{row.version - 1} {row.hash}" for row in rows}
    return [each for each in acknowledged if each not in standing]


def _said(connection: Connection, stream: str) -> list[str]:
    events = (each.event for each in read_stream(connection, stream, CATALOGUE))
    return [event.text for event in events if isinstance(event, Noted)]


def broken(engine: Engine) -> list[str]:
    """What is half there, or not as it was recorded."""
    with reading(engine) as connection:
        found = [finding.words for finding in verify(connection, CATALOGUE).findings]
        in_batch, in_room = (_said(connection, stream) for stream in (BATCH, ROOM))
        documents = len(connection.execute(select(DOCUMENT.c.sha256)).all())
    if in_batch != in_room or documents != len(in_batch):
        found.append(f"{len(in_batch)} entries in the batch, {len(in_room)} in the room, {documents} documents")
    return found


def write_for_ever(engine: Engine, acknowledge: Callable[[str], object]) -> None:
    """Until somebody ends this process."""
    while True:
        acknowledge(write(engine))
