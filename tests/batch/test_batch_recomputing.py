"""What is on record beside what this version works out: nothing differs, and what was recorded otherwise is told."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from happy_way import after
from journey import Journey

from batchtrack.batch.context import Fact
from batchtrack.batch.events.entries import EntryRecorded, ValueComputed
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.events.results import ResultRecorded
from batchtrack.batch.events.steps import WindowJudged
from batchtrack.batch.rules.recomputing import WorkedOutOtherwise, otherwise
from batchtrack.events import Event


@pytest.fixture(name="journey", scope="module")
def _journey() -> Journey:
    return after("final_certification")


def told(journey: Journey, change: Callable[[Event], Event | None]) -> tuple[int, list[WorkedOutOtherwise]]:
    """Where the first event was changed that can be, and what is told of the batch then."""
    facts: list[Fact] = list(journey.facts)
    for place, fact in enumerate(facts):
        changed = change(fact.event)
        if changed is not None:
            facts[place] = replace(fact, event=changed)
            return fact.version, list(otherwise(journey.product, facts))
    raise AssertionError("no event of this kind")


def test_that_nothing_of_a_whole_batch_is_worked_out_otherwise(journey: Journey) -> None:
    assert list(otherwise(journey.product, journey.facts)) == []


def outside(event: Event) -> Event | None:
    if not isinstance(event, EntryRecorded | ResultRecorded) or event.judged is None:
        return None
    return event.model_copy(update={"judged": event.judged.model_copy(update={"standing": Standing.OUTSIDE})})


def another_number(event: Event) -> Event | None:
    if not isinstance(event, ValueComputed) or not event.value.entered:
        return None
    return event.model_copy(update={"value": event.value.model_copy(update={"entered": "1"})})


def another_derivation(event: Event) -> Event | None:
    return event.model_copy(update={"derivation": ("x",)}) if isinstance(event, ValueComputed) else None


def another_window(event: Event) -> Event | None:
    return event.model_copy(update={"kept": not event.kept}) if isinstance(event, WindowJudged) else None


@pytest.mark.parametrize("change", [outside, another_number, another_derivation, another_window])
def test_that_a_verdict_value_or_derivation_recorded_otherwise_is_told_at_its_event(
    journey: Journey, change: Callable[[Event], Event | None]
) -> None:
    version, differences = told(journey, change)
    assert [each.version for each in differences] == [version]
    assert differences[0].recorded != differences[0].now
