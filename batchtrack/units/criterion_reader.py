"""Criteria read from the text of a specification: limits, ranges, targets with a tolerance, and words."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.conversion import known_unit, to_root
from batchtrack.units.criterion import Criterion, End, Rounding
from batchtrack.units.criterion_marks import read_marks
from batchtrack.units.decimals import exponent_of, to_decimal, without_padding
from batchtrack.units.kind import KINDS, VERBAL, Kind
from batchtrack.units.notation import Parts, cut
from batchtrack.units.number_field import NumberField
from batchtrack.units.quantity import Bound, Quantity
from batchtrack.units.reading import Reading, read
from batchtrack.units.rounding import half_up
from batchtrack.units.unit import SUPERSCRIPTS
from batchtrack.units.verbal import WORDS, folded

_TOLERANCE: Final = re.compile(r"\s*(?:±|\+/-|\+/−)\s*")
# A short dash between two values is a range; before one it is its minus.
_RANGE: Final = re.compile(r"\s*\.\.\s*|\s+to\s+|(?<=\S)\s+\u2013\s+|(?<=[0-9])\u2013(?=[0-9])")
_POWER: Final = re.compile(rf"10(?:\s?\^|\*|[{SUPERSCRIPTS}])")
_TARGET: Final = re.compile(r"target\s+", re.IGNORECASE)
_COMMA: Final = re.compile(r"[0-9],[0-9]")
_SHARE: Final = "%"
_LONGEST: Final = 200


@lru_cache(maxsize=1024)
def parse_criterion(text: str, kind: str, unit: str, rounding: Rounding = Rounding.USP) -> Criterion | Refusal:
    """Read a criterion within a field's kind and unit; whatever the text, the answer is a criterion or a refusal.

    Args:
        text: ``>= 70 %``, ``4.0e8 .. 1.2e9 cell``, ``30 mL ± 10 %``, ``= 3 bag``, ``no growth``, ``<= 2 %, exact``,
            ``<= 101 %, Ph. Eur.``, ``2e6 .. 4e6 /kg, trim above``; decimal points, whatever the site types.
        kind: a name in KINDS, or ``verbal`` for results in any words.
        unit: taken by an end without one; empty where each end must name its own.
        rounding: which pharmacopoeia's rule; what the text says and kinds that are compared exactly go before it.
    """
    if len(text) > _LONGEST:
        return refuse("UN-11", text=text[:24] + "…", most=f"{_LONGEST} characters")
    if kind == VERBAL or folded(text).split(" or ")[0] in WORDS:
        return _verbal(text, kind)
    known = KINDS.get(kind)
    if known is None:
        return refuse("UN-17", kind=kind)
    return _numeric(text, known, unit, rounding)


def _numeric(text: str, known: Kind, unit: str, rounding: Rounding) -> Criterion | Refusal:
    marked = read_marks(text)
    if _COMMA.search(marked.body):
        return refuse("UN-32", text=text, wanted=text.replace(",", "."))
    ends = _ends(marked.body, known, unit, text)
    if isinstance(ends, Refusal):
        return ends
    low, high = ends
    if (marked.exact and marked.ph_eur) or (marked.trims and (high is None or low == high)):
        return refuse("UN-19", text=text)
    stated = _stated_in(known, unit, high or low)
    return Criterion(text, known.name, stated, low, high, (), marked.rounding(known, rounding), marked.trims)


def _stated_in(kind: Kind, unit: str, end: End | None) -> str:
    """The field's unit without its power of ten; outside a field that of the criterion."""
    assert end is not None, "a criterion has an end"
    field = kind.unit_of(unit)
    return end.unit if field is None else field.bare.text


def _verbal(text: str, kind: str) -> Criterion | Refusal:
    words = tuple(" ".join(word.split()) for word in re.split(r"\s+or\s+", text.strip()))
    if not all(words):
        return refuse("UN-01")
    return Criterion(text, kind, "", words=words, rounding=Rounding.EXACT)


_Ends = tuple[End | None, End | None]


def _place(kind: Kind, unit: str) -> NumberField:
    return NumberField(kind.name, unit, bare_number_takes_unit=bool(unit))


def _ends(body: str, kind: Kind, unit: str, text: str) -> _Ends | Refusal:
    if _TOLERANCE.search(body):
        return _target(_TARGET.sub("", body, count=1), kind, unit, text)
    if _RANGE.search(body):
        return _range(body, kind, unit, text)
    reading = read(body, _place(kind, unit))
    if isinstance(reading, Refusal):
        return reading
    return _limit(reading.quantity, body, text)


def _limit(limit: Quantity, body: str, text: str) -> _Ends | Refusal:
    inclusive = limit.bound in {Bound.AT_LEAST, Bound.AT_MOST, Bound.EXACT}
    end = End(limit.value, limit.unit, inclusive)
    if limit.bound in {Bound.LESS, Bound.AT_MOST}:
        return None, end
    if limit.bound in {Bound.MORE, Bound.AT_LEAST}:
        return end, None
    return (end, end) if body.startswith("=") else refuse("UN-19", text=text)


def _range(body: str, kind: Kind, unit: str, text: str) -> _Ends | Refusal:
    pieces = _RANGE.split(body)
    pair = _pair(pieces, kind, unit, text)
    if isinstance(pair, Refusal):
        return pair
    low, high = pair
    lower, upper = to_root(low.value, known_unit(low.unit)), to_root(high.value, known_unit(high.unit))
    if lower > upper:
        return refuse("UN-16", text=text)
    return End(low.value, low.unit), End(high.value, high.unit)


def _pair(pieces: list[str], kind: Kind, unit: str, text: str) -> tuple[Quantity, Quantity] | Refusal:
    """Two values of one kind; the first takes the second's unit if it has none."""
    if len(pieces) != 2:  # noqa: PLR2004 - two ends
        return refuse("UN-19", text=text)
    first, second = pieces
    if not first.strip() or not second.strip():
        return refuse("UN-19", text=text)
    cut_first, cut_second = cut(first), cut(second)
    if not isinstance(cut_first, Refusal) and not isinstance(cut_second, Refusal) and not cut_first.unit:
        if not cut_first.exponent and not _POWER.search(first) and _leaves_power_open(cut_first, second):
            return refuse("UN-42", text=text, first=first.strip())
        first = f"{first} {cut_second.unit}".strip()
    return _alike([read(piece, _place(kind, unit)) for piece in (first, second)], text)


def _leaves_power_open(first: Parts, second: str) -> bool:
    """``4.0 .. 12 × 10^8 cell`` for some begins at 4.0, for others at 4.0 × 10^8; a zero is the same for all."""
    return first.digits.strip("0.,") != "" and _POWER.search(second) is not None


def _alike(readings: Sequence[Reading | Refusal], text: str) -> tuple[Quantity, Quantity] | Refusal:
    """Both values, if they are plain ones of one dimension and one population."""
    refused = [reading for reading in readings if isinstance(reading, Refusal)]
    if refused:
        return refused[0]
    left, right = (reading.quantity for reading in readings if not isinstance(reading, Refusal))
    if left.bound is not Bound.EXACT or right.bound is not Bound.EXACT:
        return refuse("UN-19", text=text)
    first, second = known_unit(left.unit), known_unit(right.unit)
    if first.dimension != second.dimension or bool(first.atoms) != bool(second.atoms):
        return refuse("UN-38", unit=right.unit, wanted=left.unit)
    return left, right


def _target(body: str, kind: Kind, unit: str, text: str) -> _Ends | Refusal:
    pieces = _TOLERANCE.split(body)
    tolerance = cut(pieces[-1])
    if not isinstance(tolerance, Refusal) and tolerance.unit == _SHARE:
        return _share_of_target(pieces, kind, unit, text)
    apart = _pair(pieces, kind, unit, text)
    if isinstance(apart, Refusal):
        return apart
    middle, width = apart
    if width.value < 0:
        return refuse("UN-19", text=text)
    scale = known_unit(width.unit).scale / known_unit(middle.unit).scale
    place = exponent_of(width.value) if scale == 1 else 0
    return _around(middle, Fraction(width.value) * scale, place, kind)


def _share_of_target(pieces: list[str], kind: Kind, unit: str, text: str) -> _Ends | Refusal:
    """Ends at a percentage of the target; a target that is itself a percentage has two readings."""
    if len(pieces) != 2:  # noqa: PLR2004 - a target and its tolerance
        return refuse("UN-19", text=text)
    middle = read(pieces[0], _place(kind, unit))
    width = read(pieces[1], NumberField("fraction", _SHARE))
    for reading in (middle, width):
        if isinstance(reading, Refusal):
            return reading
    assert not isinstance(middle, Refusal)
    assert not isinstance(width, Refusal)
    if _SHARE in middle.quantity.unit or middle.quantity.bound is not Bound.EXACT or kind.name == "temperature":
        return refuse("UN-19", text=text)
    share = Fraction(width.quantity.value) / 100
    return _around(middle.quantity, abs(Fraction(middle.quantity.value)) * share, 0, kind)


def _around(middle: Quantity, width: Fraction, place: int, kind: Kind) -> _Ends:
    """Both ends with the target's decimals or as many more as they need; no lower one that the kind cannot be."""
    ends = [_written(Fraction(middle.value) + side * width, exponent_of(middle.value), place) for side in (-1, 1)]
    low = End(ends[0], middle.unit) if kind.can_be(ends[0], known_unit(middle.unit)) else None
    return low, End(ends[1], middle.unit)


def _written(value: Fraction, *places: int) -> Decimal:
    needed = to_decimal(value)
    return half_up(value, min(*places, exponent_of(without_padding(needed))))
