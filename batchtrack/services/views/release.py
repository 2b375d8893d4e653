"""May this batch leave? Blockers, met checks, and what was out of the ordinary."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

from batchtrack.batch.questions.blocker import Blocker
from batchtrack.batch.questions.checklist import asked_for, unmet
from batchtrack.batch.questions.clocks import planned_use
from batchtrack.batch.questions.duties import barred
from batchtrack.batch.questions.readiness import blockers, checks, review_blockers
from batchtrack.batch.questions.review import last_review, unreviewed
from batchtrack.batch.questions.supply import failing
from batchtrack.database import reading
from batchtrack.product.model import Product, ReleaseStage
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.people import By
from batchtrack.services.showing import show_compared
from batchtrack.services.views.exceptions import exception_rows
from batchtrack.services.views.exceptions_elsewhere import rows_elsewhere
from batchtrack.services.views.page import look_at
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import BlockerRow, CheckRow, ReleaseView
from batchtrack.services.views.timeline import timeline_rows
from batchtrack.services.workplace import Workplace, facts_of

_MISSED: Final = "BA-34"


def release_view(workplace: Workplace, batch_id: str, stage_id: str, by: By) -> ReleaseView:
    """Readiness of a stage as this person sees it.

    Raises:
        Refused: there is no such batch (SV-20), or an entry of it cannot be read (SV-08).
    """
    with reading(workplace.engine) as connection:
        seen = look_at(workplace, connection, batch_id)
        facts = facts_of(connection, batch_id)
        seen = replace(seen, elsewhere=rows_elsewhere(connection, seen, facts))
    stage = seen.product.stage(stage_id)
    found = blockers(seen.product, seen.batch, stage_id, workplace.clock.now(), seen.site.zone)
    unreviewed_as = review_blockers(seen.batch, stage_id)
    open_checks = unmet(seen.batch, stage_id, (*found, *unreviewed_as))
    certificate = seen.batch.certificate(stage_id)
    review = last_review(seen.batch, stage_id)
    return ReleaseView(
        batch=batch_id,
        stage=stage_id,
        title=stage.title,
        statement=stage.statement,
        version=seen.batch.version,
        blockers=tuple(_row(seen, blocker) for blocker in found),
        review=_row(seen, unreviewed_as[0]) if unreviewed_as else None,
        met=_met(seen.product, stage_id, found),
        checks=len(checks(seen.product, stage_id)),
        exceptions=exception_rows(seen, facts),
        pending=_pending(seen, stage),
        barred=_barred(seen, by),
        certified=certificate is not None and certificate.counts,
        reviewed_by="" if review is None else seen.name(review.made.who),
        reviewed_at=None if review is None else review.made.at,
        checklist=tuple(CheckRow(check, check not in open_checks) for check in asked_for(stage_id)),
        due=_due(seen, stage),
        reviewed_to=0 if review is None else review.up_to,
        news=timeline_rows(seen, unreviewed(seen.batch, stage_id, facts)),
        supplied=certificate is not None and certificate.counts and bool(certificate.failed),
        failing=tuple(test.label for test in failing(seen.product, seen.batch)),
        planned_use=planned_use(seen.product, seen.batch),
    )


def _met(product: Product, stage_id: str, found: Iterable[Blocker]) -> int:
    """How many of the checks no blocker names."""
    named = {place for blocker in found for place in (blocker.step, blocker.test)}
    return sum(1 for check in checks(product, stage_id) if check.id not in named)


def _pending(seen: Seen, stage: ReleaseStage) -> tuple[str, ...]:
    return tuple(
        test.label
        for test in seen.product.tests
        if test.stage not in stage.needs and seen.batch.test(test.id).result is None
    )


def _barred(seen: Seen, by: By) -> tuple[Refusal, ...]:
    return tuple(
        refuse("BA-41", name=by.name, duty=duty.value, what=what)
        for duty, what in barred(seen.product, seen.batch, by.person)
    )


def _due(seen: Seen, stage: ReleaseStage) -> datetime | None:
    """When the last pending test is due; None where one of them has not begun or nothing is pending."""
    pending = [test for test in seen.product.tests if test.stage not in stage.needs]
    dues = [seen.batch.test(test.id).due for test in pending if seen.batch.test(test.id).result is None]
    known = [due for due in dues if due is not None]
    return max(known) if known and len(known) == len(dues) else None


def _row(seen: Seen, blocker: Blocker) -> BlockerRow:
    return BlockerRow(_readable(seen, blocker), blocker.step, blocker.test, blocker.deviation)


def _readable(seen: Seen, blocker: Blocker) -> Refusal:
    """The reason, a result that misses its criterion with the units that the record does not repeat."""
    named = blocker.refusal.named
    if blocker.refusal.code != _MISSED or blocker.test is None:
        return blocker.refusal
    test = seen.product.test(blocker.test)
    value, criterion = show_compared(
        named["value"], named["criterion"], test.quantity, test.unit, seen.site.decimal_mark
    )
    return refuse(_MISSED, test=test.label, value=value, criterion=criterion)
