"""Where the settings of a workstation are kept: a file beside the program's configuration, written whole."""

import json
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from batchtrack.workstation.durable_files import written_whole
from batchtrack.workstation.places import configuration_file
from ui.preferences.shape import Preferences

_NAME: Final = "screens.json"


def preference_file() -> Path:
    """Where this computer's user keeps them."""
    return configuration_file().with_name(_NAME)


class PreferenceStore:
    """Holds the settings, and writes each change; without a file they last as long as the program.

    Attributes:
        now: the settings that hold.
        unread: why a file was there and could not be used; empty where all is well.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self.unread = ""
        self.now = self._read()

    def change(self, **changes: Any) -> Preferences:  # noqa: ANN401 - fields of the settings, checked by their model
        """Take other settings and keep them.

        Raises:
            ValidationError: one of them is no possible value; then nothing changes.
            OSError: the file cannot be written; the settings hold until the program ends.
        """
        self.now = Preferences.model_validate({**self.now.model_dump(), **changes})
        if self._file is not None:
            with written_whole(self._file) as stream:
                stream.write(self.now.model_dump_json(indent=1).encode())
        return self.now

    def _read(self) -> Preferences:
        if self._file is None or not self._file.is_file():
            return Preferences()
        try:
            return Preferences.model_validate(json.loads(self._file.read_text("utf-8")))
        except (OSError, ValueError, ValidationError) as error:
            self.unread = str(error).partition("\n")[0]
            return Preferences()
