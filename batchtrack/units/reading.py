"""What a person typed, read within a field's kind and unit: kept as typed, understood once, echoed."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.conversion import known_unit
from batchtrack.units.decimals import shifted, without_padding
from batchtrack.units.display import show, show_number
from batchtrack.units.kind import KINDS, Kind
from batchtrack.units.notation import Parts, cut
from batchtrack.units.numerals import LONGEST, MARKS, THIN_SPACES, readings
from batchtrack.units.quantity import Bound, Quantity
from batchtrack.units.unit import Unit

DecimalMark = Literal[".", ","]
_RATIOS: Final = frozenset({"ratio", "dilution_factor"})
_SHARE: Final = ("%", 1)


@dataclass(frozen=True, slots=True)
class NumberField:
    """A place where a number is typed.

    Attributes:
        kind: a name in KINDS.
        unit: the field's unit; a bare number takes it if the field says so.
        decimal_mark: what the site writes.
        bare_number_takes_unit: whether the unit may be left out.
        m_is_million: whether the site writes "M/mL" for million per mL.
    """

    kind: str
    unit: str
    decimal_mark: DecimalMark = "."
    bare_number_takes_unit: bool = True
    m_is_million: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as typed and as understood, with its significant figures."""

    entered: str
    quantity: Quantity
    figures: int
    decimal_mark: DecimalMark = "."

    @property
    def echo(self) -> str:
        """What was understood, for the line under the field, for example ``12.5 × 10⁹/L``."""
        return show(self.quantity, decimal_mark=self.decimal_mark)


def read(text: str, field: NumberField) -> Reading | Refusal:
    """Read what was typed in a field; whatever the text, the answer is a reading or a refusal.

    Only the digits 0 to 9 count as digits. The power of ten becomes part of the value: ``12.5 x 10^9/L`` of a
    cell concentration is 1.25E+10 cell/L with three significant figures.
    """
    kind = KINDS.get(field.kind)
    if kind is None:
        return refuse("UN-17", kind=field.kind)
    parts = cut(text)
    if isinstance(parts, Refusal):
        return parts
    number = _number(parts, text.strip(), field.decimal_mark)
    if isinstance(number, Refusal):
        return number
    if number < 0 and not kind.signed:
        return refuse("UN-10", text=text.strip(), kind=_said(kind))
    unit = _unit(parts, number, kind, field)
    if isinstance(unit, Refusal):
        return unit
    value = shifted(number, unit.exponent)
    return Reading(text, Quantity(value, unit.bare.text, parts.bound), _figures(number), field.decimal_mark)


def _figures(number: Decimal) -> int:
    return len(number.as_tuple().digits)


def _number(parts: Parts, text: str, decimal_mark: DecimalMark) -> Decimal | Refusal:
    if sum(sign in "0123456789" for sign in parts.digits) > LONGEST:
        return refuse("UN-11", text=text, most=f"{LONGEST} digits")
    found = readings(parts.digits, decimal_mark)
    if not found:
        return refuse("UN-02", text=text)
    if len(found) > 1:
        return _two_readings(parts.digits, found, decimal_mark)
    value = shifted(found[0], parts.exponent)
    return value.copy_negate() if parts.negative else value


def _two_readings(digits: str, found: tuple[Decimal, ...], decimal_mark: DecimalMark) -> Refusal:
    site = "points" if decimal_mark == MARKS[0] else "commas"
    fewer, more = sorted(found)
    first, second = show_number(fewer, decimal_mark), show_number(more, decimal_mark)
    return refuse("UN-03", text=digits, first=first, second=second, site=site)


def _unit(parts: Parts, number: Decimal, kind: Kind, field: NumberField) -> Unit | Refusal:
    """The unit typed, or the field's where none was; a fraction without a sign of what it is is asked back."""
    if not parts.unit:
        return _unit_of_bare_number(number, parts, kind, field)
    if parts.unit[0] in f"0123456789.,{THIN_SPACES}":
        return _stray_digits(parts)
    spelled = _million(parts.unit) if field.m_is_million else parts.unit
    unit = kind.unit_of(spelled)
    if unit is None:
        return refuse("UN-07", unit=parts.unit, known=", ".join(kind.units))
    wanted = kind.unit_of(field.unit)
    if not unit.parent and wanted is not None:
        unit = Unit(unit.exponent, unit.atoms, wanted.parent)
    if not kind.allows(unit) or (wanted is not None and unit.parent != wanted.parent):
        return refuse("UN-08", unit=parts.unit, kind=_said(kind), known=", ".join(kind.units))
    return unit


def _stray_digits(parts: Parts) -> Refusal:
    """What to say of digits or marks that stand apart from the number."""
    apart = re.match(r"[0-9]{3}(?![0-9])", parts.unit)
    if apart is None or parts.exponent:
        return refuse("UN-02", text=f"{parts.digits}{parts.unit}")
    return refuse("UN-12", text=f"{parts.digits} {parts.unit}", wanted=f"{parts.digits}{parts.unit}")


def _unit_of_bare_number(number: Decimal, parts: Parts, kind: Kind, field: NumberField) -> Unit | Refusal:
    """The field's unit, if it has one and lends it; a ratio needs none."""
    unit = kind.unit_of(field.unit)
    if kind.name not in _RATIOS and 0 < number <= 1 and _SHARE in (unit or _canonical(kind)).atoms:
        return _fraction_asked_back(number, parts, (unit or _canonical(kind)).text, field.decimal_mark)
    if unit is None or not field.bare_number_takes_unit:
        missing = refuse("UN-09", text=show_number(number, field.decimal_mark), known=", ".join(kind.units))
        return _canonical(kind) if kind.name in _RATIOS else missing
    if not kind.allows(unit):
        return refuse("UN-08", unit=field.unit, kind=_said(kind), known=", ".join(kind.units))
    if unit.exponent and parts.exponent:
        return refuse("UN-15", number=show_number(number, field.decimal_mark), unit=unit.text)
    return unit


def _canonical(kind: Kind) -> Unit:
    return known_unit(kind.unit)


def _fraction_asked_back(number: Decimal, parts: Parts, unit: str, mark: DecimalMark) -> Refusal:
    """A bare 0.95 in a field of per cent: 95 % or 0.95 %, each as it can be typed."""
    sign = "" if parts.bound is Bound.EXACT else f"{parts.bound} "
    as_share = f"{sign}{show_number(without_padding(shifted(number, 2)), mark)} {unit}"
    as_percent = f"{sign}{show_number(number, mark)} {unit}"
    return refuse("UN-04", text=show_number(number, mark), first=as_share, second=as_percent)


def _million(unit: str) -> str:
    return "10^6" + unit.removeprefix("M") if unit == "M" or unit.startswith(("M/", "M cell")) else unit


def _said(kind: Kind) -> str:
    return kind.name.replace("_", " ")
