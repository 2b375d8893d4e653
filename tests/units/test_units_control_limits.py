from decimal import Decimal

from batchtrack.units.control_limits import LEAST, control_limits


def test_that_the_limits_are_the_mean_and_the_mean_moving_range() -> None:
    values = [Decimal(text) for text in ("10", "12", "11", "13", "12", "10", "11", "13")]
    limits = control_limits(values)
    assert limits is not None
    assert limits.mean == Decimal("11.5")
    assert limits.high - limits.mean == Decimal("2.66") * Decimal(2 + 1 + 2 + 1 + 2 + 1 + 2) / 7


def test_that_no_limit_passes_what_is_possible() -> None:
    values = [Decimal(text) for text in ("0.5", "0.99", "0.4", "0.98", "0.5", "0.99", "0.6", "0.97")]
    limits = control_limits(values, Decimal(0), Decimal(1))
    assert limits is not None
    assert (limits.low, limits.high) == (Decimal(0), Decimal(1))


def test_that_too_few_values_have_no_limits() -> None:
    assert control_limits([Decimal(1)] * (LEAST - 1)) is None
