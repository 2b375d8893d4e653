"""Whether the clock may be taken to be right again."""

from datetime import datetime

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.clocks.commands import ConfirmTime
from batchtrack.facility.clocks.events import ClockConfirmed
from batchtrack.facility.clocks.state import FacilityClock
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled
from batchtrack.facility.rights import Right
from batchtrack.refusals import refuse


def decide(clock: FacilityClock | None, command: ConfirmTime, shown: datetime, actor: Actor, /) -> Decision:
    """Whether the confirmation stands; ``shown`` is what the clock itself shows."""
    nothing_open = clock is None or clock.back is None
    return answer(
        [
            *may(actor, Right.CONFIRM_TIME),
            *filled({"clock that it was compared with": command.compared_with}),
            *([refuse("ST-24")] if nothing_open else []),
        ],
        ClockConfirmed(shown=shown, compared_with=command.compared_with),
    )
