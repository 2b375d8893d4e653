"""The offer to bring an older database to this version, before the window opens."""

import importlib
from collections.abc import Callable
from pathlib import Path

from batchtrack.commands.opening import opened_engine
from batchtrack.commands.upgrade import usual_backup
from batchtrack.database import clock_of, reading
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.upkeep.revisions import old_revision
from batchtrack.upkeep.upgrading import Upgrade, upgrade


def upgraded(url: str) -> bool:
    """Whether the database stands at this version after all: somebody wanted the upgrade, and it was done."""
    with opened_engine(url) as engine:
        with reading(engine) as connection:
            old = old_revision(connection)
        now = clock_of(engine).now()
    backup = usual_backup(now)

    def do(told: Callable[[str], object]) -> object:
        return upgrade(url, Upgrade(RECORD_READER, backup, now, told=lambda stage: told(stage.value)))

    return old is None or bool(importlib.import_module("ui.start").offer_upgrade(old, Path(backup), do))
