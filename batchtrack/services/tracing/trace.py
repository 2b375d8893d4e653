"""What is on record under an id, and everything it touched."""

from collections.abc import Callable, Iterator
from typing import Final

from sqlalchemy import Column, Connection, Table, select

from batchtrack.database import reading
from batchtrack.identity import Din, parse_din
from batchtrack.readmodels import recall
from batchtrack.readmodels.batches import folded
from batchtrack.readmodels.genealogy_tables import BANK
from batchtrack.readmodels.tables import DEVICE, IDENTIFIER, LOT
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.tracing.made_of import with_contents
from batchtrack.services.tracing.shapes import Trace, TracedBatch, TraceKind
from batchtrack.services.workplace import Workplace

_DIN_LENGTH: Final = 13
_OF_PATIENT: Final = {"subject": TraceKind.SUBJECT, "chain": TraceKind.CHAIN, "batch": TraceKind.BATCH}


def trace(workplace: Workplace, text: str) -> tuple[Trace, ...] | Refusal:
    """Everything on record under an id: usually one thing, several where a lot and a device bear the same id.

    Args:
        workplace: where.
        text: a subject, batch, chain of identity, donation number, lot, device, cell bank or donor, as on its label.
    """
    with reading(workplace.engine) as connection:
        found = tuple(_found(connection, text.strip()))
    return found or refuse("CT-50", text=text.strip() or "an empty id")


def where_used(workplace: Workplace, kind: TraceKind, used: str) -> tuple[TracedBatch, ...]:
    """Every batch, with its patient, that a lot or a device was used for."""
    asked = recall.of_lot(used) if kind is TraceKind.LOT else recall.of_device(used)
    with reading(workplace.engine) as connection:
        return _batches(connection, asked)


def _found(connection: Connection, text: str) -> Iterator[Trace]:
    yield from _of_patient(connection, text)
    yield from _of_donation(connection, text)
    yield from _registered(connection, LOT, LOT.c.lot, text, TraceKind.LOT, recall.of_lot)
    yield from _registered(connection, DEVICE, DEVICE.c.device, text, TraceKind.EQUIPMENT, recall.of_device)
    yield from _registered(connection, BANK, BANK.c.bank, text, TraceKind.BANK, recall.of_bank)
    yield from _of_donor(connection, text)


def _of_patient(connection: Connection, text: str) -> Iterator[Trace]:
    """A subject's batches, or one batch, with all that they were made of."""
    kinds = select(IDENTIFIER.c.kind).where(IDENTIFIER.c.folded == folded(text)).order_by(IDENTIFIER.c.kind.desc())
    kind = connection.execute(kinds).scalars().first()
    if kind is not None:
        batches = with_contents(connection, _batches(connection, recall.of_identifier(folded(text))))
        yield Trace(_OF_PATIENT[kind], text.upper(), "", batches)


def _of_donation(connection: Connection, text: str) -> Iterator[Trace]:
    """A donation number, with its check character or as it stands in the record."""
    plain = folded(text)
    read = parse_din(plain)
    din = read.text if isinstance(read, Din) else plain
    if len(din) != _DIN_LENGTH:
        return
    batches = _batches(connection, recall.of_donation(din))
    known = select(BANK.c.bank).where(BANK.c.donation == din)
    if batches or connection.execute(known).first() is not None:
        yield Trace(TraceKind.DONATION, din, "", with_contents(connection, batches))


def _of_donor(connection: Connection, text: str) -> Iterator[Trace]:
    banks = connection.execute(select(BANK.c.name).where(BANK.c.donor == text).order_by(BANK.c.bank)).scalars().all()
    if banks:
        yield Trace(TraceKind.DONOR, text, ", ".join(banks), _batches(connection, recall.of_donor(text)))


def _registered(
    connection: Connection,
    table: Table,
    column: Column[str],
    text: str,
    kind: TraceKind,
    asked: Callable[[str], recall.Batches],
) -> Iterator[Trace]:
    name = connection.execute(select(table.c.name).where(column == text)).scalar_one_or_none()
    if name is not None:
        yield Trace(kind, text, name, _batches(connection, asked(text)))


def _batches(connection: Connection, asked: recall.Batches) -> tuple[TracedBatch, ...]:
    found = connection.execute(recall.patients_of(asked))
    return tuple(TracedBatch(row.batch, row.subject, row.chain, row.product, row.standing) for row in found)
