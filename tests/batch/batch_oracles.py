"""What must be true of a record, asked of its facts alone and never of the state that the rules decide on."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from journey_people import QUALIFIED_A, QUALIFIED_B, REVIEWER_A, REVIEWER_B
from mischief import EVERYTHING

from batchtrack.batch.context import Fact
from batchtrack.batch.events import results
from batchtrack.batch.events.deviations import DeviationAssessed, DeviationOpened, HoldLifted, HoldPlaced
from batchtrack.batch.events.entries import EntryCorrected, EntryRecorded, EntryRetyped, ValueComputed
from batchtrack.batch.events.identity import ScanMatched, TypedScanConfirmed
from batchtrack.batch.events.order import Ended
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.events.release import (
    CertificateConfirmed,
    CertificateStale,
    CertificateWithdrawn,
    Certified,
)
from batchtrack.batch.events.resources import EquipmentUsed, MaterialUsed, RoomEntered
from batchtrack.batch.events.steps import ActReported, CompletionVoided, StepSigned, StepStarted, StepVerified
from batchtrack.batch.events.use import Administered, AdministrationCleared
from batchtrack.events import Event
from batchtrack.product.model import Product, Verification

QA: Final = frozenset({REVIEWER_A.person, REVIEWER_B.person, QUALIFIED_A.person, QUALIFIED_B.person, EVERYTHING.person})
_WORK: Final = (
    StepStarted,
    ActReported,
    EntryRecorded,
    EntryRetyped,
    EntryCorrected,
    ScanMatched,
    MaterialUsed,
    EquipmentUsed,
    RoomEntered,
    StepSigned,
)
_ANALYSIS: Final = (
    results.TestStarted,
    results.InterimRead,
    results.ResultRecorded,
    results.ResultCorrected,
    results.ResultReviewed,
)
_VALUES: Final = (EntryRecorded, EntryRetyped, EntryCorrected, ValueComputed)
_LIVES: Final = (("collection_end", timedelta(hours=48)), ("fill_time", timedelta(hours=36)))


def holds_standing(facts: Sequence[Fact]) -> set[int]:
    placed = {fact.event.number for fact in facts if isinstance(fact.event, HoldPlaced)}
    return placed - {fact.event.number for fact in facts if isinstance(fact.event, HoldLifted)}


def has_ended(facts: Sequence[Fact]) -> bool:
    return any(isinstance(fact.event, Ended) for fact in facts)


def last_value(facts: Sequence[Fact], field: str) -> Event | None:
    found = (fact.event for fact in reversed(facts) if isinstance(fact.event, _VALUES) and fact.event.field == field)
    return next(found, None)


def end_of_life(facts: Sequence[Fact]) -> datetime | None:
    """The earliest end of shelf life, None before any clock has started."""
    ends: list[datetime] = []
    for field, span in _LIVES:
        event = last_value(facts, field)
        if isinstance(event, _VALUES) and event.value.moment is not None:
            ends.append(event.value.moment + span)
    if not ends:
        return None
    return min([*ends, *(fact.event.expiry for fact in facts if isinstance(fact.event, MaterialUsed))])


def is_over(facts: Sequence[Fact], now: datetime) -> bool:
    end = end_of_life(facts)
    return end is not None and now > end


def certificate_counts(facts: Sequence[Fact], stage: str = "certification") -> bool:
    counts = False
    for fact in facts:
        match fact.event:
            case Certified(stage=named) | CertificateConfirmed(stage=named) if named == stage:
                counts = True
            case CertificateStale(stage=named) | CertificateWithdrawn(stage=named) if named == stage:
                counts = False
    return counts


def workers(facts: Sequence[Fact], step: str) -> set[str]:
    return {fact.who for fact in facts if isinstance(fact.event, _WORK) and fact.event.step == step}


def signature_stands(facts: Sequence[Fact], step: str) -> bool:
    """Whether the performer's last signature was not voided."""
    relevant = [fact.event for fact in facts if isinstance(fact.event, StepSigned | CompletionVoided)]
    last = next((event for event in reversed(relevant) if event.step == step), None)
    return isinstance(last, StepSigned)


def typed_alone(facts: Sequence[Fact], step: str) -> bool:
    """Whether the last code at a row was typed, and no second person confirmed it after."""
    alone: set[str] = set()
    typists: dict[str, str] = {}
    for fact in facts:
        match fact.event:
            case ScanMatched(step=named, scan=row, typed=typed) if named == step:
                typists[row] = fact.who
                alone = alone | {row} if typed else alone - {row}
            case TypedScanConfirmed(step=named, scan=row) if named == step and fact.who != typists[row]:
                alone = alone - {row}
    return bool(alone)


def verification_stands(facts: Sequence[Fact], step: str) -> bool:
    kinds = (StepSigned, StepVerified, CompletionVoided)
    relevant = [fact.event for fact in facts if isinstance(fact.event, kinds)]
    last = next((event for event in reversed(relevant) if event.step == step), None)
    return isinstance(last, StepVerified)


def dose_is_within(facts: Sequence[Fact], field: str) -> bool:
    event = last_value(facts, field)
    return (
        isinstance(event, ValueComputed)
        and event.judged is not None
        and event.judged.standing in {Standing.WITHIN, Standing.ALERT}
    )


def unaccepted(facts: Sequence[Fact]) -> set[int]:
    accepted: dict[int, bool] = {}
    for fact in facts:
        match fact.event:
            case DeviationOpened(number=number):
                accepted[number] = False
            case DeviationAssessed(number=number, acceptable=acceptable):
                accepted[number] = acceptable
    return {number for number, done in accepted.items() if not done}


def wrongs(product: Product, facts: Sequence[Fact], new: Fact) -> Iterator[str]:
    """What is wrong with one more fact after the others; nothing if the rules hold."""
    event = new.event
    reported = {step.id for step in product.steps if step.reported_by is not None}
    if isinstance(event, StepStarted) and event.step not in reported:
        yield from _permit(facts, new)
    if isinstance(event, Certified):
        yield from _certification(product, facts, new)
    if isinstance(event, AdministrationCleared):
        yield from _clearance(product, facts, new)
    if isinstance(event, StepSigned) and typed_alone(facts, event.step):
        yield f"{event.step} was signed with a typed code that nobody else had confirmed"
    if isinstance(event, StepVerified) and new.who in workers(facts, event.step):
        yield f"{new.who} verified {event.step}, where that person worked"
    if isinstance(event, EntryCorrected) and new.who not in QA and _was_certified(facts):
        yield f"{new.who} corrected {event.field} after certification"
    if isinstance(event, Administered) and event.cleared and not _was_cleared(facts):
        yield "a dose counts as cleared that never was"


def _was_certified(facts: Sequence[Fact]) -> bool:
    return any(isinstance(fact.event, Certified) for fact in facts)


def _was_cleared(facts: Sequence[Fact]) -> bool:
    return any(isinstance(fact.event, AdministrationCleared) for fact in facts)


def _bench(product: Product, facts: Sequence[Fact]) -> set[str]:
    """Everybody who performed, verified or analysed anything that is not a check made as QA."""
    found: set[str] = set()
    for fact in facts:
        event = fact.event
        if isinstance(event, _ANALYSIS):
            found.add(fact.who)
        if isinstance(event, _WORK) and not isinstance(event, EntryCorrected):
            found.add(fact.who)
        if isinstance(event, StepVerified) and product.step(event.step).verifier not in {
            "qa_reviewer",
            "qualified_person",
        }:
            found.add(fact.who)
    return found


def _permit(facts: Sequence[Fact], new: Fact) -> Iterator[str]:
    if holds_standing(facts):
        yield f"{new.event.KIND} under a hold"
    if has_ended(facts):
        yield f"{new.event.KIND} after the end"
    if is_over(facts, new.at):
        yield f"{new.event.KIND} after expiry"


def _certification(product: Product, facts: Sequence[Fact], new: Fact) -> Iterator[str]:
    if new.who in _bench(product, facts):
        yield f"certified by {new.who}, who worked on the batch"
    if holds_standing(facts):
        yield "certified under a hold"
    if unaccepted(facts):
        yield "certified with a deviation that is not accepted"
    if new.who not in QA:
        yield f"certified by {new.who}"
    given = any(isinstance(fact.event, Administered) for fact in facts)
    if isinstance(new.event, Certified) and new.event.stage == "certification" and not given and is_over(facts, new.at):
        yield "certified after expiry"


def _clearance(product: Product, facts: Sequence[Fact], new: Fact) -> Iterator[str]:
    yield from _permit(facts, new)
    if not certificate_counts(facts):
        yield "cleared without a certificate that counts"
    if unaccepted(facts):
        yield "cleared with a deviation that is not accepted"
    for dose in ("wbc_dose", "endotoxin_rate"):
        if not dose_is_within(facts, dose):
            yield f"cleared with {dose} outside its limits"
    for step in product.steps:
        if step.phase in {"Use", "Follow-up", "Testing", "Release"}:
            continue
        if not signature_stands(facts, step.id):
            yield f"cleared without the signature of {step.id}"
        if step.verification is not Verification.NONE and not verification_stands(facts, step.id):
            yield f"cleared without the second person of {step.id}"
