"""``batchtrack certificate``: the issued PDF, byte for byte."""

from pathlib import Path
from typing import Annotated

import typer

from batchtrack.commands.credentials import signed_in
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json
from batchtrack.database import reading
from batchtrack.refusals import Refused, refuse
from batchtrack.services.certificates.handing_out import HandedOut, issued_file
from batchtrack.services.outcomes import NotDone
from batchtrack.services.workplace import Workplace
from reports import PdfPapers


def certificate(
    batch: str,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="Where the PDF is written.")],
    stage: Annotated[
        str | None, typer.Option(help="Release stage; the last one that was certified without it.")
    ] = None,
    superseded: Annotated[bool, typer.Option("--superseded", help="One that no longer counts.")] = False,
    database: Database = None,
    json: Json = False,
) -> None:
    """Write the certificate that was issued for a batch; asks for name and password, and the export is recorded."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        by = signed_in(workplace)
        wanted = _stage(workplace, batch, stage)
        handed = issued_file(workplace, batch, wanted, by, superseded=superseded)
        if isinstance(handed, NotDone):
            raise Refused(*handed.refusals)
    _write(output, handed)
    number = handed.file_name.removesuffix(".pdf")
    if json:
        say_json({"batch": batch, "stage": wanted, "number": number, "file": str(output)})
    else:
        say(f"Certificate {number} is in {output}.")


def _stage(workplace: Workplace, batch_id: str, stage: str | None) -> str:
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, batch_id)
        stages = [known.id for known in workplace.product(connection, batch).stages]
    if stage is None:
        if not batch.papers:
            raise Refused(refuse("CM-09", batch=batch_id))
        return batch.papers[-1].stage
    if stage not in stages:
        raise Refused(refuse("CM-08", product=batch.product, stages=", ".join(stages), stage=stage))
    return stage


def _write(output: Path, handed: HandedOut) -> None:
    try:
        output.write_bytes(handed.content)
    except OSError as error:
        raise Refused(refuse("CM-02", path=str(output), cause=error.strerror or type(error).__name__)) from error
