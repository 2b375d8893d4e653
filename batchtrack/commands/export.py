"""``batchtrack export``: a batch's whole record in a folder, with a program that checks it without this one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from batchtrack.commands.credentials import signed_in
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json, tell
from batchtrack.refusals import Refused, refuse
from batchtrack.services.exporting import export_record
from batchtrack.services.outcomes import NotDone
from batchtrack.workstation.durable_files import written_whole
from reports import PdfPapers


def export(
    batch: str,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="A folder that is not there yet.")],
    reason: Annotated[str, typer.Option(prompt="Reason", help="Why it leaves the house; kept in the record.")],
    database: Database = None,
    json: Json = False,
) -> None:
    """Write a batch's record out; asks for name, password and reason, and the export is recorded."""
    if output.exists():
        raise Refused(refuse("IN-05", path=str(output)))
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        exported = export_record(workplace, batch, reason, signed_in(workplace))
    if isinstance(exported, NotDone):
        raise Refused(*exported.refusals)
    tell(exported.told)
    _write(output, exported.files)
    if json:
        say_json({"batch": batch, "folder": str(output), "sha256": exported.sha256, "events": exported.events})
    else:
        say(f"{exported.events} events of {batch} are in {output}; its verify_export.py checks them.")


def _write(output: Path, files: Mapping[str, bytes]) -> None:
    try:
        for name, content in files.items():
            with written_whole(output / name) as stream:
                stream.write(content)
    except OSError as error:
        raise Refused(refuse("CM-02", path=str(output), cause=error.strerror or type(error).__name__)) from error
