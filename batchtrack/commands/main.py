"""The command ``batchtrack``: exit status 0, 1 for a finding, 2 for refused input."""

import platform
import sys
from collections.abc import Sequence
from typing import Final

import typer

from batchtrack.commands import crash
from batchtrack.commands.backup import backup, restore
from batchtrack.commands.batch import BATCH
from batchtrack.commands.certificate import certificate
from batchtrack.commands.check import CHECK
from batchtrack.commands.checkpoint import checkpoint
from batchtrack.commands.database import DATABASE
from batchtrack.commands.demo import demo
from batchtrack.commands.export import export
from batchtrack.commands.label import label
from batchtrack.commands.open import open_facility
from batchtrack.commands.people import PEOPLE
from batchtrack.commands.rebuild import rebuild
from batchtrack.commands.saying import escape_what_cannot_be_written, say_json, tell
from batchtrack.commands.trace import trace_command
from batchtrack.commands.upgrade import upgrade
from batchtrack.commands.verify import verify
from batchtrack.readmodels.readable import UnreadableRecordError
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.crash_reports import log_folder
from batchtrack.services.log import Happened, log, open_log
from batchtrack.version import SOFTWARE

REFUSED: Final = 2
_MOST: Final = 8

APP: Final = typer.Typer(
    name="batchtrack",
    help="Tracks the manufacture of patient-specific cell therapies, from marrow draw to certificate.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
APP.command()(demo)
APP.command("open")(open_facility)
APP.command()(verify)
APP.command()(checkpoint)
APP.command()(rebuild)
APP.command()(backup)
APP.command()(restore)
APP.command()(upgrade)
APP.add_typer(DATABASE, name="database")
APP.add_typer(BATCH, name="batch")
APP.add_typer(PEOPLE, name="people")
APP.command()(certificate)
APP.command()(export)
APP.command()(label)
APP.add_typer(CHECK, name="check")
APP.command("trace")(trace_command)


def run() -> None:
    """The console entry."""
    sys.excepthook = crash.excepthook
    escape_what_cannot_be_written()
    open_log(log_folder())
    command = _named(sys.argv[1:])
    log(Happened.STARTED, command=command, software=SOFTWARE, system=platform.system() or "unknown")
    code = main(sys.argv[1:])
    log(Happened.ENDED, command=command, code=str(code))
    sys.exit(code)


def _named(words: Sequence[str]) -> str:
    """The command without anything that was typed after it."""
    return next((name for name in typer.main.get_group(APP).commands if name in words[:1]), "none")


def main(words: Sequence[str]) -> int:
    """Run one command; its exit status."""
    try:
        typer.main.get_command(APP).main(args=list(words), prog_name="batchtrack")
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
