"""Recorded values and criteria as people read them, on screens and papers alike."""

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from batchtrack.batch.events.parts import Judged, Value
from batchtrack.batch.questions.judging import quantity_of
from batchtrack.batch.questions.times import show_date, show_time
from batchtrack.identity import ChainOfIdentity
from batchtrack.refusals import Refusal
from batchtrack.units import Quantity, parse_criterion, parse_unit, show, show_criterion
from batchtrack.units.display import NO_BREAK, power_of_ten, show_unit

_PLAIN_NUMBER: Final = "1"


def show_value(value: Value, unit: str, decimal_mark: str) -> str:
    """A value with its unit and the digits typed; a time in its zone; words as they are."""
    if value.moment is not None:
        return show_time(value.moment, value.zone or "UTC")
    quantity = quantity_of(value)
    if quantity is None:
        return value.words if value.words is not None else value.entered
    return show(quantity, unit or None, decimal_mark)


def show_limit(criterion: str | None, kind: str, unit: str, decimal_mark: str) -> str:
    """A criterion as printed, empty where there is none."""
    if criterion is None:
        return ""
    parsed = parse_criterion(criterion, kind, unit)
    return criterion if isinstance(parsed, Refusal) else show_criterion(parsed, decimal_mark)


def show_unit_words(unit: str) -> str:
    """A unit as printed, ``10⁹ cells/L``; empty for none."""
    parsed = parse_unit(unit) if unit else None
    if parsed is None:
        return unit
    words = "" if unit == _PLAIN_NUMBER else show_unit(parsed)
    if parsed.exponent:
        return f"{power_of_ten(parsed.exponent)}{'' if words.startswith('/') else NO_BREAK}{words}"
    return f"cells{words}" if words.startswith("/") else words


def show_rounded(judged: Judged | None, unit: str, decimal_mark: str) -> str:
    """The value as it was compared, empty where nothing was rounded."""
    if judged is None or judged.rounded is None:
        return ""
    return _number(judged.rounded, unit, decimal_mark)


def show_utc(moment: datetime) -> str:
    """A moment in UTC."""
    utc = moment.astimezone(UTC)
    return f"{show_date(utc.date())} {utc:%H:%M} UTC"


def show_chain(code: str) -> str:
    """The chain of identity as printed, with its check character."""
    return ChainOfIdentity(code).short


def _number(text: str, unit: str, decimal_mark: str) -> str:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text  # a result in words is compared as it is
    return show(Quantity(number, unit), unit, decimal_mark)
