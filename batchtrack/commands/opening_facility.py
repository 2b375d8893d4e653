"""Behind the form of ``batchtrack open``: the database; before there is one, the page that asks how to begin."""

import importlib
from collections.abc import Sequence
from typing import Any, Protocol

import typer

from batchtrack.commands.opening import chosen_database, opened_engine, opened_workplace
from batchtrack.commands.saying import tell
from batchtrack.commands.window import open_window
from batchtrack.database import settings_of
from batchtrack.refusals import Refusal, Refused
from batchtrack.services.safekeeping import safekeeping
from batchtrack.services.starting import Opening, Standing, is_missing, standing_of
from batchtrack.upkeep.start import offered
from batchtrack.workstation.places import configuration_file
from reports import PdfPapersInProcess


class Form(Protocol):
    """The form on the screen; `ui.front.Front` fulfils it."""

    def take(self) -> object:
        """What was typed in it; it leaves the screen."""


def open_behind(front: Form, database: str | None) -> None:
    """Open the window; it asks how to begin where there is no facility, and offers an older database its upgrade.

    Raises:
        Exit: with the exit status of the program.
    """
    opening: Opening | None = Opening(_chosen(front, database))
    while opening is not None:
        against = _against(front, opening)
        if against is None:
            try:
                code = _window(front, opening)
            except Refused as refused:
                against = refused.refusals
            else:
                raise typer.Exit(code)
        tell(against)
        front.take()
        opening = _asked(opening, against)


def _chosen(front: Form, database: str | None) -> str:
    try:
        return chosen_database(database)
    except Refused as refused:
        tell(refused.refusals)
        front.take()
        _module("ui.start").show_refusal(refused.refusals[0])
        raise typer.Exit(2) from refused


def _against(front: Form, opening: Opening) -> tuple[Refusal, ...] | None:
    """None where the window opens; else why it does not, nothing where there is just no facility yet."""
    try:
        if is_missing(opening.url):
            return ()
        if not _at_this_version(front, opening.url):
            raise typer.Exit(1)
        return None if standing_of(opening.url) is Standing.FOUNDED else ()
    except Refused as refused:
        return refused.refusals


def _asked(opening: Opening, refusals: Sequence[Refusal]) -> Opening | None:
    """What a person chose on the first page; None where it was closed."""
    offers = _module("batchtrack.commands.start_offers").StartOffers()
    chosen: Opening | None = _module("ui.first_start").ask_start(offers, opening.url, tuple(refusals))
    return chosen


def _window(front: Form, opening: Opening) -> int:
    file = configuration_file()
    keeper = None if opening.people else safekeeping(settings_of(file), file)
    with PdfPapersInProcess() as papers, opened_workplace(opening.url, papers) as workplace:
        return open_window(workplace, opening.people, keeper, front)


def _at_this_version(front: Form, url: str) -> bool:
    """Whether the database stands at this version, after its upgrade where that was wanted."""
    with opened_engine(url) as engine:
        if not offered(engine):
            return True
    front.take()
    return bool(_module("batchtrack.commands.offering_upgrade").upgraded(url))


def _module(name: str) -> Any:  # noqa: ANN401 - a module, loaded by name: what is seldom asked for delays nobody
    return importlib.import_module(name)
