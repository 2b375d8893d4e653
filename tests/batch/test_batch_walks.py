"""Random commands through a batch's life, in sensible and senseless order; what must be true is asked of the facts."""

import random
from collections import Counter

import pytest
from batch_oracles import wrongs
from journey import Journey
from wandering import Wanderer

from batchtrack.batch.events import CATALOGUE
from batchtrack.batch.events.release import Certified
from batchtrack.batch.events.use import Administered
from batchtrack.batch.folding import fold

WALKS = 54
STEPS = 900


def _walk(seed: int) -> Journey:
    """One walk; everything that must hold is checked after every command."""
    wanderer = Wanderer(Journey.ordered(), random.Random(seed))  # noqa: S311 - reproducible by its seed, not secret
    checked = 1
    for _ in range(STEPS):
        if wanderer.is_done:
            break
        wanderer.go_on()
        checked = _check(wanderer.journey, checked)
    assert fold(wanderer.journey.facts) == wanderer.journey.batch
    return wanderer.journey


def _check(journey: Journey, checked: int) -> int:
    """Check the facts that are new; how many there are now."""
    for at in range(checked, len(journey.facts)):
        fact = journey.facts[at]
        assert list(wrongs(journey.product, journey.facts[:at], fact)) == []
        event = fact.event
        assert CATALOGUE.read(event.KIND, event.SCHEMA, event.model_dump_json()) == event
    return len(journey.facts)


@pytest.fixture(scope="module", name="walked")
def _walked() -> tuple[Journey, ...]:
    return tuple(_walk(seed) for seed in range(WALKS))


def test_that_no_walk_breaks_a_rule(walked: tuple[Journey, ...]) -> None:
    assert len(walked) == WALKS


def test_that_at_least_a_third_of_the_walks_reach_administration(walked: tuple[Journey, ...]) -> None:
    given = [journey for journey in walked if _has(journey, Administered)]
    cleared = [journey for journey in given if journey.batch.administered and journey.batch.administered.cleared]
    assert len(cleared) * 3 >= WALKS, f"{len(given)} of {WALKS} walks reached administration, {len(cleared)} cleared"


def test_that_walks_end_in_more_than_one_way(walked: tuple[Journey, ...]) -> None:
    finals = sum(any(done.stage == "final" for done in journey.batch.certificates) for journey in walked)
    ended = sum(journey.batch.ended is not None for journey in walked)
    assert finals
    assert ended


def test_that_the_walks_meet_trouble_of_every_sort(walked: tuple[Journey, ...]) -> None:
    met = Counter(fact.event.KIND for journey in walked for fact in journey.facts)
    for kind in (
        "scan.refused",
        "step.continued",
        "scan.confirmed",
        "step.voided",
        "entry.retyped",
        "entry.corrected",
        "hold.placed",
        "hold.lifted",
        "release.stale",
        "release.withdrawn",
        "release.confirmed",
        "alert.raised",
        "room.left",
        "result.corrected",
    ):
        assert met[kind], kind


def _has(journey: Journey, kind: type[Administered | Certified]) -> bool:
    return any(isinstance(fact.event, kind) for fact in journey.facts)
