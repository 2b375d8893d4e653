"""The page of a batch."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, select

from batchtrack.batch.context import Context
from batchtrack.batch.questions.clocks import expiry, running
from batchtrack.batch.questions.progress import phase
from batchtrack.batch.state import Batch, How
from batchtrack.database import reading
from batchtrack.readmodels.tables import BATCH
from batchtrack.refusals import Refused
from batchtrack.services.ordering import effective_product
from batchtrack.services.people import By, batch_actor, names, person_of
from batchtrack.services.showing import show_chain, show_value
from batchtrack.services.views.beside import windows_of
from batchtrack.services.views.custody import container_rows, handover_rows, packing_rows
from batchtrack.services.views.quality import alert_rows, deviation_rows, hold_rows, paper_rows
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import Banner, BatchPage, ClockView, RecentEntry
from batchtrack.services.views.steps import chosen_step, step_form, step_lines
from batchtrack.services.views.tests import test_rows
from batchtrack.services.views.timeline import timeline_rows
from batchtrack.services.workplace import Workplace, facts_of

_RECENT: Final = 6
_EARLIER: Final = 3
"""Batches looked at for a last value."""


def batch_page(workplace: Workplace, batch_id: str, by: By, step_id: str | None = None) -> BatchPage:
    """Everything about one batch, from one snapshot, with the form of one step.

    Args:
        workplace: where.
        batch_id: of which batch.
        by: who looks; whether a step may be begun depends on it.
        step_id: the step on the page; None takes the one that is open or comes next.

    Raises:
        Refused: there is no such batch (SV-20).
    """
    with reading(workplace.engine) as connection:
        seen = look_at(workplace, connection, batch_id)
        seen = replace(seen, earlier=_earlier(workplace, connection, seen))
        person = person_of(connection, by.person)
        facts = facts_of(connection, batch_id)
        banner = banner_of(connection, seen)
        newer = _newer(workplace, connection, seen)
    site = seen.site
    now = workplace.clock.now()
    context = Context(now, batch_actor(person, now), site.zone, site.decimal_mark, m_is_million=site.m_is_million)
    return BatchPage(
        banner=banner,
        version=seen.batch.version,
        steps=step_lines(seen),
        form=step_form(seen, chosen_step(seen, step_id), context),
        clocks=clock_views(seen),
        recent=_recent(seen),
        tests=test_rows(seen),
        containers=container_rows(seen),
        packings=packing_rows(seen),
        handovers=handover_rows(seen),
        deviations=deviation_rows(seen),
        holds=hold_rows(seen),
        alerts=alert_rows(seen),
        timeline=timeline_rows(seen, facts),
        papers=paper_rows(seen),
        newer=newer,
    )


def _newer(workplace: Workplace, connection: Connection, seen: Seen) -> str:
    """The effective version, where the order is bound to another one and nothing was collected yet."""
    if seen.batch.containers or seen.batch.ended is not None:
        return ""
    effective = effective_product(workplace, connection, seen.batch.product)
    return "" if effective is None or effective.fingerprint == seen.batch.document else effective.version


def _earlier(workplace: Workplace, connection: Connection, seen: Seen) -> tuple[Batch, ...]:
    """The batches of the same product that were ordered last before this one and can be read."""
    newest = (
        select(BATCH.c.batch)
        .where(BATCH.c.product == seen.batch.product, BATCH.c.ordered_at < seen.batch.ordered.at)
        .order_by(BATCH.c.ordered_at.desc())
        .limit(_EARLIER)
    )
    found: list[Batch] = []
    for batch in connection.execute(newest).scalars():
        # a record that cannot be read is said where that batch is looked at, and gives no last value here
        with suppress(Refused):
            found.append(workplace.batch(connection, batch))
    return tuple(found)


def look_at(workplace: Workplace, connection: Connection, batch_id: str) -> Seen:
    """The batch, its document, the facility and everybody's printed names."""
    batch = workplace.batch(connection, batch_id)
    return Seen(workplace.product(connection, batch), batch, workplace.site, names(connection))


def clock_views(seen: Seen) -> tuple[ClockView, ...]:
    """Every clock that runs; none after use or after the batch's end."""
    if seen.batch.administered is not None or seen.batch.ended is not None:
        return ()
    clocks = tuple(
        ClockView(
            label=clock.definition.label,
            started=clock.started,
            ends=clock.ends,
            warn=clock.definition.warn,
            expiry=clock.definition.expiry,
        )
        for clock in running(seen.product, seen.batch)
    )
    return (*_windows(seen), *clocks)


def _windows(seen: Seen) -> Iterator[ClockView]:
    """The windows of steps that are not signed yet, the one that ends first on top."""
    views = [view for step in seen.product.steps for view in windows_of(seen, step)]
    open_ends = [view for view in views if view.ends is not None and view.elapsed is None]
    for view in sorted(open_ends, key=lambda view: view.ends or datetime.max.replace(tzinfo=UTC)):
        if view.started is not None:
            yield ClockView(view.label, view.started, view.ends, view.warn, expiry=False, window=True)


def banner_of(connection: Connection, seen: Seen) -> Banner:
    """Identity of the batch, with another running one that could be taken for it."""
    batch = seen.batch
    return Banner(
        batch=batch.id,
        subject=batch.subject,
        chain=show_chain(batch.chain),
        product=f"{batch.product}, version {batch.product_version}",
        phase=phase(seen.product, batch),
        expires_at=expiry(seen.product, batch),
        zone=seen.site.zone,
        held=bool(batch.open_holds),
        demonstration=seen.site.demonstration,
        similar=_similar(connection, batch.id),
        ended=None if batch.ended is None else batch.ended.end.value,
        given=batch.administered is not None,
    )


def _similar(connection: Connection, batch_id: str) -> str | None:
    """A running batch whose id differs in exactly one character."""
    pattern = select(BATCH.c.batch).where(BATCH.c.standing == "running", BATCH.c.batch != batch_id)
    found = connection.execute(pattern.where(BATCH.c.batch.like("_" * len(batch_id)))).scalars()
    return next((other for other in found if _differs_by_one(other, batch_id)), None)


def _differs_by_one(one: str, other: str) -> bool:
    return sum(1 for left, right in zip(one, other, strict=True) if left != right) == 1


def _recent(seen: Seen) -> tuple[RecentEntry, ...]:
    found = [
        RecentEntry(
            label=field.label,
            shown=show_value(entry.value, "", seen.site.decimal_mark),
            at=entry.made.at,
            who=seen.name(entry.made.who),
            retyped=entry.how in {How.RETYPED, How.CORRECTED},
        )
        for step in seen.product.steps
        for field in step.fields
        if (entry := seen.batch.entry(field.id)) is not None
        and entry.value is not None
        and entry.how is not How.COMPUTED
    ]
    return tuple(sorted(found, key=lambda entry: entry.at, reverse=True)[:_RECENT])
