"""Rows of many old batches in the read models, for lists that must not slow down."""

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, insert

from batchtrack.readmodels.genealogy_tables import CONTAINER, USED_LOT
from batchtrack.readmodels.tables import BATCH, IDENTIFIER

SUBJECTS: Final = 20_000
_STAGES: Final = ("Order", "Collection", "Transport", "Processing", "Testing", "Release")
_PUT: Final = 20_000


def put_old_batches(connection: Connection, count: int, before: datetime) -> None:
    """Put so many batches of earlier years into the lists, every fiftieth of them still at work."""
    for first in range(0, count, _PUT):
        numbers = range(first, min(first + _PUT, count))
        connection.execute(insert(BATCH), [_batch(number, before) for number in numbers])
        connection.execute(insert(IDENTIFIER), [row for number in numbers for row in _identifiers(number)])
        connection.execute(insert(USED_LOT), [_lot(number) for number in numbers])
        connection.execute(insert(CONTAINER), [_container(number) for number in numbers])


def batch_id(number: int) -> str:
    """The id of one of them."""
    return f"OLD-{number:06d}"


def _subject(number: int) -> str:
    return f"SUB-{number % SUBJECTS:05d}"


def _chain(number: int) -> str:
    return f"CHA9990{number % 90 + 10}{number:06d}"


def _batch(number: int, before: datetime) -> dict[str, Any]:
    ordered = before - timedelta(hours=number + 1)
    at_work = number % 50 == 0
    values = dict.fromkeys(BATCH.c.keys())
    return values | {
        "batch": batch_id(number),
        "version": 40,
        "subject": _subject(number),
        "chain": _chain(number),
        "product": "REX-001" if number % 3 else "REX-002",
        "product_version": "3",
        "phase": _STAGES[number % len(_STAGES)],
        "next_code": "S22",
        "next_title": "Final certification",
        "next_role": "qualified_person",
        "ordered_at": ordered,
        "collected_at": ordered + timedelta(hours=20),
        "expires_at": ordered + timedelta(hours=60),
        "holds": 0,
        "open_deviations": 0,
        "outside": 0,
        "alerts": 0,
        "standing": "running" if at_work else "complete",
        "pending_test": "",
        "window_title": "",
        "worked_on_by": "",
    }


def _identifiers(number: int) -> list[dict[str, str]]:
    chain = _chain(number)
    named = {batch_id(number): "batch", _subject(number): "subject", chain: "chain", chain.removeprefix("CH"): "chain"}
    return [{"folded": text.replace("-", ""), "batch": batch_id(number), "kind": kind} for text, kind in named.items()]


def _lot(number: int) -> dict[str, str]:
    lot = f"SAL-{number // 40:05d}"
    return {"lot": lot, "batch": batch_id(number), "step": "wash", "slot": "saline", "name": "Saline"}


def _container(number: int) -> dict[str, Any]:
    texts = ("container", "label", "kind", "purpose", "act", "contents", "division", "unit", "place", "holder")
    empty: dict[str, Any] = dict.fromkeys(CONTAINER.c.keys()) | dict.fromkeys(texts, "")
    din = f"A9991{number % 90 + 10}{number:06d}"
    return empty | {"batch": batch_id(number), "number": 1, "din": din, "state": "kept"}
