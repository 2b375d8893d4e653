"""Release in words: exceptions, blockers and where each is cleared, time left."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from batchtrack.services.views.shapes import BlockerRow, ExceptionRow, WorkRow
from ui.components.marks import Mark, Verdict
from ui.components.moments import long_time
from ui.desk import Target
from ui.texts import release as texts
from ui.texts import say

_PLACES: Final[Mapping[str, tuple[str, str]]] = {
    "BA-37": (texts.OPEN_HOLDS, "deviations"),
    "BA-45": (texts.TELL_CLINIC, "deviations"),
    "BA-104": (texts.TELL_CLINIC, "deviations"),
    "BA-105": (texts.TELL_CLINIC, "deviations"),
    "BA-47": (texts.OPEN_CERTIFICATE, "papers"),
    "BA-74": (texts.OPEN_CERTIFICATE, "papers"),
    "BA-106": (texts.OPEN_CERTIFICATE, "papers"),
}
# a dose that lies outside its limit has opened a deviation as well, which stands as a blocker of its own
_NOT_YET: Final = frozenset({"BA-30", "BA-31", "BA-32", "BA-33", "BA-42", "BA-44", "BA-46", "BA-74", "BA-97"})
_TO_DEVIATION: Final = {"BA-35": texts.ASSESS, "BA-44": texts.CLOSE}
_TO_RESULT: Final = {"BA-32": texts.ENTER_RESULT, "BA-33": texts.REVIEW_RESULT}
_KINDS: Final[Mapping[str, tuple[Mark, str]]] = {
    "correction": (Mark.CORRECTED, texts.KIND_CORRECTION),
    "retyped": (Mark.CORRECTED, texts.KIND_RETYPED),
    "not_applicable": (Mark.NOT_APPLICABLE, texts.KIND_NOT_APPLICABLE),
    "failed_signature": (Mark.ALERT, texts.KIND_FAILED_SIGNATURE),
    "clock": (Mark.LATE, texts.KIND_CLOCK),
    "missing": (Mark.ALERT, texts.KIND_MISSING),
    "late": (Mark.LATE, texts.KIND_LATE),
    "alert": (Mark.ALERT, texts.KIND_ALERT),
    "outside": (Mark.STOP, texts.KIND_OUTSIDE),
    "window_exceeded": (Mark.STOP, texts.KIND_WINDOW),
    "exception_granted": (Mark.ALERT, texts.KIND_GRANTED),
    "scan_refused": (Mark.STOP, texts.KIND_SCAN_REFUSED),
    "typed": (Mark.TYPED, texts.KIND_TYPED),
    "typed_confirmed": (Mark.TYPED, texts.KIND_TYPED_CONFIRMED),
    "sample_answered": (Mark.ALERT, texts.KIND_SAMPLE_ANSWERED),
    "run_set_aside": (Mark.NONE, texts.KIND_RUN_SET_ASIDE),
    "label_reprinted": (Mark.CORRECTED, texts.KIND_LABEL_REPRINTED),
    "label_voided": (Mark.CORRECTED, texts.KIND_LABEL_VOIDED),
    "continued": (Mark.ALERT, texts.KIND_CONTINUED),
    "transcribed": (Mark.TYPED, texts.KIND_TRANSCRIBED),
    "reported": (Mark.NONE, texts.KIND_REPORTED),
    "deviation": (Mark.ALERT, texts.KIND_DEVIATION),
    "hold": (Mark.HOLD, texts.KIND_HOLD),
    "certificate": (Mark.STOP, texts.KIND_CERTIFICATE),
    "repeated": (Mark.CORRECTED, texts.KIND_REPEATED),
    "reprint": (Mark.CORRECTED, texts.KIND_REPRINT),
}


def exception_words(row: ExceptionRow) -> Verdict:
    """What was out of the ordinary, as a mark and words."""
    mark, words = _KINDS.get(row.kind, (Mark.ALERT, texts.KIND_OTHER))
    return Verdict(mark, say(words, reason=row.reason or row.kind.replace("_", " ")).strip())


def kind_words(kind: str) -> str:
    """What kind of exception it is, without its reason."""
    words = _KINDS.get(kind, (Mark.ALERT, texts.KIND_OTHER))[1]
    return say(words, reason="").strip().removesuffix(":") or kind.replace("_", " ")


def blocker_mark(row: BlockerRow) -> Mark:
    """What is merely not done yet is quieter than what has gone wrong."""
    return Mark.WAITING if row.refusal.code in _NOT_YET else Mark.STOP


def place_of(batch: str, row: BlockerRow) -> tuple[str, Target] | None:
    """Words of the button and the place where a blocker is cleared; None where no place clears it."""
    known = _PLACES.get(row.refusal.code)
    if known is not None:
        words, tab = known
        return say(words), Target(batch, tab)
    return _by_part(batch, row)


def _by_part(batch: str, row: BlockerRow) -> tuple[str, Target] | None:
    code = row.refusal.code
    if row.deviation is not None:
        return say(_TO_DEVIATION.get(code, texts.OPEN_DEVIATION)), Target(batch, "deviations", field=str(row.deviation))
    if row.test is not None:
        return say(_TO_RESULT.get(code, texts.OPEN_RESULT)), Target(batch, "results", field=row.test)
    return None if row.step is None else (say(texts.OPEN_STEP), Target(batch, "steps", step=row.step))


def time_left(row: WorkRow, now: datetime) -> Verdict:
    """How long the batch may still be used; late is red, given is quiet."""
    if row.used_at is not None:
        return Verdict(Mark.NONE, say(texts.AFTER_USE))
    if row.expires_at is None:
        return Verdict(Mark.NONE, say(texts.NO_LIMIT))
    if now >= row.expires_at:
        return Verdict(Mark.STOP, say(texts.LATE, time=long_time(now - row.expires_at)))
    warned = row.warns_at is not None and now >= row.warns_at
    return Verdict(Mark.ALERT if warned else Mark.NONE, say(texts.TO_EXPIRY, time=long_time(row.expires_at - now)))


def use_words(planned: datetime | None, expires: datetime | None, now: datetime) -> str:
    """When the dose is to be given, seen from now; said in other words where it will have expired by then."""
    if planned is None:
        return ""
    if expires is not None and planned > expires:
        return say(texts.USE_AFTER_EXPIRY)
    if planned < now:
        return say(texts.USE_OVER, time=long_time(now - planned))
    return say(texts.USE_PLANNED, time=long_time(planned - now))
