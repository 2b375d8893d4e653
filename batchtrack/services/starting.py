"""Before any window: which database is there, how it stands, and what can be begun from there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Protocol

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from batchtrack.database import open_engine, reading
from batchtrack.facility.site import FoundFacility
from batchtrack.refusals import Refused
from batchtrack.services.founding import NewPerson
from batchtrack.services.workplace import read_site
from batchtrack.upkeep.revisions import revision_of
from batchtrack.upkeep.start import check_at_start

Told = Callable[[int, datetime], None]
"""Hears how far the laying out of a demonstration is: acts done, and up to when its history reaches."""


class Standing(Enum):
    """How a database stands."""

    EMPTY = "empty"
    UNFOUNDED = "unfounded"
    FOUNDED = "founded"


@dataclass(frozen=True, slots=True)
class NewFacility:
    """Everything that a facility begins with.

    Attributes:
        url: of its database, an SQLite file that is made where it is not there, or a server's that has its tables.
        persons: its first administrator and its first QA reviewer, both present.
        identified: how each proved who they are, by person id.
        root_file: where the file of the root key is written, for the safe.
    """

    url: str
    facility: FoundFacility
    persons: tuple[NewPerson, NewPerson]
    identified: dict[str, str]
    root_file: Path
    root_passphrase: str = field(repr=False)
    issuing_passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Opening:
    """What the window is opened at: the database, and the people of a demonstration with their passwords."""

    url: str
    people: tuple[NewPerson, ...] = ()


class Offers(Protocol):
    """What the start page can do; filled in by the program's outermost floor. Each may refuse (``Refused``)."""

    @property
    def file(self) -> Path:
        """Where a facility on this computer is kept unless another place is chosen."""
        ...

    def demonstration(self, told: Told) -> Opening:
        """The demonstration, laid out where it is not there yet."""
        ...

    def look(self, url: str) -> Standing:
        """How a database stands."""
        ...

    def found(self, wanted: NewFacility) -> None:
        """Begin the facility."""
        ...

    def remember(self, url: str) -> None:
        """Open this database from the next start on."""
        ...


def standing_of(url: str) -> Standing:
    """How a database stands.

    Raises:
        Refused: it cannot be opened (ST-01 to ST-09), or nothing may be recorded in it (ST-10 to ST-14).
    """
    if is_missing(url):
        return Standing.EMPTY
    engine = open_engine(url)
    try:
        with reading(engine) as connection:
            empty = revision_of(connection) is None and engine.dialect.name == "sqlite"
        if empty:
            return Standing.EMPTY
        refusal = check_at_start(engine)
        if refusal is not None:
            raise Refused(refusal)
        with reading(engine) as connection:
            founded = read_site(connection).version > 0
    finally:
        engine.dispose()
    return Standing.FOUNDED if founded else Standing.UNFOUNDED


def is_missing(url: str) -> bool:
    """Whether the address is that of an SQLite file that is not there; another address is looked at by opening it."""
    try:
        address = make_url(url)
    except ArgumentError:
        return False
    file = address.database or ""
    return address.get_backend_name() == "sqlite" and file not in {"", ":memory:"} and not Path(file).exists()
