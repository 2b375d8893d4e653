"""Erasures as they are kept outside the database: an older record that is put back does not know of them.

A list of them lies in each workstation's state folder and beside the backups. It names subjects by their codes and
people by their ids, and holds nothing that was erased.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from batchtrack.refusals import Refused, refuse
from batchtrack.workstation.durable_files import written_whole

_NAME: Final = "erasures-{}.json"
_ALL: Final = "erasures-*.json"
_DIGITS: Final = 16


class Erasure(BaseModel):
    """One erasure.

    Attributes:
        subject: by the subject's code.
        at: when, as records write it; by: id of the person who erased; ground: what obliged or allowed it.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    subject: str
    at: str
    by: str
    ground: str


class ErasureList(BaseModel):
    """The erasures of one facility, by subject; ``root`` is the fingerprint of its root."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    root: str
    erasures: tuple[Erasure, ...] = ()

    def joined(self, erasures: Iterable[Erasure]) -> "ErasureList":
        """With more of them; of each subject the first that is known."""
        known = {each.subject: each for each in reversed((*self.erasures, *erasures))}
        return ErasureList(root=self.root, erasures=tuple(known[code] for code in sorted(known)))


def kept_erasures(folder: Path, root: str) -> ErasureList:
    """The list of a facility in a folder; an empty one where none lies there.

    Raises:
        Refused: it cannot be read (UP-50).
    """
    file = _file(folder, root)
    return _read(file) if file.exists() else ErasureList(root=root)


def all_kept_erasures(folder: Path) -> tuple[ErasureList, ...]:
    """Every facility's list in a folder.

    Raises:
        Refused: one cannot be read (UP-50).
    """
    return tuple(_read(file) for file in sorted(folder.glob(_ALL))) if folder.is_dir() else ()


def keep_erasures(folder: Path, wanted: ErasureList) -> ErasureList:
    """Add to the list in a folder; all that is listed there then.

    Raises:
        Refused: what lies there cannot be read (UP-50).
        OSError: the folder takes no file.
    """
    before = kept_erasures(folder, wanted.root)
    now = before.joined(wanted.erasures)
    if now != before:
        with written_whole(_file(folder, wanted.root)) as stream:
            stream.write(now.model_dump_json(indent=1).encode("utf-8"))
    return now


def _file(folder: Path, root: str) -> Path:
    return folder / _NAME.format(root[:_DIGITS])


def _read(file: Path) -> ErasureList:
    try:
        return ErasureList.model_validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        cause = error.strerror if isinstance(error, OSError) else "it is no list of erasures"
        raise Refused(refuse("UP-50", path=str(file), cause=cause or type(error).__name__)) from error
