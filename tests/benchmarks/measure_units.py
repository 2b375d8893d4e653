"""Reading, converting, judging and computing, beside bare pint doing one conversion alone, in one run; start-up."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal

import pint

from batchtrack.units import (
    Criterion,
    Derivation,
    Formula,
    NumberField,
    Reading,
    Verdict,
    convert,
    evaluate,
    judge,
    parse_criterion,
    parse_formula,
    read,
)

ROUNDS = 1000
STARTS = 3
TEXT = "12.5 x 10^9/L"
FIELD = NumberField("cell_concentration", "10^9/L")
_CRITERION = parse_criterion("10.0 .. 14.0", "cell_concentration", "10^9 cell/L")
_FORMULA = parse_formula("wbc * volume")
_TIMED = "import time; {}; begun = time.perf_counter(); {}; print(time.perf_counter() - begun)"


def _reading() -> Reading:
    reading = read(TEXT, FIELD)
    assert isinstance(reading, Reading)
    return reading


def _judged(reading: Reading) -> None:
    assert isinstance(_CRITERION, Criterion)
    assert judge(reading.quantity, _CRITERION).verdict is Verdict.PASS


def _computed(reading: Reading, volume: Reading) -> None:
    assert isinstance(_FORMULA, Formula)
    assert isinstance(evaluate(_FORMULA, {"wbc": reading, "volume": volume}, "cell", "cell_count"), Derivation)


def _all_of_it() -> None:
    reading = _reading()
    convert(reading.quantity, "cell/mL", "cell_concentration")
    _judged(reading)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _printed_seconds(statement: str) -> float:
    """What a statement takes in a process of its own, where nothing is cached."""
    starts = [
        float(subprocess.run([sys.executable, "-c", statement], check=True, capture_output=True, text=True).stdout)
        for _ in range(STARTS)
    ]
    return statistics.median(starts)


def test_what_reading_converting_and_judging_cost_beside_bare_pint() -> None:
    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)
    value = registry.Quantity(Decimal("12.5e9"), "1/L")
    reading, volume = _reading(), read("52.0 mL", NumberField("volume", "mL"))
    assert isinstance(volume, Reading)
    works: dict[str, Callable[[], object]] = {
        "bare pint, conversion alone": lambda: value.to("1/mL"),
        "read": _reading,
        "convert": lambda: convert(reading.quantity, "cell/mL", "cell_concentration"),
        "judge": lambda: _judged(reading),
        "compute with derivation": lambda: _computed(reading, volume),
        "read, convert and judge": _all_of_it,
    }
    for work in works.values():
        work()
    # One of each in turn, so that a busy moment of the machine falls on all of them alike.
    rounds = [[_seconds(work) for work in works.values()] for _ in range(ROUNDS)]
    medians = dict(zip(works, map(statistics.median, zip(*rounds, strict=True)), strict=True))
    bare = medians["bare pint, conversion alone"]
    for name, seconds in medians.items():
        print(f"\n{name}: {1 / seconds:,.0f} a second, {seconds / bare:.2f} of bare pint", end="")
    assert len(rounds) == ROUNDS


def test_what_the_registry_costs_at_the_start() -> None:
    ours = _printed_seconds(_TIMED.format("from batchtrack.units import registry", "registry.registry()"))
    theirs = _printed_seconds(_TIMED.format("import pint", "pint.UnitRegistry()"))
    print(f"\nour registry {ours * 1e3:.1f} ms, pint's own {theirs * 1e3:.1f} ms, ratio {ours / theirs:.2f}")
    assert ours > 0
