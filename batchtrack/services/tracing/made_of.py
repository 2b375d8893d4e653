"""What batches were made of and with: containers as trees, lots, devices, vials."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, select

from batchtrack.readmodels.genealogy_tables import (
    BANK,
    BANK_VIAL,
    CONTAINER,
    CONTAINER_SOURCE,
    USED_DEVICE,
    USED_LOT,
)
from batchtrack.services.tracing.shapes import TracedBatch, TracedContainer, TracedUse, TracedVial


def with_contents(connection: Connection, batches: Sequence[TracedBatch]) -> tuple[TracedBatch, ...]:
    """The batches with everything that they were made of and with; one question for each kind of thing."""
    ids = [each.batch for each in batches]
    containers, lots = _containers(connection, ids), _uses(connection, USED_LOT, ids)
    devices, vials = _uses(connection, USED_DEVICE, ids), _vials(connection, ids)
    return tuple(
        replace(
            each,
            containers=containers[each.batch],
            lots=tuple(lots[each.batch]),
            devices=tuple(devices[each.batch]),
            vials=tuple(vials[each.batch]),
        )
        for each in batches
    )


def _uses(connection: Connection, table: Table, batches: Sequence[str]) -> dict[str, list[TracedUse]]:
    used = table.primary_key.columns[0]
    found: dict[str, list[TracedUse]] = defaultdict(list)
    rows = select(table).where(table.c.batch.in_(batches)).order_by(used, table.c.step, table.c.slot)
    for row in connection.execute(rows).mappings():
        found[row["batch"]].append(TracedUse(row[used.name], row["name"], row["step"], row["slot"]))
    return found


def _vials(connection: Connection, batches: Sequence[str]) -> dict[str, list[TracedVial]]:
    found: dict[str, list[TracedVial]] = defaultdict(list)
    rows = select(BANK_VIAL, BANK.c.donor, BANK.c.donation).join(BANK, BANK.c.bank == BANK_VIAL.c.bank)
    ours = rows.where(BANK_VIAL.c.batch.in_(batches)).order_by(BANK_VIAL.c.bank, BANK_VIAL.c.vial)
    for row in connection.execute(ours):
        found[row.batch].append(TracedVial(row.bank, row.vial, row.donor, row.donation, row.state))
    return found


def _containers(connection: Connection, batches: Sequence[str]) -> dict[str, tuple[TracedContainer, ...]]:
    sources: dict[tuple[str, int], list[int]] = defaultdict(list)
    edges = select(CONTAINER_SOURCE).where(CONTAINER_SOURCE.c.batch.in_(batches))
    for edge in connection.execute(edges.order_by(CONTAINER_SOURCE.c.source)):
        sources[edge.batch, edge.number].append(edge.source)
    rows = select(CONTAINER).where(CONTAINER.c.batch.in_(batches)).order_by(CONTAINER.c.batch, CONTAINER.c.number)
    made: dict[str, list[TracedContainer]] = defaultdict(list)
    for row in connection.execute(rows):
        made[row.batch].append(_container(row, tuple(sources[row.batch, row.number])))
    return defaultdict(tuple, {batch: _tree(found) for batch, found in made.items()})


def _container(row: Any, sources: tuple[int, ...]) -> TracedContainer:  # noqa: ANN401 - a row of the table
    return TracedContainer(
        number=row.number,
        label=row.label,
        kind=row.kind,
        act=row.act,
        contents=row.contents,
        din=row.din,
        product_code=row.product_code,
        division=row.division,
        amount=row.amount,
        unit=row.unit,
        place=row.place,
        holder=row.holder,
        state=row.state,
        sources=sources,
        parts=(),
    )


def _tree(containers: Iterable[TracedContainer]) -> tuple[TracedContainer, ...]:
    """Containers under the first one that they were filled from; a part has a higher number than its source."""
    parts: dict[int, list[TracedContainer]] = defaultdict(list)
    for each in sorted(containers, key=lambda each: each.number, reverse=True):
        grown = replace(each, parts=tuple(reversed(parts[each.number])))
        parts[each.sources[0] if each.sources else 0].append(grown)
    return tuple(reversed(parts[0]))
