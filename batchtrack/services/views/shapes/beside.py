"""What stands beside rows and steps: remarks, files, windows, exceptions that wait, forms."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: who, when, the words."""

    who: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the record: what it shows, its SHA-256, size in bytes, who attached it and when."""

    words: str
    document: str
    media_type: str
    size: int
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WindowView:
    """A time window of a step.

    Attributes:
        label: what it ends with, for example ``To Receipt``.
        started, ends: None while the clock has not started.
        warn: how long before the end it warns.
        elapsed: how long it took in the end, None while it runs; kept: whether that was within the limit.
    """

    label: str
    allowed: timedelta
    warn: timedelta
    started: datetime | None
    ends: datetime | None
    elapsed: timedelta | None = None
    kept: bool | None = None


@dataclass(frozen=True, slots=True)
class PhoneView:
    """An exception by telephone that is not settled.

    Attributes:
        slot, label: of the row; who: wrote it down; allowed_by: of QA who was called.
        witnessed: True once a second person signed and it waits for QA alone, ``due`` then.
    """

    slot: str
    label: str
    scope: str
    reason: str
    risk: str
    who: str
    allowed_by: str
    at: datetime
    due: datetime
    witnessed: bool


@dataclass(frozen=True, slots=True)
class PaperView:
    """A step that is typed in from paper: who did it, when, the number of the form."""

    by: str
    at: datetime
    form: int | None
