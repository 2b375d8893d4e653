"""``batchtrack batch``: the batches and the whole record of one, as people and as JSON see them."""

from typing import Final

import typer

from batchtrack.commands.batch.listing import list_batches
from batchtrack.commands.batch.showing import show_batch

BATCH: Final = typer.Typer(help="Batches; asks for name and password.", no_args_is_help=True)
BATCH.command("list")(list_batches)
BATCH.command("show")(show_batch)

__all__ = ["BATCH"]
