"""Backups and the second place as this workstation's configuration asks for them, and what somebody must be told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, PositiveInt, ValidationError

from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.sealed.erasing import keep_erased
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.backup.keeping import keep_backups, late
from batchtrack.upkeep.backup.schedule import Retention
from batchtrack.upkeep.second_place import SecondPlace


class _Backup(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: Path
    every_hours: PositiveInt = 24
    days: PositiveInt = 14
    weeks: int = 8
    months: int = 24

    @property
    def retention(self) -> Retention:
        return Retention(timedelta(hours=self.every_hours), self.days, self.weeks, self.months)


class _SecondPlace(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: Path


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    backup: _Backup | None = None
    second_place: _SecondPlace | None = None


@dataclass(slots=True)
class Safekeeping:
    """What this workstation looks after, for as long as the program runs.

    Attributes:
        second_place: remembers what stands there; None where none is configured.
    """

    backup: _Backup | None = None
    second_place: SecondPlace | None = field(default=None)

    def after_signing(self, workplace: Workplace) -> tuple[Refusal, ...]:
        """Bring new entries to the second place, and say where they cannot go; slow, so off the window's thread."""
        if self.second_place is None:
            return ()
        lag = self.second_place.follow(workplace.engine, workplace.clock.now())
        return () if lag.why is None else (lag.why,)

    def back_up(self, workplace: Workplace) -> tuple[Refusal, ...]:
        """Make the backup that is due and let old ones go; at the start and now and then."""
        if self.backup is None:
            return ()
        now, retention = workplace.clock.now(), self.backup.retention
        kept = keep_backups(workplace.engine, self.backup.folder, retention, now, RECORD_READER)
        return kept.told or late(self.backup.folder, retention, now)

    def keep_erased(self, workplace: Workplace) -> tuple[Refusal, ...]:
        """List what was erased here and beside the backups, and erase again what an older record brought back."""
        backup = () if self.backup is None else (self.backup.folder,)
        second = () if self.second_place is None else (self.second_place.folder,)
        return keep_erased(workplace, [folder for folder in (*backup, *second) if folder.is_dir()])

    def when_idle(self, workplace: Workplace) -> tuple[Refusal, ...]:
        """All three."""
        return (*self.keep_erased(workplace), *self.back_up(workplace), *self.after_signing(workplace))


def safekeeping(settings: Mapping[str, Any], file: Path) -> Safekeeping:
    """What a configuration file asks for in its tables ``[backup]`` and ``[second_place]``.

    Raises:
        Refused: one of them says something that it cannot mean (ST-08).
    """
    try:
        said = _Settings.model_validate(dict(settings))
    except ValidationError as error:
        first = error.errors()[0]
        cause = f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
        raise Refused(refuse("ST-08", path=str(file), cause=cause)) from error
    return Safekeeping(said.backup, None if said.second_place is None else SecondPlace(said.second_place.folder))
