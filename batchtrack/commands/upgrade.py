"""``batchtrack upgrade``: an older database brought to this version, after a backup."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from batchtrack.commands.opening import chosen_database, opened_engine
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import aside_console, say, say_json
from batchtrack.database import clock_of
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.upkeep.backup.names import file_name
from batchtrack.upkeep.upgrading import Upgrade
from batchtrack.upkeep.upgrading import upgrade as upgrade_database
from batchtrack.workstation.places import data_folder


def upgrade(
    backup: Annotated[
        Path | None,
        typer.Option("--backup", metavar="FILE", help="For the backup; else in the user's data folder."),
    ] = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Bring a database of an older version to this one; the backup of before is kept."""
    url = chosen_database(database)
    with opened_engine(url) as engine:
        now = clock_of(engine).now()
    console = aside_console()
    wanted = Upgrade(RECORD_READER, backup or usual_backup(now), now, told=lambda stage: console.print(stage.value))
    done = upgrade_database(url, wanted)
    if json:
        say_json({"before": done.before, "after": done.after, "backup": str(wanted.backup) if done.backup else None})
    elif done.backup is None:
        say(f"The tables stand at {done.after} already; nothing was to be done.")
    else:
        say(f"The tables went from {done.before} to {done.after}. The backup of before is {wanted.backup}.")


def usual_backup(now: datetime) -> Path:
    """Where the backup before an upgrade goes if nobody says otherwise."""
    return data_folder() / "before upgrades" / file_name(now)
