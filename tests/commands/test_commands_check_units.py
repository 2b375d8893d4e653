"""``check quantity`` and ``check limit``, and what ``check product`` says of limits."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from console_command import Run, run_command

from batchtrack.product.library import shipped
from batchtrack.units import KINDS

NAMED: Final = frozenset(
    {
        "cell_count",
        "cell_concentration",
        "cells_per_mass",
        "volume",
        "mass",
        "length",
        "time",
        "temperature",
        "fraction",
        "ratio",
        "endotoxin_concentration",
        "endotoxin_rate",
        "endotoxin_per_mass",
        "colony_count",
        "speed_g",
        "pressure",
    }
)


@pytest.mark.parametrize(
    ("text", "kind", "options", "answer"),
    [
        ("12.5e6/mL", "cell_concentration", [], ("=", "12500000", "cell/mL", 3)),
        ("12,5 ×10⁶/mL", "cell_concentration", [], ("=", "12500000", "cell/mL", 3)),
        ("12500/\u00b5L", "cell_concentration", ["--to", "cells/ml"], ("=", "12500000", "cell/mL", 5)),
        ("12.5e6/mL", "cell_concentration", ["--to", "cell/microliter"], ("=", "12500", "cell/uL", 3)),
        ("12.5e6/mL", "cell_concentration", ["--to", "10^9/L"], ("=", "12.5", "10^9 cell/L", 3)),
        ("-80 °C", "temperature", [], ("=", "-80", "degC", 2)),
        ("-80 °C", "temperature", ["--to", "kelvin"], ("=", "193.15", "K", 2)),
        ("1.5 h", "time", ["--to", "minute"], ("=", "90", "min", 2)),
        ("< 0.05 EU/mL", "endotoxin_concentration", [], ("<", "0.05", "EU/mL", 1)),
        ("≥ 1 × 10^8 cells", "cell_count", [], (">=", "100000000", "cell", 1)),
        ("0.95", "ratio", [], ("=", "0.95", "1", 2)),
        ("1.234 mL", "volume", [], ("=", "1.234", "mL", 4)),
        ("12,5 mL", "volume", ["--decimal-mark", ","], ("=", "12.5", "mL", 3)),
        ("2.1 % of WBC", "share_of_population", ["--to", "‰"], ("=", "21", "‰ of WBC", 2)),
        ("-80 °C", "temperature", ["--to", "K"], ("=", "193.15", "K", 2)),
        ("-80 °C", "temperature", ["--to", "kelvins"], ("=", "193.15", "K", 2)),
        ("193.15 K", "temperature", ["--to", "degrees Celsius"], ("=", "-80", "degC", 5)),
        ("\u221280 °C", "temperature", ["--to", "Kelvin"], ("=", "193.15", "K", 2)),
        ("1.5 h", "time", ["--to", "min"], ("=", "90", "min", 2)),
        ("1.5 h", "time", ["--to", "minutes"], ("=", "90", "min", 2)),
        ("12.5e6/mL", "cell_concentration", ["--to", "cell/mL"], ("=", "12500000", "cell/mL", 3)),
        ("5 EU/kg/h", "endotoxin_rate", ["--to", "EU/(kg·h)"], ("=", "5", "EU/kg/h", 1)),
        ("> 1e2 mL", "volume", ["--to", "liters"], (">", "0.1", "L", 1)),
        ("<= 5 kPa", "pressure", ["--to", "mbar"], ("<=", "50", "mbar", 1)),
    ],
)
def test_that_a_quantity_is_told_as_texts(
    run: Run, text: str, kind: str, options: list[str], answer: tuple[str, str, str, int]
) -> None:
    ran = run("check", "quantity", text, "--kind", kind, *options, "--json")
    assert (ran.code, ran.err) == (0, "")
    bound, value, unit, figures = answer
    assert ran.json == {
        "entered": text,
        "bound": bound,
        "value": value,
        "unit": unit,
        "significant_figures": figures,
    }


@pytest.mark.parametrize(
    ("text", "kind", "options", "code"),
    [
        ("", "volume", [], "UN-01"),
        ("twelve", "volume", [], "UN-02"),
        ("1.234 mL", "volume", ["--decimal-mark", ","], "UN-03"),
        ("0.95", "fraction", [], "UN-04"),
        ("10^6 cells", "cell_count", [], "UN-05"),
        ("--5 °C", "temperature", [], "UN-06"),
        ("12 furlong", "length", [], "UN-07"),
        ("12 mL", "mass", [], "UN-08"),
        ("12", "volume", [], "UN-09"),
        ("-5 mL", "volume", [], "UN-10"),
        ("12 mL", "loudness", [], "UN-17"),
        ("12.5 M/mL", "cell_concentration", [], "UN-37"),
        ("5 CFU", "colony_count", ["--to", "CFU/mL"], "CM-11"),
        ("5 mL", "volume", ["--to", "kg"], "UN-08"),
        ("5 mL", "volume", ["--to", "furlong"], "UN-07"),
        ("2.1 % of WBC", "share_of_population", ["--to", "% of CD34+"], "CM-11"),
    ],
)
def test_that_what_is_refused_or_asked_back_ends_with_two_and_a_sentence(
    run: Run, text: str, kind: str, options: list[str], code: str
) -> None:
    ran = run("check", "quantity", text, "--kind", kind, *options)
    assert (ran.code, ran.out) == (2, "")
    assert f"({code})" in ran.err


def test_that_a_number_that_data_sets_use_for_never_is_told_beside_the_answer(run: Run) -> None:
    ran = run("check", "quantity", "1000000 d", "--kind", "time", "--json")
    assert (ran.code, ran.json["value"]) == (0, "1000000")
    assert "(UN-70)" in ran.err


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"ratio"}))
def test_that_a_bare_number_is_refused_for_every_kind_but_a_ratio(run: Run, kind: str) -> None:
    assert run("check", "quantity", "5", "--kind", kind).code == 2
    assert run("check", "quantity", "0.95", "--kind", kind).code == 2


def test_that_a_quantity_is_said_in_the_notation_of_the_site(run: Run) -> None:
    ran = run("check", "quantity", "12,50 × 10^9/L", "--kind", "cell_concentration", "--decimal-mark", ",")
    assert ran.out.replace("\u00a0", " ") == "12,50 × 10⁹/L, significant figures: 4\n"


def test_that_the_kinds_are_listed_with_their_units(run: Run) -> None:
    listed = run("check", "quantity", "--kinds").out.splitlines()
    assert {line.split()[0] for line in listed} == KINDS.keys()
    assert KINDS.keys() >= NAMED
    as_json = run("check", "quantity", "--kinds", "--json").json
    assert [row["kind"] for row in as_json] == list(KINDS)


def test_that_an_answer_reaches_an_output_that_takes_few_signs(user: Mapping[str, str]) -> None:
    asked = ["check", "quantity", "-80 °C", "--kind", "temperature"]
    plain = {**user, "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    assert run_command([*asked, "--json"], plain).json["entered"] == "-80 °C"
    said = run_command(asked, plain)
    assert (said.code, said.out) == (0, "\\u221280\\xa0\\xb0C, significant figures: 2\n")


@pytest.mark.parametrize("words", [["quantity"], ["quantity", "5 mL"], ["limit", "5 mL", "<= 5 mL"]])
def test_that_a_text_without_its_kind_is_refused(run: Run, words: list[str]) -> None:
    ran = run("check", *words)
    assert (ran.code, "(CM-10)" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("text", "criterion", "kind", "answer", "code"),
    [
        ("97.95 %", ">= 98.0 %", "fraction", ("97.95", "98.0", "pass"), 0),
        ("101.55 %", "<= 101.5 %", "fraction", ("101.55", "101.6", "fail"), 1),
        ("3.94e8 cells", "4.0e8 .. 1.2e9 cell", "cell_count", ("394000000", "390000000", "fail"), 1),
        ("-80 °C", "-90 .. -70 °C", "temperature", ("-80", "-80", "pass"), 0),
        ("121 min", "<= 120 min", "time", ("121", "121", "fail"), 1),
        ("0.5 h", "<= 30 min", "time", ("30", "30", "pass"), 0),
        ("< 0.05 EU/mL", "< 0.5 EU/mL", "endotoxin_concentration", ("0.05", None, "pass"), 0),
        ("< 0.6 EU/mL", "< 0.5 EU/mL", "endotoxin_concentration", ("0.6", None, "undecided"), 1),
        ("> 0.6 EU/mL", "< 0.5 EU/mL", "endotoxin_concentration", ("0.6", None, "fail"), 1),
        ("No growth", "no growth", "colony_count", ("No growth", None, "pass"), 0),
        ("growth", "no growth", "colony_count", ("growth", None, "fail"), 1),
        ("not analysed", "no growth", "colony_count", ("not analysed", None, "undecided"), 1),
        ("not detected", "<= 5 CFU", "colony_count", ("not detected", None, "undecided"), 1),
        ("clear", "clear or slightly hazy", "verbal", ("clear", None, "pass"), 0),
        ("3 bags", "= 3 vial", "counted_object", ("3", None, "undecided"), 1),
        ("99.96 %", "<= 100 %, Ph. Eur.", "fraction", ("99.96", "100", "pass"), 0),
        ("1.3e9 cells", "4.0e8 .. 1.2e9 cell, trim above", "cell_count", ("1300000000", "1300000000", "pass"), 0),
        ("33.4 mL", "target 30 mL ± 10 %", "volume", ("33.4", "33", "pass"), 0),
    ],
)
def test_that_a_limit_is_judged_and_told_as_texts(
    run: Run, text: str, criterion: str, kind: str, answer: tuple[str, str | None, str], code: int
) -> None:
    ran = run("check", "limit", text, criterion, "--kind", kind, "--json")
    value, rounded, verdict = answer
    assert ran.json == {"value": value, "rounded": rounded, "criterion": criterion, "verdict": verdict}
    assert ran.code == code


@pytest.mark.parametrize(
    ("text", "criterion", "kind", "code"),
    [
        ("twelve", ">= 5 mL", "volume", "UN-02"),
        ("12", ">= 5 mL", "volume", "UN-09"),
        ("12 mL", ">= 5", "volume", "UN-09"),
        ("12 mL", "5,5 .. 6,5 mL", "volume", "UN-32"),
        ("12 mL", "60 .. 10 mL", "volume", "UN-16"),
        ("12 mL", "12 mL", "volume", "UN-19"),
        ("12 mL", "-5 mL", "volume", "UN-10"),
        ("12 mL", ">= 5 mL", "loudness", "UN-17"),
    ],
)
def test_that_a_limit_that_cannot_be_read_ends_with_two(
    run: Run, text: str, criterion: str, kind: str, code: str
) -> None:
    ran = run("check", "limit", text, criterion, "--kind", kind)
    assert (ran.code, ran.out) == (2, "")
    assert f"({code})" in ran.err


def test_that_a_verdict_is_said_in_one_line_with_what_is_given_instead(run: Run) -> None:
    ran = run("check", "limit", "1.3e9 cells", "<= 1.2e9 cell, trim above", "--kind", "cell_count")
    said = "pass: 1300000000, compared as 1300000000 against <= 1.2e9 cell, trim above; given is 1200000000 cell\n"
    assert ran.out == said


def test_that_the_check_of_a_product_prints_what_each_limit_lets_through(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "rex_001.yaml"
    file.write_bytes(shipped()["rex_001.yaml"])
    told = run("check", "product", str(file)).out.replace("\u00a0", " ").splitlines()
    assert "  viability: >= 70 % lets through ≥ 69.5 %" in told
    at = told.index("  wbc_dose: 4.0e8 .. 1.2e9 lets through ≥ 395 × 10⁶ cells and < 1.25 × 10⁹ cells")
    assert "Warning: ≥ 395 × 10⁶ cells is 1.3 % beyond the limit as it is written" in told[at + 1]
    assert "Warning: < 1.25 × 10⁹ cells is 4.2 % beyond the limit as it is written" in told[at + 2]
    limits = {limit["name"]: limit for limit in run("check", "product", str(file), "--json").json["limits"]}
    assert limits["viability"]["lets_through"] == [{"bound": ">=", "value": "69.5", "unit": "%"}]
    assert limits["viability"]["warnings"] == []
    assert len(limits["wbc_dose"]["warnings"]) == 2
    assert not any("E" in end["value"] for limit in limits.values() for end in limit["lets_through"])
