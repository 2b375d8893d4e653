import pytest

from batchtrack.batch.events.parts import Value
from batchtrack.services.showing import show_compared, show_value


@pytest.mark.parametrize(
    ("number", "unit", "bound", "shown"),
    [
        ("645048543.6893203883495145", "cell", "=", "6.45\u00a0×\u00a010⁸\u00a0cells"),
        ("3.745454545454", "1", "=", "3.75"),
        ("0", "label", "=", "0\u00a0labels"),
        ("0.00000", "mL", "=", "0\u00a0mL"),
        ("4.3", "mL", "=", "4.3\u00a0mL"),
        ("-2.3456", "mL", "=", "−2.35\u00a0mL"),
    ],
)
def test_that_a_computed_value_is_shown_at_three_figures(number: str, unit: str, bound: str, shown: str) -> None:
    assert show_value(Value(entered=number, number=number, unit=unit, bound=bound), "", ".") == shown


def test_that_a_computed_bound_is_rounded_away_from_what_it_bounds() -> None:
    below = Value(entered="", number="0.01931897", unit="EU/kg/h", bound="<")
    above = Value(entered="", number="0.01939897", unit="EU/kg/h", bound=">")
    assert show_value(below, "", ".") == "<\u00a00.0194\u00a0EU/kg/h"
    assert show_value(above, "", ".") == ">\u00a00.0193\u00a0EU/kg/h"


def test_that_a_typed_value_keeps_its_digits() -> None:
    typed = Value(entered="12.500 mL", number="12.500", unit="mL", bound="=", figures=5)
    assert show_value(typed, "", ".") == "12.500\u00a0mL"


def test_that_a_compared_value_has_the_unit_of_its_criterion() -> None:
    assert show_compared("64", ">= 70 %", "fraction", "%", ".") == ("64\u00a0%", "≥\u00a070\u00a0%")
    assert show_compared("growth", "no growth", "", "", ".") == ("growth", "no growth")
