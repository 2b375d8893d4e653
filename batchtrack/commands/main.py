"""The command ``batchtrack``: exit status 0, 1 for a finding, 2 for refused input."""

import platform
import sys
from collections.abc import Sequence
from typing import Final

import typer

from batchtrack.commands import crash
from batchtrack.commands.saying import escape_what_cannot_be_written, say_json, tell
from batchtrack.commands.table import application, command_in
from batchtrack.events import UnreadableRecordError
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.crash_reports import log_folder
from batchtrack.services.log import Happened, log, open_log
from batchtrack.version import SOFTWARE

REFUSED: Final = 2
_MOST: Final = 8


def run() -> None:
    """The console entry."""
    sys.excepthook = crash.excepthook
    escape_what_cannot_be_written()
    open_log(log_folder())
    words = sys.argv[1:]
    # the command without anything that was typed after it
    command = command_in(words) or "none"
    log(Happened.STARTED, command=command, software=SOFTWARE, system=platform.system() or "unknown")
    code = main(words)
    log(Happened.ENDED, command=command, code=str(code))
    sys.exit(code)


def main(words: Sequence[str]) -> int:
    """Run one command; its exit status."""
    try:
        typer.main.get_command(application(list(words))).main(args=list(words), prog_name="batchtrack")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except Refused as refused:
        return _refused(refused.refusals, words)
    except UnreadableRecordError as unreadable:
        said = refuse("CM-06", stream=unreadable.stream, version=str(unreadable.version))
        return _refused((said,), words)
    return 0


def _refused(refusals: tuple[Refusal, ...], words: Sequence[str]) -> int:
    tell(refusals)
    log(Happened.REFUSED, refusals=" ".join(refusal.code for refusal in refusals[:_MOST]))
    if "--json" in words:
        say_json({"refused": refusals})
    return REFUSED
