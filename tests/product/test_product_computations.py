"""The shipped computations give the worked numbers of the field, ask what must be asked, and warn of known slips."""

from decimal import Decimal

import pytest

from batchtrack.product.check.computations import check_computations, check_definition, rows_of
from batchtrack.product.dosing import WorkedOut, work_out
from batchtrack.product.library import computations, shipped
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, sentence, way_out
from batchtrack.units import Bound, Verdict

WEIGHED = {"weight_kind": "actual", "weighed_on": "20 November 2026"}
VIAL = {"cells_per_vial": "2.0e7 cell/vial", "viability": "86 %", "extractable": "95 %"}


@pytest.fixture(scope="module")
def rules() -> Product:
    checked = check_computations(computations(), "computations.yaml")
    assert isinstance(checked, Product), checked
    return checked


def worked(rules: Product, rule: str, **given: str) -> WorkedOut:
    found = work_out(rules, rule, given)
    assert isinstance(found, WorkedOut), [sentence(each) for each in found]
    return found


def refused(rules: Product, rule: str, **given: str) -> list[Refusal]:
    found = work_out(rules, rule, given)
    assert not isinstance(found, WorkedOut), found
    assert all("{" not in sentence(each) + way_out(each) for each in found)
    return list(found)


def codes(rules: Product, rule: str, **given: str) -> list[str]:
    return [each.code for each in refused(rules, rule, **given)]


EXAMPLES: list[tuple[str, dict[str, str], str, str]] = [
    ("analyser_count", {"raw_field": "1112"}, "11.12", "0.01"),
    ("counted_cells", {"raw_field": "1112", "counted_volume": "52.0 mL"}, "578240000", "1"),
    ("wbc", {"tnc": "22.4 x10^9/L", "nrbc": "12", "nrbc_counted": "included"}, "20", "1"),
    ("wbc", {"tnc": "20.0 x10^9/L", "nrbc_counted": "subtracted already"}, "20", "1"),
    (
        "undiluted_count",
        {"reading": "2.24e6/mL", "dilution_factor": "10", "dilution_applied": "not yet"},
        "22400000",
        "1",
    ),
    ("undiluted_count", {"reading": "22.4e6/mL", "dilution_applied": "already"}, "22400000", "1"),
    (
        "tnc_recovery",
        {
            "start_volume": "120 mL",
            "start_count": "18.5e6/mL",
            "volume_before_sampling": "30 mL",
            "product_count": "22.4e6/mL",
        },
        "30.3",
        "0.1",
    ),
    (
        "mnc_recovery",
        {
            "start_volume": "120 mL",
            "start_count": "18.5e6/mL",
            "start_mnc": "28 % of TNC",
            "volume_before_sampling": "30 mL",
            "product_count": "22.4e6/mL",
            "product_mnc": "70 % of TNC",
        },
        "75.7",
        "0.1",
    ),
    (
        "viable_cells",
        {
            "product_count": "22.4e6/mL",
            "volume_before_sampling": "32 mL",
            "sample_volume": "2 mL",
            "viability": "95.2 %",
        },
        "639744000",
        "1",
    ),
    (
        "cd34_dual",
        {"white_cells": "6.720e8 cells", "cd34_share": "2.1 %", "cd34_viability": "96 %"},
        "13547520",
        "1",
    ),
    (
        "cd34_per_kg",
        {
            "platform": "dual platform",
            "white_cells": "6.720e8 cells",
            "cd34_share": "2.1 %",
            "cd34_viability": "96 %",
            "body_weight": "78 kg",
            **WEIGHED,
        },
        "0.174",
        "0.001",
    ),
    (
        "cd34_count",
        {
            "cd34_events": "1412 cells",
            "bead_events": "9876 beads",
            "beads": "50700 beads",
            "flow_sample": "100 µL",
            "flow_dilution": "10",
        },
        "724.9",
        "0.1",
    ),
    (
        "cd34_single",
        {"cd34_count": "725/µL", "volume_after_sampling": "30 mL", "cd34_counted": "viable only"},
        "21750000",
        "1",
    ),
    (
        "cd34_single",
        {"cd34_count": "725/µL", "volume_after_sampling": "30 mL", "cd34_counted": "all", "cd34_viability": "96 %"},
        "20880000",
        "1",
    ),
    ("ideal_weight", {"height": "165 cm", "sex": "male"}, "61.5", "0.1"),
    (
        "cd34_per_kg",
        {
            "platform": "dual platform",
            "cd34_dual": "1.354752e7 cells",
            "height": "165 cm",
            "sex": "male",
            "weight_kind": "ideal",
            "weighed_on": "20 November 2026",
        },
        "0.220",
        "0.001",
    ),
    (
        "dose_volume",
        {"target_per_kg": "2e6/kg", "body_weight": "64 kg", "thawed_count": "1.0e7/mL", "viability": "86 %", **WEIGHED},
        "14.9",
        "0.1",
    ),
    ("vials", {"target_per_kg": "2e6/kg", "body_weight": "64 kg", **VIAL, **WEIGHED}, "8", "1"),
    ("given_cells", {"target_per_kg": "2e6/kg", "body_weight": "64 kg", **VIAL, **WEIGHED}, "130720000", "1"),
    ("given_per_kg", {"target_per_kg": "2e6/kg", "body_weight": "64 kg", **VIAL, **WEIGHED}, "2.0425", "0.0001"),
    (
        "endotoxin_limit",
        {"body_weight": "78 kg", "infused_volume": "30 mL", "infusion_time": "1 h", **WEIGHED},
        "13.0",
        "0.1",
    ),
    (
        "endotoxin_per_kg",
        {"endotoxin": "0.9 EU/mL", "infused_volume": "150 mL", "body_weight": "60 kg", **WEIGHED},
        "2.25",
        "0.01",
    ),
    ("mvd", {"endotoxin_limit": "13.0 EU/mL", "lambda": "0.05 EU/mL"}, "260", "1"),
    ("dmso_mass", {"dmso_volume": "50 mL", "dmso_by_volume": "10 % v/v", "dmso_written": "v/v"}, "5.5", "0.1"),
    ("dmso_mass", {"dmso_volume": "50 mL", "dmso_by_weight": "10 % w/v", "dmso_written": "w/v"}, "5.0", "0.1"),
    (
        "dmso_per_kg",
        {
            "dmso_volume": "50 mL",
            "dmso_by_volume": "10 % v/v",
            "dmso_written": "v/v",
            "body_weight": "78 kg",
            **WEIGHED,
        },
        "0.071",
        "0.001",
    ),
    ("dmso_largest_volume", {"dmso_by_volume": "10 % v/v", "body_weight": "78 kg", **WEIGHED}, "709", "1"),
    ("red_cells", {"rbc": "0.12e12/L", "volume_after_sampling": "30 mL"}, "3600000000", "1"),
    ("rbc_wbc", {"rbc": "0.12e12/L", "volume_after_sampling": "30 mL", "white_cells": "6.72e8 cells"}, "5.36", "0.01"),
    ("rbc_volume", {"red_cells": "3.6e9 cells", "mcv": "90 fL"}, "0.32", "0.01"),
    ("haematocrit", {"red_cells": "3.6e9 cells", "mcv": "90 fL", "volume_after_sampling": "30 mL"}, "1.1", "0.1"),
    ("plt_wbc", {"plt": "500e3/µL", "volume_after_sampling": "30 mL", "white_cells": "6.72e8 cells"}, "22.3", "0.1"),
    ("rbc_volume_per_kg", {"rbc_volume": "24 mL", "body_weight": "60 kg", **WEIGHED}, "0.4", "0.1"),
    ("volume_per_kg", {"infused_volume": "150 mL", "body_weight": "60 kg", **WEIGHED}, "2.5", "0.1"),
    (
        "volume_to_process",
        {"target_per_kg": "5e6/kg", "body_weight": "70 kg", "cd34_blood": "50/µL", "efficiency": "40 %", **WEIGHED},
        "17.5",
        "0.1",
    ),
    ("cd34_of_nucleated", {"cd34_reported": "7.2e6/kg", "nucleated_reported": "5.38e8/kg"}, "1.34", "0.01"),
    ("cd3_cd34", {"cd3_reported": "5.38e8/kg", "cd34_reported": "7.2e6/kg"}, "74.7", "0.1"),
]


@pytest.mark.parametrize(("rule", "given", "value", "place"), EXAMPLES)
def test_that_a_worked_number_of_the_field_comes_out(
    rules: Product, rule: str, given: dict[str, str], value: str, place: str
) -> None:
    found = worked(rules, rule, **given)
    assert found.quantity is not None
    assert found.quantity.value.quantize(Decimal(place)) == Decimal(value)


def test_that_every_rule_has_a_worked_number_or_is_a_criterion(rules: Product) -> None:
    computed = {row.id for step in rules.steps for row in step.fields if row.every_formula}
    shown = {rule for rule, *_ in EXAMPLES}
    through = {
        "volume_after_sampling",
        "white_cells",
        "cd34_given",
        "dose_weight",
        "nucleated_per_kg",
        "endotoxin_given",
    }
    judged = {"endotoxin_rate", "endotoxin_rate_intrathecal", "ratio_apart"}
    references = {name for name in computed if name.startswith("reference_")}
    assert computed == shown | through | judged | references


def test_that_a_collection_of_computations_is_checked_like_a_product() -> None:
    wrong = computations().replace(b"formula: reading * dilution_factor", b"formula: reading")
    wrong = wrong.replace(b"rbc_volume / volume_after_sampling", b"rbc_volume / dose_weight")
    problems = check_definition(wrong, "computations.yaml")
    assert not isinstance(problems, Product)
    assert [problem.cause.code for problem in problems] == ["PR-54"]
    assert wrong.decode().splitlines()[problems[0].line - 1].strip().startswith("- {id: haematocrit")


def test_that_the_computations_are_no_product_to_be_approved() -> None:
    assert set(shipped()) == {"rex_001.yaml"} | set(shipped())
    assert "computations.yaml" not in shipped()
    assert isinstance(rows_of(computations(), "computations.yaml"), Product)


@pytest.mark.parametrize(
    ("rule", "given"),
    [
        ("wbc", {"tnc": "22.4e9/L", "nrbc": "12"}),
        ("undiluted_count", {"reading": "2.24e6/mL", "dilution_factor": "10"}),
        ("cd34_single", {"cd34_count": "725/µL", "volume_after_sampling": "30 mL"}),
        ("dmso_mass", {"dmso_volume": "50 mL", "dmso_by_volume": "10 % v/v"}),
    ],
)
def test_that_what_must_be_known_is_asked_and_never_guessed(rules: Product, rule: str, given: dict[str, str]) -> None:
    assert "PR-18" in codes(rules, rule, **given)


def test_that_a_body_weight_carries_its_kind_and_its_date(rules: Product) -> None:
    assert codes(rules, "dose_weight", body_weight="78 kg") == ["PR-18"]
    assert codes(rules, "volume_per_kg", infused_volume="150 mL", dose_weight="78 kg") == ["PR-18"]
    lines = worked(rules, "dose_weight", body_weight="78 kg", **WEIGHED).lines
    assert "Which body weight does the protocol use? actual" in lines
    assert "Weighed on: 20 November 2026" in lines
    undated = worked(rules, "dose_weight", body_weight="78 kg", weight_kind="actual").lines
    assert "Weighed on: not stated" in undated


def test_that_nucleated_red_cells_are_not_subtracted_twice(rules: Product) -> None:
    found = codes(rules, "wbc", tnc="20.0e9/L", nrbc="12", nrbc_counted="subtracted already")
    assert found == ["PR-15"]


def test_that_all_that_is_missing_or_wrong_is_said_at_once(rules: Product) -> None:
    found = codes(rules, "endotoxin_rate", endotoxin="0.9", infused_volume="150 kg", speed="3", **WEIGHED)
    assert sorted(found) == ["PR-15", "PR-17", "PR-17", "UN-08", "UN-09"]
    assert codes(rules, "speed") == ["PR-14"]
    assert codes(rules, "wbc", tnc="22.4e9/L", nrbc="12", nrbc_counted="perhaps") == ["PR-16"]


@pytest.mark.parametrize(
    ("endotoxin", "volume", "weight", "duration", "verdict"),
    [
        ("0.9 EU/mL", "150 mL", "60 kg", "30 min", Verdict.PASS),
        ("4 EU/mL", "150 mL", "60 kg", "1 h", Verdict.FAIL),
        ("4 EU/mL", "150 mL", "60 kg", "2 h", Verdict.PASS),
        ("< 0.05 EU/mL", "30 mL", "78 kg", "20 min", Verdict.PASS),
        ("> 5 EU/mL", "150 mL", "60 kg", "1 h", Verdict.FAIL),
        ("> 1 EU/mL", "150 mL", "60 kg", "1 h", Verdict.UNDECIDED),
    ],
)
def test_that_endotoxin_is_judged_by_the_hour(
    rules: Product, endotoxin: str, volume: str, weight: str, duration: str, verdict: Verdict
) -> None:
    given = {"endotoxin": endotoxin, "infused_volume": volume, "body_weight": weight, "infusion_time": duration}
    judgement = worked(rules, "endotoxin_rate", **given, **WEIGHED).judgement
    assert judgement is not None
    assert judgement.verdict is verdict


def test_that_endotoxin_below_detection_stays_below(rules: Product) -> None:
    given = {"endotoxin": "< 0.05 EU/mL", "infused_volume": "30 mL"}
    amount = worked(rules, "endotoxin_given", **given).quantity
    assert amount is not None
    assert (amount.value, amount.bound) == (Decimal("1.5"), Bound.LESS)
    given |= {"infusion_time": "1 h", "body_weight": "4 kg", **WEIGHED}
    intrathecal = worked(rules, "endotoxin_rate_intrathecal", **given).judgement
    assert intrathecal is not None
    assert intrathecal.verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("rule", "given", "verdict"),
    [
        ("reference_marrow", {"nucleated_per_kg": "2.0e8/kg"}, Verdict.PASS),
        ("reference_marrow", {"nucleated_per_kg": "1.9e8/kg"}, Verdict.FAIL),
        ("reference_marrow_acceptable", {"nucleated_per_kg": "2.9e8/kg"}, Verdict.FAIL),
        ("reference_blood", {"cd34_per_kg": "2.1e6/kg"}, Verdict.PASS),
        ("reference_cord", {"nucleated_per_kg": "1.5e7/kg"}, Verdict.PASS),
    ],
)
def test_that_reference_doses_are_criteria_that_name_their_source(
    rules: Product, rule: str, given: dict[str, str], verdict: Verdict
) -> None:
    _, row = rules.field(rule)
    assert row.label.startswith("Reference: ")
    assert row.origin is not None
    assert "not the limit of a product" in row.origin.text
    judgement = worked(rules, rule, **given).judgement
    assert judgement is not None
    assert judgement.verdict is verdict


START = {"start_volume": "120 mL", "start_count": "18.5e6/mL", "volume_before_sampling": "30 mL"}


@pytest.mark.parametrize(
    ("rule", "given", "words"),
    [
        ("tnc_recovery", {**START, "product_count": "80e6/mL"}, "A recovery of 108.108108108… % is more than went in"),
        (
            "tnc_recovery",
            {**START, "product_count": "22.4e9/mL"},
            "is about 1,210 times 18.5 × 10⁶/mL".replace(",", ""),
        ),
        (
            "viable_cells",
            {"product_count": "22.4e6/mL", "volume_after_sampling": "30 mL", "viability": "0.952 %"},
            "looks like a fraction",
        ),
        (
            "viable_cells",
            {"product_count": "22.4e6/mL", "volume_after_sampling": "30 mL", "viability": "952 %"},
            "more than all cells",
        ),
        (
            "viable_cells",
            {"product_count": "1000000/mL", "volume_after_sampling": "30 mL", "viability": "95 %"},
            "“never” or “missing”",
        ),
        (
            "cd34_of_nucleated",
            {"cd34_reported": "7.2e8/kg", "nucleated_reported": "5.38e8/kg"},
            "the size of a dose of nucleated cells",
        ),
    ],
)
def test_that_a_known_slip_warns_and_does_not_block(
    rules: Product, rule: str, given: dict[str, str], words: str
) -> None:
    found = worked(rules, rule, **given)
    assert found.quantity is not None
    assert any(words in warning.replace("\u00a0", " ") for warning in found.warnings), found.warnings


def test_that_a_dose_of_cd34_in_hundreds_of_millions_fails_its_share_of_all_cells(rules: Product) -> None:
    found = worked(rules, "cd34_of_nucleated", cd34_reported="7.2e8/kg", nucleated_reported="5.38e8/kg")
    assert found.judgement is not None
    assert found.judgement.verdict is Verdict.FAIL


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("74.7", None),
        ("0.01338", "Look at which stands on top."),
        ("1.33876", "leaves out the powers of ten"),
        ("12", "does not agree with"),
    ],
)
def test_that_a_ratio_is_held_against_its_two_parts(rules: Product, typed: str, words: str | None) -> None:
    found = worked(rules, "ratio_apart", cd3_cd34_reported=typed, cd3_reported="5.38e8/kg", cd34_reported="7.2e6/kg")
    assert (words is None) == (not found.warnings)
    assert words is None or words in found.warnings[0]
    assert found.judgement is not None
    assert (found.judgement.verdict is Verdict.PASS) == (words is None)


def test_that_a_viability_typed_as_a_fraction_is_asked_back(rules: Product) -> None:
    given = {"product_count": "22.4e6/mL", "volume_after_sampling": "30 mL"}
    assert codes(rules, "viable_cells", viability="0.952", **given) == ["UN-04"]


def test_that_the_way_of_a_value_is_told_from_what_was_typed_to_the_verdict(rules: Product) -> None:
    given = {"endotoxin": "< 0.05 EU/mL", "infused_volume": "0.03 L", "infusion_time": "30 min", "body_weight": "78 kg"}
    lines = [line.replace("\u00a0", " ") for line in worked(rules, "endotoxin_rate", **given, **WEIGHED).lines]
    assert "infused_volume = “0.03 L” = 0.03 L = 30 mL" in lines
    assert "endotoxin * infused_volume = < 0.05 EU/mL × 0.03 L = < 1.5 EU" in lines
    assert lines[-4:] == [
        "Unrounded: < 0.0192307692307… EU/kg/h",
        "Rounding: none, compared unrounded",
        "Criterion: ≤ 5.0 EU/kg/h",
        "Verdict: pass",
    ]
