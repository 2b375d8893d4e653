"""The window, loaded by name and only when it is opened: the other commands run where Qt cannot."""

import importlib
from collections.abc import Sequence

from batchtrack.database.configuration import configuration_file, lock_after
from batchtrack.services.founding import NewPerson
from batchtrack.services.safekeeping import Safekeeping
from batchtrack.services.workplace import Workplace


def open_window(workplace: Workplace, people: Sequence[NewPerson] = (), keeper: Safekeeping | None = None) -> int:
    """Open the window and stay until it is closed; its exit status."""
    window = importlib.import_module("ui.main")
    code: int = window.run(workplace, people, keeper, lock_after(configuration_file()))
    return code
