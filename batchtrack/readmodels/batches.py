"""The row of a batch, and by what it is found."""

from typing import Any, Final

from batchtrack.batch.events.parts import Standing
from batchtrack.batch.questions.clocks import expiry, moment_of, running
from batchtrack.batch.questions.coming import next_window
from batchtrack.batch.questions.progress import is_open, next_steps, phase
from batchtrack.batch.questions.readiness import FINAL
from batchtrack.batch.state import Batch
from batchtrack.product.model import Product
from batchtrack.readmodels.row import ModelRow
from batchtrack.readmodels.tables import BATCH, IDENTIFIER

RUNNING: Final = "running"
AFTER_USE: Final = "after_use"
COMPLETE: Final = "complete"
AT_WORK: Final = (RUNNING, AFTER_USE)
"""Where a batch stands while anything is still to be done or awaited of it."""

_NOT_WITHIN: Final = frozenset({Standing.OUTSIDE, Standing.UNDECIDED})


UNREADABLE: Final = "unreadable"
"""Standing of a batch whose record cannot be read to its end."""


def folded(text: str) -> str:
    """An identifier as it is searched: upper case, without spaces and hyphens."""
    return "".join(sign for sign in text.upper() if sign not in " -\u00a0")


def batch_row(product: Product, batch: Batch) -> ModelRow:
    """The batch's row as it now stands."""
    return ModelRow(BATCH, _values(product, batch))


def unreadable_row(product: Product, ordered: Batch) -> ModelRow:
    """The row of a batch with an event that does not read: what its order tells, and that it cannot be read."""
    return ModelRow(BATCH, {**_values(product, ordered), "standing": UNREADABLE})


def identifier_rows(batch: Batch) -> tuple[ModelRow, ...]:
    """By what the batch is found; none of it changes after the order."""
    found = {
        folded(batch.chain.removeprefix("CH")): "chain",
        folded(batch.chain): "chain",
        folded(batch.subject): "subject",
    }
    rows = [{"folded": text, "batch": batch.id, "kind": kind} for text, kind in found.items()]
    if folded(batch.id) not in found:
        rows.append({"folded": folded(batch.id), "batch": batch.id, "kind": "batch"})
    return tuple(ModelRow(IDENTIFIER, row) for row in rows)


def _values(product: Product, batch: Batch) -> dict[str, Any]:
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
        **_pending(product, batch),
        "planned_at": None if product.planned_use is None else moment_of(batch, product.planned_use),
        **_window(product, batch),
        "worked_on_by": _worked_on_by(batch, coming_next.id),
        "hold_deviation": batch.open_holds[-1].deviation if batch.open_holds else None,
        "holds": len(batch.open_holds),
        "open_deviations": sum(1 for known in batch.deviations if known.closed is None),
        "outside": _outside(batch),
        "alerts": sum(1 for alert in batch.alerts if alert.open),
        "standing": standing(batch),
    }


def _window(product: Product, batch: Batch) -> dict[str, Any]:
    """The time limit that closes first."""
    closing = None if batch.ended is not None else next_window(product, batch)
    if closing is None:
        return {"window_title": "", "window_warns_at": None, "window_ends_at": None}
    step = closing.step
    return {
        "window_title": f"{step.code} {step.title}",
        "window_warns_at": closing.warns,
        "window_ends_at": closing.ends,
    }


def _worked_on_by(batch: Batch, step_id: str) -> str:
    """Who began the next step and has not signed it; empty where nobody has."""
    step = batch.step(step_id)
    return step.started.who if step is not None and is_open(batch, step_id) else ""


def standing(batch: Batch) -> str:
    """Where the batch stands as a whole: running, after use, complete, or how it ended."""
    final = batch.certificate(FINAL)
    if final is not None and final.counts:
        return COMPLETE
    if batch.ended is not None:
        return batch.ended.end.value
    return RUNNING if batch.administered is None else AFTER_USE


def _pending(product: Product, batch: Batch) -> dict[str, Any]:
    """The result that is awaited longest."""
    waiting = [test for test in batch.tests.values() if test.due is not None and test.result is None]
    last = max(waiting, key=lambda test: (test.due, test.id), default=None)
    return {
        "result_due_at": None if last is None else last.due,
        "pending_test": "" if last is None else product.test(last.id).label,
        "pending_since": None if last is None else last.started_at,
        "pending_finding": last.interim[-1].finding if last is not None and last.interim else None,
    }


def _outside(batch: Batch) -> int:
    """How many results that count lie outside their criterion."""
    results = (test.result for test in batch.tests.values())
    return sum(
        1 for result in results if result is not None and result.judged and result.judged.standing in _NOT_WITHIN
    )
