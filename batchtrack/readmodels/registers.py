"""The rows of people, lots, devices, rooms, products and the facility itself."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from batchtrack.events import Event
from batchtrack.facility import equipment, materials, people, rooms, site
from batchtrack.product.life import state as life
from batchtrack.readmodels.tables import DEVICE, LOT, PERSON, PRODUCT, ROOM, SITE
from batchtrack.readmodels.upsert import put_row


def project_person(connection: Connection, _stream: str, events: Sequence[Event]) -> None:
    """Write a person's row."""
    person = people.fold(events)
    if person is None:
        return
    values: dict[str, Any] = {
        "person": person.id,
        "version": person.version,
        "name": person.name,
        "badge": person.badge,
        "roles": " ".join(sorted(role.value for role in person.roles)),
        "active": int(person.active),
    }
    put_row(connection, PERSON, values)


def project_lot(connection: Connection, _stream: str, events: Sequence[Event]) -> None:
    """Write a material lot's row."""
    lot = materials.fold(events)
    if lot is None:
        return
    values: dict[str, Any] = {
        "lot": lot.id,
        "version": lot.version,
        "material": lot.material,
        "name": lot.name,
        "status": lot.status.value,
        "balance": lot.balance,
        "unit": lot.unit.value,
        "expiry": lot.expiry,
    }
    put_row(connection, LOT, values)


def project_device(connection: Connection, _stream: str, events: Sequence[Event]) -> None:
    """Write a device's row."""
    device = equipment.fold(events)
    if device is None:
        return
    last = max(device.calibrations, key=lambda calibration: calibration.on, default=None)
    values: dict[str, Any] = {
        "device": device.id,
        "version": device.version,
        "name": device.name,
        "kind": device.kind,
        "serial": device.serial,
        "calibration_due": None if last is None else last.due,
        "in_use": int(device.out_of_use is None),
    }
    put_row(connection, DEVICE, values)


def project_room(connection: Connection, _stream: str, events: Sequence[Event]) -> None:
    """Write a room's row."""
    room = rooms.fold(events)
    if room is None:
        return
    values: dict[str, Any] = {
        "room": room.id,
        "version": room.version,
        "name": room.name,
        "grade": room.grade,
        "occupant": room.occupant,
    }
    put_row(connection, ROOM, values)


def project_product(connection: Connection, stream: str, events: Sequence[Event]) -> None:
    """Write the row of a product's version."""
    version = life.folded(events)
    values: dict[str, Any] = {
        "stream": stream,
        "revision": len(events),
        "code": version.code,
        "version": version.version,
        "title": version.title,
        "document": version.document,
        "stage": version.stage.value,
        "effective_from": version.effective_from,
    }
    put_row(connection, PRODUCT, values)


def project_site(connection: Connection, _stream: str, events: Sequence[Event]) -> None:
    """Write the facility's row."""
    facility = site.fold(events)
    if facility is None:
        return
    values: dict[str, Any] = {
        "site": facility.code,
        "version": facility.version,
        "name": facility.name,
        "demonstration": int(facility.demonstration),
        "opened": int(facility.opened),
        "zone": facility.zone,
        "decimal_mark": facility.decimal_mark,
        "simulated_clock": int(facility.simulated_clock),
    }
    put_row(connection, SITE, values)
