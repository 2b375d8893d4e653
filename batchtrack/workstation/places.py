"""Where this computer's user keeps what belongs to the program."""

from pathlib import Path
from typing import Final

from platformdirs import user_config_path, user_data_path

_NAME: Final = "batchtrack"


def configuration_file() -> Path:
    """Where this computer's user keeps the configuration, a TOML file with the line ``database = "URL"``."""
    return user_config_path(_NAME, appauthor=False) / "batchtrack.toml"


def data_folder() -> Path:
    """Where this computer's user keeps what the program makes."""
    return user_data_path(_NAME, appauthor=False)
