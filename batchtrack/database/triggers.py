"""Triggers that keep the record append-only against accidents and careless tools.

They stop no owner of the database, who can take them off: against an owner only the hashes count. What stands in the
database is compared with what this module would install, so that a trigger that is missing or weakened is seen.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection

from batchtrack.database import triggers_postgresql, triggers_sqlite

_BY_DIALECT: Final = {"sqlite": triggers_sqlite, "postgresql": triggers_postgresql}


class TriggerState(StrEnum):
    """What is wrong with a trigger."""

    MISSING = "missing"
    ALTERED = "altered"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class TriggerAmiss:
    """A trigger that is not as it was installed; a foreign one was put there by another program."""

    name: str
    state: TriggerState


def install_triggers(connection: Connection) -> None:
    """Put every trigger in place: no UPDATE, DELETE or TRUNCATE, no replaced row, no gap in a stream."""
    _BY_DIALECT[connection.dialect.name].install(connection)


def triggers_amiss(connection: Connection) -> tuple[TriggerAmiss, ...]:
    """Every trigger that is missing, altered, switched off or foreign, by name; empty where all is in order."""
    dialect = _BY_DIALECT[connection.dialect.name]
    expected, installed = dialect.expected(), dialect.installed(connection)
    return tuple(
        TriggerAmiss(name, _state(expected.get(name), installed.get(name)))
        for name in sorted(expected.keys() | installed.keys())
        if expected.get(name) != installed.get(name)
    )


def _state(expected: str | None, installed: str | None) -> TriggerState:
    if installed is None:
        return TriggerState.MISSING
    return TriggerState.FOREIGN if expected is None else TriggerState.ALTERED
