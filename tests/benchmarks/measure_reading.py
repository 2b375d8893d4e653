"""Reading lab notation, beside bare pint doing the conversion alone, in one run."""

import statistics
import time
from collections.abc import Callable
from decimal import Decimal

import pint

from batchtrack.units import NumberField, Reading, convert, read

ROUNDS = 2000
TEXT = "12.5 x 10^9/L"


def _microseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1e6


def _read_and_convert() -> object:
    reading = read(TEXT, NumberField("cell_concentration", "10^9/L"))
    assert isinstance(reading, Reading)
    return convert(reading.quantity, "cell/mL", "cell_concentration")


def test_what_reading_and_converting_costs_beside_bare_pint() -> None:
    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)
    value = registry.Quantity(Decimal("12.5e9"), "1/L")
    _read_and_convert()
    value.to("1/mL")
    pairs = [(_microseconds(_read_and_convert), _microseconds(lambda: value.to("1/mL"))) for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"\nread and convert {ours:.0f} µs, bare pint conversion alone {theirs:.0f} µs, ratio {ours / theirs:.2f}")
    assert len(pairs) == ROUNDS
