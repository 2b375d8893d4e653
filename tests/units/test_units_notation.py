from decimal import Decimal

import pytest
from units_examples import refused

from batchtrack.units import Bound, NumberField, Reading, read

CELLS = NumberField("cell_concentration", "10^9/L")
CELLS_WITH_COMMA = NumberField("cell_concentration", "10^9/L", ",")
VIABILITY = NumberField("fraction", "%")


def understood(text: str, field: NumberField) -> tuple[Decimal, str, int]:
    result = read(text, field)
    assert isinstance(result, Reading), result
    assert result.entered == text
    return result.quantity.value, result.quantity.unit, result.figures


@pytest.mark.parametrize(
    ("text", "value", "unit", "figures"),
    [
        ("12.5e6/mL", "1.25E+7", "cell/mL", 3),
        ("12.5E+06 cells/ml", "1.25E+7", "cell/mL", 3),
        ("12,5 ×10⁶/mL", "1.25E+7", "cell/mL", 3),
        ("12.5 x 10^9/L", "1.25E+10", "cell/L", 3),
        ("12.5 10*9/L", "1.25E+10", "cell/L", 3),
        ("12.5 × 10⁹ /L", "1.25E+10", "cell/L", 3),
        ("12.50 10^9/L", "1.250E+10", "cell/L", 4),
        ("12500/\u00b5L", "12500", "cell/uL", 5),
        ("12500/\u03bcL", "12500", "cell/uL", 5),
        ("12\u2009500/µL", "12500", "cell/uL", 5),
        ("12\u202f500/µL", "12500", "cell/uL", 5),
        ("12\u00a0500/µL", "12500", "cell/uL", 5),
        ("12.5", "1.25E+10", "cell/L", 3),
        ("1.234.567/mL", "1234567", "cell/mL", 7),
        ("1,234.5/mL", "1234.5", "cell/mL", 5),
        ("+5/mL", "5", "cell/mL", 1),
        ("0.050/uL", "0.050", "cell/uL", 2),
        ("1.5 × 10⁻³/µL", "0.0015", "cell/uL", 2),
        ("12.5 × 10 ^ 9/L", "1.25E+10", "cell/L", 3),
        ("12\u2009500.123\u20094/µL", "12500.1234", "cell/uL", 9),
        ("0,123\u202f456/µL", "0.123456", "cell/uL", 6),
        ("12.5e6 Cells/mL", "1.25E+7", "cell/mL", 3),
        ("12.5e6 cells/Milliliter", "1.25E+7", "cell/mL", 3),
    ],
)
def test_that_a_cell_concentration_is_read_as_laboratories_write_it(
    text: str, value: str, unit: str, figures: int
) -> None:
    read_value, read_unit, read_figures = understood(text, CELLS)
    assert str(read_value) == value
    assert (read_unit, read_figures) == (unit, figures)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("<", "<"),
        ("≤", "<="),
        ("⩽", "<="),
        ("≦", "<="),
        ("<=", "<="),
        (">", ">"),
        ("≥", ">="),
        ("⩾", ">="),
        ("≧", ">="),
        (">=", ">="),
        ("=", "="),
    ],
)
def test_that_a_bound_before_the_number_is_kept(text: str, bound: str) -> None:
    result = read(f"{text} 0.05 EU/mL", NumberField("endotoxin_concentration", "EU/mL"))
    assert isinstance(result, Reading)
    assert (result.quantity.value, result.quantity.bound) == (Decimal("0.05"), Bound(bound))


@pytest.mark.parametrize("text", ["-80 °C", "−80 °C", "-80", "− 80 degC", "\u201080 °C", "\u201180 °C", "\u201380 ℃"])
def test_that_a_temperature_may_begin_with_a_hyphen_or_a_minus(text: str) -> None:
    assert understood(text, NumberField("temperature", "degC"))[:2] == (Decimal(-80), "degC")


@pytest.mark.parametrize(
    "text", ["37 °C", "37 ºC", "37 ˚C", "37 ℃", "37 C", "37 deg C", "37 degrees Celsius", "37 Celsius", "37 Cel"]
)
def test_that_degrees_are_read_however_a_keyboard_writes_them(text: str) -> None:
    assert understood(text, NumberField("temperature", ""))[:2] == (Decimal(37), "degC")


@pytest.mark.parametrize("text", ["-300 °C", "-273.16 °C", "-1 K", "<= -300 °C"])
def test_that_a_temperature_colder_than_any_is_refused(text: str) -> None:
    assert refused(read(text, NumberField("temperature", "degC"))) == "UN-41"
    assert understood("-273.15 °C", NumberField("temperature", "degC"))[0] == Decimal("-273.15")
    assert understood("-300 °C", NumberField("temperature_difference", "K"))[0] == Decimal(-300)


@pytest.mark.parametrize("text", ["5 EU/kg/h", "5 EU/(kg·h)", "5 EU/(kg*h)", "5 EU/(kg h)", "5 [EU].kg-1.h-1"])
def test_that_what_stands_below_the_line_is_read_in_each_spelling(text: str) -> None:
    assert understood(text, NumberField("endotoxin_rate", ""))[:2] == (Decimal(5), "EU/kg/h")


def test_that_a_stroke_followed_by_a_product_is_refused_since_it_has_two_readings() -> None:
    assert refused(read("5 EU/kg·h", NumberField("endotoxin_rate", ""))) == "UN-08"


def test_that_a_raised_sign_in_the_name_of_a_population_is_the_sign() -> None:
    assert understood("2.1 % of CD34⁺", NumberField("share_of_population", ""))[1] == "% of CD34+"


def test_that_an_unseen_character_is_named_and_not_printed() -> None:
    result = read("12\x1b[31m/mL", CELLS)
    assert refused(result) == "UN-39"
    assert dict(result.values)["text"] == "12[U+001B][31m/mL"  # type: ignore[union-attr]  # refused() has seen that it is one


def test_that_a_dilution_written_as_one_to_ten_is_asked_back_with_both_readings() -> None:
    result = read("1:10", NumberField("dilution_factor", "1"))
    assert refused(result) == "UN-34"
    assert dict(result.values)["first"] == "10 ×"  # type: ignore[union-attr]  # refused() has seen that it is one
    assert dict(result.values)["second"] == "11 ×"  # type: ignore[union-attr]  # likewise
    assert refused(read("1:10", CELLS)) == "UN-02"


def test_that_a_mark_with_two_readings_is_asked_back_with_both() -> None:
    result = read("1.234/mL", CELLS_WITH_COMMA)
    assert refused(result) == "UN-03"
    assert dict(result.values) == {"text": "1.234", "first": "1,234", "second": "1234", "site": "commas"}  # type: ignore[union-attr]  # refused() has seen that it is one


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1.234", ".", "1.234"),
        ("1,234", ",", "1.234"),
        ("12,5", ".", "12.5"),
        ("12.5", ",", "12.5"),
        ("0,123", ".", "0.123"),
        ("1234,567", ".", "1234.567"),
        ("1.234,5", ",", "1234.5"),
        ("1.234,5", ".", "1234.5"),
        ("1.234.567", ",", "1234567"),
    ],
)
def test_that_a_mark_with_one_reading_is_read(text: str, mark: str, value: str) -> None:
    field = NumberField("volume", "mL", "." if mark == "." else ",")
    assert understood(text, field)[0] == Decimal(value)


@pytest.mark.parametrize("text", ["0.95", "1", "0.5", "< 0.9"])
def test_that_a_viability_typed_as_a_bare_fraction_is_asked_back(text: str) -> None:
    assert refused(read(text, VIABILITY)) == "UN-04"


def test_that_both_readings_of_a_fraction_are_named_as_they_can_be_typed() -> None:
    result = read("0.95", VIABILITY)
    assert refused(result) == "UN-04"
    assert dict(result.values)["first"] == "95 %"  # type: ignore[union-attr]  # refused() has seen that it is one
    assert dict(result.values)["second"] == "0.95 %"  # type: ignore[union-attr]  # likewise
    assert understood("95 %", VIABILITY)[0] == Decimal(95)
    assert understood("0.95 %", VIABILITY)[0] == Decimal("0.95")


def test_that_a_fraction_outside_any_field_unit_is_asked_back_and_not_guessed() -> None:
    assert refused(read("0.95", NumberField("fraction", "%", bare_number_takes_unit=False))) == "UN-04"


@pytest.mark.parametrize("kind", ["volume", "cell_concentration", "time", "temperature", "mass"])
def test_that_a_bare_number_needs_a_unit_where_the_field_gives_none(kind: str) -> None:
    assert refused(read("12", NumberField(kind, "", bare_number_takes_unit=False))) == "UN-09"


def test_that_a_field_without_a_unit_of_its_kind_lends_none() -> None:
    assert refused(read("12", NumberField("volume", ""))) == "UN-09"
    assert refused(read("12", NumberField("volume", "kg"))) == "UN-08"


def test_that_a_ratio_needs_no_unit_anywhere() -> None:
    assert understood("6.7", NumberField("ratio", "1", bare_number_takes_unit=False)) == (Decimal("6.7"), "1", 2)


def test_that_a_number_with_its_own_power_of_ten_does_not_take_the_power_of_the_field() -> None:
    assert refused(read("12.5e9", CELLS)) == "UN-15"
    assert understood("12.5e9/L", CELLS)[0] == Decimal("1.25E+10")


def test_that_million_is_read_only_where_the_site_writes_it() -> None:
    assert refused(read("12.5 M/mL", CELLS)) == "UN-37"
    allowed = NumberField("cell_concentration", "10^9/L", m_is_million=True)
    assert understood("12.5 M/mL", allowed)[:2] == (Decimal("1.25E+7"), "cell/mL")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "UN-01"),
        ("  ", "UN-01"),
        ("twelve", "UN-02"),
        ("5.", "UN-02"),
        ("1.2.3", "UN-02"),
        ("1..2", "UN-02"),
        ("١٢", "UN-02"),
        ("１２/mL", "UN-02"),
        ("²", "UN-02"),
        ("NaN", "UN-02"),
        ("Infinity", "UN-02"),
        ("10^6/mL", "UN-05"),
        ("× 10⁶/mL", "UN-05"),
        ("e6/mL", "UN-05"),
        ("--5/mL", "UN-06"),
        ("+-5/mL", "UN-06"),
        ("5 furlong", "UN-07"),
        ("5 EU/mL", "UN-08"),
        ("5 mL", "UN-08"),
        ("5 cell/kg", "UN-08"),
        ("5 cells of WBC/mL", "UN-07"),
        ("-5/mL", "UN-10"),
        ("1e31/mL", "UN-31"),
        ("1e999999999999999/mL", "UN-31"),
        ("999 × 10^29/mL", "UN-31"),
        ("< 0/mL", "UN-10"),
        ("12.5e6\u200b/mL", "UN-39"),
        ("\ufeff12.5e6/mL", "UN-39"),
        ("12\x1b[31m/mL", "UN-39"),
        ("12\u202e5/mL", "UN-39"),
        ("no growth", "UN-40"),
        ("Not  analysed", "UN-40"),
        ("5 % w/v", "UN-08"),
        ("5 % v/v", "UN-08"),
        ("12.5 x10e6/mL", "UN-34"),
        ("5⁶/mL", "UN-02"),
        ("1_000/mL", "UN-02"),
        ("1'000/mL", "UN-02"),
        ("12.5e6 M/mL", "UN-37"),
        ("1" * 31, "UN-11"),
        ("1" * 500, "UN-11"),
        ("12 500/µL", "UN-12"),
        (".5/mL", "UN-13"),
        ("1e5.5/mL", "UN-02"),
    ],
)
def test_that_each_slip_has_its_own_sentence(text: str, code: str) -> None:
    assert refused(read(text, CELLS)) == code


def test_that_a_unit_keeps_its_meaning_within_the_kind_of_its_field() -> None:
    assert understood("300 g", NumberField("speed_g", "xg"))[1] == "xg"
    assert understood("300 × g", NumberField("speed_g", "xg"))[1] == "xg"
    assert understood("300 g", NumberField("mass", "g"))[1] == "g"
    assert understood("5 °C", NumberField("temperature_difference", "K"))[1] == "degC_difference"


def test_that_a_percentage_takes_the_parent_population_of_its_field_and_no_other() -> None:
    field = NumberField("share_of_population", "% of WBC")
    assert understood("2.1 %", field)[1] == "% of WBC"
    assert understood("2.1", field)[1] == "% of WBC"
    assert refused(read("2.1 % of CD34+", field)) == "UN-36"
    assert understood("2.1 % of wbc", field)[1] == "% of WBC"
    members = NumberField("share_of_population", "% CD34+ of WBC")
    assert understood("2.1 %", members)[1] == understood("2.1 % of WBC", members)[1] == "% CD34+ of WBC"
    assert refused(read("2.1 % CD3+ of WBC", members)) == "UN-36"


@pytest.mark.parametrize("unit", ["", "%"])
def test_that_a_share_of_what_is_not_named_is_asked_back(unit: str) -> None:
    assert refused(read("2.1 %", NumberField("share_of_population", unit))) == "UN-33"


def test_that_objects_of_another_sort_than_the_field_counts_are_refused() -> None:
    assert refused(read("3 bags", NumberField("counted_object", "vial"))) == "UN-38"
    assert refused(read("5 CFU", NumberField("colony_count", "CFU/mL"))) == "UN-38"


@pytest.mark.parametrize("text", ["12.5 X 10^6/mL", "12.5 e6 {cells}/mL", "12.5 E6/mL", "12.5·10⁶ cells / mL"])
def test_that_rarer_spellings_of_the_same_number_are_read(text: str) -> None:
    assert understood(text, CELLS)[:2] == (Decimal("1.25E+7"), "cell/mL")


def test_that_codes_of_ucum_are_read() -> None:
    assert understood("0.5 [EU]/mL", NumberField("endotoxin_concentration", "EU/mL"))[1] == "EU/mL"
    assert understood("5 10*6/kg", NumberField("cells_per_mass", "10^6/kg"))[1] == "cell/kg"
    assert understood("37 Cel", NumberField("temperature", "degC"))[1] == "degC"


def test_that_a_dilution_is_a_bare_number_in_its_field_alone() -> None:
    assert refused(read("10", NumberField("dilution_factor", "", bare_number_takes_unit=False))) == "UN-09"
    assert understood("10", NumberField("dilution_factor", "1"))[0] == 10
    assert understood("10×", NumberField("dilution_factor", ""))[1] == "1"


def test_that_zero_has_no_sign() -> None:
    assert not understood("-0 °C", NumberField("temperature", "degC"))[0].is_signed()


def test_that_a_volume_is_of_no_population() -> None:
    assert refused(read("5 mL of WBC", NumberField("volume", "mL", bare_number_takes_unit=False))) == "UN-08"
    assert refused(read("5 mL of WBC", NumberField("volume", ""))) == "UN-08"


def test_that_percent_by_volume_is_not_percent_by_weight_nor_plain_percent() -> None:
    by_volume = NumberField("volume_in_volume", "% v/v")
    assert understood("10 % v/v", by_volume)[1] == "percent_vv"
    assert refused(read("10 % w/v", by_volume)) == "UN-08"
    assert refused(read("10 %", by_volume)) == "UN-08"
    assert understood("10 % w/v", NumberField("density", "g/mL"))[1] == "percent_wv"


def test_that_thirty_figures_are_read_without_losing_one() -> None:
    text = "123456789012345678901234567.890 mL"
    assert str(understood(text, NumberField("volume", "mL"))[0]) == "123456789012345678901234567.890"


def test_that_what_was_read_is_echoed_in_the_notation_of_the_site() -> None:
    result = read("12,5 ×10⁹/L", CELLS_WITH_COMMA)
    assert isinstance(result, Reading)
    assert result.echo == "12,5\u00a0×\u00a010⁹/L"


def test_that_an_unknown_kind_is_a_refusal() -> None:
    assert refused(read("5 mL", NumberField("loudness", "mL"))) == "UN-17"
