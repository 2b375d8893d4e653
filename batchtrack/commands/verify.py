"""``batchtrack verify``: whether the record is as it was recorded; trusted where its root is named from outside."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final

import typer
from sqlalchemy import Connection

from batchtrack.commands.opening import chosen_database, opened_engine
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json
from batchtrack.database import reading
from batchtrack.refusals import Refused, refuse
from batchtrack.services.read_model_check import RECORD_READER, ROW
from batchtrack.services.recomputing import recompute_findings
from batchtrack.upkeep import Verification, check_readable
from batchtrack.upkeep.checkpoints import Outside, read_outside
from batchtrack.upkeep.findings import under_root

_UNREADABLE: Final = "ST-54"

Root = Annotated[
    str | None,
    typer.Option("--root", metavar="FINGERPRINT", help="SHA-256 of the facility's root, as it is kept outside."),
]
Checkpoint = Annotated[
    Path | None, typer.Option("--checkpoint", metavar="FILE", help="A checkpoint that is kept outside the database.")
]
Recompute = Annotated[
    bool,
    typer.Option("--recompute", help="Also work out each computed value and verdict again; tell differences."),
]


def verify(
    database: Database = None,
    root: Root = None,
    checkpoint: Checkpoint = None,
    recompute: Recompute = False,
    json: Json = False,
) -> None:
    """Check every event, signature, document, trigger and read model; exit 1 for any finding."""
    outside = None if checkpoint is None else _outside(checkpoint)
    with opened_engine(chosen_database(database)) as engine:
        refusal = check_readable(engine)
        if refusal is not None:
            raise Refused(refusal)
        with reading(engine) as connection:
            outcome = RECORD_READER.verify(connection, outside)
            if recompute:
                outcome = _with_recomputed(connection, outcome)
    outcome = _told_once(outcome if root is None else under_root(outcome, root))
    if json:
        say_json(_as_json(outcome, trusted=root is not None))
    else:
        _say(outcome, trusted=root is not None)
    if not outcome.clean:
        raise typer.Exit(1)


def _with_recomputed(connection: Connection, outcome: Verification) -> Verification:
    unsound = {finding.stream for finding in outcome.findings if finding.stream is not None}
    return replace(outcome, findings=(*outcome.findings, *recompute_findings(connection, unsound)))


def _outside(file: Path) -> Outside:
    try:
        return read_outside(file.read_text("utf-8", "surrogateescape"), str(file))
    except OSError as error:
        raise Refused(refuse("CM-03", path=str(file), cause=error.strerror or type(error).__name__)) from error


def _told_once(outcome: Verification) -> Verification:
    """Without the rows of a stream that cannot be read: its event is named, and the row only follows from it."""
    unreadable = {finding.stream for finding in outcome.findings if finding.what.code == _UNREADABLE}
    if not unreadable:
        return outcome
    follows = unreadable | {None}
    told = (each for each in outcome.findings if each.what.code != ROW or each.stream not in follows)
    return replace(outcome, findings=tuple(told))


def _as_json(outcome: Verification, *, trusted: bool) -> object:
    return {
        "clean": outcome.clean,
        "root": outcome.root,
        "trust": "checked" if trusted else "not checked",
        "checkpoint": outcome.checkpoint,
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


def _say(outcome: Verification, *, trusted: bool) -> None:
    for finding in outcome.findings:
        say(f"{finding.words} ({finding.what.code})")
    looked_at = f"{outcome.streams} streams, {outcome.events} events and {outcome.documents} documents"
    if outcome.clean:
        say(f"{looked_at} are as they were recorded.")
        say(_trust(outcome, trusted=trusted))
    else:
        say(f"{looked_at} were looked at; findings: {len(outcome.findings)}.")


def _trust(outcome: Verification, *, trusted: bool) -> str:
    """What is shown by what was named from outside, and what nobody could tell without it."""
    shown, lacking = [], []
    if trusted:
        shown.append(f"Every signature leads to the root that was named: {outcome.root}.")
    else:
        lacking.append("--root")
    if outcome.checkpoint is not None:
        shown.append(f"Everything that stood at the checkpoint of {outcome.checkpoint} stands.")
    else:
        lacking.append("--checkpoint")
    if not trusted:
        lacks = f"The record is consistent in itself, trust not checked; not given: {' and '.join(lacking)}."
        return " ".join((*shown, f"{lacks} Its own root is {outcome.root}."))
    open_end = "Without --checkpoint nobody can tell whether its end was cut off or an older database put back."
    return " ".join((*shown, *([open_end] if lacking else [])))
