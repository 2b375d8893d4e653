"""The steps of a batch as lines of the list."""

from datetime import datetime
from typing import Final

from batchtrack.services.views.shapes import StepLine as StepView
from batchtrack.services.views.shapes import StepMark
from ui.components.marks import Mark
from ui.components.moments import long_time
from ui.components.steps import StepLine
from ui.texts import batch as texts
from ui.texts import say

_MARKS: Final = {
    StepMark.NOT_BEGUN: (Mark.NOT_BEGUN, texts.NOT_BEGUN),
    StepMark.OPEN: (Mark.CURRENT, texts.OPEN),
    StepMark.DONE: (Mark.MET, texts.SIGNED),
    StepMark.ALERT: (Mark.ALERT, texts.SIGNED_ALERT),
    StepMark.STOP: (Mark.STOP, texts.STOPPED),
    StepMark.TO_VERIFY: (Mark.WAITING, texts.TO_VERIFY),
}


def step_line(step: StepView, chosen: str, now: datetime | None) -> StepLine:
    """One line: its mark, and for an open step who works at it, and since when."""
    mark, words = _MARKS[step.mark]
    detail = ""
    if step.mark is StepMark.OPEN and now is not None and step.began_at is not None:
        detail = say(texts.STEP_LINE_OPEN, name=step.performer, time=long_time(now - step.began_at))
    elif step.mark is StepMark.TO_VERIFY:
        detail = say(texts.TO_VERIFY)
    return StepLine(step.id, step.code, step.title, mark, say(words), detail, current=step.id == chosen)
