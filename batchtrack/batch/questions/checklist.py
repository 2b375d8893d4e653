"""Readiness as a checklist: what was asked, and which of it the blockers say is not met."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from batchtrack.batch.events.deviations import Cause
from batchtrack.batch.questions.blocker import Blocker
from batchtrack.batch.questions.readiness import FINAL
from batchtrack.batch.state import Batch


class Check(StrEnum):
    """One question of the checklist (EU GMP Part IV 11; Annex 16 1.7)."""

    IDENTITY = "identity"
    STEPS = "steps"
    SECOND_PERSON = "second_person"
    WINDOWS = "windows"
    RESULTS = "results"
    DOSE = "dose"
    DEVIATIONS = "deviations"
    HOLDS = "holds"
    EXCEPTIONS = "exceptions"
    MATERIALS = "materials"
    EQUIPMENT = "equipment"
    BALANCES = "balances"
    LABELS = "labels"
    ROOM = "room"
    EXPIRY = "expiry"
    USE = "use"
    OUTSIDE = "outside"
    CERTIFICATE = "certificate"
    AUDIT_TRAIL = "audit_trail"


_BEFORE_USE: Final = frozenset({Check.ROOM, Check.EXPIRY})
_AFTER_USE: Final = frozenset({Check.USE, Check.OUTSIDE, Check.CERTIFICATE})

_BY_CODE: Final[Mapping[str, Check]] = {
    "BA-01": Check.USE,
    "BA-30": Check.STEPS,
    "BA-31": Check.SECOND_PERSON,
    "BA-32": Check.RESULTS,
    "BA-33": Check.RESULTS,
    "BA-34": Check.RESULTS,
    "BA-98": Check.RESULTS,
    "BA-115": Check.RESULTS,
    "BA-42": Check.DOSE,
    "BA-38": Check.EXPIRY,
    "BA-97": Check.EXPIRY,
    "BA-43": Check.ROOM,
    "BA-46": Check.USE,
    "BA-45": Check.OUTSIDE,
    "BA-104": Check.OUTSIDE,
    "BA-105": Check.OUTSIDE,
    "BA-106": Check.OUTSIDE,
    "BA-107": Check.OUTSIDE,
    "BA-47": Check.CERTIFICATE,
    "BA-74": Check.CERTIFICATE,
    "BA-39": Check.AUDIT_TRAIL,
    "BA-40": Check.AUDIT_TRAIL,
}
_BY_FAMILY: Final[Mapping[str, Check]] = {"LB": Check.LABELS, "AB": Check.EXCEPTIONS}
"""Codes about labels, and about exceptions that were told by telephone."""

_BY_CAUSE: Final[Mapping[Cause, Check]] = {
    Cause.ANOTHER_PATIENTS_CODE: Check.IDENTITY,
    Cause.CUSTODY_GAP: Check.IDENTITY,
    Cause.CONTAINER_HISTORY: Check.IDENTITY,
    Cause.WINDOW_EXCEEDED: Check.WINDOWS,
    Cause.CONTAINER_BALANCE: Check.BALANCES,
    Cause.EXCEPTION_GRANTED: Check.EXCEPTIONS,
    Cause.READING_MISSING: Check.RESULTS,
}


def asked_for(stage: str) -> tuple[Check, ...]:
    """What a stage's checklist asks, in its order."""
    left_out = _BEFORE_USE if stage == FINAL else _AFTER_USE
    return tuple(check for check in Check if check not in left_out)


def unmet(batch: Batch, stage: str, found: Iterable[Blocker]) -> frozenset[Check]:
    """The checks that a blocker speaks against; one that belongs to none of them counts against the holds."""
    asked = asked_for(stage)
    named = {_check(batch, blocker) for blocker in found}
    return frozenset(check if check in asked else Check.HOLDS for check in named)


def _check(batch: Batch, blocker: Blocker) -> Check:
    code = blocker.refusal.code
    if code in _BY_CODE:
        return _BY_CODE[code]
    if code[:2] in _BY_FAMILY:
        return _BY_FAMILY[code[:2]]
    known = None if blocker.deviation is None else batch.deviation(blocker.deviation)
    by_cause = None if known is None else _BY_CAUSE.get(known.cause)
    return by_cause or (Check.HOLDS if code == "BA-37" else Check.DEVIATIONS)
