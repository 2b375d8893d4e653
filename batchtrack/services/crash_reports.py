"""Reports of defects: where in the program, in which version, under which number; never what was in its variables."""

import platform
import traceback
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from platformdirs import user_log_path

from batchtrack.services.log import Happened, log
from batchtrack.version import SOFTWARE

_HERE: Final = Path(__file__).parents[2]
_LIBRARIES: Final = "site-packages"


def log_folder() -> Path:
    """Where this system's user keeps logs of programs."""
    return user_log_path("batchtrack", appauthor=False)


def report(error: BaseException, folder: Path) -> Path:
    """Write what went wrong under a new number, and the number into the log.

    Messages of exceptions and values of variables are left out: they may be a patient's. Of paths only what lies in the
    program or a library is kept: the rest holds the name of whoever is logged in to the computer.

    Raises:
        OSError: the folder takes no file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC)
    path = folder / f"crash-{moment:%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:6]}.txt"
    where = f"{platform.platform()}, Python {platform.python_version()}"
    trace = "\n".join(_lines(error))
    path.write_text(f"{SOFTWARE}, {where}\n{moment:%Y-%m-%dT%H:%M:%SZ}\n\n{trace}\n", encoding="utf-8")
    log(Happened.CRASHED, error=type(error).__name__, report=path.stem)
    return path


def number_of(path: Path) -> str:
    """What a person is told of a report, and tells whoever looks after the program."""
    return path.stem.removeprefix("crash-")


def reported(error: BaseException) -> str:
    """Write a report into the usual folder; its number, empty where the folder takes none."""
    try:
        return number_of(report(error, log_folder()))
    except OSError:
        return ""


def _lines(error: BaseException, seen: frozenset[int] = frozenset()) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _lines(before, seen | {id(error)})
        yield "then:"
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    yield from _frames(error.__traceback__)


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame, line in traceback.walk_tb(trace):
        yield f"  {_shortened(frame.f_code.co_filename)}, line {line}, in {frame.f_code.co_qualname}"


def _shortened(file: str) -> str:
    path = Path(file)
    if path.is_relative_to(_HERE) and _LIBRARIES not in path.parts:
        return path.relative_to(_HERE).as_posix()
    return "/".join(path.parts[path.parts.index(_LIBRARIES) + 1 :]) if _LIBRARIES in path.parts else path.name
