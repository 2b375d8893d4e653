"""``batchtrack verify``: whether the record is as it was recorded; needs nothing outside the database."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

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

_UNREADABLE: Final = "ST-54"
_ROW: Final = "ST-80"


def verify(database: Database = None, json: Json = False) -> None:
    """Check every event, document, trigger and read model; exit 1 for any finding."""
    with opened_engine(chosen_database(database)) as engine:
        refusal = check_readable(engine)
        if refusal is not None:
            raise Refused(refusal)
        with reading(engine) as connection:
            outcome = _told_once(verify_database(connection, CATALOGUE, _read_models))
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
        yield Finding(found(_ROW, table=each.table, key=", ".join(each.key)), each.stream)


def _told_once(outcome: Verification) -> Verification:
    """Without the rows of a stream that cannot be read: what they should be nobody can tell, and the event is named."""
    if not any(finding.what.code == _UNREADABLE for finding in outcome.findings):
        return outcome
    told = (each for each in outcome.findings if each.what.code != _ROW or each.stream is not None)
    return replace(outcome, findings=tuple(told))


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
