"""The facility's registers as lists, from the read models alone."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from batchtrack.database import reading
from batchtrack.readmodels.tables import DEVICE, LOT, PRODUCT
from batchtrack.services.workplace import Workplace
from batchtrack.units import Quantity, show


@dataclass(frozen=True, slots=True)
class LotRow:
    """A material lot.

    Attributes:
        status: as in its own record: ``quarantine``, ``approved`` or ``blocked``.
        balance: with its unit.
        expired: whether it was expired when the list was read.
    """

    lot: str
    material: str
    name: str
    status: str
    balance: str
    expiry: datetime
    expired: bool


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A device; ``overdue`` where its calibration had run out when the list was read."""

    device: str
    name: str
    kind: str
    serial: str
    calibration_due: datetime | None
    overdue: bool
    in_use: bool


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of a product; ``stage`` of its life, ``document`` its fingerprint (SHA-256)."""

    code: str
    version: str
    title: str
    stage: str
    effective_from: datetime | None
    document: str


def lot_rows(workplace: Workplace) -> tuple[LotRow, ...]:
    """Every lot, by material and then whichever expires first."""
    now, mark = workplace.clock.now(), workplace.site.decimal_mark
    with reading(workplace.engine) as connection:
        found = connection.execute(select(LOT).order_by(LOT.c.material, LOT.c.expiry, LOT.c.lot)).all()
    return tuple(
        LotRow(
            lot=row.lot,
            material=row.material,
            name=row.name,
            status=row.status,
            balance=show(Quantity(row.balance, row.unit), decimal_mark=mark),
            expiry=row.expiry,
            expired=now > row.expiry,
        )
        for row in found
    )


def device_rows(workplace: Workplace) -> tuple[DeviceRow, ...]:
    """Every device, by kind."""
    now = workplace.clock.now()
    with reading(workplace.engine) as connection:
        found = connection.execute(select(DEVICE).order_by(DEVICE.c.kind, DEVICE.c.device)).all()
    return tuple(
        DeviceRow(
            device=row.device,
            name=row.name,
            kind=row.kind,
            serial=row.serial,
            calibration_due=row.calibration_due,
            overdue=row.calibration_due is not None and now > row.calibration_due,
            in_use=bool(row.in_use),
        )
        for row in found
    )


def version_rows(workplace: Workplace) -> tuple[VersionRow, ...]:
    """Every version of every product, the newest first."""
    with reading(workplace.engine) as connection:
        found = connection.execute(select(PRODUCT)).all()
    rows = [VersionRow(row.code, row.version, row.title, row.stage, row.effective_from, row.document) for row in found]
    return tuple(sorted(rows, key=lambda row: (row.code, -_number(row.version), row.version)))


def _number(version: str) -> int:
    return int(version) if version.isdecimal() else 0
