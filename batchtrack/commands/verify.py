"""``batchtrack verify``: whether the record is as it was recorded; needs nothing outside the database."""

from collections.abc import Iterator

import typer
from sqlalchemy import Connection

from batchtrack.commands.opening import chosen_database, opened_engine
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json
from batchtrack.database import reading
from batchtrack.readmodels import ReadModels
from batchtrack.readmodels.comparing import differences
from batchtrack.readmodels.facts import BatchShelf
from batchtrack.readmodels.products import ProductShelf
from batchtrack.refusals import Refused
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.upkeep import Finding, Verification, check_readable
from batchtrack.upkeep import verify as verify_database
from batchtrack.upkeep.findings import found


def verify(database: Database = None, json: Json = False) -> None:
    """Check every event, document, trigger and read model; exit 1 for any finding."""
    with opened_engine(chosen_database(database)) as engine:
        refusal = check_readable(engine)
        if refusal is not None:
            raise Refused(refusal)
        with reading(engine) as connection:
            outcome = verify_database(connection, CATALOGUE, _read_models)
    if json:
        say_json(_as_json(outcome))
    else:
        _say(outcome)
    if not outcome.clean:
        raise typer.Exit(1)


def new_read_models() -> ReadModels:
    """What keeps the read models, with nothing read yet."""
    return ReadModels(CATALOGUE, ProductShelf(), BatchShelf(CATALOGUE))


def _read_models(connection: Connection) -> Iterator[Finding]:
    for each in differences(connection, new_read_models()):
        yield Finding(found("ST-80", table=each.table, key=", ".join(each.key)), each.stream)


def _as_json(outcome: Verification) -> object:
    return {
        "clean": outcome.clean,
        "streams": outcome.streams,
        "events": outcome.events,
        "documents": outcome.documents,
        "findings": [
            {
                "batch": finding.batch,
                "stream": finding.stream,
                "event": finding.version,
                "code": finding.what.code,
                "words": finding.words,
            }
            for finding in outcome.findings
        ],
    }


def _say(outcome: Verification) -> None:
    for finding in outcome.findings:
        say(f"{finding.words} ({finding.what.code})")
    looked_at = f"{outcome.streams} streams, {outcome.events} events and {outcome.documents} documents"
    if outcome.clean:
        say(f"{looked_at} are as they were recorded.")
    else:
        say(f"{looked_at} were looked at; findings: {len(outcome.findings)}.")
