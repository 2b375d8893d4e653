"""``batchtrack open``: the sign-in form at once, everything else loaded beside it."""

import importlib

import typer

from batchtrack.commands.display import without_display
from batchtrack.commands.options import Database
from batchtrack.commands.saying import tell


def open_facility(database: Database = None) -> None:
    """Open the window; it asks how to begin where there is no facility, and offers an older database its upgrade."""
    missing = without_display()
    if missing is not None:
        tell([missing])
        raise typer.Exit(2)
    front = importlib.import_module("ui.front").show_front()
    loaded = front.load("batchtrack.commands.opening_facility", "ui.main")
    if loaded is not None:
        loaded.open_behind(front, database)
