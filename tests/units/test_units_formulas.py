from decimal import Decimal

import pytest
from units_examples import computed, criterion, derived, formula, quantity, reading, refused

from batchtrack.units import Bound, Derivation, Verdict, check_formula, check_unit, evaluate, judge, parse_formula


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3", "7"),
        ("(1 + 2) * 3", "9"),
        ("2 * 3 ** 2", "18"),
        ("-2 ** 2", "-4"),
        ("8 / 4 / 2", "1"),
        ("8 - 4 - 2", "2"),
        ("2 ** -1", "0.5"),
        ("10 / 3 * 3", "10"),
        ("0.1 + 0.2", "0.3"),
        ("1e3 + 1", "1001"),
        ("min(3, 1, 2)", "1"),
        ("max(3, 1, 2)", "3"),
        ("sum(3, 1, 2)", "6"),
        ("at_least(0.5, 1)", "1"),
        ("at_least(2, 1)", "2"),
        ("round_up(7.83, 1)", "8"),
        ("round_up(8, 1)", "8"),
        ("round_up(1.01, 0.25)", "1.25"),
        ("1 h / 30 min", "2"),
        ("5 %", "0.05"),
        ("1 kg/kg", "1"),
        ("(2 m) ** 3 / 1 m^3", "8"),
        ("2 m^3 / 1 m³", "2"),
        ("1 m ** 3 / 1 m³", "1"),
    ],
)
def test_that_arithmetic_is_exact_and_binds_as_usual(text: str, value: str) -> None:
    assert computed(text, "1", "ratio").value == Decimal(value)


def test_that_a_unit_ends_where_a_space_or_a_name_begins() -> None:
    assert computed("60 kg / kg", "1", "ratio", kg=quantity("30 kg")).value == 2
    assert computed("60 kg/kg_given", "1", "ratio", kg_given=quantity("30 kg")).value == 2
    assert computed("6 mL/min(2 mL, 3 mL)", "1", "ratio").value == 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "UN-20"),
        ("a +", "UN-20"),
        ("a b", "UN-20"),
        ("(a", "UN-20"),
        ("a)", "UN-20"),
        ("a if b else c", "UN-20"),
        ("a.__class__()", "UN-21"),
        ("__import__('os')", "UN-20"),
        ("[1]", "UN-20"),
        ("a = 1", "UN-20"),
        ("a ^ 2", "UN-20"),
        ("1.2.3", "UN-20"),
        ("eval(1)", "UN-21"),
        ("abs(1)", "UN-21"),
        ("max(a, 1,5)", "UN-81"),
        ("1,5 mL", "UN-81"),
        ("a ** 0.5", "UN-29"),
        ("a ** b", "UN-29"),
        ("a ** 10", "UN-29"),
        ("2 m ** 3", "UN-34"),
        ("5 kg/m**3", "UN-34"),
        ("a + 2 s ** -1", "UN-34"),
        ("round_up(a)", "UN-30"),
        ("at_least(a, b, c)", "UN-30"),
        ("min()", "UN-20"),
        ("(" * 60 + "a" + ")" * 60, "UN-22"),
        ("-" + "+".join("a" * 150), "UN-22"),
        ("a" * 501, "UN-11"),
    ],
)
def test_that_nothing_but_the_small_language_is_read(text: str, code: str) -> None:
    assert refused(parse_formula(text)) == code


def test_that_a_formula_names_what_it_needs() -> None:
    assert formula("a * b + max(c.d, 1 h) / a").names == {"a", "b", "c.d"}


@pytest.mark.parametrize(
    ("text", "bounds", "value", "bound"),
    [
        ("a * b", "< =", "6", "<"),
        ("a * b", "<= =", "6", "<="),
        ("a * b", "> =", "6", ">"),
        ("a * b", "< <", "6", "<"),
        ("a * b", "<= <", "6", "<"),
        ("a * b", "<= <=", "6", "<="),
        ("a / b", "= <", "1.5", ">"),
        ("a / b", "= >", "1.5", "<"),
        ("a / b", "< >", "1.5", "<"),
        ("a / b", "> <=", "1.5", ">"),
        ("a + b", "< =", "5", "<"),
        ("a - b", "= <", "1", ">"),
        ("a - b", "< >=", "1", "<"),
        ("-a + b", "< =", "-1", ">"),
        ("a * -b", "< =", "-6", ">"),
        ("a ** 2 + b", "< =", "11", "<"),
        ("a ** -1 * b", "> =", "0.6666666666666666666666666666666666666666666666666667", "<"),
        ("max(a, b)", "< =", "3", "<"),
        ("max(a, b)", "= <", "3", "="),
        ("max(a, b)", "= >", "3", ">="),
        ("max(a, b)", "> =", "3", ">"),
        ("max(a, b)", "> <", "3", ">"),
        ("min(a, b)", "= <", "2", "<"),
        ("min(a, b)", "> =", "2", "="),
        ("min(a, b)", "< =", "2", "<="),
        ("sum(a, b, a)", "< =", "8", "<"),
        ("round_up(a, b)", "< =", "4", "<="),
        ("0 * a + b", "< =", "2", "="),
    ],
)
def test_that_bounds_are_carried_through_arithmetic(text: str, bounds: str, value: str, bound: str) -> None:
    first, second = bounds.split()
    result = computed(text, "1", "ratio", a=quantity("3", first), b=quantity("2", second))
    assert result.bound == Bound(bound)
    assert abs(result.value - Decimal(value)) < Decimal("1e-40")


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("a / b", "< <"),
        ("a * b", "< >"),
        ("a + b", "< >"),
        ("a - b", "< <"),
        ("round_up(a, b)", "= <"),
        ("1 / (b - a)", "= <"),
        ("1 / (b - a)", "> ="),
        ("b / (a - b)", "< ="),
        ("(b - a) ** -1", "= <"),
        ("(b - a) ** 2", "= <"),
    ],
)
def test_that_what_cannot_be_bounded_is_undecided_and_passes_nothing(text: str, bounds: str) -> None:
    first, second = bounds.split()
    result = derived(text, "1", "ratio", a=quantity("3", first), b=quantity("2", second))
    assert result.quantity is None
    assert refused(result.undecided) == "UN-27"
    assert result.to_lines()[-1] == "Unrounded: not decided"
    assert judge(result.quantity, criterion(">= 0", "ratio")).verdict is Verdict.UNDECIDED


def test_that_a_negative_reading_below_a_bound_is_not_multiplied_as_if_it_were_positive() -> None:
    result = derived("a * a", "1", "ratio", a=quantity("-3", "<"))
    assert result.quantity is None


def test_that_what_lies_below_a_temperature_difference_may_be_negative() -> None:
    values = {"a": quantity("5 K", "<"), "b": quantity("2 K", "<")}
    assert derived("a * b / 1 K ** 2", "1", "ratio", **values).quantity is None


def test_that_a_bound_is_reached_where_the_other_factor_can_be_zero() -> None:
    result = computed("a * b", "1", "ratio", a=quantity("3", "<"), b=quantity("0", "<="))
    assert result.bound is Bound.AT_MOST
    assert computed("a * b", "1", "ratio", a=quantity("3", ">"), b=quantity("0", ">=")).bound is Bound.AT_LEAST


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a / (b - b)", "UN-26"),
        ("(b - b) ** -1", "UN-26"),
        ("round_up(a, b - b)", "UN-44"),
        ("round_up(a, -b)", "UN-44"),
        ("(a * 1 kg) ** 9 * 1 kg / (1 kg ** 9 * 1 kg)", "UN-43"),
        ("((a * 1 kg) ** 4) ** 4 / ((b * 1 kg) ** 4) ** 4", "UN-43"),
        ("a * c", "UN-25"),
        ("a + 1 h", "UN-23"),
        ("max(a, 1 kg)", "UN-23"),
        ("a * 1 h", "UN-24"),
        ("((((1e30 ** 9) ** 9) ** 9) ** 9) ** 9", "UN-28"),
    ],
)
def test_that_what_has_no_result_is_refused(text: str, code: str) -> None:
    result = evaluate(formula(text), {"a": quantity("3"), "b": quantity("2")}, "1", "ratio")
    assert refused(result) == code


def test_that_the_kind_of_a_value_tells_a_reading_in_kelvin_from_a_difference() -> None:
    values = {"late": quantity("280 K"), "early": quantity("275 K")}
    kinds = dict.fromkeys(values, "temperature")
    assert refused(evaluate(formula("late + early"), values, "K", "temperature", kinds)) == "UN-60"
    assert isinstance(evaluate(formula("late - early"), values, "K", "temperature_difference", kinds), Derivation)
    kinds = {"late": "temperature", "early": "temperature_difference"}
    assert isinstance(evaluate(formula("late + early"), values, "K", "temperature", kinds), Derivation)


def test_that_the_kind_of_a_value_tells_whether_what_lies_below_a_bound_can_be_negative() -> None:
    values = {"left": quantity("5 mL", "<"), "per_mL": quantity("3", "<")}
    kinds = {"left": "balance", "per_mL": "ratio"}
    balance = evaluate(formula("left * per_mL"), values, "mL", "balance", kinds)
    assert isinstance(balance, Derivation)
    assert balance.quantity is None
    volume = evaluate(formula("left * per_mL"), values, "mL", "volume", kinds | {"left": "volume"})
    assert isinstance(volume, Derivation)
    assert volume.quantity == quantity("15 mL", "<")


def test_that_a_step_raised_to_a_power_is_written_so_that_it_has_one_reading() -> None:
    steps = derived("(2 m) ** 3 / 1 m^2", "cm", "length").steps
    assert [step.label for step in steps] == ["(2 m) ** 3", "(2 m) ** 3 / 1 m^2"]


KINDS_OF_NAMES = {
    "wbc": ("cell_concentration", "10^9/L"),
    "volume": ("volume", "mL"),
    "weight": ("mass", "kg"),
    "cd34": ("share_of_population", "% of WBC"),
    "named_wbc": ("cell_count", "cell of WBC"),
    "viability": ("share_of_population", "% of CD34+"),
    "endotoxin": ("endotoxin_concentration", "EU/mL"),
}


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("wbc * volume", "cell_count", "cell"),
        ("wbc * volume / weight", "cells_per_mass", "10^6/kg"),
        ("wbc * volume * cd34", "cell_count", "cell"),
        ("named_wbc * cd34", "cell_count", "cell"),
        ("named_wbc * cd34 / named_wbc", "share_of_population", "% of WBC"),
        ("endotoxin * volume / weight / at_least(90 min, 1 h)", "endotoxin_rate", "EU/kg/h"),
    ],
)
def test_that_a_sound_formula_passes_without_values(text: str, kind: str, unit: str) -> None:
    assert check_formula(formula(text), KINDS_OF_NAMES, (kind, unit)) == ()


@pytest.mark.parametrize(
    ("text", "kind", "unit", "codes"),
    [
        ("wbc * volume / weight", "cell_count", "cell", ["UN-24"]),
        ("wbc * volume", "endotoxin_amount", "EU", ["UN-24"]),
        ("wbc + volume", "cell_count", "cell", ["UN-23"]),
        ("wbc * height", "cell_count", "cell", ["UN-25"]),
        ("wbc * volume", "loudness", "cell", ["UN-17"]),
        ("wbc * volume", "cell_count", "mL", ["UN-08"]),
        ("wbc * volume", "cell_count", "furlong", ["UN-07"]),
        ("named_wbc * viability", "cell_count", "cell", ["UN-24"]),
        ("cd34 + viability", "share_of_population", "% of WBC", ["UN-23"]),
        ("cd34 * viability", "share_of_population", "% of WBC", ["UN-24"]),
        ("(wbc + volume) * (weight + volume)", "cell_count", "cell", ["UN-23", "UN-23"]),
    ],
)
def test_that_an_unsound_formula_is_found_without_values(text: str, kind: str, unit: str, codes: list[str]) -> None:
    found = check_formula(formula(text), KINDS_OF_NAMES, (kind, unit))
    assert [refused(each) for each in found] == codes


def test_that_a_computed_temperature_difference_has_no_offset() -> None:
    result = computed("late - early", "K", "temperature_difference", late=quantity("8 degC"), early=quantity("2 degC"))
    assert result.value == 6


def test_that_a_computed_temperature_is_a_reading() -> None:
    result = computed("max(a, b)", "degC", "temperature", a=quantity("8 degC"), b=quantity("275.15 K"))
    assert result == quantity("8 degC")


def test_that_the_steps_are_written_so_that_they_can_be_computed_again() -> None:
    values = {"a": quantity("3"), "b": quantity("2")}
    result = derived("(a - (b - 1)) * -(a + b) / 2e1 kg * 1 kg ** 2 / 1 kg", "1", "ratio", **values)
    assert isinstance(result, Derivation)
    again = derived(result.steps[-1].label, "1", "ratio", **values)
    assert again.quantity == result.quantity == quantity("-0.5")


def test_that_the_unit_of_a_field_is_checked_against_its_kind() -> None:
    assert check_unit("cell_concentration", "10^9/L") is None
    assert check_unit("share_of_population", "% of WBC") is None
    assert refused(check_unit("volume", "kg")) == "UN-08"
    assert refused(check_unit("volume", "furlong")) == "UN-07"
    assert refused(check_unit("loudness", "mL")) == "UN-17"


READINGS = {"late": ("temperature", "degC"), "early": ("temperature", "degC"), "rise": ("temperature_difference", "K")}


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("late - early", "temperature_difference", "K"),
        ("late + rise", "temperature", "degC"),
        ("late - rise", "temperature", "degC"),
        ("late + 5 K", "temperature", "degC"),
        ("max(late, early)", "temperature", "degC"),
        ("min(late, 8 degC)", "temperature", "degC"),
        ("sum(late, rise, rise)", "temperature", "degC"),
        ("(late - early) / 2 min", "cooling_rate", "degC/min"),
        ("(late - early) * 2 + rise", "temperature_difference", "K"),
    ],
)
def test_that_readings_and_differences_of_temperature_are_kept_apart(text: str, kind: str, unit: str) -> None:
    assert check_formula(formula(text), READINGS, (kind, unit)) == ()
    values = {"late": quantity("8 degC"), "early": quantity("2 degC"), "rise": quantity("3 degC_difference")}
    assert isinstance(evaluate(formula(text), values, unit, kind), Derivation)


@pytest.mark.parametrize(
    ("text", "kind", "unit", "code"),
    [
        ("late + early", "temperature", "degC", "UN-60"),
        ("sum(late, early)", "temperature", "degC", "UN-60"),
        ("late * 2", "temperature", "degC", "UN-60"),
        ("-late", "temperature", "degC", "UN-60"),
        ("late ** 2 / 1 K", "temperature", "degC", "UN-60"),
        ("round_up(late, 1 K)", "temperature", "degC", "UN-60"),
        ("rise - late", "temperature", "degC", "UN-60"),
        ("max(late, rise)", "temperature", "degC", "UN-60"),
        ("late - early", "temperature", "degC", "UN-61"),
        ("late", "temperature_difference", "K", "UN-61"),
        ("rise + rise", "temperature", "degC", "UN-61"),
    ],
)
def test_that_what_has_no_meaning_for_readings_is_refused_without_and_with_values(
    text: str, kind: str, unit: str, code: str
) -> None:
    assert [refused(each) for each in check_formula(formula(text), READINGS, (kind, unit))] == [code]
    values = {"late": quantity("8 degC"), "early": quantity("2 degC"), "rise": quantity("3 degC_difference")}
    assert refused(evaluate(formula(text), values, unit, kind)) == code


def test_that_a_conversion_is_a_part_of_the_way() -> None:
    steps = derived("volume * 2", "mL", "volume", volume=reading("0.030 L", "volume")).steps
    line = steps[0].line.replace("\u00a0", " ")
    assert line == "volume = “0.030 L” = 0.030 L = 30 mL"
