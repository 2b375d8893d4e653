"""``batchtrack recall``: every batch that a lot or a device was used for is called back, under one signature."""

from typing import Annotated

import typer

from batchtrack.commands.credentials import asked, confirmed_by_asking
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json, tell
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.outcomes import NotDone
from batchtrack.services.recalling import recall_batches
from batchtrack.services.tracing import TracedBatch, trace
from reports import PdfPapers


def recall(
    used: Annotated[str, typer.Argument(metavar="LOT|EQUIPMENT", help="As on the label.")],
    reason: Annotated[str, typer.Option(prompt="Reason", help="What is wrong; stands in each batch's record.")],
    database: Database = None,
    json: Json = False,
    sure: Annotated[bool, typer.Option("--yes", help="Do not ask again before recalling.")] = False,
) -> None:
    """Recall every batch that a lot or a device was used for; QA signs with name and password."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        by = confirmed_by_asking(workplace)
        found = trace(workplace, used)
        if isinstance(found, Refusal):
            raise Refused(found)
        batches = tuple(batch for each in found for batch in each.batches)
        if not sure:
            _ask(batches)
        outcome = recall_batches(workplace, [batch.batch for batch in batches], reason, by)
    if isinstance(outcome, NotDone):
        raise Refused(*outcome.refusals)
    tell(outcome.told)
    recalled = sorted(stream.removeprefix("batch/") for stream in outcome.changed if stream.startswith("batch/"))
    if json:
        say_json({"used": used, "recalled": recalled})
    else:
        say(f"Recalled: {', '.join(recalled)}. Each batch's papers ask their recipients for an answer.")


def _ask(batches: tuple[TracedBatch, ...]) -> None:
    """Show whom it concerns; anything but yes ends the command."""
    for batch in batches:
        say(f"{batch.batch}, subject {batch.subject}, {batch.standing.replace('_', ' ')}")
    if asked(f"Recall these {len(batches)} batches? Type yes") != "yes":
        raise Refused(refuse("CM-12"))
