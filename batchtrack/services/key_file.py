"""Files that hold a key: written once, for their owner alone, and on the disk before anything relies on them."""

import os
from collections.abc import Callable
from pathlib import Path

from batchtrack.refusals import Refused, refuse


def write_secret(file: Path, content: bytes) -> None:
    """Write a new file that only its owner reads; on Windows the folder's own access rules say so.

    Raises:
        Refused: it exists already or cannot be written (KY-21).
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise Refused(refuse("KY-21", path=str(file), cause=error.strerror or type(error).__name__)) from error


def root_into(file: Path) -> Callable[[bytes], None]:
    """How the root's file for the safe is written: once, to a place where nothing is yet."""
    return lambda content: write_secret(file, content)
