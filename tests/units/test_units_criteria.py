from decimal import Decimal

import pytest
from units_examples import criterion, quantity, refused

from batchtrack.units import KINDS, Verdict, judge, let_through, parse_criterion, show_criterion

SPACE = "\u00a0"


@pytest.mark.parametrize(
    ("text", "kind", "unit", "shown"),
    [
        (">= 70 %", "fraction", "%", "≥ 70 %"),
        ("≥ 70 %", "fraction", "%", "≥ 70 %"),
        ("4.0e8 .. 1.2e9 cell", "cell_count", "cell", "4.0 × 10⁸ to 1.2 × 10⁹ cells"),
        ("4.0e8 cell .. 1.2e9 cell", "cell_count", "cell", "4.0 × 10⁸ to 1.2 × 10⁹ cells"),
        ("10 .. 60", "volume", "mL", "10 to 60 mL"),
        ("2 .. 8 °C", "temperature", "degC", "2 to 8 °C"),
        ("-150 .. -120 °C", "temperature", "degC", "−150 to −120 °C"),
        ("<= 5 EU/kg/h", "endotoxin_rate", "EU/kg/h", "≤ 5 EU/kg/h"),
        ("< 0.5 EU/mL", "endotoxin_concentration", "EU/mL", "< 0.5 EU/mL"),
        ("30 mL ± 10 %", "volume", "mL", "27 to 33 mL"),
        ("target 30 mL +/- 5 %", "volume", "mL", "28.5 to 31.5 mL"),
        ("30 ± 1.5 mL", "volume", "mL", "28.5 to 31.5 mL"),
        ("5 °C ± 3 °C", "temperature", "degC", "2 to 8 °C"),
        ("= 2 vial", "counted_object", "vial", "= 2 vials"),
        (">= 70 % exact", "fraction", "%", "≥ 70 %, exact"),
        ("<= 101 %, Ph. Eur.", "fraction", "%", "≤ 101 %, Ph. Eur."),
        ("<= 101 % ph.eur.", "fraction", "%", "≤ 101 %, Ph. Eur."),
        ("2e6 .. 4e6 /kg, trim above", "cells_per_mass", "cell/kg", "2 × 10⁶ to 4 × 10⁶/kg, trim above"),
        ("<= 1.2e9 cell, exact, trim above", "cell_count", "cell", "≤ 1.2 × 10⁹ cells, exact, trim above"),
        ("Target 30 mL ± 3 mL", "volume", "mL", "27 to 33 mL"),
        ("10 to 60 mL", "volume", "mL", "10 to 60 mL"),
        ("NLT 70 %", "fraction", "%", "≥ 70 %"),
        ("not more than 5 EU/kg/h", "endotoxin_rate", "EU/kg/h", "≤ 5 EU/kg/h"),
        ("30 min .. 1 h", "time", "h", "30 min to 1 h"),
        ("no growth", "colony_count", "CFU", "no growth"),
        ("clear or slightly hazy", "verbal", "", "clear or slightly hazy"),
        ("1.4 .. 10 %", "share_of_population", "% of WBC", "1.4 to 10 % of WBC"),
        ("2 – 8 °C", "temperature", "degC", "2 to 8 °C"),
        ("10–60 mL", "volume", "mL", "10 to 60 mL"),
        ("-150 – -120 °C", "temperature", "degC", "−150 to −120 °C"),
        ("at least 70 %", "fraction", "%", "≥ 70 %"),
        ("at most 5 EU/kg/h", "endotoxin_rate", "EU/kg/h", "≤ 5 EU/kg/h"),
        ("0 .. 5 × 10^8 cell", "cell_count", "cell", "0 to 5 × 10⁸ cells"),
        ("4.0 × 10^8 .. 12 × 10^8 cell", "cell_count", "cell", "4.0 × 10⁸ to 1.2 × 10⁹ cells"),
        ("32 cell .. 8e11 cell", "cell_count", "cell", "32 cells to 8 × 10¹¹ cells"),
        ("32 .. 8e11", "ratio", "1", "32 × 10⁰ to 8 × 10¹¹"),
        ("5 mL ± 300 %", "volume", "mL", "≤ 20 mL"),
        ("-2 °C ± 300 °C", "temperature", "degC", "≤ 298 °C"),
    ],
)
def test_that_a_criterion_is_read_and_shown(text: str, kind: str, unit: str, shown: str) -> None:
    result = criterion(text, kind, unit)
    assert result.text == text
    assert result.display.replace(SPACE, " ") == shown


def test_that_a_criterion_is_shown_with_the_mark_of_the_site() -> None:
    assert show_criterion(criterion(">= 98.0 %", "fraction"), ",") == f"≥{SPACE}98,0{SPACE}%"


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("", "volume", "UN-01"),
        ("fine", "volume", "UN-02"),
        ("60 .. 10", "time", "UN-16"),
        ("2 h .. 90 min", "time", "UN-16"),
        ("70 %", "fraction", "UN-19"),
        ("1 .. 2 .. 3", "volume", "UN-19"),
        ("< 1 .. 2", "volume", "UN-19"),
        ("30 % ± 10 %", "fraction", "UN-19"),
        (">= 0.7", "fraction", "UN-04"),
        (">= 5 EU/mL", "volume", "UN-08"),
        (">= 5", "loudness", "UN-17"),
        (">= 5" + " " * 300, "volume", "UN-11"),
        (" ", "verbal", "UN-01"),
        ("98,0 .. 101.5 %", "fraction", "UN-32"),
        (">= 1,234 mL", "volume", "UN-32"),
        ("<= 101 %, exact, Ph. Eur.", "fraction", "UN-19"),
        (">= 5 mL, trim above", "volume", "UN-19"),
        ("= 5 mL, trim above", "volume", "UN-19"),
        ("4.0 .. 12 × 10^8 cell", "cell_count", "UN-42"),
        ("4.0 to 12 x10⁸ cell", "cell_count", "UN-42"),
        ("4.0 ± 0.4 10*8 cell", "cell_count", "UN-42"),
        ("1.4 % of WBC .. 10 % of CD34+", "share_of_population", "UN-38"),
        ("2 bag .. 3 vial", "counted_object", "UN-38"),
        ("5 CFU .. 10 CFU/mL", "colony_count", "UN-38"),
        ("3 mL ± 1 kg", "balance", "UN-38"),
        ("70 % .. 0.9", "ratio", "UN-38"),
        ("5 °C ± -3 °C", "temperature", "UN-19"),
        ("..", "volume", "UN-19"),
        ("5 mL ..", "volume", "UN-19"),
        ("± 3 mL", "volume", "UN-19"),
        ("< 0 mL", "volume", "UN-10"),
        (">= -300 °C", "temperature", "UN-41"),
    ],
)
def test_that_what_is_no_criterion_is_refused(text: str, kind: str, code: str) -> None:
    own = "" if kind in {"counted_object", "colony_count", "balance", "share_of_population", "ratio"} else None
    unit = KINDS[kind].unit if kind in KINDS and own is None else ""
    assert refused(parse_criterion(text, kind, unit)) == code


@pytest.mark.parametrize(("raw", "verdict"), [("26.5", "pass"), ("26.4", "fail"), ("33.4", "pass"), ("33.5", "fail")])
def test_that_a_target_with_a_tolerance_is_judged_at_the_decimals_of_the_target(raw: str, verdict: str) -> None:
    assert judge(quantity(f"{raw} mL"), criterion("30 mL ± 10 %", "volume")).verdict == verdict


@pytest.mark.parametrize(
    ("text", "kind", "lets", "wide"),
    [
        (">= 70 %", "fraction", ["≥ 69.5 %"], [False]),
        ("<= 5 EU/kg/h", "endotoxin_rate", ["< 5.5 EU/kg/h"], [True]),
        ("< 0.5 EU/mL", "endotoxin_concentration", ["< 0.45 EU/mL"], [False]),
        ("<= -120 degC", "temperature", ["≤ −119.5 °C"], [False]),
        (">= -150 degC", "temperature", ["> −150.5 °C"], [False]),
        ("<= 2 h", "time", ["≤ 2 h"], [False]),
        ("= 0 piece", "counted_object", ["≥ 0 pieces", "≤ 0 pieces"], [False, False]),
        ("no growth", "colony_count", [], []),
        (">= 0 mL", "volume", ["≥ 0 mL"], [False]),
        ("<= 0 mL", "volume", ["< 0.5 mL"], [True]),
        ("4.0e8 .. 1.2e9 cell, trim above", "cell_count", ["≥ 395 × 10⁶ cells"], [True]),
        ("<= 101 %, Ph. Eur.", "fraction", ["< 101.5 %"], [False]),
        (">= 100 %, Ph. Eur.", "fraction", ["≥ 99.95 %"], [False]),
        ("< 100 %, Ph. Eur.", "fraction", ["< 99.95 %"], [False]),
        ("> 100 %, Ph. Eur.", "fraction", ["≥ 100.5 %"], [False]),
        ("<= 0 %, Ph. Eur.", "fraction", ["≤ 0 %"], [False]),
    ],
)
def test_that_a_limit_says_which_unrounded_results_it_lets_through(
    text: str, kind: str, lets: list[str], wide: list[bool]
) -> None:
    through = let_through(criterion(text, kind))
    assert [one.text.replace(SPACE, " ") for one in through] == lets
    assert [one.is_wide for one in through] == wide


WRITTEN = [">= 70 %", "<= 70 %", "> 70 %", "< 70 %", ">= 69.5 %", "<= 0.05 %", ">= 100 %", "< 100 %", "<= 99 %, exact"]


@pytest.mark.parametrize("text", [*WRITTEN, *(f"{text}, Ph. Eur." for text in WRITTEN[:-1])])
@pytest.mark.parametrize("nudge", ["-1e-20", "0", "1e-20"])
def test_that_what_a_limit_lets_through_is_what_is_judged_to_pass(text: str, nudge: str) -> None:
    limit = criterion(text, "fraction")
    (through,) = let_through(limit)
    raw = through.value + Decimal(nudge)
    passes = {
        ">=": raw >= through.value,
        ">": raw > through.value,
        "<=": raw <= through.value,
        "<": raw < through.value,
    }[through.bound]
    assert (judge(quantity(f"{raw} %"), limit).verdict is Verdict.PASS) == passes
