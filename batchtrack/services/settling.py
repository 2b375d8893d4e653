"""Running an attempt at an act: again after a lost race, never again what somebody signed."""

from collections.abc import Callable

from batchtrack.journal import ClockWentBack, StreamMoved, retried
from batchtrack.refusals import Refused
from batchtrack.services.outcomes import NotDone, Outcome, not_done
from batchtrack.services.people import By, Confirmed


def settled(attempt: Callable[[], Outcome], by: By) -> Outcome:
    """Run an attempt; a signature stands for what its signer saw, so a signed act is never decided again by itself."""
    try:
        return retried(attempt, decides_again=not isinstance(by, Confirmed))
    except StreamMoved as moved:
        return not_done(moved.refusal)
    except ClockWentBack as back:
        return not_done(back.refusal)
    except Refused as refused:
        return NotDone(refused.refusals)
