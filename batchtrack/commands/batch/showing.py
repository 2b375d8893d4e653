"""``batchtrack batch show``."""

from typing import Annotated

import typer

from batchtrack.commands.batch.as_json import record_json
from batchtrack.commands.batch.as_text import print_record
from batchtrack.commands.batch.record import read_record
from batchtrack.commands.credentials import signed_in
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import result_console, say_json
from reports import PdfPapers


def show_batch(
    batch: Annotated[str, typer.Argument(metavar="ID")], database: Database = None, json: Json = False
) -> None:
    """Show the whole record of a batch: steps, entries, results, custody, deviations, signatures."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        record = read_record(workplace, batch, signed_in(workplace))
    if json:
        say_json(record_json(record))
    else:
        print_record(record, result_console())
