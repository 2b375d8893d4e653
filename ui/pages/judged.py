"""A recorded judgement as a mark and words; the judgement itself is never made here."""

from collections.abc import Mapping
from typing import Final

from batchtrack.batch.events.parts import Standing
from batchtrack.services.views.shapes import Side
from ui.components.marks import UNJUDGED, Mark, Verdict
from ui.texts import judged as texts
from ui.texts import say

_ALERTS: Final[Mapping[Side, str]] = {
    Side.BELOW: texts.BELOW_ALERT,
    Side.ABOVE: texts.ABOVE_ALERT,
    Side.OUTSIDE: texts.OUTSIDE_ALERT,
}
_MISSED: Final[Mapping[Side, str]] = {
    Side.BELOW: texts.BELOW_LIMIT,
    Side.ABOVE: texts.ABOVE_LIMIT,
    Side.OUTSIDE: texts.OUTSIDE_LIMIT,
}


def verdict_of(standing: Standing | None, side: Side | None, *, in_words: bool = False) -> Verdict:
    """What was judged of a value when it was recorded; ``in_words`` for a result that is no number."""
    side = side or Side.OUTSIDE
    match standing:
        case None:
            return UNJUDGED
        case Standing.WITHIN:
            return Verdict(Mark.TICK, say(texts.CONFORMS if in_words else texts.WITHIN))
        case Standing.ALERT:
            return Verdict(Mark.ALERT, say(_ALERTS[side]))
        case Standing.OUTSIDE:
            return Verdict(Mark.STOP, say(texts.NOT_CONFORMING if in_words else _MISSED[side]))
        case Standing.UNDECIDED:
            return Verdict(Mark.STOP, say(texts.UNDECIDED))
        case Standing.UNLIMITED:
            return Verdict(Mark.TICK, say(texts.REPORTED))
