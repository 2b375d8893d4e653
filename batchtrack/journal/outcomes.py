"""What may come of an append besides being recorded. Each is raised, so that its transaction is rolled back."""

from datetime import datetime

from batchtrack.events.texts import time_text
from batchtrack.refusals import Refusal, refuse


class StreamMoved(Exception):  # noqa: N818 - an expected outcome, not a defect
    """Something was added to a stream after the version at which the act was decided.

    Attributes:
        stream: the first stream, in sorted order, that moved.
        expected: the version at which the act was decided.
        found: the version at which the stream is.
    """

    def __init__(self, stream: str, expected: int, found: int) -> None:
        super().__init__(f"{stream} is at version {found}, not {expected}")
        self.stream = stream
        self.expected = expected
        self.found = found

    @property
    def refusal(self) -> Refusal:
        """The same in words (ST-20)."""
        return refuse("ST-20", stream=self.stream, expected=str(self.expected), found=str(self.found))


class ClockWentBack(Exception):  # noqa: N818 - an expected outcome, not a defect
    """The act's time is before the last entry of a stream that it writes to.

    Attributes:
        stream: the stream.
        last: when its last event was recorded, as stored.
        now: the act's time.
    """

    def __init__(self, stream: str, last: str, now: datetime) -> None:
        super().__init__(f"{stream} has an entry of {last}, the clock shows {time_text(now)}")
        self.stream = stream
        self.last = last
        self.now = now

    @property
    def refusal(self) -> Refusal:
        """The same in words (ST-21)."""
        return refuse("ST-21", stream=self.stream, last=self.last, now=time_text(self.now))


class SignatureLackingError(Exception):
    """A kind of event that needs a person's own key was to be recorded under another one."""

    def __init__(self, kind: str, signer: str) -> None:
        super().__init__(f"{kind} needs a person's own key, not {signer}")
