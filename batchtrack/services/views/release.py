"""May this batch leave? Blockers, met checks, and what was out of the ordinary."""

from batchtrack.batch.context import Fact
from batchtrack.batch.events.entries import EntryCorrected, EntryNotApplicable, EntryRecorded, EntryRetyped
from batchtrack.batch.events.identity import ScanMatched, ScanRefused, StepContinued
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.events.results import ResultCorrected
from batchtrack.batch.events.steps import ActReported
from batchtrack.batch.questions.duties import barred
from batchtrack.batch.questions.readiness import Blocker, blockers, checks, review_blockers
from batchtrack.database import reading
from batchtrack.events import Event
from batchtrack.refusals import refuse
from batchtrack.services.people import By
from batchtrack.services.views.page import facts_of, look_at
from batchtrack.services.views.rows import Seen
from batchtrack.services.views.shapes import BlockerRow, ExceptionRow, ReleaseView
from batchtrack.services.workplace import Workplace

Unusual = tuple[str, str, str]
"""Kind, what, reason."""


def release_view(workplace: Workplace, batch_id: str, stage_id: str, by: By) -> ReleaseView:
    """Readiness of a stage as this person sees it.

    Raises:
        Refused: there is no such batch (SV-20).
    """
    now = workplace.clock.now()
    with reading(workplace.engine) as connection:
        seen = look_at(workplace, connection, batch_id)
        facts = facts_of(connection, batch_id)
    stage = seen.product.stage(stage_id)
    found = blockers(seen.product, seen.batch, stage_id, now, seen.site.zone)
    unreviewed = review_blockers(seen.batch, stage_id)
    all_checks = len(checks(seen.product, stage_id))
    certificate = seen.batch.certificate(stage_id)
    reviews = [done for done in seen.batch.reviews if done.stage == stage_id]
    return ReleaseView(
        batch=batch_id,
        stage=stage_id,
        title=stage.title,
        statement=stage.statement,
        version=seen.batch.version,
        blockers=tuple(_row(blocker) for blocker in found),
        review=_row(unreviewed[0]) if unreviewed else None,
        met=max(0, all_checks - len({(row.step, row.test) for row in found if row.step or row.test})),
        checks=all_checks,
        exceptions=exception_rows(seen, facts),
        pending=tuple(
            test.label
            for test in seen.product.tests
            if test.stage not in stage.needs and seen.batch.test(test.id).result is None
        ),
        barred=tuple(
            refuse("BA-41", name=by.name, duty=duty.value, what=what)
            for duty, what in barred(seen.product, seen.batch, by.person)
        ),
        certified=certificate is not None and certificate.counts,
        reviewed_by=seen.name(reviews[-1].made.who) if reviews else "",
        reviewed_at=reviews[-1].made.at if reviews else None,
    )


def exception_rows(seen: Seen, facts: tuple[Fact, ...]) -> tuple[ExceptionRow, ...]:
    """Corrections, retyped, late and typed entries, alerts, refused scans, reported acts: what QA looks at first."""
    return tuple(row for fact in facts if (row := _exception(seen, fact)) is not None)


def _row(blocker: Blocker) -> BlockerRow:
    return BlockerRow(blocker.refusal, blocker.step, blocker.test, blocker.deviation)


def _exception(seen: Seen, fact: Fact) -> ExceptionRow | None:
    found = _unusual(seen, fact)
    if found is None:
        return None
    kind, what, reason = found
    return ExceptionRow(kind, what, seen.name(fact.who), fact.at, reason)


def _unusual(seen: Seen, fact: Fact) -> Unusual | None:
    return _of_values(seen, fact.event) or _of_identity(seen, fact.event) or _of_results(seen, fact.event)


def _of_values(seen: Seen, event: Event) -> Unusual | None:
    found: Unusual | None = None
    match event:
        case EntryCorrected(field=field, reason=reason):
            found = "correction", _label(seen, field), reason
        case EntryRetyped(field=field, reason=reason, words=words):
            found = "retyped", _label(seen, field), words or reason.value.replace("_", " ")
        case EntryNotApplicable(field=field, reason=reason):
            found = "not_applicable", _label(seen, field), reason
        case EntryRecorded(field=field, late=True):
            found = "late", _label(seen, field), ""
        case EntryRecorded(field=field, judged=judged) if judged and judged.standing is Standing.ALERT:
            found = "alert", _label(seen, field), judged.alert or ""
    return found


def _of_identity(seen: Seen, event: Event) -> Unusual | None:
    match event:
        case ScanRefused(shown=shown, mismatch=mismatch):
            return "scan_refused", shown, mismatch.value.replace("_", " ")
        case ScanMatched(shown=shown, typed=True):
            return "typed", shown, ""
        case StepContinued(step=step, words=words):
            return "continued", seen.product.step(step).title, words
    return None


def _of_results(seen: Seen, event: Event) -> Unusual | None:
    match event:
        case ActReported(reported=reported):
            return "reported", f"{reported.name}, {reported.function}", ""
        case ResultCorrected(test=test, reason=reason):
            return "correction", seen.product.test(test).label, reason
    return None


def _label(seen: Seen, field_id: str) -> str:
    return seen.product.field(field_id)[1].label
