"""The work board and the list of batches, from the read models alone."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, Select, select

from batchtrack.database import reading
from batchtrack.readmodels.batches import UNREADABLE, folded
from batchtrack.readmodels.tables import BATCH, IDENTIFIER, PERSON, PRODUCT
from batchtrack.services.showing import show_chain
from batchtrack.services.views.shapes import WorkRow
from batchtrack.services.workplace import Workplace

LAST: Final = "\U0010ffff"
"""Sorts after every identifier that begins with what stands before it."""

PAGE: Final = 200
"""Batches of one answer."""

_NOTHING: Final = timedelta(0)


class Marks(NamedTuple):
    """How long before expiry the bar of a batch warns, and how long before it alarms."""

    warn: timedelta
    alarm: timedelta | None


def work_rows(
    workplace: Workplace, standings: Sequence[str] = ("running", "after_use", UNREADABLE)
) -> tuple[WorkRow, ...]:
    """The batches at work, whoever expires first on top."""
    wanted = select(BATCH).where(BATCH.c.standing.in_(standings))
    return _rows(workplace, wanted.order_by(BATCH.c.expires_at.is_(None), BATCH.c.expires_at, BATCH.c.batch))


def search_batches(workplace: Workplace, text: str = "", limit: int = PAGE) -> tuple[WorkRow, ...]:
    """All batches, the newest first; with a text, those whose id, subject or chain begins with it."""
    wanted = select(BATCH).order_by(BATCH.c.ordered_at.desc(), BATCH.c.batch.desc()).limit(limit)
    prefix = folded(text)
    if prefix:
        matches = select(IDENTIFIER.c.batch).where(IDENTIFIER.c.folded >= prefix, IDENTIFIER.c.folded < prefix + LAST)
        wanted = wanted.where(BATCH.c.batch.in_(matches))
    return _rows(workplace, wanted)


def rows_in(workplace: Workplace, connection: Connection, wanted: Select[Any]) -> tuple[WorkRow, ...]:
    """The batches that a question answers with, in its order."""
    found = connection.execute(wanted).all()
    marks = _marks(workplace, connection)
    names = _names(connection, {row.worked_on_by for row in found if row.worked_on_by})
    return tuple(_row(row, marks.get((row.product, row.product_version)), names) for row in found)


def _rows(workplace: Workplace, wanted: Select[Any]) -> tuple[WorkRow, ...]:
    with reading(workplace.engine) as connection:
        return rows_in(workplace, connection, wanted)


def _marks(workplace: Workplace, connection: Connection) -> dict[tuple[str, str], Marks]:
    """When each version of a product warns: at the first warning, and at the first alarm, of any end of shelf life."""
    found = connection.execute(select(PRODUCT.c.code, PRODUCT.c.version, PRODUCT.c.document)).all()
    marks = {}
    for code, version, document in found:
        ending = [clock for clock in workplace.products.get(connection, document).clocks if clock.expiry]
        alarms = [clock.alarm for clock in ending if clock.alarm is not None]
        marks[code, version] = Marks(max((clock.warn for clock in ending), default=_NOTHING), max(alarms, default=None))
    return marks


def _names(connection: Connection, persons: set[str]) -> dict[str, str]:
    """Printed names of people."""
    if not persons:
        return {}
    found = connection.execute(select(PERSON.c.person, PERSON.c.name).where(PERSON.c.person.in_(persons)))
    return {row.person: row.name for row in found}


def _row(row: Row[Any], marks: Marks | None, names: dict[str, str]) -> WorkRow:
    known = marks is not None and row.expires_at is not None
    return WorkRow(
        batch=row.batch,
        subject=row.subject,
        chain=show_chain(row.chain),
        product=f"{row.product}, version {row.product_version}",
        phase=row.phase,
        next_code=row.next_code,
        next_title=row.next_title,
        next_role=row.next_role,
        collected_at=row.collected_at,
        expires_at=row.expires_at,
        used_at=row.used_at,
        result_due_at=row.result_due_at,
        holds=row.holds,
        open_deviations=row.open_deviations,
        outside=row.outside,
        alerts=row.alerts,
        standing=row.standing,
        warns_at=row.expires_at - marks.warn if known and marks else None,
        alarms_at=row.expires_at - marks.alarm if known and marks and marks.alarm is not None else None,
        planned_at=row.planned_at,
        worked_on_by=names.get(row.worked_on_by, row.worked_on_by),
        window_title=row.window_title,
        window_warns_at=row.window_warns_at,
        window_ends_at=row.window_ends_at,
        hold_deviation=row.hold_deviation,
        pending_test=row.pending_test,
        pending_since=row.pending_since,
        pending_finding=row.pending_finding or "",
    )
