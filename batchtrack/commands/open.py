"""``batchtrack open``: the window at the facility's database."""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer

from batchtrack.commands.opening import chosen_database, opened_engine, opened_workplace
from batchtrack.commands.options import Database
from batchtrack.commands.saying import tell
from batchtrack.commands.upgrade import usual_backup
from batchtrack.commands.window import open_window
from batchtrack.database import clock_of, configuration_file, reading, settings_of
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.safekeeping import safekeeping
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.revisions import old_revision
from batchtrack.upkeep.upgrading import Upgrade, offered, upgrade
from reports import PdfPapersInProcess


def open_facility(database: Database = None) -> None:
    """Open the window; a database of an older version is offered its upgrade in it."""
    try:
        url, file = chosen_database(database), configuration_file()
        keeper = safekeeping(settings_of(file), file)
        if not _at_this_version(url):
            raise typer.Exit(1)
        with PdfPapersInProcess() as papers, opened_workplace(url, papers) as workplace:
            _require_facility(workplace)
            code = open_window(workplace, (), keeper)
    except Refused as refused:
        tell(refused.refusals)
        _start().show_refusal(refused.refusals[0])
        raise typer.Exit(2) from refused
    raise typer.Exit(code)


def _require_facility(workplace: Workplace) -> None:
    if not workplace.site.version:
        raise Refused(refuse("CM-40"))


def _at_this_version(url: str) -> bool:
    """Whether the database stands at this version, after its upgrade where that was wanted."""
    with opened_engine(url) as engine:
        if not offered(engine):
            return True
        with reading(engine) as connection:
            old: Refusal | None = old_revision(connection)
        now = clock_of(engine).now()
    backup = usual_backup(now)

    def do(told: Callable[[str], object]) -> object:
        return upgrade(url, Upgrade(RECORD_READER, backup, now, told=lambda stage: told(stage.value)))

    return old is None or bool(_start().offer_upgrade(old, Path(backup), do))


def _start() -> Any:  # noqa: ANN401 - a module, loaded by name as the window is: other commands run where Qt cannot
    return importlib.import_module("ui.start")
