"""The unit that was typed after a number, or the field's where none was."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.conversion import known_unit
from batchtrack.units.decimals import shifted, without_padding
from batchtrack.units.dimension import without_populations
from batchtrack.units.display import show_number
from batchtrack.units.kind import DILUTION, KINDS, RATIO, Kind, said
from batchtrack.units.notation import Parts
from batchtrack.units.number_field import DecimalMark, NumberField
from batchtrack.units.quantity import Bound
from batchtrack.units.unit import SUPERSCRIPTS, Unit

_SHARE: Final = ("%", 1)
_BEGINS: Final = re.compile(rf"[^\W\d_{SUPERSCRIPTS}]|[/%‰°˚℃\[{{(×*·]|-fold")
_ONE_TO: Final = re.compile(r":\s*([0-9]{1,6})")
_GROUP: Final = re.compile(r"[0-9]{3}(?![0-9])")
_SPACE_IN_NUMBER: Final = re.compile(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")


def read_unit(parts: Parts, number: Decimal, kind: Kind, field: NumberField, text: str) -> Unit | Refusal:
    """The unit typed, or the field's where none was; a share without a sign of what it is is asked back."""
    if not parts.unit:
        unit = _unit_of_bare_number(number, parts, kind, field)
    elif not _BEGINS.match(parts.unit):
        return _one_to(parts, kind, text) or _stray_signs(parts, text)
    else:
        unit = _unit_typed(parts.unit, kind, field)
    if isinstance(unit, Refusal) or unit.parent or not kind.of_parent:
        return unit
    return refuse("UN-33", text=text)


def _unit_typed(typed: str, kind: Kind, field: NumberField) -> Unit | Refusal:
    million = _million(typed)
    unit = kind.unit_of(million if field.m_is_million else typed)
    if unit is None and kind.unit_of(million) is not None:
        return refuse("UN-37", unit=typed)
    if unit is None and not _known_elsewhere(typed):
        return refuse("UN-07", unit=typed, known=kind.known)
    if unit is None or not kind.allows(unit):
        return refuse("UN-08", unit=typed, kind=said(kind), known=kind.known)
    wanted = kind.unit_of(field.unit)
    if wanted is None:
        return unit
    if without_populations(unit.dimension) != without_populations(wanted.dimension):
        return refuse("UN-38", unit=typed, wanted=wanted.bare.text)
    return _of_population(unit, wanted, typed)


def _known_elsewhere(typed: str) -> bool:
    """Whether a text is a unit of another kind that has a spelling of its own for it."""
    plain = " ".join(typed.split())
    return any(plain in kind.spellings_known for kind in KINDS.values())


def _of_population(unit: Unit, wanted: Unit, typed: str) -> Unit | Refusal:
    """The unit with the populations of the field, whose names need not be typed and whose capitals do not matter."""
    for given, meant in ((unit.parent, wanted.parent), (unit.members, wanted.members)):
        if given and given.casefold() != meant.casefold():
            return refuse("UN-36", unit=typed, wanted=wanted.bare.text)
    return Unit(unit.exponent, unit.atoms, wanted.parent, wanted.members)


def _one_to(parts: Parts, kind: Kind, text: str) -> Refusal | None:
    """What to say of a dilution written 1:10, which is ten parts for some and eleven for others."""
    found = _ONE_TO.fullmatch(parts.unit)
    if kind.name != DILUTION or found is None or parts.digits != "1":
        return None
    parts_of_all = int(found.group(1))
    return refuse("UN-34", text=text, first=f"{parts_of_all} ×", second=f"{parts_of_all + 1} ×")


def _stray_signs(parts: Parts, text: str) -> Refusal:
    """What to say of digits and signs that stand after the number and begin no unit."""
    if not _GROUP.match(parts.unit) or parts.exponent:
        return refuse("UN-02", text=text)
    apart = f"{parts.digits} {parts.unit}"
    return refuse("UN-12", text=apart, wanted=_SPACE_IN_NUMBER.sub("", apart))


def _unit_of_bare_number(number: Decimal, parts: Parts, kind: Kind, field: NumberField) -> Unit | Refusal:
    """The field's unit, if it has one and lends it; a ratio needs none."""
    unit = kind.unit_of(field.unit)
    meant = unit or replace(known_unit(kind.unit), parent="")
    if 0 < number <= 1 and _SHARE in meant.atoms:
        return _fraction_asked_back(number, parts, meant.text, field.decimal_mark)
    if unit is None or not field.bare_number_takes_unit:
        missing = refuse("UN-09", text=show_number(number, field.decimal_mark), known=kind.known)
        return known_unit(kind.unit) if kind.name == RATIO else missing
    if not kind.allows(unit):
        return refuse("UN-08", unit=field.unit, kind=said(kind), known=kind.known)
    if unit.exponent and parts.exponent:
        return refuse("UN-15", number=show_number(number, field.decimal_mark), unit=unit.text)
    return unit


def _fraction_asked_back(number: Decimal, parts: Parts, unit: str, mark: DecimalMark) -> Refusal:
    """A bare 0.95 in a field of per cent: 95 % or 0.95 %, each as it can be typed."""
    sign = "" if parts.bound is Bound.EXACT else f"{parts.bound} "
    as_share = f"{sign}{show_number(without_padding(shifted(number, 2)), mark)} {unit}"
    as_percent = f"{sign}{show_number(number, mark)} {unit}"
    return refuse("UN-04", text=show_number(number, mark), first=as_share, second=as_percent)


def _million(unit: str) -> str:
    return "10^6" + unit.removeprefix("M") if unit == "M" or unit.startswith(("M/", "M cell")) else unit
