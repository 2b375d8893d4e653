"""Where a demonstration lies: its database and its certificates, in one folder."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from batchtrack.database import sqlite_url
from batchtrack.refusals import Refused, refuse


@dataclass(frozen=True, slots=True)
class Home:
    """A folder that holds a demonstration, or will."""

    folder: Path

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / "demonstration.sqlite"

    @property
    def url(self) -> str:
        """The database as an address."""
        return sqlite_url(self.file)

    @property
    def certificates(self) -> Path:
        """The folder of the certificates."""
        return self.folder / "certificates"

    @property
    def root_file(self) -> Path:
        """The file of the root key; a real facility puts it into a safe."""
        return self.folder / "root-key.json"

    @property
    def state(self) -> Path:
        """The state folder of the workstation at it; in a real facility it lies apart from the database."""
        return self.folder / "state"

    def papers(self) -> tuple[Path, ...]:
        """The certificates that are there."""
        return tuple(sorted(self.certificates.glob("*.pdf")))

    def clear(self) -> None:
        """Take away database, certificates and state of an earlier demonstration, and nothing else.

        Raises:
            Refused: another program has the database open, or it cannot be removed (CM-04).
        """
        beside = [self.file.with_name(f"{self.file.name}{ending}") for ending in ("", "-wal", "-shm", "-journal")]
        try:
            for path in (*beside, self.root_file, *self.papers()):
                path.unlink(missing_ok=True)
            if self.state.is_dir():
                shutil.rmtree(self.state)
        except OSError as error:
            cause = error.strerror or type(error).__name__
            raise Refused(refuse("CM-04", path=str(self.folder), cause=cause)) from error


def home_at(folder: Path | None) -> Home:
    """The folder that was named, else the user's own data folder."""
    if folder is not None:
        return Home(folder.absolute())
    return Home(user_data_path("batchtrack", appauthor=False) / "demonstration")
