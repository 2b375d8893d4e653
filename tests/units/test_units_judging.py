from decimal import Decimal

import pytest
from units_examples import criterion, quantity

from batchtrack.units import (
    Bound,
    Criterion,
    Quantity,
    Rounding,
    Verbal,
    Verdict,
    judge,
    parse_criterion,
)

PASS, FAIL, UNDECIDED = Verdict.PASS, Verdict.FAIL, Verdict.UNDECIDED


# Every row of the table of USP General Notices 7.20, "Rounding rules", in its older and its newer edition.
USP_7_20 = [
    (">= 98.0 %", "97.96 %", "98.0", PASS),
    (">= 98.0 %", "97.92 %", "97.9", FAIL),
    (">= 98.0 %", "97.95 %", "98.0", PASS),
    ("<= 101.5 %", "101.55 %", "101.6", FAIL),
    ("<= 101.5 %", "101.46 %", "101.5", PASS),
    ("<= 101.5 %", "101.45 %", "101.5", PASS),
    ("<= 0.0003 %", "0.00035 %", "0.0004", FAIL),
    ("<= 0.0003 %", "0.00025 %", "0.0003", PASS),
    ("<= 0.0003 %", "0.00028 %", "0.0003", PASS),
    ("<= 3 ppm", "0.00035 %", "4", FAIL),
    ("<= 3 ppm", "0.00025 %", "3", PASS),
    ("<= 3 ppm", "0.00028 %", "3", PASS),
    ("<= 3 ppm", "3.5 ppm", "4", FAIL),
    ("<= 3 ppm", "3.4 ppm", "3", PASS),
    ("<= 3 ppm", "2.5 ppm", "3", PASS),
    (">= 70 %", "69.5 %", "70", PASS),
    (">= 70 %", "69.4 %", "69", FAIL),
    (">= 70.0 %", "69.95 %", "70.0", PASS),
    (">= 70.0 %", "69.94 %", "69.9", FAIL),
]


@pytest.mark.parametrize(("limit", "raw", "rounded", "verdict"), USP_7_20)
def test_that_every_row_of_usp_general_notices_7_20_is_rounded_and_judged_as_printed(
    limit: str, raw: str, rounded: str, verdict: Verdict
) -> None:
    result = judge(quantity(raw), criterion(limit, "fraction", ""))
    assert (result.rounded, result.verdict) == (rounded, verdict)
    assert result.criterion == limit


def test_that_a_result_is_rounded_once_and_not_digit_by_digit() -> None:
    assert judge(quantity("69.4999999999 %"), criterion(">= 70 %", "fraction")).verdict is FAIL


@pytest.mark.parametrize(
    ("raw", "rounded", "verdict"),
    [
        ("3.94e8", "390000000", FAIL),
        ("3.95e8", "400000000", PASS),
        ("1.249e9", "1200000000", PASS),
        ("1.25e9", "1300000000", FAIL),
    ],
)
def test_that_each_end_of_a_range_rounds_by_its_own_spelling(raw: str, rounded: str, verdict: Verdict) -> None:
    result = judge(quantity(f"{raw} cell"), criterion("4.0e8 .. 1.2e9 cell", "cell_count"))
    assert (result.rounded, result.verdict) == (rounded, verdict)
    assert "E" not in result.value


@pytest.mark.parametrize(
    ("unit", "value", "rounded"), [("", "12960000000", "13000000000"), ("10^6 cell/mL", "12960000", "13000000")]
)
def test_that_a_result_is_rounded_in_the_unit_of_the_limit_and_stated_in_that_of_the_field(
    unit: str, value: str, rounded: str
) -> None:
    result = judge(quantity("12.96e6 cell/mL"), criterion(">= 13.0 10^9/L", "cell_concentration", unit))
    assert (result.value, result.rounded, result.verdict) == (value, rounded, PASS)


def test_that_each_end_in_its_own_unit_states_the_result_in_one() -> None:
    limit = criterion("900 mL .. 1.0 L", "volume")
    assert judge(quantity("899.6 mL"), limit).rounded == "900"
    assert judge(quantity("1049 mL"), limit).rounded == "1000"
    assert judge(quantity("1050 mL"), limit).verdict is FAIL


@pytest.mark.parametrize(("minutes", "verdict"), [("120", PASS), ("120.001", FAIL), ("119.999", PASS)])
def test_that_a_time_is_compared_exactly(minutes: str, verdict: Verdict) -> None:
    result = judge(quantity(f"{minutes} min"), criterion("<= 2 h", "time"))
    assert (result.rounded, result.verdict) == (None, verdict)


def test_that_counted_objects_are_compared_exactly() -> None:
    assert judge(quantity("2 vial"), criterion("= 2 vial", "counted_object", "vial")).verdict is PASS
    assert judge(quantity("2.4 vial"), criterion("= 2 vial", "counted_object", "vial")).verdict is FAIL
    assert judge(quantity("2 bag"), criterion("= 2 vial", "counted_object", "vial")).verdict is UNDECIDED


def test_that_exact_in_a_criterion_takes_the_rounding_away() -> None:
    assert judge(quantity("69.9 %"), criterion(">= 70 % exact", "fraction")).verdict is FAIL
    assert judge(quantity("69.9 %"), criterion("exact >= 70 %", "fraction")).verdict is FAIL
    assert judge(quantity("69.9 %"), criterion(">= 70 %", "fraction")).verdict is PASS


@pytest.mark.parametrize(
    ("bound", "value", "limit", "verdict"),
    [
        ("<", "0.05", "< 0.5 EU/mL", PASS),
        ("<", "0.5", "< 0.5 EU/mL", PASS),
        ("<=", "0.5", "< 0.5 EU/mL", UNDECIDED),
        ("<=", "0.5", "<= 0.5 EU/mL", PASS),
        ("<", "0.51", "<= 0.5 EU/mL", UNDECIDED),
        (">", "0.5", "<= 0.5 EU/mL", FAIL),
        (">=", "0.5", "<= 0.5 EU/mL", UNDECIDED),
        (">=", "0.5", "< 0.5 EU/mL", FAIL),
        (">", "0.4", "<= 0.5 EU/mL", UNDECIDED),
        ("<", "0.05", ">= 0.05 EU/mL", FAIL),
        ("<", "0.05", ">= 0 EU/mL", PASS),
        ("<", "0.05", "0 .. 0.5 EU/mL", PASS),
        ("<", "0.05", "0.01 .. 0.5 EU/mL", UNDECIDED),
        (">", "0.6", "0.01 .. 0.5 EU/mL", FAIL),
    ],
)
def test_that_a_bounded_result_is_judged_unrounded_as_all_the_values_it_can_be(
    bound: str, value: str, limit: str, verdict: Verdict
) -> None:
    result = judge(Quantity(Decimal(value), "EU/mL", Bound(bound)), criterion(limit, "endotoxin_concentration"))
    assert (result.rounded, result.verdict) == (None, verdict)


def test_that_below_a_temperature_reaches_below_zero() -> None:
    assert judge(quantity("-80 degC", "<"), criterion("-150 .. -60 degC", "temperature")).verdict is UNDECIDED


@pytest.mark.parametrize(("raw", "verdict"), [("-119.5", PASS), ("-119.4", FAIL)])
def test_that_a_half_below_zero_rounds_away_from_zero(raw: str, verdict: Verdict) -> None:
    assert judge(quantity(f"{raw} degC"), criterion("<= -120 degC", "temperature")).verdict is verdict


@pytest.mark.parametrize(
    ("raw", "bound", "limit", "verdict"),
    [
        ("-5", "=", "<= 60 mL", UNDECIDED),
        ("-5", "=", ">= 0 mL", FAIL),
        ("-5", "<", "<= 60 mL", UNDECIDED),
        ("-5", "<", ">= 0 mL", FAIL),
        ("0", "<", "<= 60 mL", UNDECIDED),
        ("0", "<=", "<= 60 mL", PASS),
        ("0", "=", "<= 60 mL", PASS),
    ],
)
def test_that_a_computed_value_that_its_kind_cannot_be_never_passes(
    raw: str, bound: str, limit: str, verdict: Verdict
) -> None:
    result = Quantity(Decimal(raw), "mL", Bound(bound))
    assert judge(result, criterion(limit, "volume")).verdict is verdict
    below_zero = judge(Quantity(Decimal(-5), "mL"), criterion("<= 60 mL", "balance"))
    assert below_zero.verdict is PASS


def test_that_what_was_compared_keeps_the_digits_and_the_unit_of_the_end_that_decided() -> None:
    judged = judge(quantity("2.049e8 cell/kg"), criterion(">= 2.00", "cells_per_mass", "10^8 cell/kg"))
    assert judged.compared == Quantity(Decimal("2.05E+8"), "cell/kg")
    assert judge(quantity("121 min"), criterion("<= 2 h", "time")).compared is not None
    assert judge(quantity("5 mL", "<"), criterion("<= 6 mL", "volume")).compared is None


@pytest.mark.parametrize("text", [">= 70 %", "<= 70 %", "10 .. 20 %", "not detected"])
def test_that_a_missing_result_never_passes(text: str) -> None:
    assert judge(None, criterion(text, "fraction")).verdict is UNDECIDED


@pytest.mark.parametrize("word", ["no growth", "not detected", "not analysed"])
def test_that_a_word_is_never_in_or_out_of_a_range_of_numbers(word: str) -> None:
    assert judge(Verbal(word, word), criterion("<= 5 EU/mL", "endotoxin_concentration")).verdict is UNDECIDED


@pytest.mark.parametrize(
    ("word", "verdict"), [("No  growth", PASS), ("growth", FAIL), ("pending", UNDECIDED), ("not tested", UNDECIDED)]
)
def test_that_a_result_in_words_is_held_against_the_word_of_the_criterion(word: str, verdict: Verdict) -> None:
    assert judge(Verbal(word, word), criterion("no growth", "colony_count")).verdict is verdict


def test_that_a_number_is_undecided_where_a_word_is_wanted() -> None:
    assert judge(quantity("0 CFU"), criterion("no growth", "colony_count")).verdict is UNDECIDED


def test_that_percentages_of_different_parents_cannot_be_compared() -> None:
    limit = criterion("1.4 .. 10 %", "share_of_population", "% of WBC")
    assert judge(quantity("2.1 % of WBC"), limit).verdict is PASS
    assert judge(quantity("2.1 % of CD34+"), limit).verdict is UNDECIDED


def test_that_ph_eur_counts_the_significant_figures_of_the_limit() -> None:
    limit = parse_criterion("<= 101 %", "fraction", "%", Rounding.PH_EUR)
    assert isinstance(limit, Criterion)
    assert judge(quantity("101.49 %"), limit).rounded == "101"
    assert judge(quantity("99.96 %"), limit).rounded == "100"
    assert judge(quantity("9.996 %"), limit).rounded == "10.0"
    assert judge(quantity("0.1 %"), limit).rounded == "0.100"
    assert judge(quantity("101.5 %"), limit).verdict is FAIL


def test_that_a_judgement_says_how_it_was_reached_as_texts() -> None:
    judged = judge(quantity("97.96 %"), criterion(">= 98.0 %", "fraction"))
    assert (judged.value, judged.rounded, judged.criterion) == ("97.96", "98.0", ">= 98.0 %")
    assert "USP General Notices 7.20" in judged.rule


TRIMMING = "4.0e8 .. 1.2e9 cell, trim above"


@pytest.mark.parametrize(
    ("raw", "bound", "verdict", "trimmed"),
    [
        ("3.9e8", "=", FAIL, False),
        ("5e8", "=", PASS, False),
        ("1.249e9", "=", PASS, False),
        ("1.25e9", "=", PASS, True),
        ("2e9", ">", PASS, True),
        ("1e9", ">=", UNDECIDED, False),
        ("1e9", "<", UNDECIDED, False),
        ("3.9e8", "<", FAIL, False),
    ],
)
def test_that_a_maximum_trims_where_the_criterion_says_so_and_its_minimum_fails(
    raw: str, bound: str, verdict: Verdict, trimmed: bool
) -> None:
    result = judge(quantity(f"{raw} cell", bound), criterion(TRIMMING, "cell_count"))
    assert result.verdict is verdict
    assert result.trimmed == (Quantity(Decimal("1.2E+9"), "cell") if trimmed else None)


@pytest.mark.parametrize(
    ("raw", "verdict"), [("101.49 %", PASS), ("101.5 %", FAIL), ("99.94 %", PASS), ("99.96 %", PASS)]
)
def test_that_a_specification_chooses_ph_eur_in_the_criterion(raw: str, verdict: Verdict) -> None:
    result = judge(quantity(raw), criterion("<= 101 %, Ph. Eur.", "fraction"))
    assert result.verdict is verdict
    assert "Ph. Eur." in result.rule


def test_that_exact_compares_a_measured_result_unrounded() -> None:
    assert judge(quantity("69.9999 %"), criterion(">= 70 %, exact", "fraction")).verdict is FAIL
    assert judge(quantity("69.5 %"), criterion(">= 70 %", "fraction")).verdict is PASS
