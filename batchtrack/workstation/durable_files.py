"""Files that are there whole or not at all, also after a power cut."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

_PART: Final = ".part"
_CLAIM: Final = ".claim"


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write and read back, which takes its name only once all of it is on the disk.

    Raises:
        OSError: the folder takes no file, or the disk is full; then nothing is left behind.
    """
    with _written(path, put_in_place) as stream:
        yield stream


@contextmanager
def written_once(path: Path) -> Iterator[BinaryIO]:
    """The same for a name that nobody may have taken: of two computers that write it at once, one does.

    Raises:
        FileExistsError: somebody has the name; what stands under it was not touched.
        OSError: as `written_whole`.
    """
    with _written(path, _put_where_nothing_is) as stream:
        yield stream


@contextmanager
def _written(path: Path, put: Callable[[Path, Path], None]) -> Iterator[BinaryIO]:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(_PART, f"{path.name}.", path.parent)
    try:
        with os.fdopen(descriptor, "w+b") as stream:
            yield stream
            stream.flush()
            sync(stream.fileno())
        put(Path(temporary), path)
    finally:
        Path(temporary).unlink(missing_ok=True)


def put_in_place(temporary: Path, path: Path) -> None:
    """Give a file that is on the disk its name, over one that has it already."""
    temporary.replace(path)
    sync_folder(path.parent)


def _put_where_nothing_is(temporary: Path, path: Path) -> None:
    if sys.platform == "win32":
        temporary.rename(path)  # which Windows refuses where something has the name
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        _put_under_claim(temporary, path)  # the file system knows no second name of a file, as some shares do
    sync_folder(path.parent)


def _put_under_claim(temporary: Path, path: Path) -> None:
    claim = path.with_name(path.name + _CLAIM)
    claim.open("xb").close()
    try:
        if path.exists():
            raise FileExistsError(path)
        temporary.replace(path)
    finally:
        claim.unlink()


def sync(descriptor: int) -> None:
    """Wait until what was written to an open file is on the disk, on macOS also out of the disk's own cache."""
    os.fsync(descriptor)
    if sys.platform == "darwin":
        with suppress(OSError):  # a share has no cache of its own to empty
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)


def sync_file(path: Path) -> None:
    """Wait until a file that was written and closed is on the disk."""
    with path.open("r+b") as stream:
        sync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows opens no folder and writes names through."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


if sys.platform == "darwin":
    import fcntl
