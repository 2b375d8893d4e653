"""``batchtrack check quantity``: how a text is read as a quantity of a kind, outside any field."""

from dataclasses import replace
from typing import Annotated

import typer

from batchtrack.commands.options import DecimalMark, DecimalMarkOption, Json, KindName
from batchtrack.commands.saying import say, say_json, tell
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.units import KINDS, Kind, NumberField, Quantity, Reading, convert, read, sentinel, show
from batchtrack.units.kind import said
from batchtrack.units.unit import Unit, parse_unit


def quantity(
    text: Annotated[str | None, typer.Argument(metavar="TEXT")] = None,
    kind: KindName = None,
    to: Annotated[str | None, typer.Option("--to", metavar="UNIT", help="Unit to express it in.")] = None,
    decimal_mark: DecimalMarkOption = DecimalMark.POINT,
    kinds: Annotated[bool, typer.Option("--kinds", help="List the kinds and their units.")] = False,
    json: Json = False,
) -> None:
    """Read a quantity; what cannot be read or has two readings is refused with a sentence."""
    if kinds:
        _list_kinds(json=json)
        return
    if text is None or kind is None:
        raise Refused(refuse("CM-10"))
    reading = read_outside(text, kind, decimal_mark)
    tell(slip for slip in [sentinel(reading.quantity)] if slip is not None)
    known = reading.quantity if to is None else _expressed(reading.quantity, KINDS[kind], to)
    if not json:
        say(f"{show(known, decimal_mark=reading.decimal_mark)}, significant figures: {reading.figures}")
        return
    say_json(
        {
            "entered": reading.entered,
            "bound": known.bound.value,
            "value": f"{known.value:f}",
            "unit": known.unit,
            "significant_figures": reading.figures,
        }
    )


def read_outside(text: str, kind: str, decimal_mark: DecimalMark) -> Reading:
    """A text read outside any field, so that it must bring its unit.

    Raises:
        Refused: it cannot be read, or has two readings.
    """
    reading = read(text, NumberField(kind, "", decimal_mark.value, bare_number_takes_unit=False))
    if isinstance(reading, Refusal):
        raise Refused(reading)
    return reading


def _expressed(quantity: Quantity, kind: Kind, to: str) -> Quantity:
    source, target = parse_unit(quantity.unit), kind.unit_of(to)
    assert source is not None, "a quantity has a unit"
    if target is None:
        raise Refused(refuse("UN-07", unit=to, known=kind.known))
    if not kind.allows(target):
        raise Refused(refuse("UN-08", unit=to, kind=said(kind), known=kind.known))
    named = _of_same_population(target, source)
    if named.dimension != source.dimension:
        raise Refused(refuse("CM-11", quantity=show(quantity), unit=to))
    return convert(quantity, named.text, kind.name)


def _of_same_population(target: Unit, source: Unit) -> Unit:
    return target if target.parent else replace(target, parent=source.parent, members=source.members)


def _list_kinds(*, json: bool) -> None:
    if json:
        say_json([{"kind": kind.name, "units": kind.units} for kind in KINDS.values()])
        return
    widest = max(len(name) for name in KINDS)
    for kind in KINDS.values():
        say(f"{kind.name.ljust(widest)}  {kind.known}".rstrip())
