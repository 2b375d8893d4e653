"""What was out of the ordinary in a record, and what QA therefore looks at first."""

from collections.abc import Iterator

from batchtrack.batch.context import Fact
from batchtrack.batch.events.containers import TypedDonationNumbered
from batchtrack.batch.events.deviations import DeviationOpened, ExceptionGranted, HoldPlaced
from batchtrack.batch.events.entries import (
    EntryCorrected,
    EntryNotApplicable,
    EntryRecorded,
    EntryRetyped,
    ValueComputed,
)
from batchtrack.batch.events.identity import ScanMatched, ScanRefused, StepContinued, TypedScanConfirmed
from batchtrack.batch.events.instruments import RunSetAside, SampleAnswered
from batchtrack.batch.events.labels import LabelOutcome, LabelReprinted, LabelVoided
from batchtrack.batch.events.parts import Judged, Standing
from batchtrack.batch.events.phone_exceptions import ExceptionToldByPhone
from batchtrack.batch.events.release import CertificateStale, CertificateWithdrawn, PaperReprinted, Recalled
from batchtrack.batch.events.resources import EquipmentUsed, MaterialUsed, RoomEntered
from batchtrack.batch.events.results import ReadingMissed, ResultCorrected, ResultRecorded, TestRepeated
from batchtrack.batch.events.steps import ActReported, StepTranscribed, WindowJudged
from batchtrack.batch.questions.times import show_time
from batchtrack.events import Event
from batchtrack.services.certificates.words import cause_words
from batchtrack.services.showing import show_compared
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import ExceptionRow

GRANTED = "exception_granted"
Unusual = tuple[str, str, str]
"""Kind, what, reason."""


def exception_rows(seen: Seen, facts: tuple[Fact, ...]) -> tuple[ExceptionRow, ...]:
    """Granted exceptions first, the rest in the order of the record; an entry may stand here for several reasons.

    The one place that says what is out of the ordinary: the review, its signature and its tests ask here.
    """
    rows = [
        ExceptionRow(kind, what, seen.name(fact.who), fact.at, reason, fact.version)
        for fact in facts
        for kind, what, reason in _unusual(seen, fact.event)
    ]
    listed = sorted((*rows, *seen.elsewhere), key=lambda row: row.at) if seen.elsewhere else rows
    return tuple(sorted(listed, key=lambda row: row.kind != GRANTED))


def _unusual(seen: Seen, event: Event) -> Iterator[Unusual]:
    yield from _of_values(seen, event)
    yield from _of_limits(seen, event)
    yield from _of_identity(seen, event)
    yield from _of_labels(seen, event)
    yield from _of_quality(seen, event)
    yield from _of_release(event)


def _of_values(seen: Seen, event: Event) -> Iterator[Unusual]:
    match event:
        case EntryCorrected(field=field, reason=reason):
            yield "correction", _label(seen, field), reason
        case EntryRetyped(field=field, reason=reason, words=words):
            yield "retyped", _label(seen, field), words or reason.value.replace("_", " ")
        case EntryNotApplicable(field=field, reason=reason):
            yield "not_applicable", _label(seen, field), reason
        case ReadingMissed(test=test, day=day, due=due):
            yield "missing", seen.product.test(test).label, f"day {day}, {show_time(due, seen.site.zone)}"
        case EntryRecorded(field=field, late=True, happened=taken):
            yield "late", _label(seen, field), "" if taken is None else show_time(taken.at, taken.zone)


def _of_limits(seen: Seen, event: Event) -> Iterator[Unusual]:
    match event:
        case EntryRecorded() | EntryRetyped():
            yield from _not_within(seen, event.field, event.judged)
            yield from (("alert", _label(seen, event.field), words) for words in event.warnings)
        case EntryCorrected() | ValueComputed():
            yield from (("alert", _label(seen, event.field), words) for words in event.warnings)
        case ResultRecorded(test=test, warnings=warnings) | ResultCorrected(test=test, warnings=warnings):
            yield from (("alert", seen.product.test(test).label, words) for words in warnings)
        case WindowJudged(step=step, kept=False):
            yield "window_exceeded", seen.product.step(step).title, ""


def _not_within(seen: Seen, field_id: str, judged: Judged | None) -> Iterator[Unusual]:
    """The value as it was compared, and the limit it missed."""
    if judged is None:
        return
    field = seen.product.field(field_id)[1]
    alert = judged.standing is Standing.ALERT and judged.alert is not None
    if not alert and judged.standing not in {Standing.OUTSIDE, Standing.UNDECIDED}:
        return
    missed = judged.alert or "" if alert else judged.criterion
    value = judged.rounded or judged.value
    value, limit = show_compared(value, missed, field.quantity, field.unit, seen.site.decimal_mark)
    yield "alert" if alert else "outside", field.label, f"{value}, limit {limit}"


def _of_identity(seen: Seen, event: Event) -> Iterator[Unusual]:
    match event:
        case ScanRefused(shown=shown, mismatch=mismatch):
            yield "scan_refused", shown, mismatch.value.replace("_", " ")
        case ScanMatched(shown=shown, typed=True):
            yield "typed", shown, ""
        case (
            MaterialUsed(lot=code, typed=True)
            | EquipmentUsed(device=code, typed=True)
            | RoomEntered(room=code, typed=True)
        ):
            yield "typed", code, ""
        case TypedScanConfirmed(shown=shown):
            yield "typed_confirmed", shown, ""
        case TypedDonationNumbered(din=din, typed_by=typist):
            yield "typed_confirmed", din, f"typed by {seen.name(typist)}"
        case StepContinued(step=step, words=words):
            yield "continued", seen.product.step(step).title, words
        case SampleAnswered(found=found, words=words):
            yield "sample_answered", found, words
        case RunSetAside(sample=sample, reason=reason):
            yield "run_set_aside", sample, reason


def _of_labels(seen: Seen, event: Event) -> Iterator[Unusual]:
    match event:
        case LabelReprinted(container=number, label=label, replaces=replaces, reason=reason):
            yield "label_reprinted", f"{_container(seen, number)}, label {replaces}, now {label}", reason
        case LabelVoided(container=number, label=label, outcome=LabelOutcome.VOIDED, reason=reason):
            yield "label_voided", f"{_container(seen, number)}, label {label}", reason


def _of_quality(seen: Seen, event: Event) -> Iterator[Unusual]:
    match event:
        case ExceptionGranted(step=step, scope=scope, reason=reason):
            yield GRANTED, f"{seen.product.step(step).title}: {scope}", reason
        case ExceptionToldByPhone(step=step, scope=scope, reason=reason):
            yield GRANTED, f"{seen.product.step(step).title}: {scope}", f"by telephone: {reason}"
        case StepTranscribed(step=step, by=by, happened=taken):
            yield "transcribed", seen.product.step(step).title, f"{seen.name(by)}, {show_time(taken.at, taken.zone)}"
        case ActReported(reported=reported):
            yield "reported", f"{reported.name}, {reported.function}", ""
        case ResultCorrected(test=test, reason=reason):
            yield "correction", seen.product.test(test).label, reason
        case TestRepeated(test=test, words=words):
            yield "repeated", seen.product.test(test).label, words
        case DeviationOpened(number=number, cause=cause, values=values, words=words):
            yield (
                "deviation",
                f"Deviation {number}",
                cause_words(cause, {each.name: each.text for each in values}, words),
            )
        case HoldPlaced(number=number, words=words):
            yield "hold", f"Hold {number}", words


def _of_release(event: Event) -> Iterator[Unusual]:
    match event:
        case CertificateStale(stage=stage, field=field):
            yield "certificate", stage, f"to be confirmed, {field} changed"
        case CertificateWithdrawn(stage=stage, reason=reason):
            yield "certificate", stage, f"withdrawn, {reason}"
        case Recalled(reason=reason):
            yield "certificate", "recall", reason
        case PaperReprinted(number=number, copy_number=copy, reason=reason):
            yield "reprint", f"{number}, copy {copy}", reason


def _container(seen: Seen, number: int) -> str:
    made = next(each for each in seen.batch.containers if each.number == number)
    return seen.product.container(made.id)[1].label


def _label(seen: Seen, field_id: str) -> str:
    return seen.product.field(field_id)[1].label
