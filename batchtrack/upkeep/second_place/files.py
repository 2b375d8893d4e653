"""The files of a second place, each in the form of a backup and each naming the one before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final

from batchtrack.database.append_only import APPEND_ONLY
from batchtrack.refusals import Refused, refuse
from batchtrack.upkeep.backup.archive import Archive, checked_archive
from batchtrack.upkeep.backup.manifest import Manifest, Part

_NAME: Final = "entries-{:08d}.zip"
_ALL: Final = "entries-*.zip"


@dataclass(frozen=True, slots=True)
class Files:
    """Every file of a second place, in order and without a gap."""

    path: Path
    archives: tuple[Archive, ...]

    @property
    def manifest(self) -> Manifest:
        """What the newest of them says."""
        return self.archives[-1].manifest

    def tables(self) -> Iterator[tuple[str, Sequence[str], Iterator[Sequence[Any]]]]:
        """Each table's name, columns and rows: what only grows from all files, anything else from the newest."""
        names = dict.fromkeys(part.table for archive in self.archives for part in archive.manifest.parts)
        for name in names:
            kept = [(each, part) for each in self.archives for part in each.manifest.parts if part.table == name]
            if name not in APPEND_ONLY:
                kept = kept[-1:]
            yield name, kept[-1][1].columns, chain.from_iterable(_rows(each, part) for each, part in kept)


def file_at(folder: Path, number: int) -> Path:
    """Where the file of a number stands."""
    return folder / _NAME.format(number)


def checked_files(folder: Path) -> Files:
    """All files, if every byte of them is as it was written and none is missing in between.

    Raises:
        Refused: there is none (UP-03), one is missing (UP-41), damaged (UP-04) or made by newer software (UP-05).
    """
    archives: list[Archive] = []
    standing = {path.name for path in folder.glob(_ALL)}
    for number in range(1, len(standing) + 1):
        path = file_at(folder, number)
        before = archives[-1].digest if archives else None
        if path.name not in standing:
            raise Refused(refuse("UP-41", folder=str(folder), number=str(number)))
        archives.append(checked_archive(path))
        if archives[-1].manifest.follows != before:
            raise Refused(refuse("UP-04", path=str(path), cause="it does not follow the file before it"))
    if not archives:
        raise Refused(refuse("UP-03", path=str(folder), cause="it holds no file of entries"))
    return Files(folder, tuple(archives))


def _rows(archive: Archive, part: Part) -> Iterator[Sequence[Any]]:
    yield from archive.rows(part)
