"""The work board and the list of batches, from the read models alone."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, select

from batchtrack.database import reading
from batchtrack.readmodels.batches import UNREADABLE, folded
from batchtrack.readmodels.tables import BATCH, IDENTIFIER, PRODUCT
from batchtrack.services.showing import show_chain
from batchtrack.services.views.shapes import WorkRow
from batchtrack.services.workplace import Workplace

_LIMIT: Final = 200
_LAST: Final = "\U0010ffff"


def work_rows(
    workplace: Workplace, standings: Sequence[str] = ("running", "after_use", UNREADABLE)
) -> tuple[WorkRow, ...]:
    """The batches at work, whoever expires first on top."""
    wanted = select(BATCH).where(BATCH.c.standing.in_(standings))
    return _rows(workplace, wanted.order_by(BATCH.c.expires_at.is_(None), BATCH.c.expires_at, BATCH.c.batch))


def search_batches(workplace: Workplace, text: str = "", limit: int = _LIMIT) -> tuple[WorkRow, ...]:
    """All batches, the newest first; with a text, those whose id, subject or chain begins with it."""
    wanted = select(BATCH).order_by(BATCH.c.ordered_at.desc(), BATCH.c.batch.desc()).limit(limit)
    prefix = folded(text)
    if prefix:
        matches = select(IDENTIFIER.c.batch).where(IDENTIFIER.c.folded >= prefix, IDENTIFIER.c.folded < prefix + _LAST)
        wanted = wanted.where(BATCH.c.batch.in_(matches))
    return _rows(workplace, wanted)


def _rows(workplace: Workplace, wanted: Select[Any]) -> tuple[WorkRow, ...]:
    with reading(workplace.engine) as connection:
        found = connection.execute(wanted).all()
        warnings = _warnings(workplace, connection)
    return tuple(_row(row, warnings.get((row.product, row.product_version))) for row in found)


def _warnings(workplace: Workplace, connection: Connection) -> dict[tuple[str, str], timedelta]:
    """How long before expiry each version of a product warns."""
    found = connection.execute(select(PRODUCT.c.code, PRODUCT.c.version, PRODUCT.c.document)).all()
    warnings = {}
    for code, version, document in found:
        product = workplace.products.get(connection, document)
        warnings[code, version] = max((clock.warn for clock in product.clocks if clock.expiry), default=timedelta(0))
    return warnings


def _row(row: Row[Any], warning: timedelta | None) -> WorkRow:
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
        warns_at=None if row.expires_at is None or warning is None else row.expires_at - warning,
    )
