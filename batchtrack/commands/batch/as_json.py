"""The record of a batch as JSON; names of keys are part of the command's contract."""

from typing import Any

from batchtrack.commands.batch.record import Record, StepRecord
from batchtrack.services.views.shapes import FormRow, TestRow


def record_json(record: Record) -> dict[str, Any]:
    """Identity, steps with entries, results, custody, deviations, signatures and papers."""
    page = record.page
    return {
        "id": page.banner.batch,
        "subject": page.banner.subject,
        "coi": record.chain,
        "product": page.banner.product,
        "stage": record.stage,
        "expires_at": page.banner.expires_at,
        "on_hold": page.banner.held,
        "demonstration": page.banner.demonstration,
        "version": page.version,
        "steps": [_step(step) for step in record.steps],
        "results": [_result(test) for test in page.tests],
        "custody": {"containers": page.containers, "packings": page.packings, "handovers": page.handovers},
        "deviations": page.deviations,
        "holds": page.holds,
        "alerts": page.alerts,
        "signatures": [
            {"event": row.version, "what": row.what, "meaning": row.meaning, "name": row.who, "at": row.at}
            for row in record.signatures
        ],
        "papers": page.papers,
    }


def _step(step: StepRecord) -> dict[str, Any]:
    return {
        "id": step.id,
        "code": step.code,
        "title": step.title,
        "phase": step.phase,
        "state": step.mark,
        "performed": step.performed,
        "verified": step.verified,
        "entries": [_entry(row) for row in step.rows] if step.begun else [],
    }


def _entry(row: FormRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind,
        "label": row.label,
        "value": row.shown,
        "entered": row.entered,
        "how": row.how,
        "limit": row.limit,
        "alert": row.alert,
        "demonstration_limit": row.demonstration,
        "standing": row.standing,
        "name": row.who,
        "at": row.at,
        "reason": row.reason,
        "late": row.late,
        "struck": row.struck,
        "derivation": row.why,
        "warnings": row.warnings,
    }


def _result(test: TestRow) -> dict[str, Any]:
    return {
        "id": test.id,
        "label": test.label,
        "method": test.method,
        "criterion": test.limit,
        "demonstration_limit": test.demonstration,
        "state": test.state,
        "value": test.shown,
        "rounded": test.rounded,
        "standing": test.standing,
        "analyst": test.analyst,
        "at": test.at,
        "reviewer": test.reviewer,
        "due": test.due,
        "last_reading": {"day": test.day, "finding": test.finding} if test.day is not None else None,
        "struck": test.struck,
    }
