"""``batchtrack check dose``: one rule of a product document worked out from given values."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from batchtrack.commands.files import bytes_of
from batchtrack.commands.options import Json
from batchtrack.commands.saying import aside_console, say, say_json
from batchtrack.product.check.computations import rows_of
from batchtrack.product.dosing import WorkedOut, work_out
from batchtrack.product.model import Product
from batchtrack.product.problems import problem_text
from batchtrack.refusals import Refused, refuse
from batchtrack.units import Judgement, Quantity, Verdict
from batchtrack.units.conversion import in_unit, known_unit

_REFUSED: Final = 2


def dose(
    file: Annotated[Path, typer.Argument(metavar="PRODUCT.yaml")],
    rule: Annotated[str, typer.Argument(metavar="RULE")],
    values: Annotated[list[str] | None, typer.Argument(metavar='name="value unit" …')] = None,
    json: Json = False,
) -> None:
    """Work out a rule; exit 1 where it fails its limit or is undecided, 2 where a value cannot be used."""
    worked = work_out(_product(file), rule, _given(values or ()))
    if not isinstance(worked, WorkedOut):
        raise Refused(*worked)
    _say(worked, json=json)
    if worked.quantity is None or (worked.judgement and worked.judgement.verdict is not Verdict.PASS):
        raise typer.Exit(1)


def _product(file: Path) -> Product:
    """The document's rows.

    Raises:
        typer.Exit: the document cannot be read; its problems stand on standard error.
    """
    found = rows_of(bytes_of(file), file.name)
    if isinstance(found, Product):
        return found
    for problem in found:
        aside_console().print(problem_text(problem), soft_wrap=True, markup=False)
    raise typer.Exit(_REFUSED)


def _given(values: Sequence[str]) -> Mapping[str, str]:
    given: dict[str, str] = {}
    for text in values:
        name, sign, value = text.partition("=")
        if not sign or not name.strip() or name.strip() in given:
            raise Refused(refuse("CM-14", text=text))
        given[name.strip()] = value
    return given


def _say(worked: WorkedOut, *, json: bool) -> None:
    lines = (*worked.lines, *(f"Warning: {words}" for words in worked.warnings))
    quantity, judgement = worked.quantity, worked.judgement
    if not json:
        for line in lines:
            say(line)
        return
    undecided = Verdict.UNDECIDED.value if quantity is None else None
    say_json(
        {
            "value": None if quantity is None else f"{quantity.value:f}",
            "unit": None if quantity is None else quantity.unit,
            "bound": None if quantity is None else quantity.bound.value,
            "rounded": _rounded(quantity, judgement),
            "verdict": undecided if judgement is None else judgement.verdict.value,
            "derivation": lines,
        }
    )


def _rounded(quantity: Quantity | None, judgement: Judgement | None) -> str | None:
    """The value at the end that decided, in the unit of the value; None where no end decided."""
    compared = None if judgement is None else judgement.compared
    if quantity is None or compared is None:
        return None
    return f"{in_unit(compared.value, known_unit(compared.unit), known_unit(quantity.unit)):f}"
