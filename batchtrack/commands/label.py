"""``batchtrack label``: prints a container's label on a numbered blank, as the window does, into a PDF at true size."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from batchtrack.batch.commands.labels import LabelToPrint
from batchtrack.commands.credentials import signed_in
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json
from batchtrack.database import reading
from batchtrack.product.labelling import LabelKind
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.labels.printing import Printed, Printer, Replaced, print_labels
from batchtrack.services.labels.stock import printer_for
from batchtrack.services.people import Session
from batchtrack.services.workplace import Workplace
from reports import PdfPapers


def label(
    batch: str,
    container: Annotated[str, typer.Argument(help="Number on the container, or its name in the product document.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="Where the PDF is written.")],
    kind: Annotated[str | None, typer.Option(help="Kind of label; the one on the container itself without it.")] = None,
    room: Annotated[str | None, typer.Option(help="Room of the printer; the batch's own, or a free one.")] = None,
    printer: Annotated[str | None, typer.Option(help="Printer in that room.")] = None,
    replaces: Annotated[int | None, typer.Option(help="Number of the label that this one replaces.")] = None,
    reason: Annotated[str, typer.Option(help="Why it is replaced.")] = "",
    database: Database = None,
    json: Json = False,
) -> None:
    """Print a label; asks for name and password, takes a blank from the room's stock, and is recorded."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        by = signed_in(workplace)
        wanted, known = _wanted(workplace, batch, container, kind)
        place = _printer(workplace, batch, known, room, printer)
        replaced = None if replaces is None else Replaced(replaces, reason)
        with _writable(output):
            printed = _printed(workplace, batch, wanted, place, by, replaced)
            output.write_bytes(printed.content)
    number = printed.file_name.removesuffix(".pdf")
    if json:
        told = {"container": wanted.container, "kind": wanted.kind, "room": place.room, "printer": place.printer}
        say_json({"batch": batch, **told, "stock": printed.blanks[0], "file": str(output)})
    else:
        say(f"{number} is in {output}. Apply it by two scans, or void it.")


def _wanted(workplace: Workplace, batch_id: str, named: str, kind: str | None) -> tuple[LabelToPrint, LabelKind]:
    """The container by its number or its name, and the kind of its label."""
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, batch_id)
        product = workplace.product(connection, batch)
    if product.labels is None:
        raise Refused(refuse("LB-20", product=product.code))
    by_number = batch.container_numbered(int(named)) if named.isascii() and named.isdigit() else None
    ids = [made.id for step in product.steps for made in step.makes]
    found = by_number.id if by_number is not None else named
    if found not in ids:
        raise Refused(refuse("LB-48", batch=batch_id, named=named, known=", ".join(ids)))
    kinds = product.labels.kinds_for(found)
    chosen = next((each for each in kinds if kind in {None, each.id}), None)
    if chosen is None:
        raise Refused(refuse("LB-21", kind=kind or "", container=named, kinds=", ".join(each.id for each in kinds)))
    return LabelToPrint(found, chosen.id), chosen


def _printer(workplace: Workplace, batch_id: str, kind: LabelKind, room: str | None, printer: str | None) -> Printer:
    if room is not None and printer is not None:
        return Printer(room, printer)
    found = printer_for(workplace, batch_id, kind.size.value, room)
    if isinstance(found, Refusal):
        raise Refused(found)
    return Printer(found.room, printer or found.printer)


def _printed(
    workplace: Workplace, batch_id: str, wanted: LabelToPrint, place: Printer, by: Session, replaced: Replaced | None
) -> Printed:
    printed = print_labels(workplace, batch_id, [wanted], place, by, replaced=replaced)
    if not isinstance(printed, Printed):
        raise Refused(*printed.refusals)
    return printed


@contextmanager
def _writable(output: Path) -> Iterator[None]:
    """Before a blank is taken: a label that was printed for the record has a file, and a refused one leaves none."""
    there = output.exists()
    try:
        output.touch()
    except OSError as error:
        raise Refused(refuse("CM-02", path=str(output), cause=error.strerror or type(error).__name__)) from error
    try:
        yield
    except Refused:
        if not there:
            output.unlink()
        raise
