"""Dose arithmetic with the numbers of worked examples from the field."""

from decimal import Decimal

import pytest
from units_examples import computed, criterion, derived, quantity, reading

from batchtrack.units import Bound, Quantity, Verdict, convert, judge, show

ENDOTOXIN_RATE = "endotoxin * volume / weight / at_least(duration, 1 h)"


def rounded(value: Quantity, places: str) -> str:
    return f"{value.value.quantize(Decimal(places)):f}"


def test_that_total_nucleated_cells_come_from_a_raw_analyser_field() -> None:
    # The raw field counts tens per microlitre: 1112 is 11,120 /µL.
    wbc = reading("11.12 x10^9/L", "cell_concentration")
    assert convert(wbc.quantity, "cell/uL", "cell_concentration").value == 11120
    total = computed("wbc * volume", "cell", "cell_count", wbc=wbc, volume=reading("52.0 mL", "volume"))
    assert total.value == Decimal(578240000)


def test_that_nucleated_red_cells_are_taken_out_of_the_white_count() -> None:
    corrected = computed(
        "tnc * 100 / (100 + nrbc)",
        "10^9 cell/L",
        "cell_concentration",
        tnc=reading("22.4 x10^9/L", "cell_concentration"),
        nrbc=reading("12", "ratio"),
    )
    assert show(corrected, "10^9/L") == "20\u00a0×\u00a010⁹/L"


def test_that_recovery_is_the_share_of_cells_before_and_after() -> None:
    share = "mnc_share"
    start = {"c0": quantity("18.5e6 cell/mL"), "v0": quantity("120 mL")}
    product = {"c1": quantity("22.4e6 cell/mL"), "v1": quantity("30 mL")}
    total = computed("c1 * v1 / (c0 * v0)", "%", "fraction", **start, **product)
    assert rounded(total, "0.1") == "30.3"
    mnc = computed(
        f"c1 * v1 * {share}1 / (c0 * v0 * {share}0)",
        "%",
        "fraction",
        **start,
        **product,
        mnc_share0=quantity("28 % of WBC"),
        mnc_share1=quantity("70 % of WBC"),
    )
    assert rounded(mnc, "0.1") == "75.7"


def test_that_viable_cells_are_the_total_times_viability() -> None:
    viable = computed(
        "total * viability",
        "cell",
        "cell_count",
        total=quantity("6.720e8 cell"),
        viability=reading("95.2 %", "fraction"),
    )
    assert viable.value == Decimal(639744000)


def test_that_cd34_by_dual_platform_is_white_cells_times_share() -> None:
    values = {"wbc": quantity("6.720e8 cell of WBC"), "cd34": quantity("2.1 % CD34+ of WBC")}
    assert computed("wbc * cd34", "cell", "cell_count", **values).value == Decimal(14112000)
    viable = {**values, "viability": quantity("96 % of CD34+"), "weight": quantity("78 kg")}
    assert computed("wbc * cd34 * viability", "cell", "cell_count", **viable).value == Decimal(13547520)
    dose = computed("wbc * cd34 * viability / weight", "10^6 cell/kg", "cells_per_mass", **viable)
    assert rounded(dose, "0.001") == "0.174"


def test_that_cd34_by_single_platform_counts_against_beads() -> None:
    count = computed(
        "events / bead_events * beads / sample * dilution",
        "cell/uL",
        "cell_concentration",
        events=quantity("1412 cell"),
        bead_events=quantity("9876 bead"),
        beads=quantity("50700 bead"),
        sample=quantity("100 uL"),
        dilution=quantity("10"),
    )
    assert rounded(count, "0.1") == "724.9"


def test_that_the_same_cells_are_more_per_ideal_than_per_actual_weight() -> None:
    ideal = computed("50 kg + 0.91 kg/cm * (height - 152.4 cm)", "kg", "mass", height=quantity("165 cm"))
    assert rounded(ideal, "0.1") == "61.5"
    dose = computed("cells / weight", "10^6 cell/kg", "cells_per_mass", cells=quantity("1.354752e7 cell"), weight=ideal)
    assert rounded(dose, "0.001") == "0.220"


def test_that_vials_are_rounded_up_and_the_dose_computed_again() -> None:
    vial = {"viability": quantity("86 %"), "extractable": quantity("95 %")}
    per_vial = "(2.0e7 cell/vial * viability * extractable)"
    vials = computed(
        f"round_up(2e6 cell/kg * weight / {per_vial}, 1 vial)",
        "vial",
        "counted_object",
        weight=quantity("64 kg"),
        **vial,
    )
    assert vials == quantity("8 vial")
    given = computed(f"vials * {per_vial}", "cell", "cell_count", vials=vials, **vial)
    assert given.value == Decimal(130720000)
    volume = computed(
        "2e6 cell/kg * weight / (1.0e7 cell/mL * viability)",
        "mL",
        "volume",
        weight=quantity("64 kg"),
        viability=vial["viability"],
    )
    assert rounded(volume, "0.1") == "14.9"


@pytest.mark.parametrize(
    ("endotoxin", "volume", "weight", "duration", "rate", "verdict"),
    [
        ("0.9 EU/mL", "150 mL", "60 kg", "1 h", "2.25", Verdict.PASS),
        ("0.9 EU/mL", "150 mL", "60 kg", "30 min", "2.25", Verdict.PASS),
        ("4 EU/mL", "150 mL", "60 kg", "1 h", "10", Verdict.FAIL),
        ("4 EU/mL", "150 mL", "60 kg", "2 h", "5", Verdict.PASS),
        ("13.0 EU/mL", "30 mL", "78 kg", "1 h", "5", Verdict.PASS),
    ],
)
def test_that_endotoxin_counts_by_the_hour_and_never_by_less(
    endotoxin: str, volume: str, weight: str, duration: str, rate: str, verdict: Verdict
) -> None:
    result = computed(
        ENDOTOXIN_RATE,
        "EU/kg/h",
        "endotoxin_rate",
        endotoxin=quantity(endotoxin),
        volume=quantity(volume),
        weight=quantity(weight),
        duration=quantity(duration),
    )
    assert result.value == Decimal(rate)
    assert judge(result, criterion("<= 5 EU/kg/h", "endotoxin_rate")).verdict is verdict


def test_that_endotoxin_below_detection_stays_below_through_the_arithmetic() -> None:
    below = reading("< 0.05 EU/mL", "endotoxin_concentration").quantity
    amount = computed("e * v", "EU", "endotoxin_amount", e=below, v=quantity("30 mL"))
    assert (amount.value, amount.bound) == (Decimal("1.5"), Bound.LESS)
    values = {"endotoxin": below, "volume": quantity("30 mL"), "weight": quantity("78 kg")}
    rate = computed(ENDOTOXIN_RATE, "EU/kg/h", "endotoxin_rate", **values, duration=quantity("20 min"))
    assert rate.bound is Bound.LESS
    assert judge(rate, criterion("<= 5 EU/kg/h", "endotoxin_rate")).verdict is Verdict.PASS


def test_that_red_cells_and_platelets_are_counted_per_white_cell() -> None:
    white = quantity("6.72e8 cell")
    red = computed("rbc * v / wbc", "1", "ratio", rbc=quantity("0.12e12 cell/L"), v=quantity("30 mL"), wbc=white)
    assert rounded(red, "0.01") == "5.36"
    assert judge(red, criterion("<= 6.7", "ratio")).verdict is Verdict.PASS
    platelets = computed("plt * v / wbc", "1", "ratio", plt=quantity("500e3 cell/uL"), v=quantity("30 mL"), wbc=white)
    assert rounded(platelets, "0.1") == "22.3"
    volume = computed("cells * 90 fL / 1 cell", "mL", "volume", cells=quantity("3.6e9 cell"))
    assert rounded(volume, "0.01") == "0.32"


def test_that_dmso_by_volume_becomes_grams_per_kilogram() -> None:
    dmso = computed(
        "volume * share * 1.10 g/mL / weight",
        "g/kg",
        "mass_per_mass",
        volume=quantity("50 mL"),
        share=reading("10 % v/v", "volume_in_volume"),
        weight=quantity("78 kg"),
    )
    assert rounded(dmso, "0.001") == "0.071"


def test_that_a_derivation_tells_the_whole_way_in_words() -> None:
    derivation = derived(
        "wbc * volume",
        "cell",
        "cell_count",
        wbc=reading("11.12 x10^9/L", "cell_concentration"),
        volume=reading("52.0 mL", "volume"),
    )
    lines = [line.replace("\u00a0", " ") for line in derivation.to_lines()]
    assert lines == [
        "wbc * volume",
        "volume = “52.0 mL” = 52.0 mL",
        "wbc = “11.12 x10^9/L” = 11.12 × 10⁹/L = 11.12 × 10⁶/mL",
        "wbc * volume = 11.12 × 10⁹/L × 52.0 mL = 578.24 × 10⁶ cells",
        "Unrounded: 578.24 × 10⁶ cells",
    ]


@pytest.mark.parametrize(("cd34", "verdict"), [("7.2e6 cell/kg", Verdict.PASS), ("7.2e8 cell/kg", Verdict.FAIL)])
def test_that_a_cd34_dose_in_hundreds_of_millions_is_caught_by_its_share_of_all_cells(
    cd34: str, verdict: Verdict
) -> None:
    share = computed("cd34 / tnc", "%", "fraction", cd34=quantity(cd34), tnc=quantity("5.38e8 cell/kg"))
    assert judge(share, criterion("0.05 .. 5 %", "fraction")).verdict is verdict


def test_that_a_ratio_of_mantissas_is_not_the_ratio_of_the_quantities() -> None:
    true = computed("cd3 / cd34", "1", "ratio", cd3=quantity("5.38e8 cell/kg"), cd34=quantity("7.2e6 cell/kg"))
    assert rounded(true, "0.1") == "74.7"
