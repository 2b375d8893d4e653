from journey import rex_001

from batchtrack.batch.questions.showing import show_derivation


def test_that_a_derivation_names_its_rows_by_label_and_says_which_values_are_planned() -> None:
    product = rex_001()
    lines = ("wbc * final_volume", "infusion_time = 30 min", "wbc = 24.66 × 10⁹/L")
    shown = show_derivation(product, lines, ("infusion_time",))
    assert shown == (
        "White cells × Volume of the dose",
        "Duration of the infusion = 30 min (planned)",
        "White cells = 24.66 × 10⁹/L",
    )
