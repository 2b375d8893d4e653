"""Checkpoints in a workstation's state folder: the newest are kept, each of them covering those before it."""

from pathlib import Path
from typing import Final

from batchtrack.upkeep.checkpoints.outside import Outside, outside_text, read_outside
from batchtrack.workstation.durable_files import written_whole

_KEPT: Final = 10
_ALL: Final = "checkpoint-*.json"


def keep(folder: Path, outside: Outside) -> Path:
    """Write a checkpoint under the moment at which it was taken, and let the oldest go; its file.

    Raises:
        OSError: the folder takes no file; then nothing is left behind.
    """
    path = folder / f"checkpoint-{outside.at.replace(':', '').replace('.', '')}-{outside.row.hash[:8]}.json"
    with written_whole(path) as stream:
        stream.write(outside_text(outside).encode("ascii"))
    for old in sorted(folder.glob(_ALL))[:-_KEPT]:
        old.unlink(missing_ok=True)
    return path


def newest_kept(folder: Path) -> Outside | None:
    """The newest checkpoint of a folder; None where there is none.

    Raises:
        Refused: it cannot be read as one (IN-01, IN-02).
    """
    files = sorted(folder.glob(_ALL))
    return read_outside(files[-1].read_text("utf-8", "surrogateescape"), str(files[-1])) if files else None
