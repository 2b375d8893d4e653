"""An order takes a newer version by signature until its collection; what was begun must stand as it was done."""

from happenings import newer_version_asked, rebound, version_4
from happy_way import after, before, opened
from journey import rex_001
from journey_people import PLANNER_A, TECHNICIAN_A


def test_that_an_order_takes_the_newer_version_and_keeps_what_was_done() -> None:
    batch = rebound().batch
    assert (batch.product_version, batch.document) == ("4", "cd" * 32)
    assert batch.steps["order"].signed is not None


def test_that_a_step_that_was_begun_must_be_the_same_in_both() -> None:
    assert after("order").refused(newer_version_asked(version_4("order")), PLANNER_A) == ("BA-121",)


def test_that_from_the_collection_on_a_batch_is_bound_for_life() -> None:
    assert opened("collection").refused(newer_version_asked(version_4()), PLANNER_A) == ("BA-119",)


def test_that_the_planner_signs_with_a_reason_and_for_another_version() -> None:
    journey = before("eligibility")
    assert journey.refused(newer_version_asked(version_4(), " "), PLANNER_A) == ("BA-76",)
    assert journey.refused(newer_version_asked(rex_001()), PLANNER_A) == ("BA-120",)
    assert journey.refused(newer_version_asked(version_4()), TECHNICIAN_A) == ("BA-05",)
