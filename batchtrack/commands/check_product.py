"""``batchtrack check product``: the static check of a master batch record, before anybody approves it."""

from pathlib import Path
from typing import Annotated, Final

import typer

from batchtrack.commands.files import bytes_of
from batchtrack.commands.options import Json
from batchtrack.commands.saying import say, say_json
from batchtrack.product.check import Passing, limits_let_through
from batchtrack.product.check.computations import check_definition
from batchtrack.product.model import Product
from batchtrack.product.problems import problem_text
from batchtrack.units import LetThrough
from batchtrack.units.display import show_number
from batchtrack.units.rounding import half_up

_BEYOND: Final = "{end} is {percent}beyond the limit as it is written; a limit with more digits lets through less"


def product(file: Annotated[Path, typer.Argument(metavar="FILE")], json: Json = False) -> None:
    """Check a product document: every problem with line and cause (then exit 1), and what each limit lets through."""
    checked = check_definition(bytes_of(file), file.name)
    problems = () if isinstance(checked, Product) else checked
    limits = limits_let_through(checked) if isinstance(checked, Product) else ()
    if json:
        say_json({"clean": not problems, "problems": problems, "limits": [_body(limit) for limit in limits]})
    elif isinstance(checked, Product):
        _say(checked, limits)
    for problem in () if json else problems:
        say(problem_text(problem))
    if problems:
        raise typer.Exit(1)


def _say(checked: Product, limits: tuple[Passing, ...]) -> None:
    say(f"{checked.code} version {checked.version}: {checked.title}. {len(checked.steps)} steps, nothing found.")
    if limits:
        say("Unrounded results that each limit lets through:")
    for limit in limits:
        through = " and ".join(end.text for end in limit.through) or "whatever is above, trimmed to it"
        say(f"  {limit.name}: {limit.limit} lets through {through}")
        for warning in _warnings(limit):
            say(f"    Warning: {warning}.")


def _warnings(limit: Passing) -> list[str]:
    return [_BEYOND.format(end=end.text, percent=_percent(end)) for end in limit.through if end.is_wide]


def _percent(end: LetThrough) -> str:
    """How far the end is beyond its limit; of a limit of zero nothing is a share."""
    return "" if end.widened_by is None else f"{show_number(half_up(end.widened_by * 100, -1))} % "


def _body(limit: Passing) -> dict[str, object]:
    return {
        "name": limit.name,
        "limit": limit.limit,
        "lets_through": [_end(end) for end in limit.through],
        "warnings": _warnings(limit),
    }


def _end(end: LetThrough) -> dict[str, str]:
    return {"bound": end.bound.value, "value": f"{end.value:f}", "unit": end.unit}
