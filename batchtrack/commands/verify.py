"""``batchtrack verify``: whether the record is as it was recorded; trusted where its root is named from outside."""

from dataclasses import replace
from typing import Annotated, Final

import typer

from batchtrack.commands.opening import chosen_database, opened_engine
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json
from batchtrack.database import reading
from batchtrack.refusals import Refused
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.read_model_check import ROW, read_model_findings
from batchtrack.upkeep import Finding, Verification, check_readable
from batchtrack.upkeep import verify as verify_database
from batchtrack.upkeep.findings import found
from batchtrack.upkeep.verify_trust import read_trust

_UNREADABLE: Final = "ST-54"

Root = Annotated[
    str | None,
    typer.Option("--root", metavar="FINGERPRINT", help="SHA-256 of the facility's root, as it is kept outside."),
]


def verify(database: Database = None, root: Root = None, json: Json = False) -> None:
    """Check every event, signature, document, trigger and read model; exit 1 for any finding."""
    with opened_engine(chosen_database(database)) as engine:
        refusal = check_readable(engine)
        if refusal is not None:
            raise Refused(refusal)
        with reading(engine) as connection:
            outcome = verify_database(connection, CATALOGUE, read_model_findings, read_trust)
    outcome = _told_once(_under(outcome, root))
    if json:
        say_json(_as_json(outcome, trusted=root is not None))
    else:
        _say(outcome, trusted=root is not None)
    if not outcome.clean:
        raise typer.Exit(1)


def _under(outcome: Verification, root: str | None) -> Verification:
    """With a finding where the record stands under another root than the one that was named from outside."""
    wanted = None if root is None else "".join(sign for sign in root.lower() if sign not in " :")
    if wanted is None or wanted == outcome.root:
        return outcome
    other = Finding(found("KY-65", found=outcome.root or "none", wanted=wanted))
    return replace(outcome, findings=(other, *outcome.findings))


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
        say(_trust(outcome.root, trusted=trusted))
    else:
        say(f"{looked_at} were looked at; findings: {len(outcome.findings)}.")


def _trust(root: str | None, *, trusted: bool) -> str:
    if trusted:
        return f"Every signature leads to the root that was named: {root}."
    return f"The record is consistent in itself; trust was not checked: --root was not given. Its own root is {root}."
