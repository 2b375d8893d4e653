"""Deviations, holds, alerts, papers and the timeline."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.follow_up import FollowUp


@dataclass(frozen=True, slots=True)
class DeviationRow:
    """A deviation; ``what`` in one line."""

    number: int
    grade: DeviationClass
    cause: Cause
    what: str
    step: str
    raised_by: str
    at: datetime
    assessed: str
    acceptable: bool | None
    closed: str
    impact: str = ""
    conclusion: str = ""
    root_cause: str = ""
    corrective_action: str = ""


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold; ``identity`` ones ask for the re-identification when they are lifted."""

    number: int
    words: str
    at: datetime
    who: str
    identity: bool
    lifted: str
    reason: str = ""
    reidentification: str = ""


@dataclass(frozen=True, slots=True)
class AlertRow:
    """An alert to the clinic.

    Attributes:
        contacts: whom to call, each with the number.
        last_call: the last call in words; next_try: when the next is due, both empty before the first.
        follow_ups: what is still to be recorded of a dose that was given; known: what is recorded of it.
    """

    number: int
    words: str
    before_use: bool
    open: bool
    at: datetime
    contacts: tuple[tuple[str, str], ...] = ()
    last_call: str = ""
    next_try: datetime | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SendingRow:
    """Whom a paper went to; ``acknowledged`` is who noted that they know it no longer counts, empty while open."""

    recipient: str
    organisation: str
    contact: str
    at: datetime
    acknowledged: str


@dataclass(frozen=True, slots=True)
class PaperRow:
    """An issued paper and whether it counts: ``valid``, ``stale``, ``superseded`` or ``withdrawn``.

    Attributes:
        fields: titles of a certificate's numbered fields, once in each language that papers speak.
    """

    number: str
    stage: str
    title: str
    issued_at: datetime
    signed_by: str
    state: str
    copies: int
    sent: tuple[SendingRow, ...] = ()
    fields: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One event of the record, the newest last.

    Attributes:
        kind: the event's name in the journal; what: in one line of words.
        meaning: of the signature, empty where there is none.
    """

    version: int
    kind: str
    what: str
    who: str
    at: datetime
    meaning: str
