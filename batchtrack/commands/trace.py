"""``batchtrack trace``: everything that a patient, donation, lot or device has touched."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.text import Text
from rich.tree import Tree

from batchtrack.commands.credentials import signed_in
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import result_console, say_json
from batchtrack.refusals import Refusal, Refused
from batchtrack.services.showing import show_chain
from batchtrack.services.tracing import Trace, TracedBatch, TracedContainer, TracedUse, trace
from batchtrack.units import Quantity, show
from reports import PdfPapers


def trace_command(
    wanted: Annotated[str, typer.Argument(metavar="SUBJECT|DIN|LOT|EQUIPMENT", help="As on the label.")],
    database: Database = None,
    json: Json = False,
) -> None:
    """Show everything that a patient, a donation, a material lot or a device has touched; asks name and password."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        signed_in(workplace)
        found = trace(workplace, wanted)
        mark = workplace.site.decimal_mark
    if isinstance(found, Refusal):
        raise Refused(found)
    if json:
        say_json({"asked": wanted, "found": found})
        return
    for each in found:
        result_console().print(_tree(each, mark))


def _tree(found: Trace, mark: str) -> Tree:
    tree = Tree(_line(found.kind.value.capitalize(), found.id, found.name))
    for batch in found.batches:
        _add_batch(tree, batch, mark)
    if not found.batches:
        tree.add(Text("no batch", style="dim"))
    return tree


def _add_batch(tree: Tree, batch: TracedBatch, mark: str) -> None:
    standing = batch.standing.replace("_", " ")
    node = tree.add(_line("Batch", batch.batch, f"subject {batch.subject}", show_chain(batch.chain), standing))
    for container in batch.containers:
        _add_container(node, container, mark)
    for vial in batch.vials:
        node.add(_line("Vial", vial.vial, f"bank {vial.bank}", f"donor {vial.donor}", vial.donation, vial.state))
    for words, uses in (("Lot", batch.lots), ("Device", batch.devices)):
        for used in uses:
            node.add(_used(words, used))


def _used(words: str, used: TracedUse) -> Text:
    return _line(words, used.id, used.name, f"step {used.step}")


def _add_container(tree: Tree, container: TracedContainer, mark: str) -> None:
    node = tree.add(_line("Container", f"{container.number:02d}", *_about(container, mark)))
    for part in container.parts:
        _add_container(node, part, mark)


def _about(container: TracedContainer, mark: str) -> Iterator[str]:
    yield container.label
    yield container.act
    if container.amount is not None:
        yield show(Quantity(container.amount, container.unit), decimal_mark=mark)
    if len(container.sources) > 1:
        yield f"from {', '.join(f'{source:02d}' for source in container.sources)}"
    if container.din is not None or container.product_code is not None:
        yield " ".join(part for part in (container.din, container.product_code, container.division) if part)
    yield container.state if container.state != "kept" else f"held by {container.holder}"
    if container.place:
        yield container.place


def _line(what: str, identifier: str, *about: str) -> Text:
    line = Text(f"{what} ")
    line.append(identifier, style="bold")
    line.append("".join(f", {part}" for part in about if part))
    return line
