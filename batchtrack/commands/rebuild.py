"""``batchtrack rebuild``: the read models made again from the journal."""

import typer

from batchtrack.commands.opening import chosen_database, opened_engine
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json
from batchtrack.database import writing
from batchtrack.refusals import Refused
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.read_model_check import new_read_models
from batchtrack.upkeep import check_at_start
from batchtrack.upkeep import rebuild as rebuild_database


def rebuild(database: Database = None, json: Json = False) -> None:
    """Make lists and search again from the journal; exit 1 for an event that cannot be read."""
    with opened_engine(chosen_database(database)) as engine:
        refusal = check_at_start(engine)
        if refusal is not None:
            raise Refused(refusal)
        with writing(engine) as connection:
            outcome = rebuild_database(connection, CATALOGUE, new_read_models())
    findings = [f"{finding.words} ({finding.what.code})" for finding in outcome.findings]
    if json:
        say_json({"streams": outcome.streams, "events": outcome.events, "findings": findings})
    else:
        say("\n".join([*findings, f"{outcome.events} events of {outcome.streams} streams were taken in again."]))
    if findings:
        raise typer.Exit(1)
