"""Identity, the list of steps, clocks and what was recorded lately."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from batchtrack.services.views.shapes.marks import StepMark


@dataclass(frozen=True, slots=True)
class Banner:
    """Identity, on top of everything that concerns a batch.

    Attributes:
        chain: with its check character, ``A9990 26 000017 3``.
        similar: a running batch whose id differs in one character only, else None.
        ended: how the batch ended, else None; given: True once it was administered, whatever happens after.
    """

    batch: str
    subject: str
    chain: str
    product: str
    phase: str
    expires_at: datetime | None
    zone: str
    held: bool
    demonstration: bool
    similar: str | None
    ended: str | None
    given: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """One line of the list of steps.

    Attributes:
        waits_for: codes of the steps that it waits for.
        ends, warn: when its time window ends, and how long before that it warns; None without a running window.
    """

    id: str
    code: str
    title: str
    phase: str
    mark: StepMark
    performer: str
    began_at: datetime | None
    open_rows: int
    rows: int
    waits_for: tuple[str, ...] = ()
    ends: datetime | None = None
    warn: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class ClockView:
    """A clock that runs; ``ends`` is None for one without a limit; ``window`` is True for a step's time window."""

    label: str
    started: datetime
    ends: datetime | None
    warn: timedelta
    expiry: bool
    window: bool = False


@dataclass(frozen=True, slots=True)
class RecentEntry:
    """A value recorded lately."""

    label: str
    shown: str
    at: datetime
    who: str
    retyped: bool
