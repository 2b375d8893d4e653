"""A result against its criterion: pass, fail, or undecided; undecided blocks like fail."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from batchtrack.units.conversion import from_root, in_unit, known_unit, to_root
from batchtrack.units.criterion import Criterion, End, Rounding
from batchtrack.units.decimals import exponent_of, to_decimal
from batchtrack.units.interval import Edge, Interval
from batchtrack.units.kind import KINDS
from batchtrack.units.quantity import Bound, Quantity
from batchtrack.units.rounding import half_up, place_of_decimals, place_of_figures
from batchtrack.units.verbal import NOT_DONE, Verbal, folded


class Verdict(StrEnum):
    """What a criterion says of a result."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    FAIL = "fail"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with what it rests on.

    Attributes:
        value: the result in the criterion's unit, unrounded, as a text without exponent; empty for a missing one.
        rounded: the result as rounded at the end that decided, in the same unit; None where nothing is rounded.
        verdict: pass, fail or undecided.
        criterion: the criterion as written.
        rule: how the result was brought to the limit, in words.
        trimmed: what is given instead of a result above a maximum that trims; None where nothing is trimmed.
        compared: a plain result as it was held against the end that decided, rounded or not, in that end's unit.
    """

    value: str
    rounded: str | None
    verdict: Verdict
    criterion: str
    rule: str = Rounding.EXACT.value
    trimmed: Quantity | None = None
    compared: Quantity | None = None


def judge(result: Quantity | Verbal | None, criterion: Criterion) -> Judgement:
    """Judge a result; what is missing, of another dimension, or words where a number belongs is undecided.

    A plain result is rounded once to each end as that end is written (USP General Notices 7.20) unless the criterion
    compares exactly; a bounded result is compared unrounded, as the set of values it stands for.
    """
    if isinstance(result, Verbal):
        return _judge_words(result, criterion)
    if result is None or criterion.words:
        return _undecided("" if result is None else _stated(result), criterion)
    source = KINDS[criterion.kind].unit_of(result.unit)
    if source is None or source.dimension != known_unit(criterion.unit).dimension:
        return _undecided(_stated(result), criterion)
    value = to_root(result.value, source)
    if result.bound is not Bound.EXACT:
        return _judge_bounded(value, result.bound, criterion)
    return _judge_plain(value, criterion)


def _stated(result: Quantity) -> str:
    return f"{result.value:f} {result.unit}"


def _undecided(value: str, criterion: Criterion) -> Judgement:
    return Judgement(value, None, Verdict.UNDECIDED, criterion.text)


def _judge_words(result: Verbal, criterion: Criterion) -> Judgement:
    word = folded(result.word)
    if word in NOT_DONE or not criterion.words:
        return _undecided(result.word, criterion)
    conforms = word in {folded(allowed) for allowed in criterion.words}
    return Judgement(result.word, None, Verdict.PASS if conforms else Verdict.FAIL, criterion.text)


def _in_criterion_unit(value: Fraction, criterion: Criterion) -> str:
    return f"{to_decimal(from_root(value, known_unit(criterion.unit))):f}"


def _edge(end: End | None) -> Edge | None:
    return None if end is None else Edge(to_root(end.value, known_unit(end.unit)), end.inclusive)


def _judge_bounded(value: Fraction, bound: Bound, criterion: Criterion) -> Judgement:
    edge = Edge(value, bound in {Bound.AT_MOST, Bound.AT_LEAST})
    impossible = _impossible(value, bound, criterion)
    nothing_below = None if impossible or KINDS[criterion.kind].signed else Edge(Fraction(0), closed=True)
    below = bound in {Bound.LESS, Bound.AT_MOST}
    possible = Interval(nothing_below, edge) if below else Interval(edge, None)
    conforming = Interval(_edge(criterion.low), _edge(criterion.high))
    text = f"{bound} {_in_criterion_unit(value, criterion)}"
    if criterion.trims and possible.lies_within(_beyond(criterion)):
        return Judgement(text, None, Verdict.PASS, criterion.text, trimmed=_most(criterion))
    verdict = Verdict.UNDECIDED
    if possible.lies_within(conforming):
        verdict = Verdict.UNDECIDED if impossible else Verdict.PASS
    elif possible.misses(conforming):
        verdict = Verdict.FAIL
    return Judgement(text, None, verdict, criterion.text)


def _impossible(value: Fraction, bound: Bound, criterion: Criterion) -> bool:
    """Whether a computed result lies wholly below zero where its kind cannot; such a result never passes."""
    if KINDS[criterion.kind].signed or bound in {Bound.MORE, Bound.AT_LEAST}:
        return False
    return value < 0 or (value == 0 and bound is Bound.LESS)


def _beyond(criterion: Criterion) -> Interval:
    """All that lies above the higher end."""
    assert criterion.high is not None, "what trims has a maximum"
    return Interval(Edge(to_root(criterion.high.value, known_unit(criterion.high.unit)), not criterion.high.inclusive))


def _most(criterion: Criterion) -> Quantity:
    assert criterion.high is not None, "what trims has a maximum"
    return Quantity(criterion.high.value, criterion.high.unit)


@dataclass(frozen=True, slots=True)
class _Held:
    """A plain result held against one end: how far off, whether it conforms, and what was compared."""

    apart: Fraction
    conforms: bool
    rounded: Decimal | None
    side: int
    end: End
    compared: Fraction


def _judge_plain(value: Fraction, criterion: Criterion) -> Judgement:
    decided = _deciding(value, criterion)
    trimmed = _most(criterion) if criterion.trims and decided.side < 0 and not decided.conforms else None
    verdict = Verdict.PASS if decided.conforms or trimmed else Verdict.FAIL
    if verdict is Verdict.PASS and _impossible(value, Bound.EXACT, criterion):
        verdict = Verdict.UNDECIDED
    stated = _in_criterion_unit(value, criterion)
    rule = criterion.rounding.value
    rounded = _text_of(decided.rounded, decided.end.unit, criterion)
    held_as = to_decimal(decided.compared) if decided.rounded is None else decided.rounded
    compared = Quantity(held_as, decided.end.unit)
    return Judgement(stated, rounded, verdict, criterion.text, rule, trimmed, compared)


def _deciding(value: Fraction, criterion: Criterion) -> _Held:
    """The end that decided: one that is not met, else the nearer one."""
    ends = ((criterion.low, 1), (criterion.high, -1))
    held = [_hold(value, end, side, criterion) for end, side in ends if end is not None]
    return min(held, key=lambda one: (one.conforms, abs(one.apart)))


def _hold(value: Fraction, end: End, side: int, criterion: Criterion) -> _Held:
    unit = known_unit(end.unit)
    rounded = _rounded(from_root(value, unit), end.value, criterion.rounding)
    compared = from_root(value, unit) if rounded is None else Fraction(rounded)
    inside = side * (compared - Fraction(end.value))
    conforms = inside > 0 or (inside == 0 and end.inclusive)
    return _Held(inside * unit.scale, conforms, rounded, side, end, compared)


def _rounded(value: Fraction, limit: Decimal, rounding: Rounding) -> Decimal | None:
    if rounding is Rounding.EXACT:
        return None
    place = place_of_decimals(limit) if rounding is Rounding.USP else place_of_figures(limit, value)
    return _to_figures(half_up(value, place), limit) if rounding is Rounding.PH_EUR else half_up(value, place)


def _to_figures(rounded: Decimal, limit: Decimal) -> Decimal:
    """99.96 to three figures is 100, where rounding at the third one wrote 100.0."""
    beyond = len(rounded.as_tuple().digits) - len(limit.as_tuple().digits)
    return half_up(Fraction(rounded), exponent_of(rounded) + beyond) if rounded and beyond > 0 else rounded


def _text_of(rounded: Decimal | None, unit: str, criterion: Criterion) -> str | None:
    """The rounded value in the criterion's unit, with the digits it was rounded to."""
    if rounded is None:
        return None
    return f"{in_unit(rounded, known_unit(unit), known_unit(criterion.unit)):f}"
