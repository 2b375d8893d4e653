"""``batchtrack verify``: whether the record is as it was recorded; needs nothing outside the database."""

from dataclasses import replace
from typing import Final

import typer

from batchtrack.commands.opening import chosen_database, opened_engine
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json
from batchtrack.database import reading
from batchtrack.refusals import Refused
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.read_model_check import ROW, read_model_findings
from batchtrack.upkeep import Verification, check_readable
from batchtrack.upkeep import verify as verify_database

_UNREADABLE: Final = "ST-54"


def verify(database: Database = None, json: Json = False) -> None:
    """Check every event, document, trigger and read model; exit 1 for any finding."""
    with opened_engine(chosen_database(database)) as engine:
        refusal = check_readable(engine)
        if refusal is not None:
            raise Refused(refusal)
        with reading(engine) as connection:
            outcome = _told_once(verify_database(connection, CATALOGUE, read_model_findings))
    if json:
        say_json(_as_json(outcome))
    else:
        _say(outcome)
    if not outcome.clean:
        raise typer.Exit(1)


def _told_once(outcome: Verification) -> Verification:
    """Without the rows of a stream that cannot be read: its event is named, and the row only follows from it."""
    unreadable = {finding.stream for finding in outcome.findings if finding.what.code == _UNREADABLE}
    if not unreadable:
        return outcome
    follows = unreadable | {None}
    told = (each for each in outcome.findings if each.what.code != ROW or each.stream not in follows)
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
