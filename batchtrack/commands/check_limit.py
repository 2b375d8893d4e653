"""``batchtrack check limit``: a result against a criterion as a specification writes it."""

from typing import Annotated

import typer

from batchtrack.commands.check_quantity import read_outside
from batchtrack.commands.options import DecimalMark, DecimalMarkOption, Json, KindName
from batchtrack.commands.saying import say, say_json
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.units import (
    VERBAL,
    Bound,
    Criterion,
    Judgement,
    Quantity,
    UnitMismatch,
    Verbal,
    Verdict,
    convert,
    is_word,
    judge,
    parse_criterion,
)


def limit(
    text: Annotated[str, typer.Argument(metavar="TEXT")],
    criterion: Annotated[str, typer.Argument(metavar="CRITERION")],
    kind: KindName = None,
    decimal_mark: DecimalMarkOption = DecimalMark.POINT,
    json: Json = False,
) -> None:
    """Judge a result; exit 0 where it passes, 1 where it fails or is undecided, 2 where a text cannot be read."""
    if kind is None:
        raise Refused(refuse("CM-10"))
    held = parse_criterion(criterion, kind, "")
    if isinstance(held, Refusal):
        raise Refused(held)
    words = kind == VERBAL or is_word(text)
    result = Verbal(text, text.strip()) if words else read_outside(text, kind, decimal_mark).quantity
    judgement = judge(result, held)
    if json:
        say_json(_body(result, held, judgement))
    else:
        _say(judgement)
    if judgement.verdict is not Verdict.PASS:
        raise typer.Exit(1)


def _say(judgement: Judgement) -> None:
    compared = f", compared as {judgement.rounded}" if judgement.rounded else ""
    trimmed = f"; given is {judgement.trimmed.value:f} {judgement.trimmed.unit}" if judgement.trimmed else ""
    say(f"{judgement.verdict}: {judgement.value}{compared} against {judgement.criterion}{trimmed}")


def _body(result: Quantity | Verbal, criterion: Criterion, judgement: Judgement) -> dict[str, str | None]:
    value = result.word if isinstance(result, Verbal) else _value(result, criterion)
    return {
        "value": value,
        "rounded": judgement.rounded or _compared_unrounded(result, judgement, value),
        "criterion": judgement.criterion,
        "verdict": judgement.verdict.value,
    }


def _value(result: Quantity, criterion: Criterion) -> str:
    """The value alone, in the criterion's unit where it has one of the same dimension; its bound is the text's."""
    try:
        return f"{convert(result, criterion.unit, criterion.kind).value:f}"
    except (UnitMismatch, KeyError):
        return f"{result.value:f}"


def _compared_unrounded(result: Quantity | Verbal, judgement: Judgement, value: str) -> str | None:
    """What was compared where nothing is rounded; None where no end decided."""
    plain = isinstance(result, Quantity) and result.bound is Bound.EXACT
    return value if plain and judgement.verdict is not Verdict.UNDECIDED else None
