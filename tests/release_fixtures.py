"""A database of each release, kept for ever.

``PYTHONPATH=.:tests/batch python tests/release_fixtures.py`` adds the one of this version.
"""

import shutil
import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from prepared_facilities import SUBJECT, Files, Prepared, opened
from workplace_fixture import confirmed, good, ordered, signed_in

from batchtrack.database import open_engine, sqlite_url
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.sealed.content import Identifiers
from batchtrack.services.sealed.erasing import erase
from batchtrack.services.sealed.identifiers import identify
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.backup import take
from batchtrack.version import SOFTWARE

KEPT: Final = Path(__file__).parent / "upkeep" / "releases"
CHANGES: Final = Path(__file__).parents[1] / "CHANGELOG.md"
_DATABASE: Final = "database.sqlite"
_STAGE: Final = "complete"
ERASED: Final = "S-0099"
IDENTIFIERS: Final = Identifiers("Somebody", "1961-03-09", "H-1")


@dataclass(frozen=True)
class Release:
    """What is kept of one: its database file, packed, and a backup that it made itself."""

    folder: Path

    @property
    def backup(self) -> Path:
        return self.folder / "backup.zip"

    def database(self, into: Path) -> Path:
        """The database file, unpacked."""
        with zipfile.ZipFile(self.folder / "database.zip") as packed:
            return Path(packed.extract(_DATABASE, into))


def releases() -> Mapping[str, Release]:
    """Every release that is kept, by its version."""
    return {path.name: Release(path) for path in sorted(KEPT.glob("*")) if path.is_dir()}


def keep(into: Path) -> Release:
    """Lay a facility out with a batch at the end of its life and with sealed identifiers, and keep it."""
    into.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="batchtrack-release-") as scratch:
        prepared = Prepared(Files(Path(scratch)))
        name, now = prepared.stage(_STAGE)
        file = Path(shutil.copy(Path(scratch, name), Path(scratch, _DATABASE)))
        with opened(sqlite_url(file), now, prepared.checked) as workplace:
            _identify(workplace)
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        with zipfile.ZipFile(into / "database.zip", "w", zipfile.ZIP_LZMA) as packed:
            packed.write(file, _DATABASE)
        engine = open_engine(f"sqlite:///{file.as_posix()}")
        assert take(engine, into / "backup.zip", now, RECORD_READER).told == ()
        engine.dispose()
    return Release(into)


def _identify(workplace: Workplace) -> None:
    """One subject whose identifiers can be read, and one whose were erased."""
    planner = signed_in(workplace, "PLAN-A")
    ordered(workplace, ERASED)
    for subject in (SUBJECT, ERASED):
        good(identify(workplace, subject, IDENTIFIERS, planner))
    good(erase(workplace, ERASED, "request", confirmed(workplace, "QA-A")))


def main() -> int:
    """Keep this version, anew until it is released; a released one is never made again."""
    version = SOFTWARE.removeprefix("batchtrack ")
    folder = KEPT / version
    if f"## [{version}]" in CHANGES.read_text("utf-8") and folder.exists():
        sys.stderr.write(f"{version} is released and kept already.\n")
        return 1
    shutil.rmtree(folder, ignore_errors=True)
    keep(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
