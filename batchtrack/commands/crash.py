"""A defect of the program: a report with a number in the log folder, and a sentence instead of a traceback."""

import platform
import sys
import traceback
import uuid
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from platformdirs import user_log_path

from batchtrack.commands.log import Happened, log
from batchtrack.commands.saying import tell
from batchtrack.refusals import refuse
from batchtrack.version import SOFTWARE

EXIT_CODE: Final = 70
"""Neither a finding (1) nor refused input (2): sysexits' EX_SOFTWARE."""


def log_folder() -> Path:
    """Where this system's user keeps logs of programs."""
    return user_log_path("batchtrack", appauthor=False)


def report(error: BaseException, folder: Path) -> Path:
    """Write what went wrong, without values of variables: they may be a patient's."""
    folder.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC)
    path = folder / f"crash-{moment:%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:6]}.txt"
    trace = "".join(traceback.format_exception(error))
    where = f"{platform.platform()}, Python {platform.python_version()}"
    path.write_text(f"{SOFTWARE}, {where}\n{moment:%Y-%m-%dT%H:%M:%SZ}\n\n{trace}", encoding="utf-8")
    return path


def excepthook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What the interpreter does with an exception that nobody expected.

    Raises:
        SystemExit: with the code for a defect; the interpreter ends with it.
    """
    if not issubclass(kind, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    path = report(error, log_folder())
    log(Happened.CRASHED, error=kind.__name__, report=path.stem)
    tell([refuse("CM-05", number=path.stem.removeprefix("crash-"), path=str(path))])
    raise SystemExit(EXIT_CODE)
