"""``check dose``: one rule of a document worked out from given values, its JSON and its exit status."""

from pathlib import Path

import pytest
from console_command import Run

from batchtrack.product.library import COMPUTATIONS, computations, shipped

KEYS = {"value", "unit", "bound", "rounded", "verdict", "derivation"}
RATE = ("endotoxin_rate", "final_volume=150 mL", "dose_weight=60 kg")


@pytest.fixture
def rex(tmp_path: Path) -> str:
    file = tmp_path / "rex_001.yaml"
    file.write_bytes(shipped()["rex_001.yaml"])
    return str(file)


@pytest.fixture
def rules(tmp_path: Path) -> str:
    file = tmp_path / COMPUTATIONS
    file.write_bytes(computations())
    return str(file)


@pytest.mark.parametrize(
    ("endotoxin", "time", "answer", "code"),
    [
        ("0.9 EU/mL", "30 min", ("2.25", "=", "2.3", "pass"), 0),
        ("4 EU/mL", "1 h", ("10", "=", "10.0", "fail"), 1),
        ("4 EU/mL", "2 h", ("5", "=", "5.0", "pass"), 0),
        ("< 0.05 EU/mL", "20 min", ("0.125", "<", None, "pass"), 0),
        ("> 1 EU/mL", "1 h", ("2.5", ">", None, "undecided"), 1),
    ],
)
def test_that_a_dose_rule_is_judged_with_an_exit_status(
    run: Run, rex: str, endotoxin: str, time: str, answer: tuple[str, str, str | None, str], code: int
) -> None:
    ran = run("check", "dose", rex, *RATE, f"endotoxin={endotoxin}", f"infusion_time={time}", "--json")
    assert ran.code == code
    assert ran.json.keys() == KEYS
    assert (ran.json["value"], ran.json["bound"], ran.json["rounded"], ran.json["verdict"]) == answer
    assert ran.json["unit"] == "EU/kg/h"
    assert ran.json["derivation"][-1] == f"Verdict: {answer[3]}"


def test_that_a_rule_without_a_limit_has_no_verdict(run: Run, rules: str) -> None:
    ran = run("check", "dose", rules, "counted_cells", "raw_field=1112", "counted_volume=52.0 mL", "--json")
    assert ran.code == 0
    assert (ran.json["value"], ran.json["verdict"], ran.json["rounded"]) == ("578240000", None, None)


def test_that_a_rounded_value_is_told_in_the_unit_of_the_value_and_with_its_digits(run: Run, rules: str) -> None:
    ran = run("check", "dose", rules, "reference_marrow", "nucleated_per_kg=2.049e8/kg", "--json")
    assert ran.json["value"] == "2.049"
    assert (ran.json["unit"], ran.json["rounded"], ran.json["verdict"]) == ("10^8 cell/kg", "2.05", "pass")


def test_that_an_alert_warns_and_does_not_fail(run: Run, rex: str) -> None:
    given = ("start_wbc=0.05e9/L", "received_volume=100 mL")
    ran = run("check", "dose", rex, "start_cells", *given, "--json")
    assert (ran.code, ran.json["verdict"], ran.json["rounded"]) == (0, None, None)
    assert "is outside the alert" in ran.json["derivation"][-1]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("cd34_of_nucleated", "cd34_reported=7.2e8/kg", "nucleated_reported=5.38e8/kg"), 1, "nucleated cells"),
        (
            ("ratio_apart", "cd3_cd34_reported=1.33876", "cd3_reported=5.38e8/kg", "cd34_reported=7.2e6/kg"),
            1,
            "leaves out the powers of ten",
        ),
        (("endotoxin_given", "infused_volume=1000000 mL", "endotoxin=0.5 EU/mL"), 0, "“never” or “missing”"),
    ],
)
def test_that_each_published_slip_of_units_is_caught(
    run: Run, rules: str, words: tuple[str, ...], code: int, said: str
) -> None:
    ran = run("check", "dose", rules, *words)
    assert ran.code == code
    assert said in ran.out


def test_that_what_no_bound_can_tell_is_undecided(run: Run, rules: str) -> None:
    given = ("cd34_reported=< 7e6/kg", "cd3_reported=< 5e8/kg")
    ran = run("check", "dose", rules, "cd3_cd34", *given, "--json")
    assert ran.code == 1
    assert (ran.json["value"], ran.json["verdict"]) == (None, "undecided")


def test_that_a_warning_is_told_and_does_not_change_the_status(run: Run, rules: str) -> None:
    ran = run("check", "dose", rules, "cd3_cd34", "cd34_reported=7.2e8/kg", "cd3_reported=5.38e8/kg")
    assert ran.code == 0
    assert "Warning: " in ran.out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("wbc", "tnc=22.4e9/L", "nrbc=12"), "PR-18"),
        (("wbc", "tnc=22.4", "nrbc=12", "nrbc_counted=included"), "UN-09"),
        (("counted_cells", "analyser_count=12e9/L"), "PR-17"),
        (("wbc", "tnc=much", "nrbc=12", "nrbc_counted=included"), "UN-02"),
        (("dose",), "PR-14"),
        (("wbc", "tnc"), "CM-14"),
        (("wbc", "tnc=1e9/L", "tnc=2e9/L"), "CM-14"),
    ],
)
def test_that_what_cannot_be_used_is_refused_in_a_sentence(
    run: Run, rules: str, words: tuple[str, ...], code: str
) -> None:
    ran = run("check", "dose", rules, *words)
    assert ran.code == 2
    assert code in ran.err
    assert not ran.out


def test_that_a_document_that_cannot_be_read_is_refused_with_its_line(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "slip.yaml"
    file.write_text("computations: x\nversion: 1\nquantities: {}\n", encoding="utf-8")
    ran = run("check", "dose", str(file), "wbc")
    assert ran.code == 2
    assert "slip.yaml:1" in ran.err
