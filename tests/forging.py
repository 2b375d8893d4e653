"""What somebody does who owns the database and knows the format, but has only the keys that are really theirs."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, replace
from typing import Any

from journal_examples import take_triggers_off
from sqlalchemy import Connection, insert, select, text, update

from batchtrack.database import reading
from batchtrack.database.tables import EVENT, STREAM_HEAD
from batchtrack.database.triggers import install_triggers
from batchtrack.events import Event
from batchtrack.journal import ActOf, Append
from batchtrack.journal.appending import foresee
from batchtrack.journal.hashing import content_hash, event_hash, signature_text
from batchtrack.journal.rows import COLUMNS, StoredRow, stored
from batchtrack.keys import Signer
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.read_model_check import read_model_findings
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep import Verification, verify
from batchtrack.upkeep.verification import no_projections
from batchtrack.upkeep.verify_trust import read_trust


class Forger:
    """An owner of the database at work, within one transaction."""

    def __init__(self, workplace: Workplace, connection: Connection) -> None:
        self.workplace = workplace
        self.connection = connection

    def row(self, stream: str, version: int) -> StoredRow:
        """One stored row."""
        wanted = select(*COLUMNS).where(EVENT.c.stream == stream, EVENT.c.version == version)
        return stored(self.connection.execute(wanted).one())

    def last(self, stream: str) -> int:
        """The newest version of a stream; 0 where it is not there."""
        wanted = select(STREAM_HEAD.c.version).where(STREAM_HEAD.c.stream == stream)
        return self.connection.execute(wanted).scalar_one_or_none() or 0

    def add(self, stream: str, event: Event, by: Signer, **pretended: str | None) -> None:
        """Append an event that the program would have refused, with hashes that fit, and other columns as pretended."""
        act = ActOf(by, self.workplace.workstation, self.workplace.clock.now())
        (made,) = foresee(self.connection, Append(stream, self.last(stream), [event]), act)
        self.put(self.changed(made.row, by, pretended))

    def changed(self, row: StoredRow, by: Signer, pretended: Mapping[str, Any]) -> StoredRow:
        """The row with other columns, signed and hashed anew; a signature that is pretended stays as it is."""
        of_content: dict[str, Any] = {name: value for name, value in pretended.items() if hasattr(row.content, name)}
        content = replace(row.content, **of_content)
        digest = content_hash(content)
        others: dict[str, Any] = {name: value for name, value in pretended.items() if name not in of_content}
        signed: dict[str, Any] = {
            "signer": by.name,
            "signature": by.sign(signature_text(others.get("meaning", row.meaning), digest)),
        }
        return fitting(replace(row, content=content, **{**signed, **others}))

    def put(self, row: StoredRow) -> None:
        """Write a row at the end of its stream."""
        columns = asdict(row)
        self.connection.execute(insert(EVENT).values({**columns.pop("content"), **columns}))
        head = {"stream": row.content.stream, "version": row.content.version, "hash": row.hash}
        self.connection.execute(text("DELETE FROM stream_head WHERE stream = :stream"), head)
        self.connection.execute(insert(STREAM_HEAD).values(head))

    def rewrite(self, stream: str, version: int, **columns: Any) -> None:  # noqa: ANN401 - columns differ in type
        """Change a stored row, and make every hash from there on fit again; the signatures stay as they are."""
        previous: str | None = None
        for at in range(version, self.last(stream) + 1):
            row = self.row(stream, at)
            changes = columns if at == version else {"previous": previous}
            of_content: dict[str, Any] = {name: value for name, value in changes.items() if hasattr(row.content, name)}
            others: dict[str, Any] = {name: value for name, value in changes.items() if name not in of_content}
            row = fitting(replace(row, content=replace(row.content, **of_content), **others))
            self._store(stream, at, row)
            previous = row.hash
        moved = update(STREAM_HEAD).where(STREAM_HEAD.c.stream == stream).values(hash=previous)
        self.connection.execute(moved)

    def _store(self, stream: str, version: int, row: StoredRow) -> None:
        columns = asdict(row)
        values = {**columns.pop("content"), **columns}
        at = update(EVENT).where(EVENT.c.stream == stream, EVENT.c.version == version)
        self.connection.execute(at.values(values))

    def found(self) -> set[str]:
        """Codes of what a verification finds now, but for the triggers, which are put back before anybody looks."""
        return codes_of(verify(self.connection, CATALOGUE, no_projections, read_trust)) - {"ST-73", "ST-74"}


def fitting(row: StoredRow) -> StoredRow:
    """The row with both hashes made anew."""
    digest = content_hash(row.content)
    return replace(row, content_hash=digest, hash=event_hash(digest, row.signer, row.meaning, row.signature))


@contextmanager
def forging(workplace: Workplace) -> Iterator[Forger]:
    """Somebody who has taken the triggers off; they are put back at the end, and what was done is undone."""
    with workplace.engine.connect() as connection, connection.begin() as transaction:
        take_triggers_off(connection.dialect.name, connection.exec_driver_sql)
        yield Forger(workplace, connection)
        transaction.rollback()


@contextmanager
def forged(workplace: Workplace) -> Iterator[Forger]:
    """The same, and it stays."""
    with workplace.engine.begin() as connection:
        take_triggers_off(connection.dialect.name, connection.exec_driver_sql)
        yield Forger(workplace, connection)
        install_triggers(connection)


def verified(workplace: Workplace) -> Verification:
    """What a verification finds in what is committed."""
    with reading(workplace.engine) as connection:
        return verify(connection, CATALOGUE, read_model_findings, read_trust)


def codes_of(outcome: Verification) -> set[str]:
    """The codes of its findings."""
    return {finding.what.code for finding in outcome.findings}
