"""What a person typed, read within a field's kind and unit: kept as typed, understood once, echoed."""

from dataclasses import dataclass
from decimal import Decimal

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.decimals import shifted
from batchtrack.units.display import show, show_number
from batchtrack.units.kind import KINDS, Kind, said
from batchtrack.units.notation import LARGEST_EXPONENT, Parts, cut
from batchtrack.units.number_field import DecimalMark, NumberField
from batchtrack.units.numerals import LONGEST, MARKS, readings
from batchtrack.units.quantity import Bound, Quantity
from batchtrack.units.unit_reading import read_unit


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
    return number if isinstance(number, Refusal) else _within(kind, field, text, parts, number)


def _within(kind: Kind, field: NumberField, text: str, parts: Parts, number: Decimal) -> Reading | Refusal:
    """The number with its unit, if the kind has such a value."""
    if not kind.signed and (number < 0 or (not number and parts.bound is Bound.LESS)):
        return refuse("UN-10", text=text.strip(), kind=said(kind))
    unit = read_unit(parts, number, kind, field, text.strip())
    if isinstance(unit, Refusal):
        return unit
    quantity = Quantity(shifted(number, unit.exponent), unit.bare.text, parts.bound)
    if abs(quantity.value.adjusted()) > LARGEST_EXPONENT:
        return refuse("UN-31", text=text.strip(), most=str(LARGEST_EXPONENT))
    if not kind.can_be(quantity.value, unit.bare):
        return refuse("UN-41", text=text.strip())
    return Reading(text, quantity, _figures(number), field.decimal_mark)


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
    return value.copy_negate() if parts.negative and value else value


def _two_readings(digits: str, found: tuple[Decimal, ...], decimal_mark: DecimalMark) -> Refusal:
    site = "points" if decimal_mark == MARKS[0] else "commas"
    fewer, more = sorted(found)
    first, second = show_number(fewer, decimal_mark), show_number(more, decimal_mark)
    return refuse("UN-03", text=digits, first=first, second=second, site=site)
