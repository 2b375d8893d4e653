"""Opening a database for a command: the engine, its clock, this workstation and the papers, wired into a workplace."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_state_path
from sqlalchemy import Engine, make_url
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from batchtrack.commands.saying import tell
from batchtrack.database import clock_of, database_url, open_engine
from batchtrack.refusals import Refused, refuse
from batchtrack.services.papers import Papers
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep import check_at_start, too_many_rights
from batchtrack.workstation.places import configuration_file


def chosen_database(option: str | None) -> str:
    """The URL of the database that is meant: the option, the environment, the configuration, the usual place.

    Raises:
        Refused: the configuration file cannot be read as one (ST-08).
    """
    return database_url(option, os.environ, configuration_file())


def workstation() -> str:
    """What every event says of where it was recorded: this computer's name."""
    return platform.node() or "workstation"


def state_folder() -> Path:
    """Where this workstation keeps its own key and its copies of checkpoints, outside any database."""
    return user_state_path("batchtrack", appauthor=False)


@contextmanager
def opened_engine(url: str) -> Iterator[Engine]:
    """The database, closed again at the end.

    Raises:
        Refused: it cannot be opened (ST-01 to ST-09), or went away while it was used (ST-09).
    """
    engine: Engine | None = None
    try:
        engine = open_engine(url)
        yield engine
    except DBAPIError as error:
        # Its subclasses for wrong statements and broken rules are defects of ours; these two are the surroundings.
        if type(error) not in {OperationalError, DatabaseError}:
            raise
        cause = str(error.orig).strip().partition("\n")[0]
        raise Refused(refuse("ST-09", database=make_url(url).render_as_string(), cause=cause)) from error
    except UnicodeDecodeError as error:  # SQLite words its complaint with what stands in a damaged file
        cause = "its own description of its tables cannot be read"
        raise Refused(refuse("ST-09", database=make_url(url).render_as_string(), cause=cause)) from error
    finally:
        if engine is not None:
            engine.dispose()


@contextmanager
def opened_workplace(url: str, papers: Papers, state: Path | None = None) -> Iterator[Workplace]:
    """A workplace at a database that may take entries; its state lies in the user's own folder, or where it is told.

    Args:
        url: of the database.
        papers: lays papers out.
        state: where this workstation's key and its copies of checkpoints lie, if not in the usual place.

    Raises:
        Refused: it cannot be opened (ST-01 to ST-09), or no entry may be taken from it (ST-10 to ST-14, UP-30).
    """
    with opened_engine(url) as engine:
        refusal = check_at_start(engine)
        if refusal is not None:
            raise Refused(refusal)
        workplace = Workplace(engine, clock_of(engine), workstation(), papers, state or state_folder())
        _check_rights(workplace)
        yield workplace


def _check_rights(workplace: Workplace) -> None:
    """A role that could change the record opens a demonstration or a database not yet founded, and is told so.

    Raises:
        Refused: the facility is a real one (UP-30).
    """
    refusal = too_many_rights(workplace.engine)
    if refusal is None:
        return
    site = workplace.site
    if site.version and not site.demonstration:
        raise Refused(refusal)
    tell([refusal])
