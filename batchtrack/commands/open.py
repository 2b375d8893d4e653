"""``batchtrack open``: the window at the facility's database; before there is one, the page that asks how to begin."""

import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import typer

from batchtrack.commands.opening import chosen_database, opened_engine, opened_workplace
from batchtrack.commands.options import Database
from batchtrack.commands.saying import tell
from batchtrack.commands.start_offers import StartOffers
from batchtrack.commands.upgrade import usual_backup
from batchtrack.commands.window import open_window
from batchtrack.database import clock_of, configuration_file, reading, settings_of
from batchtrack.refusals import Refusal, Refused
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.safekeeping import safekeeping
from batchtrack.services.starting import Opening, Standing, is_missing, standing_of
from batchtrack.upkeep.revisions import old_revision
from batchtrack.upkeep.upgrading import Upgrade, offered, upgrade
from reports import PdfPapersInProcess


def open_facility(database: Database = None) -> None:
    """Open the window; it asks how to begin where there is no facility, and offers an older database its upgrade."""
    opening: Opening | None = Opening(_chosen(database))
    while opening is not None:
        against = _against(opening)
        if against is None:
            try:
                code = _window(opening)
            except Refused as refused:
                against = refused.refusals
            else:
                raise typer.Exit(code)
        tell(against)
        opening = _asked(opening, against)


def _chosen(database: str | None) -> str:
    try:
        return chosen_database(database)
    except Refused as refused:
        tell(refused.refusals)
        _module("ui.start").show_refusal(refused.refusals[0])
        raise typer.Exit(2) from refused


def _against(opening: Opening) -> tuple[Refusal, ...] | None:
    """None where the window opens; else why it does not, nothing where there is just no facility yet."""
    try:
        if is_missing(opening.url):
            return ()
        if not _at_this_version(opening.url):
            raise typer.Exit(1)
        return None if standing_of(opening.url) is Standing.FOUNDED else ()
    except Refused as refused:
        return refused.refusals


def _asked(opening: Opening, refusals: Sequence[Refusal]) -> Opening | None:
    """What a person chose on the first page; None where it was closed."""
    chosen: Opening | None = _module("ui.first_start").ask_start(StartOffers(), opening.url, tuple(refusals))
    return chosen


def _window(opening: Opening) -> int:
    file = configuration_file()
    keeper = None if opening.people else safekeeping(settings_of(file), file)
    with PdfPapersInProcess() as papers, opened_workplace(opening.url, papers) as workplace:
        return open_window(workplace, opening.people, keeper)


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

    return old is None or bool(_module("ui.start").offer_upgrade(old, Path(backup), do))


def _module(name: str) -> Any:  # noqa: ANN401 - a module, loaded by name as the window is: other commands run where Qt cannot
    return importlib.import_module(name)
