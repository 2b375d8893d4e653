"""``batchtrack check product``: the static check of a master batch record, before anybody approves it."""

from pathlib import Path
from typing import Annotated, Final

import typer

from batchtrack.commands.options import Json
from batchtrack.commands.saying import say, say_json
from batchtrack.product.check import check_document
from batchtrack.product.model import Product
from batchtrack.product.problems import problem_text
from batchtrack.refusals import Refused, refuse

CHECK: Final = typer.Typer(help="Checks of files.", no_args_is_help=True)


@CHECK.callback()
def check() -> None:
    """Check a file before it is used."""


@CHECK.command()
def product(file: Annotated[Path, typer.Argument(metavar="FILE")], json: Json = False) -> None:
    """Check a product document; exit 1 and every problem with file, line and cause."""
    checked = check_document(_bytes_of(file), file.name)
    problems = () if isinstance(checked, Product) else checked
    if json:
        say_json({"clean": not problems, "problems": problems})
    elif isinstance(checked, Product):
        say(f"{checked.code} version {checked.version}: {checked.title}. {len(checked.steps)} steps, nothing found.")
    for problem in () if json else problems:
        say(problem_text(problem))
    if problems:
        raise typer.Exit(1)


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(refuse("CM-03", path=str(file), cause=error.strerror or type(error).__name__)) from error
