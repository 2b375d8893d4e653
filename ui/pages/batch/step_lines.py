"""The steps of a batch as lines of the list."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from batchtrack.services.views.shapes import StepLine as StepView
from batchtrack.services.views.shapes import StepMark
from ui.components.marks import Mark
from ui.components.moments import long_time
from ui.components.steps import StepLine
from ui.texts import batch as texts
from ui.texts import say

_UNDER_WAY: Final = frozenset({StepMark.OPEN, StepMark.TO_VERIFY, StepMark.STOP})
_MARKS: Final = {
    StepMark.NOT_BEGUN: (Mark.NOT_BEGUN, texts.NOT_BEGUN),
    StepMark.OPEN: (Mark.CURRENT, texts.OPEN),
    StepMark.DONE: (Mark.MET, texts.SIGNED),
    StepMark.ALERT: (Mark.ALERT, texts.SIGNED_ALERT),
    StepMark.STOP: (Mark.STOP, texts.STOPPED),
    StepMark.TO_VERIFY: (Mark.WAITING, texts.TO_VERIFY),
}


def begun_codes(steps: Sequence[StepView]) -> frozenset[str]:
    """Codes of the steps that somebody works at or that wait for a signature."""
    return frozenset(step.code for step in steps if step.mark in _UNDER_WAY)


def step_line(step: StepView, chosen: str, now: datetime | None, begun: frozenset[str] = frozenset()) -> StepLine:
    """One line: its mark, and for an open step who works at it, and since when.

    A step that is next after one of those ``begun``, or that is chosen, says in sight what it waits for; every other
    one says it to who asks.
    """
    mark, words = _MARKS[step.mark]
    detail = _window(step, now)
    if detail and now is not None and step.ends is not None and now >= step.ends - step.warn:
        mark = Mark.STOP if now > step.ends else Mark.ALERT
    if step.mark is StepMark.OPEN and now is not None and step.began_at is not None:
        worked = say(texts.STEP_LINE_OPEN, name=step.performer, time=long_time(now - step.began_at))
        detail = f"{worked} · {detail}" if detail else worked
    elif step.mark is StepMark.TO_VERIFY:
        detail = say(texts.TO_VERIFY)
    elif step.mark is StepMark.NOT_BEGUN and step.waits_for and not detail:
        waits = ", ".join(step.waits_for)
        if step.id == chosen or begun.intersection(step.waits_for):
            detail = say(texts.WAITS_FOR, steps=waits)
        else:
            words = say(texts.STEP_WAITS, words=say(words), steps=waits)
    return StepLine(step.id, step.code, step.title, mark, say(words), detail, current=step.id == chosen)


def _window(step: StepView, now: datetime | None) -> str:
    """How long the step's time window is still open, or how long it is over; empty without one that runs."""
    if step.ends is None or now is None:
        return ""
    if now > step.ends:
        return say(texts.WINDOW_OVER, time=long_time(now - step.ends))
    return say(texts.WINDOW_LEFT, time=long_time(step.ends - now))
