"""A new demonstration on disk: database and certificates."""

import os
import sqlite3
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Engine, event

from batchtrack.commands.demonstration.director import Progress
from batchtrack.commands.demonstration.home import Home
from batchtrack.commands.demonstration.programme import STORIES
from batchtrack.commands.demonstration.seeding import seed
from batchtrack.commands.demonstration.troupe import Troupe
from batchtrack.commands.demonstration.ways import CERTIFICATION, FINAL
from batchtrack.commands.opening import workstation
from batchtrack.database import SimulatedClock, open_engine
from batchtrack.refusals import Refused
from batchtrack.services.certificates.handing_out import issued_file
from batchtrack.services.checkpoints import keep_up
from batchtrack.services.key_file import root_into
from batchtrack.services.outcomes import Done, NotDone
from batchtrack.services.registers import open_demonstration
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.migrate import create
from reports import PdfPapers

_COMPLETE: Final = STORIES[0].batch
"""The batch whose certificates are written to disk."""


def lay_out(home: Home, progress: Progress) -> None:
    """Make the demonstration, in place of one that is there.

    Raises:
        Refused: the place cannot be used, or an act was refused.
    """
    home.clear()
    engine = open_engine(home.url, create=True)
    try:
        refusal = create(engine)
        if refusal is not None:
            raise Refused(refusal)
        _hasten(engine)
        keep_root = root_into(home.root_file)
        clock = SimulatedClock(datetime.now(UTC))
        workplace = Workplace(engine, clock, workstation(), PdfPapers(), home.state)
        troupe = seed(workplace, clock, progress, keep_root)
        _write_certificates(troupe, home)
        troupe.done(open_demonstration(troupe.workplace, troupe.enters("ADMIN-A")))
        troupe.done(Done(told=keep_up(troupe.workplace)))
    finally:
        engine.dispose()
    with home.file.open("rb+") as file:
        os.fsync(file.fileno())


def _write_certificates(troupe: Troupe, home: Home) -> None:
    """Hand both certificates of the complete batch out, byte for byte."""
    home.certificates.mkdir(parents=True, exist_ok=True)
    for stage in (CERTIFICATION, FINAL):
        handed = issued_file(troupe.workplace, _COMPLETE, stage, troupe.enters("QA-A"))
        if isinstance(handed, NotDone):
            raise Refused(*handed.refusals)
        (home.certificates / handed.file_name).write_bytes(handed.content)


def _hasten(engine: Engine) -> None:
    """Leave it to the end to wait for the disk: a demonstration that was cut off is laid out again from the start."""

    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA synchronous = OFF")

    engine.dispose()
    event.listen(engine, "connect", set_up)
