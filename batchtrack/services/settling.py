"""Running an attempt at an act: again after a lost race, never again what somebody signed."""

from collections.abc import Callable
from typing import TypeVar

from batchtrack.journal import ClockWentBack, SignatureLackingError, StreamMoved, retried
from batchtrack.refusals import Refused, refuse
from batchtrack.services.identified import By, Confirmed
from batchtrack.services.outcomes import NotDone, not_done

T = TypeVar("T")


def settled(attempt: Callable[[], T], by: By) -> T | NotDone:
    """Run an attempt; a signature stands for what its signer saw, so a signed act is never decided again by itself.

    A key that was unlocked for the act is dropped at its end, whatever came of it.
    """
    try:
        return _run(attempt, decides_again=not isinstance(by, Confirmed))
    finally:
        if isinstance(by, Confirmed):
            by.held.drop()


def settled_unsigned(attempt: Callable[[], T]) -> T | NotDone:
    """Run an attempt at what nobody signs, whoever asks for it and however that person was recognised."""
    return _run(attempt, decides_again=True)


def _run(attempt: Callable[[], T], *, decides_again: bool) -> T | NotDone:
    try:
        return retried(attempt, decides_again=decides_again)
    except (StreamMoved, ClockWentBack) as outcome:
        return not_done(outcome.refusal)
    except SignatureLackingError:
        return not_done(refuse("SV-03"))
    except Refused as refused:
        return NotDone(refused.refusals)
