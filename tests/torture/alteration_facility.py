"""The record that is altered: a facility with two batches, its checkpoint outside, and the database as it was."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from workplace_fixture import (
    ISSUING_PASSPHRASE,
    confirmed,
    good,
    lay_out,
    opened,
    ordered,
    signed_in,
    wait,
)

from batchtrack.batch import commands
from batchtrack.services.acting import act
from batchtrack.services.checkpoints import take_checkpoint
from batchtrack.services.identified import KeyAlone
from batchtrack.services.registering_workstations import register_workstation
from batchtrack.services.root_certificate import root_of
from batchtrack.services.sealed.content import Identifiers
from batchtrack.services.sealed.erasing import erase
from batchtrack.services.sealed.identifiers import identify
from batchtrack.services.workplace import Workplace
from batchtrack.services.workstations import by_workstation
from batchtrack.upkeep.checkpoints import Outside


@dataclass(frozen=True)
class Original:
    """What stands before anybody alters it.

    Attributes:
        file: the database, in no use.
        older: the same one some entries earlier.
        root: fingerprint of the root, as it is kept outside.
        outside: the checkpoint that was taken after the last event.
    """

    file: Path
    older: Path
    root: str
    outside: Outside


def original(folder: Path) -> Original:
    """Lay it out in a folder."""
    file, older = folder / "original.sqlite", folder / "older.sqlite"
    with opened(file) as workplace:
        lay_out(workplace)
        good(register_workstation(workplace, ISSUING_PASSPHRASE, folder, confirmed(workplace, "ADMIN-A")))
        for subject in ("S-0042", "S-0043"):
            ordered(workplace, subject)
        _work(workplace, "S-0042")
        _identify(workplace)
    shutil.copy(file, older)
    with opened(file) as workplace:
        wait(workplace, minutes=30)
        _work(workplace, "S-0043")
        by = by_workstation(workplace, folder)
        assert isinstance(by, KeyAlone)
        outside = take_checkpoint(workplace, by)
        return Original(file, older, root_of(workplace.site), outside)


def _identify(workplace: Workplace) -> None:
    """Keys of sealed data are there: one subject's, and none any more of the one that was erased."""
    planner = signed_in(workplace, "PLAN-A")
    for subject in ("S-0042", "S-0043"):
        good(identify(workplace, subject, Identifiers("Somebody", wristband=f"WB-{subject}"), planner))
    good(erase(workplace, "S-0043", "request", confirmed(workplace, "QA-A")))


def _work(workplace: Workplace, batch: str) -> None:
    by = signed_in(workplace, "TECH-A")
    for words in ("courier called", "courier late", "box intact"):
        wait(workplace, minutes=1)
        good(act(workplace, batch, commands.AddComment(words), by))
