"""A defect of the program at the command line: a report with a number, and a sentence instead of a traceback."""

import sys
from types import TracebackType
from typing import Final

from batchtrack.commands.saying import tell
from batchtrack.refusals import refuse
from batchtrack.services.crash_reports import log_folder, number_of, report

EXIT_CODE: Final = 70
"""Neither a finding (1) nor refused input (2): sysexits' EX_SOFTWARE."""


def excepthook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What the interpreter does with an exception that nobody expected.

    Raises:
        SystemExit: with the code for a defect; the interpreter ends with it.
    """
    if not issubclass(kind, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    path = report(error, log_folder())
    tell([refuse("CM-05", number=number_of(path), path=str(path))])
    raise SystemExit(EXIT_CODE)
