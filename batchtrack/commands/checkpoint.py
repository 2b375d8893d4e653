"""``batchtrack checkpoint``: where every stream stands now, signed and written into a file to be kept elsewhere."""

from pathlib import Path
from typing import Annotated

import typer

from batchtrack.commands.credentials import confirmed_by_asking
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json, tell
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.checkpoints import keep_copy, take_checkpoint
from batchtrack.services.identified import Confirmed, KeyAlone
from batchtrack.services.workplace import Workplace
from batchtrack.services.workstations import by_workstation
from batchtrack.upkeep.checkpoints import outside_text
from batchtrack.workstation.durable_files import written_whole
from reports import PdfPapers


def checkpoint(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="A file that is not there yet.")],
    database: Database = None,
    json: Json = False,
) -> None:
    """Take a checkpoint and write it out; this workstation's key signs it, else name and password are asked."""
    if output.exists():
        raise Refused(refuse("IN-05", path=str(output)))
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        outside = take_checkpoint(workplace, _signing(workplace))
        _write(output, outside_text(outside))
        tell(keep_copy(workplace, outside))
    said = {"file": str(output), "at": outside.at, "tree": outside.tree, "root": outside.root}
    if json:
        say_json({**said, "streams": len(outside.heads)})
    else:
        say(f"The checkpoint over {len(outside.heads)} streams is in {output}; keep it away from the database.")


def _signing(workplace: Workplace) -> Confirmed | KeyAlone:
    by = refuse("KY-31") if workplace.state is None else by_workstation(workplace, workplace.state)
    return confirmed_by_asking(workplace) if isinstance(by, Refusal) else by


def _write(output: Path, text: str) -> None:
    try:
        with written_whole(output) as stream:
            stream.write(text.encode("ascii"))
    except OSError as error:
        raise Refused(refuse("CM-02", path=str(output), cause=error.strerror or type(error).__name__)) from error
