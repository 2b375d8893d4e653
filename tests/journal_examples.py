"""Small events, databases and acts by which the storage tests show the journal's rules."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, Final

from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import Engine, text

from batchtrack.database import open_engine, writing
from batchtrack.database.triggers import install_triggers
from batchtrack.events import Catalogue, DecimalText, Event, Meaning, PlainText
from batchtrack.journal import ActOf, Append, Recorded, append
from batchtrack.keys import Signer, SignerKind, key_fingerprint
from batchtrack.upkeep.migrate import create

BATCH: Final = "batch/REX-0042"
OTHER_BATCH: Final = "batch/REX-0043"
ROOM: Final = "room/B-12"
START: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Noted(Event):
    """Something was noted; a person's session suffices."""

    KIND: ClassVar[str] = "example.noted"

    text: PlainText


class Weighed(Event):
    """A balance was read."""

    KIND: ClassVar[str] = "example.weighed"

    mass: DecimalText


class Approved(Event):
    """Something was approved, by signature."""

    KIND: ClassVar[str] = "example.approved"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText


class Filed(Event):
    """A file was put in."""

    KIND: ClassVar[str] = "example.filed"

    document: PlainText


CATALOGUE: Final = Catalogue([Noted, Weighed, Approved, Filed])


@contextmanager
def made(url: str) -> Iterator[Engine]:
    """A database with its tables, closed at the end."""
    engine = open_engine(url, create=True)
    assert create(engine) is None
    try:
        yield engine
    finally:
        engine.dispose()


def signer(who: str | None = "tech-a", kind: SignerKind = SignerKind.SESSION) -> Signer:
    """A key of somebody, always the same one; a workstation's where it is nobody's."""
    kind = SignerKind.WORKSTATION if who is None else kind
    key = ec.derive_private_key(int.from_bytes(f"{kind}:{who}".encode()), ec.SECP256R1())
    return Signer(kind, key_fingerprint(key.public_key()), who, key)


def act(minutes: int = 0, who: str | None = "tech-a", kind: SignerKind = SignerKind.SESSION) -> ActOf:
    """An act at LAB-1, some minutes after the start."""
    return ActOf(signer(who, kind), "LAB-1", START + timedelta(minutes=minutes), software="batchtrack 0.1.0")


def signed(minutes: int = 0) -> ActOf:
    """An act that is signed with a person's own key."""
    return act(minutes, kind=SignerKind.PERSON)


def note(engine: Engine, stream: str, expected_version: int, *texts: str) -> tuple[Recorded, ...]:
    """Append notes to one stream in a transaction of their own."""
    events = [Noted(text=each) for each in texts]
    with writing(engine) as connection:
        return append(connection, [Append(stream, expected_version, events)], act(expected_version))


def tamper(engine: Engine, statement: str, **values: object) -> None:
    """What another program does that owns the database: takes the triggers off, changes rows, puts them back."""
    with writing(engine) as connection:
        take_triggers_off(connection.dialect.name, connection.exec_driver_sql)
        connection.execute(text(statement), values)
        install_triggers(connection)


def take_triggers_off(dialect: str, run: Any) -> None:  # noqa: ANN401 - a bound method of the connection
    if dialect == "postgresql":
        run("ALTER TABLE event DISABLE TRIGGER USER")
        run("ALTER TABLE document DISABLE TRIGGER USER")
        run("ALTER TABLE storage DISABLE TRIGGER USER")
        return
    names = run("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    for name in names:
        run(f"DROP TRIGGER {name}")


def texts_of(events: Sequence[Recorded]) -> list[str]:
    """The notes' texts, from their stored bodies."""
    return [json.loads(each.row.content.body)["text"] for each in events]
