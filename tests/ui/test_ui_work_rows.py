from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from batchtrack.services.views.shapes import WorkRow
from ui.components.marks import Mark
from ui.pages.work.news import news_of
from ui.pages.work.rows import awaited_in_words, axis_of, board_row, standing_mark
from ui.tokens import Tone

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
QUIET = WorkRow(
    batch="REX-0042",
    subject="REX-0042",
    chain="A9990 26 000017 K",
    product="REX-001, version 3",
    phase="Processing",
    next_code="S15",
    next_title="Resuspend and count",
    next_role="technician",
    collected_at=NOW - timedelta(hours=20),
    expires_at=NOW + timedelta(hours=20),
    used_at=None,
    result_due_at=None,
    holds=0,
    open_deviations=0,
    outside=0,
    alerts=0,
    standing="running",
    warns_at=NOW + timedelta(hours=14),
    alarms_at=NOW + timedelta(hours=17),
    planned_at=NOW + timedelta(hours=10),
    window_title="S18 Fill",
    window_warns_at=NOW + timedelta(hours=1),
    window_ends_at=NOW + timedelta(hours=4),
)


def test_that_nothing_is_coloured_while_nothing_is_wrong() -> None:
    assert standing_mark(QUIET, NOW).mark is Mark.NONE
    assert news_of([QUIET], NOW) == ()
    row = board_row(QUIET, NOW)
    assert row is not None
    assert (row.tone(NOW), row.left_tone) == (Tone.ACCENT, Tone.MUTED)


@pytest.mark.parametrize(("hours", "tone"), [(13.9, Tone.ACCENT), (14, Tone.ALERT), (17, Tone.STOP), (20, Tone.STOP)])
def test_that_the_bar_turns_amber_and_then_red_at_the_product_s_marks(hours: float, tone: Tone) -> None:
    row = board_row(QUIET, NOW)
    assert row is not None
    assert row.tone(NOW + timedelta(hours=hours)) is tone


@pytest.mark.parametrize(
    ("changed", "mark", "words"),
    [
        ({"outside": 1, "holds": 1}, Mark.STOP, "Result outside its limit"),
        ({"alerts": 1, "holds": 1}, Mark.STOP, "Clinic to be called"),
        ({"holds": 1, "hold_deviation": 18}, Mark.HOLD, "On hold, deviation 18"),
        ({"holds": 1}, Mark.HOLD, "On hold"),
        ({"open_deviations": 1}, Mark.ALERT, "Deviation open"),
        ({"worked_on_by": "Technician A"}, Mark.NONE, "Technician A is at it"),
        ({}, Mark.NONE, "waits for technician"),
    ],
)
def test_that_the_worst_is_told_first(changed: dict[str, int | str], mark: Mark, words: str) -> None:
    told = standing_mark(replace(QUIET, **changed), NOW)  # type: ignore[arg-type]  # each key has a value of its type
    assert (told.mark, told.words) == (mark, words)


def test_that_a_time_limit_is_told_from_its_warning_on_and_as_over_afterwards() -> None:
    before, close, over = (standing_mark(QUIET, NOW + timedelta(minutes=each)) for each in (59, 236, 245))
    assert before.mark is Mark.NONE
    assert (close.mark, close.words) == (Mark.ALERT, "S18 Fill closes in 4:00")
    assert (over.mark, over.words) == (Mark.STOP, "S18 Fill: time limit ended 5:00 ago")
    assert [news.words for news in news_of([QUIET], NOW + timedelta(minutes=236))] == ["1 time limit closes"]


def test_that_use_planned_after_expiry_is_said_in_words_and_has_its_place_on_the_axis() -> None:
    late = replace(QUIET, planned_at=NOW + timedelta(hours=22))
    row = board_row(late, NOW)
    assert row is not None
    assert (row.left_words, row.left_tone) == ("use is planned after expiry", Tone.STOP)
    assert row.planned is not None
    assert axis_of([row], NOW, "Europe/Berlin").at(row.planned) <= 1
    assert axis_of([row], NOW, "Europe/Berlin").ends >= row.planned


def test_that_a_batch_after_use_says_which_result_it_waits_for() -> None:
    begun = NOW - timedelta(days=9, hours=1)
    waits = replace(
        QUIET,
        pending_test="Sterility",
        pending_since=begun,
        result_due_at=begun + timedelta(days=14),
        standing="after_use",
    )
    assert awaited_in_words(waits, NOW) == "Sterility, day 9 of 14"
    found = replace(waits, pending_finding="negative to date")
    assert awaited_in_words(found, NOW) == "Sterility, day 9 of 14, negative to date"
    assert awaited_in_words(QUIET, NOW) == "S15 Resuspend and count"
