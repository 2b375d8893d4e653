"""The happy way in its parts, and journeys that stand anywhere on it."""

from collections.abc import Callable
from functools import cache, partial
from typing import Final

from journey import Journey, rex_001


def _parts() -> dict[str, Callable[[Journey], object]]:
    parts: dict[str, Callable[[Journey], object]] = {}
    for step in rex_001().steps:
        match step.id:
            case "release_tests":
                parts["incubation"] = Journey.incubation
                parts["release_tests"] = Journey.rapid_tests
                parts["review"] = Journey.review
            case "certification":
                parts["certification"] = Journey.certify
            case "final_certification":
                parts["late_results"] = Journey.late_results
                parts["final_review"] = lambda journey: journey.review("final")
                parts["final_certification"] = lambda journey: journey.certify("final")
            case other:
                parts[other] = partial(Journey.done, step_id=other)
    return parts


HAPPY: Final = _parts()
"""The happy way in its order: each step, and what lies between the steps."""


@cache
def _kept(last: str) -> Journey:
    names = list(HAPPY)
    at = names.index(last)
    before = _kept(names[at - 1]).copy() if at else Journey.ordered()
    HAPPY[last](before.wait(minutes=20))
    return before


def after(last: str) -> Journey:
    """A fresh journey whose happy way is done through ``last``."""
    return _kept(last).copy()


def before(part: str) -> Journey:
    """A fresh journey just before a part of the happy way."""
    names = list(HAPPY)
    at = names.index(part)
    return after(names[at - 1]) if at else Journey.ordered()


def opened(step_id: str) -> Journey:
    """A fresh journey in which the step was just started."""
    return before(step_id).start(step_id)


def signed(step_id: str) -> Journey:
    """A fresh journey in which the step was just signed."""
    return opened(step_id).wait(minutes=6).fill_in(step_id).sign(step_id)
