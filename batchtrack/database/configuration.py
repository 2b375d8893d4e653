"""Which database is meant: the option, else the environment, else the configuration file, else the usual place."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from platformdirs import user_config_path, user_data_path
from sqlalchemy import URL

from batchtrack.refusals import Refused, refuse

VARIABLE: Final = "BATCHTRACK_DATABASE"
_NAME: Final = "batchtrack"


def configuration_file() -> Path:
    """Where this computer's user keeps the configuration, a TOML file with the line ``database = "URL"``."""
    return user_config_path(_NAME, appauthor=False) / "batchtrack.toml"


def sqlite_url(path: Path) -> str:
    """The URL of an SQLite file, whatever signs its path has."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def default_database() -> str:
    """The URL of the SQLite file in the user's data folder."""
    return sqlite_url(user_data_path(_NAME, appauthor=False) / "batchtrack.sqlite")


def database_url(option: str | None, environment: Mapping[str, str], file: Path) -> str:
    """The URL of the database that is meant.

    Args:
        option: what ``--database`` says, if anything.
        environment: the process's environment variables.
        file: the configuration file, which need not exist.

    Raises:
        Refused: the configuration file cannot be read as one (ST-08).
    """
    return option or environment.get(VARIABLE) or _configured(file) or default_database()


def _configured(file: Path) -> str | None:
    if not file.is_file():
        return None
    try:
        settings = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(refuse("ST-08", path=str(file), cause=str(error))) from error
    database = settings.get("database")
    if database is not None and not isinstance(database, str):
        raise Refused(refuse("ST-08", path=str(file), cause="database is not a text"))
    return database
