"""``batchtrack people list``, ``tries`` and ``authority``."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar

from rich.table import Table

from batchtrack.batch.questions.times import show_time
from batchtrack.commands.credentials import signed_in
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import result_console, say_json
from batchtrack.facility.roles import Role
from batchtrack.services.views.people import (
    AuthorityLine,
    PersonLine,
    TryLine,
    authority_lines,
    person_lines,
    try_lines,
)
from batchtrack.services.workplace import Workplace
from reports import PdfPapers

Row = TypeVar("Row", PersonLine, TryLine, AuthorityLine)


def list_people(database: Database = None, json: Json = False) -> None:
    """List everybody with roles, key, training and lock-out."""
    _list(database, person_lines, ("Id", "Name", "Roles", "Key", "Trained for", "State"), _person, json=json)


def list_tries(database: Database = None, json: Json = False) -> None:
    """List failed tries and lock-outs, the newest first."""
    _list(database, try_lines, ("When", "Name", "What", "Tried for", "Workstation"), _try, json=json)


def list_authority(database: Database = None, json: Json = False) -> None:
    """List who may do what."""
    _list(database, authority_lines, ("Act", "Roles", ""), _authority, json=json)


def _list(
    database: str | None,
    read: Callable[[Workplace], tuple[Row, ...]],
    headings: Sequence[str],
    told: Callable[[Row, str], Sequence[str]],
    *,
    json: bool,
) -> None:
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        signed_in(workplace)
        rows, zone = read(workplace), workplace.site.zone
    if json:
        say_json([{part.name: _plain(getattr(row, part.name)) for part in fields(row)} for row in rows])
        return
    table = Table(*headings, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*told(row, zone))
    result_console().print(table)


def _plain(value: Any) -> object:  # noqa: ANN401 - whatever stands in a row
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _person(row: PersonLine, zone: str) -> Sequence[str]:
    trained = ", ".join(f"{code} version {version}" for code, version, _ in row.training)
    return row.person, row.name, _words(row.roles), row.key.value.replace("_", " "), trained, _state(row, zone)


def _state(row: PersonLine, zone: str) -> str:
    if not row.active:
        return "deactivated"
    if row.locked_until is not None:
        return f"locked until {_time(row.locked_until, zone)}"
    return f"failed tries: {row.failed}" if row.failed else ""


def _try(row: TryLine, zone: str) -> Sequence[str]:
    what = row.what.replace("_", " ")
    until = "" if row.until is None else f" until {_time(row.until, zone)}"
    tried = "" if row.attempt is None else row.attempt.value.replace("_", " ")
    return _time(row.at, zone), row.who or "a name that nobody has", f"{what}{until}", tried, row.workstation


def _authority(row: AuthorityLine, _zone: str) -> Sequence[str]:
    state = "settled by the program" if row.settled else "changed here" if row.changed else ""
    return row.right.value, _words(row.roles), state


def _words(roles: Iterable[Role]) -> str:
    return ", ".join(role.value.replace("_", " ") for role in roles) or "none"


def _time(moment: datetime, zone: str) -> str:
    return show_time(moment, zone, seconds=True)
