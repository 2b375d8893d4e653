"""Many stories told at once: every act of every batch in the order of its time, as it would have happened."""

import heapq
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import count

from batchtrack.commands.demonstration.troupe import Troupe
from batchtrack.commands.demonstration.walk import Way

Progress = Callable[[int, datetime], None]
"""Told how many acts were done, and up to when."""


class LateStoryError(Exception):
    """A story goes on after the moment at which the demonstration is opened."""


def direct(troupe: Troupe, stories: Iterable[Way], until: datetime, progress: Progress) -> None:
    """Tell every story to its end; the clock only ever moves forward.

    Raises:
        LateStoryError: a story has an act after ``until``.
        Refused: an act was refused.
    """
    order = count()
    waiting = [(troupe.clock.now(), next(order), story) for story in stories]
    heapq.heapify(waiting)
    while waiting:
        moment, _, story = heapq.heappop(waiting)
        if moment > until:
            raise LateStoryError(f"an act at {moment:%d-%b %H:%M}, after {until:%d-%b %H:%M} UTC")
        if moment > troupe.clock.now():
            troupe.clock.advance(moment - troupe.clock.now())
            progress(troupe.acts, moment)
        following = next(story, None)
        if following is not None:
            heapq.heappush(waiting, (following, next(order), story))
