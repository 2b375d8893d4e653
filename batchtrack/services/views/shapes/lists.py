"""Rows of lists: batches, people, labels of the demonstration."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One batch on the work board and in the list.

    Attributes:
        warns_at, alarms_at: from when on the time left is little, and very little, as the product says.
        planned_at: when use is planned; worked_on_by: printed name of who has the next step open, empty for nobody.
        window_title: the step whose time limit closes first, with when screens warn of it and when it closes.
        pending_test: label of the test whose result is awaited longest, empty for none; pending_since: when it was
            started; pending_finding: its last interim reading, empty for none.
        hold_deviation: the deviation behind the newest open hold.
    """

    batch: str
    subject: str
    chain: str
    product: str
    phase: str
    next_code: str
    next_title: str
    next_role: str
    collected_at: datetime | None
    expires_at: datetime | None
    used_at: datetime | None
    result_due_at: datetime | None
    holds: int
    open_deviations: int
    outside: int
    alerts: int
    standing: str
    warns_at: datetime | None = None
    alarms_at: datetime | None = None
    planned_at: datetime | None = None
    worked_on_by: str = ""
    window_title: str = ""
    window_warns_at: datetime | None = None
    window_ends_at: datetime | None = None
    hold_deviation: int | None = None
    pending_test: str = ""
    pending_since: datetime | None = None
    pending_finding: str = ""


@dataclass(frozen=True, slots=True)
class ProductChoice:
    """A product of which a batch can be ordered now, in its effective version."""

    code: str
    version: str
    title: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person on the sign-in page of a demonstration."""

    person: str
    name: str
    roles: tuple[str, ...]
    badge_code: str


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A code of the demonstration's label tray: what it is in words, and what a scanner would send."""

    group: str
    words: str
    code: str
