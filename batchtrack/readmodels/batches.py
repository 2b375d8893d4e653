"""The row of a batch, and by what it is found."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from batchtrack.batch.events.parts import Standing
from batchtrack.batch.questions.clocks import expiry, running
from batchtrack.batch.questions.progress import next_steps, phase
from batchtrack.batch.questions.readiness import FINAL
from batchtrack.batch.state import Batch
from batchtrack.product.model import Product
from batchtrack.readmodels.tables import BATCH, IDENTIFIER
from batchtrack.readmodels.upsert import put_row

_NOT_WITHIN: Final = frozenset({Standing.OUTSIDE, Standing.UNDECIDED})


def folded(text: str) -> str:
    """An identifier as it is searched: upper case, without spaces and hyphens."""
    return "".join(sign for sign in text.upper() if sign not in " -\u00a0")


def project_batch(connection: Connection, product: Product, batch: Batch) -> None:
    """Write the batch's row as it now stands."""
    put_row(connection, BATCH, _row(product, batch))
    known = connection.execute(select(IDENTIFIER.c.batch).where(IDENTIFIER.c.folded == folded(batch.id)))
    if known.first() is None:
        _identify(connection, batch)


def _identify(connection: Connection, batch: Batch) -> None:
    found = {
        folded(batch.id): "batch",
        folded(batch.subject): "subject",
        folded(batch.chain): "chain",
        folded(batch.chain.removeprefix("CH")): "chain",
    }
    rows = [{"folded": text, "batch": batch.id, "kind": kind} for text, kind in found.items()]
    connection.execute(insert(IDENTIFIER), rows)


def _row(product: Product, batch: Batch) -> dict[str, Any]:
    coming = next_steps(product, batch)
    coming_next = coming[0] if coming else product.steps[-1]
    started = [clock.started for clock in running(product, batch) if clock.definition.expiry]
    return {
        "batch": batch.id,
        "version": batch.version,
        "subject": batch.subject,
        "chain": batch.chain,
        "product": batch.product,
        "product_version": batch.product_version,
        "phase": phase(product, batch),
        "next_code": coming_next.code,
        "next_title": coming_next.title,
        "next_role": product.roles[coming_next.performer],
        "ordered_at": batch.ordered.at,
        "collected_at": min(started, default=None),
        "expires_at": expiry(product, batch),
        "used_at": None if batch.administered is None else batch.administered.started,
        "result_due_at": _result_due(batch),
        "holds": len(batch.open_holds),
        "open_deviations": sum(1 for known in batch.deviations if known.closed is None),
        "outside": _outside(batch),
        "alerts": sum(1 for alert in batch.alerts if alert.open),
        "standing": standing(batch),
    }


def standing(batch: Batch) -> str:
    """Where the batch stands as a whole: running, after use, complete, or how it ended."""
    final = batch.certificate(FINAL)
    if final is not None and final.counts:
        return "complete"
    if batch.ended is not None:
        return batch.ended.end.value
    return "after_use" if batch.administered is not None else "running"


def _result_due(batch: Batch) -> datetime | None:
    due = [test.due for test in batch.tests.values() if test.due is not None and test.result is None]
    return max(due, default=None)


def _outside(batch: Batch) -> int:
    """How many results and computed doses that count lie outside their limits."""
    results = (test.result for test in batch.tests.values())
    return sum(
        1 for result in results if result is not None and result.judged and result.judged.standing in _NOT_WITHIN
    )
