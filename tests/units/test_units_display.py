from decimal import Decimal

import pytest

from batchtrack.units import Bound, Quantity, UnitMismatch, show
from batchtrack.units.display import show_cut

SPACE = "\u00a0"


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("1.25E+10", "cell/L", "12.5 × 10⁹/L"),
        ("12.5", "10^9 cell/L", "12.5 × 10⁹/L"),
        ("1E+10", "cell", "1 × 10¹⁰ cells"),
        ("1", "cell", "1 cell"),
        ("12500", "cell/uL", "12 500/µL"),
        ("1234", "cell/uL", "1234/µL"),
        ("0.00001", "EU/mL", "1 × 10⁻⁵ EU/mL"),
        ("0.05", "EU/mL", "0.05 EU/mL"),
        ("-80", "degC", "−80 °C"),
        ("5", "degC_difference", "5 °C"),
        ("300", "xg", "300 × g"),
        ("10", "percent_vv", "10 % v/v"),
        ("2", "bag", "2 bags"),
        ("0.00", "mL", "0.00 mL"),
        ("2.1", "% of WBC", "2.1 % of WBC"),
        ("5.36", "1", "5.36"),
        ("1.5", "kg/m^3", "1.5 kg/m³"),
        ("7", "cell/vial", "7/vial"),
        ("7", "vial/cell", "7 vial/cell"),
    ],
)
def test_that_a_quantity_is_shown_as_people_write_it(value: str, unit: str, shown: str) -> None:
    assert show(Quantity(Decimal(value), unit)) == shown.replace(" ", SPACE)


def test_that_a_quantity_is_shown_in_a_wanted_unit_and_at_its_power_of_ten() -> None:
    quantity = Quantity(Decimal("1.25E+7"), "cell/mL")
    assert show(quantity, "10^9/L") == f"12.5{SPACE}×{SPACE}10⁹/L"
    assert show(quantity, "10^6 cell/mL", ",") == f"12,5{SPACE}×{SPACE}10⁶/mL"
    with pytest.raises(UnitMismatch):
        show(quantity, "mL")


@pytest.mark.parametrize(("bound", "sign"), [("<", "<"), ("<=", "≤"), (">", ">"), (">=", "≥")])
def test_that_a_bound_is_shown_before_the_number(bound: str, sign: str) -> None:
    assert show(Quantity(Decimal("0.05"), "EU/mL", Bound(bound))) == f"{sign}{SPACE}0.05{SPACE}EU/mL"


def test_that_a_long_computed_number_is_cut_and_says_so() -> None:
    assert show_cut(Quantity(Decimal("30.2702702702702702"), "%")) == f"30.2702702702…{SPACE}%"
    assert show_cut(Quantity(Decimal(672000000), "cell")) == f"672{SPACE}×{SPACE}10⁶{SPACE}cells"
