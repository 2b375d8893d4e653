"""The window, loaded by name and only when it is opened: the other commands run where Qt cannot."""

import importlib
from collections.abc import Sequence

from batchtrack.database.configuration import lock_after
from batchtrack.services.founding import NewPerson
from batchtrack.services.safekeeping import Safekeeping
from batchtrack.services.workplace import Workplace
from batchtrack.workstation.places import configuration_file


def open_window(
    workplace: Workplace,
    people: Sequence[NewPerson] = (),
    keeper: Safekeeping | None = None,
    front: object | None = None,
) -> int:
    """Open the window and stay until it is closed; its exit status.

    Args:
        workplace: what it is opened at.
        people: of a demonstration, listed on the sign-in page.
        keeper: backups and the second place of this workstation.
        front: the form that is on the screen already, if any (`ui.front.Front`).
    """
    window = importlib.import_module("ui.main")
    code: int = window.run(workplace, people, keeper, lock_after(configuration_file()), front)
    return code
