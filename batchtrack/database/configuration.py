"""Which database is meant: the option, else the environment, else the configuration file, else the usual place."""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL

from batchtrack.refusals import Refused, refuse
from batchtrack.workstation.places import data_folder

VARIABLE: Final = "BATCHTRACK_DATABASE"
_NAMES_DATABASE: Final = re.compile(r"\s*database\s*=")
_LONGEST_IDLE: Final = 60


def sqlite_url(path: Path) -> str:
    """The URL of an SQLite file, whatever signs its path has."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def default_database() -> str:
    """The URL of the SQLite file in the user's data folder."""
    return sqlite_url(data_folder() / "batchtrack.sqlite")


def database_url(option: str | None, environment: Mapping[str, str], file: Path) -> str:
    """The URL of the database that is meant.

    Args:
        option: what ``--database`` says, if anything.
        environment: the process's environment variables.
        file: the configuration file, which need not exist.

    Raises:
        Refused: the configuration file cannot be read as one (ST-08).
    """
    return named_database(option, environment, file) or default_database()


def named_database(option: str | None, environment: Mapping[str, str], file: Path) -> str | None:
    """The URL of a database that somebody named: the option, the environment or the configuration; None for none.

    Raises:
        Refused: the configuration file cannot be read as one (ST-08).
    """
    return option or environment.get(VARIABLE) or _configured(file)


def remember_database(url: str, file: Path) -> None:
    """Write into the configuration which database is opened from now on; the rest of the file stays as it is.

    Raises:
        Refused: the file that is there cannot be read as one (ST-08).
        OSError: it cannot be written.
    """
    _configured(file)
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    kept = [line for line in lines if not _NAMES_DATABASE.match(line)]
    file.parent.mkdir(parents=True, exist_ok=True)
    # A JSON text is a basic string of TOML too; keys before the first table belong to the file as a whole.
    text = "\n".join([f"database = {json.dumps(url)}", *kept, ""])
    file.write_text(text, "utf-8")
    file.chmod(0o600)


def settings_of(file: Path) -> Mapping[str, Any]:
    """Everything that a configuration file says; nothing where there is none.

    Raises:
        Refused: it cannot be read as one (ST-08).
    """
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(refuse("ST-08", path=str(file), cause=str(error))) from error


def lock_after(file: Path) -> timedelta | None:
    """After how long of nobody touching it a window locks, ``lock_after_minutes`` of the file; None where not said.

    Raises:
        Refused: the file cannot be read as a configuration, or says no whole number from 1 to 60 (ST-08).
    """
    minutes = settings_of(file).get("lock_after_minutes")
    if minutes is None:
        return None
    if type(minutes) is not int or not 1 <= minutes <= _LONGEST_IDLE:
        raise Refused(refuse("ST-08", path=str(file), cause="lock_after_minutes is no whole number from 1 to 60"))
    return timedelta(minutes=minutes)


def _configured(file: Path) -> str | None:
    database = settings_of(file).get("database")
    if database is not None and not isinstance(database, str):
        raise Refused(refuse("ST-08", path=str(file), cause="database is not a text"))
    return database
