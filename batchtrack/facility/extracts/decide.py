"""Who may draw up a register as a paper."""

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.extracts.events import ExtractDrawnUp
from batchtrack.facility.facts import filled
from batchtrack.facility.rights import Right


def draw_up(number: str, document: str, lines: int, reason: str, actor: Actor) -> Decision:
    """A register is drawn up by QA, for a reason in words."""
    drawn = ExtractDrawnUp(number=number, document=document, lines=lines, reason=reason)
    return answer([*may(actor, Right.DRAW_UP_PAPERS), *filled({"reason": reason})], drawn)
