"""Windows and expiry are compared exactly; the earliest of all ends counts."""

from dataclasses import replace
from datetime import UTC, timedelta
from decimal import Decimal

import pytest
from happy_way import after, before, opened
from journey import Journey, causes, rex_001
from journey_people import TECHNICIAN_A, ZONE

from batchtrack.batch import commands
from batchtrack.batch.questions.clocks import expired, expiry, moment_of, running, time_left
from batchtrack.batch.questions.readiness import blockers
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.rules.windows import hours_minutes
from batchtrack.product.model import Otherwise, Product


def _filled_after(span: timedelta, product: Product | None = None) -> Journey:
    """A signed fill whose time lies so long after the end of collection."""
    journey = opened("fill")
    if product is not None:
        journey.product = product
    end = moment_of(journey.batch, "collection_end")
    assert end is not None
    journey.now = end + span
    filled = (end + span).astimezone(UTC)
    journey.do(commands.RecordEntry("fill_time", f"{filled:%Y-%m-%d %H:%M:%S} UTC"), TECHNICIAN_A)
    return journey.fill_in("fill").sign("fill")


@pytest.mark.parametrize(
    ("span", "kept"),
    [(timedelta(hours=36), True), (timedelta(hours=36, seconds=1), False)],
)
def test_that_a_window_is_kept_to_the_second(span: timedelta, kept: bool) -> None:
    journey = _filled_after(span)
    assert [window.kept for window in journey.batch.steps["fill"].windows] == [kept]
    assert ("window_exceeded" in causes(journey)) is not kept


def test_that_a_window_records_how_long_the_clock_ran() -> None:
    window = _filled_after(timedelta(hours=20, seconds=30)).batch.steps["fill"].windows[0]
    assert (window.elapsed, window.allowed) == ("72030", "129600")


def test_that_a_window_holds_where_the_document_says_so() -> None:
    product = rex_001()
    fill = product.step("fill")
    windows = tuple(replace(window, otherwise=Otherwise.HOLD) for window in fill.windows)
    steps = tuple(replace(step, windows=windows) if step is fill else step for step in product.steps)
    journey = _filled_after(timedelta(hours=37), replace(product, steps=steps))
    assert [hold.cause.value for hold in journey.batch.open_holds] == ["window_exceeded"]


def test_that_a_window_is_an_exception_alone_where_the_document_says_so() -> None:
    product = rex_001()
    fill = product.step("fill")
    windows = tuple(replace(window, otherwise=Otherwise.EXCEPTION) for window in fill.windows)
    steps = tuple(replace(step, windows=windows) if step is fill else step for step in product.steps)
    journey = _filled_after(timedelta(hours=37), replace(product, steps=steps))
    assert causes(journey) == ()


def test_that_nothing_expires_before_a_clock_has_started() -> None:
    journey = after("bedside_draw")
    assert expiry(journey.product, journey.batch) is None
    assert not expired(journey.product, journey.batch, journey.now + timedelta(days=400))


def test_that_the_expiry_is_the_end_of_collection_until_the_fill() -> None:
    journey = after("collection")
    end = moment_of(journey.batch, "collection_end")
    assert end is not None
    assert expiry(journey.product, journey.batch) == end + timedelta(hours=48)


@pytest.mark.parametrize(("hours", "limit"), [(8, 8 + 36), (14, 48)])
def test_that_the_expiry_is_the_earliest_of_all_ends(hours: int, limit: int) -> None:
    journey = _filled_after(timedelta(hours=hours))
    end = moment_of(journey.batch, "collection_end")
    assert end is not None
    assert expiry(journey.product, journey.batch) == end + timedelta(hours=limit)


def test_that_a_material_that_expires_first_sets_the_expiry() -> None:
    journey = opened("resuspension").wait(minutes=5)
    soon = journey.now + timedelta(hours=3)
    saline = commands.UseMaterial("resuspension", "saline", "LOT-9", "Saline", soon, Decimal(50), "mL", "lot/LOT-9", 1)
    journey.do(saline, TECHNICIAN_A)
    assert expiry(journey.product, journey.batch) == soon


def test_that_the_moment_of_expiry_still_counts_and_the_next_second_does_not() -> None:
    journey = after("fill")
    end = expiry(journey.product, journey.batch)
    assert end is not None
    assert not expired(journey.product, journey.batch, end)
    assert expired(journey.product, journey.batch, end + timedelta(seconds=1))
    assert time_left(journey.product, journey.batch, end) == timedelta(0)


def test_that_a_corrected_time_moves_the_expiry() -> None:
    journey = after("fill")
    end = expiry(journey.product, journey.batch)
    start = moment_of(journey.batch, "collection_end")
    assert start is not None
    text = show_time(start - timedelta(hours=16), ZONE)
    journey.do(commands.CorrectEntry("collection_end", text, "copied the wrong line"), TECHNICIAN_A)
    now = expiry(journey.product, journey.batch)
    assert now is not None
    assert end is not None
    assert now < end


def test_that_clocks_run_from_their_fields() -> None:
    journey = after("fill")
    assert [clock.definition.id for clock in running(journey.product, journey.batch)] == ["collection", "shelf_life"]


def test_that_an_expiry_that_cannot_be_told_blocks_certification() -> None:
    journey = before("collection").start("collection").wait(minutes=30)
    journey.do(commands.MarkNotApplicable("collection_end", "not on the form"), TECHNICIAN_A)
    journey.fill_in("collection").sign("collection")
    found = blockers(journey.product, journey.batch, "certification", journey.now, ZONE)
    assert "BA-97" in {blocker.refusal.code for blocker in found}


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (timedelta(minutes=59), "59\u00a0min"),
        (timedelta(hours=36, minutes=5), "36\u00a0h 05\u00a0min"),
        (timedelta(minutes=-61), "\u22121\u00a0h 01\u00a0min"),
    ],
)
def test_that_a_span_reads_as_hours_and_minutes(span: timedelta, text: str) -> None:
    assert hours_minutes(span) == text
