"""One row of the journal, as it is stored and as it is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final

from batchtrack.database.columns import time_of
from batchtrack.database.tables import EVENT
from batchtrack.events import Catalogue, Event, UnreadableBodyError
from batchtrack.journal.hashing import HASH_NAME, Content
from batchtrack.keys import CURVE_NAME

SEEDED: Final = ", seeded"
"""Ends the software's name on an event of a demonstration that was laid out before anybody opened it."""

COLUMNS: Final = tuple(column for column in EVENT.columns if column.name != "position")
_CONTENT: Final = 10


@dataclass(frozen=True, slots=True)
class StoredRow:
    """Every stored text of an event but its position, which means nothing outside its table.

    Attributes:
        meaning: what the electronic signature says; None where the kind needs none.
        signer: kind and fingerprint of the certificate whose key signed, for example ``person:9f86d081…``.
        signature: r and s of ECDSA, 128 hexadecimal digits.
        hash: binds the content and the signature; the next event's previous.
    """

    content: Content
    content_hash: str
    meaning: str | None
    signer: str | None
    signature: str | None
    hash: str
    hash_name: str = HASH_NAME
    curve_name: str | None = CURVE_NAME


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Stands where an event's body does not parse; the row is shown as unreadable and spoils no list."""

    why: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event of the journal with who, when and where."""

    row: StoredRow
    event: Event | Unreadable

    @property
    def stream(self) -> str:
        """For example ``batch/REX-0042``."""
        return self.row.content.stream

    @property
    def version(self) -> int:
        """Place in the stream, from 1."""
        return self.row.content.version

    @property
    def kind(self) -> str:
        """The event's name, for example ``step.started``."""
        return self.row.content.kind

    @property
    def who(self) -> str | None:
        """Id of the person whose event it is; None where no person made it."""
        return self.row.content.who

    @property
    def workstation(self) -> str:
        """Where it was recorded."""
        return self.row.content.workstation

    @property
    def software(self) -> str:
        """What recorded it."""
        return self.row.content.software

    @property
    def seeded(self) -> bool:
        """Whether it was laid out for a demonstration before anybody opened it."""
        return self.software.endswith(SEEDED)

    @property
    def recorded_at(self) -> datetime:
        """When it was recorded, in UTC.

        Raises:
            ValueError: another program spoilt the stored time; the event is then `Unreadable`.
        """
        return time_of(self.row.content.recorded_at)

    @property
    def meaning(self) -> str | None:
        """What its electronic signature says; None where the kind needs none."""
        return self.row.meaning

    @property
    def hash(self) -> str:
        """The row's hash, 64 hexadecimal digits; a paper that certifies the event prints it."""
        return self.row.hash


_OF_CONTENT: Final = tuple(part.name for part in fields(Content))
_OF_ROW: Final = tuple(part.name for part in fields(StoredRow) if part.name != "content")
_NAMES: Final = (*_OF_CONTENT, *_OF_ROW)


def stored(values: Sequence[Any]) -> StoredRow:
    """A result row of `COLUMNS`."""
    return StoredRow(Content(*values[:_CONTENT]), *values[_CONTENT:])


def columns_of(row: StoredRow) -> dict[str, Any]:
    """The row's columns by their names, but for the position."""
    parts = (*map(row.content.__getattribute__, _OF_CONTENT), *map(row.__getattribute__, _OF_ROW))
    return dict(zip(_NAMES, parts, strict=True))


def row_of(columns: Mapping[str, Any]) -> StoredRow:
    """The row that `columns_of` took apart.

    Raises:
        KeyError: a column is missing.
    """
    return stored([columns[column.name] for column in COLUMNS])


def recorded(row: StoredRow, catalogue: Catalogue) -> Recorded:
    """A stored row, read by the catalogue."""
    return Recorded(row, _read(row.content, catalogue))


def _read(content: Content, catalogue: Catalogue) -> Event | Unreadable:
    try:
        time_of(content.recorded_at)
        return catalogue.read(content.kind, content.schema, content.body)
    except (UnreadableBodyError, ValueError) as error:
        return Unreadable(str(error))
