"""Read models of many batches, written straight into their tables: what a recall has to find its way through."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Engine, insert

from batchtrack.database import writing
from batchtrack.readmodels.genealogy_tables import CONTAINER, USED_DEVICE, USED_LOT
from batchtrack.readmodels.tables import BATCH, IDENTIFIER

PER_LOT: Final = 20
"""How many batches one lot goes into."""

_PART: Final = 2_000
_LOTS: Final = 12
_BEGIN: Final = datetime(2026, 1, 1, tzinfo=UTC)


def write_history(engine: Engine, batches: int) -> None:
    """So many batches, each with a donation, a container, twelve lots and four devices."""
    with writing(engine) as connection:
        for begin in range(0, batches, _PART):
            _write_part(connection, range(begin, min(begin + _PART, batches)))
        connection.exec_driver_sql("ANALYZE")


def lot(number: int, place: int = 0) -> str:
    """The lot that a batch used at one of its rows."""
    return f"LOT-{place:02d}-{number // PER_LOT:06d}"


def din(number: int) -> str:
    """The donation number of a batch."""
    return f"A999926{number:06d}"


def _write_part(connection: Connection, numbers: range) -> None:
    connection.execute(insert(BATCH), [_batch(number) for number in numbers])
    connection.execute(insert(IDENTIFIER), [_identifier(number) for number in numbers])
    connection.execute(insert(CONTAINER), [_container(number) for number in numbers])
    connection.execute(insert(USED_LOT), [row for number in numbers for row in _lots(number)])
    connection.execute(insert(USED_DEVICE), [row for number in numbers for row in _devices(number)])


def _batch(number: int) -> dict[str, Any]:
    return {
        "batch": f"S-{number:06d}",
        "version": 1,
        "subject": f"S-{number:06d}",
        "chain": f"CHA999926{number:06d}",
        "product": "REX-001",
        "product_version": "3",
        "phase": "Use",
        "next_code": "S22",
        "next_title": "Final certification",
        "next_role": "qualified_person",
        "ordered_at": _BEGIN + timedelta(minutes=number),
        "holds": 0,
        "open_deviations": 0,
        "outside": 0,
        "alerts": 0,
        "standing": "complete",
        "pending_test": "",
        "window_title": "",
        "worked_on_by": "",
    }


def _identifier(number: int) -> dict[str, Any]:
    return {"folded": f"S{number:06d}", "batch": f"S-{number:06d}", "kind": "subject"}


def _container(number: int) -> dict[str, Any]:
    texts = ("container", "label", "kind", "purpose", "act", "contents", "unit", "place", "holder", "state")
    return {"batch": f"S-{number:06d}", "number": 1, "din": din(number), "division": "00", **dict.fromkeys(texts, "x")}


def _lots(number: int) -> Iterator[dict[str, Any]]:
    for place in range(_LOTS):
        yield _use("lot", lot(number, place), number, place)


def _devices(number: int) -> Iterator[dict[str, Any]]:
    for place in range(4):
        yield _use("device", f"DEV-{place}-{number // PER_LOT:06d}", number, place)


def _use(what: str, used: str, number: int, place: int) -> dict[str, Any]:
    return {what: used, "batch": f"S-{number:06d}", "step": f"step_{place}", "slot": f"row_{place}", "name": "x"}
