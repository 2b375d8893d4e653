"""The register of certifications: every decision about every batch, the newest first (2001/83/EC Art 51(3))."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from batchtrack.batch.context import Fact
from batchtrack.batch.events.order import Ended
from batchtrack.batch.events.release import (
    CertificateConfirmed,
    CertificateStale,
    CertificateWithdrawn,
    Certified,
    Recalled,
)
from batchtrack.batch.events.supply import Supplied
from batchtrack.batch.questions.retention import kept_until
from batchtrack.database import reading
from batchtrack.database.tables import EVENT
from batchtrack.events import Event
from batchtrack.journal import id_of
from batchtrack.services.people import names
from batchtrack.services.views.page import look_at
from batchtrack.services.workplace import Workplace, facts_of


@dataclass(frozen=True, slots=True)
class CertificationRow:
    """One decision.

    Attributes:
        decision: in a word, for example ``certified``; number: of its document, empty where it has none.
        kept_until: the day until which the batch's documentation is kept at least, None before it can be told.
    """

    batch: str
    product: str
    stage: str
    decision: str
    number: str
    person: str
    at: datetime
    reason: str
    kept_until: datetime | None


_Told = tuple[str, str, str, str]
"""Stage, decision, number, reason."""

_DECISIONS: Final[Mapping[type[Event], Callable[[Any], _Told]]] = {
    Certified: lambda event: (event.stage, "certified", event.number, ""),
    Supplied: lambda event: (event.stage, "supplied_outside", event.number, f"requested by {event.physician}"),
    CertificateConfirmed: lambda event: (event.stage, "confirmed", "", event.reason),
    CertificateStale: lambda event: (event.stage, "stale", "", event.field),
    CertificateWithdrawn: lambda event: (event.stage, "withdrawn", "", event.reason),
    Recalled: lambda event: ("", "recalled", "", event.reason),
    Ended: lambda event: ("", event.end.value, "", event.reason),
}


_DECIDED: Final = select(EVENT.c.stream).where(EVENT.c.kind.in_([kind.KIND for kind in _DECISIONS])).distinct()


def certification_rows(workplace: Workplace) -> tuple[CertificationRow, ...]:
    """Every decision about every batch, the newest first; nothing is ever taken out of it.

    Raises:
        Refused: an entry of one of them cannot be read (SV-08).
    """
    with reading(workplace.engine) as connection:
        known = names(connection)
        decided = connection.execute(_DECIDED).scalars().all()
        rows = [row for stream in decided for row in _of_batch(workplace, connection, id_of(stream), known)]
    return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def _of_batch(
    workplace: Workplace, connection: Connection, batch_id: str, known: Mapping[str, str]
) -> list[CertificationRow]:
    seen = look_at(workplace, connection, batch_id)
    kept = kept_until(seen.product, seen.batch)
    product = f"{seen.batch.product}, version {seen.batch.product_version}"
    facts = (fact for fact in facts_of(connection, batch_id) if type(fact.event) in _DECISIONS)
    return [_row(batch_id, product, fact, known, kept) for fact in facts]


def _row(batch: str, product: str, fact: Fact, known: Mapping[str, str], kept: datetime | None) -> CertificationRow:
    stage, decision, number, reason = _DECISIONS[type(fact.event)](fact.event)
    person = known.get(fact.who, fact.who)
    return CertificationRow(batch, product, stage, decision, number, person, fact.at, reason, kept)
