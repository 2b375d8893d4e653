"""Where a database's tables stand among the migrations, told without loading Alembic: it would slow every start."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, inspect, text

from batchtrack.refusals import Refusal, refuse

KNOWN: Final = ("0001", "0002")
"""Every revision from the first to the one that this version works with; each new migration is added at the end."""

_TABLE: Final = "alembic_version"


@dataclass(frozen=True, slots=True)
class Migrations:
    """The steps that a program knows.

    Attributes:
        location: the package or folder of their scripts, as Alembic names it.
        known: every revision from the first to the newest.
    """

    location: str
    known: tuple[str, ...]

    @property
    def newest(self) -> str:
        """The revision that the program works with."""
        return self.known[-1]


SHIPPED: Final = Migrations("batchtrack.upkeep:migrations", KNOWN)
"""The steps of this version."""


def revision_of(connection: Connection) -> str | None:
    """The revision at which a database stands, all of them where it names several; None where none was ever run."""
    if not inspect(connection).has_table(_TABLE):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version ORDER BY version_num")).scalars()
    return " and ".join(map(str, found)) or None


def unknown_revision(connection: Connection, migrations: Migrations = SHIPPED) -> Refusal | None:
    """Refuses a database without tables (ST-11) and one that newer software made (ST-13)."""
    found = revision_of(connection)
    if found is None:
        return refuse("ST-11")
    return None if found in migrations.known else refuse("ST-13", found=found)


def old_revision(connection: Connection, migrations: Migrations = SHIPPED) -> Refusal | None:
    """Refuses a database whose tables are not this version's (ST-12)."""
    found, wanted = revision_of(connection), migrations.newest
    return None if found == wanted else refuse("ST-12", found=str(found), wanted=wanted)
