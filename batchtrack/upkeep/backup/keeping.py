"""Keeping backups in a folder as scheduled: one is made when it is due, old ones go once it stands."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from batchtrack.events.texts import time_text
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.upkeep.backup.names import file_name, moment_of
from batchtrack.upkeep.backup.schedule import Plan, Retention, plan
from batchtrack.upkeep.backup.taking import take
from batchtrack.upkeep.record_reader import RecordReader


@dataclass(frozen=True, slots=True)
class KeptBackups:
    """What was done, and what somebody must be told.

    Attributes:
        made: the new backup; None where none was due or none could be made.
        let_go: backups that were removed, by name.
        told: why a backup is missing, or what is wrong with the record in it.
    """

    made: Path | None = None
    let_go: tuple[str, ...] = ()
    told: tuple[Refusal, ...] = ()


def keep_backups(
    engine: Engine, folder: Path, retention: Retention, now: datetime, reader: RecordReader
) -> KeptBackups:
    """Do what is due. A backup of a record with findings takes the place of none: then nothing is let go."""
    moments = _standing(folder)
    wanted = plan(moments, now, retention)
    if not wanted.due:
        return KeptBackups()
    path = folder / file_name(now)
    try:
        if not folder.is_dir():  # what is made where a disk should be mounted is no other place
            raise Refused(refuse("UP-01", path=str(path), cause="there is no such folder"))  # noqa: TRY301 - told below
        taken = take(engine, path, now, reader)
    except Refused as refused:
        return KeptBackups(told=(*refused.refusals, *late(folder, retention, now)))
    if taken.told:
        return KeptBackups(path, told=taken.told)
    return KeptBackups(path, _let_go(folder, plan([*moments, now.replace(microsecond=0)], now, retention)))


def late(folder: Path, retention: Retention, now: datetime) -> tuple[Refusal, ...]:
    """What to tell of a backup that is missing: none at all (UP-10), or the last one is too old (UP-09)."""
    moments = _standing(folder)
    if not moments:
        return (refuse("UP-10", folder=str(folder)),)
    if not plan(moments, now, retention).late:
        return ()
    hours = f"{retention.every.total_seconds() / 3600:g}"
    return (refuse("UP-09", last=time_text(moments[-1]), hours=hours, folder=str(folder)),)


def _standing(folder: Path) -> list[datetime]:
    if not folder.is_dir():
        return []
    found = (moment_of(path.name) for path in folder.iterdir())
    return sorted(moment for moment in found if moment is not None)


def _let_go(folder: Path, wanted: Plan) -> tuple[str, ...]:
    names = tuple(file_name(moment) for moment in wanted.let_go)
    for name in names:
        (folder / name).unlink(missing_ok=True)
    return names
