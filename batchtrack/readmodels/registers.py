"""The rows of people, lots, devices, rooms, products and the facility itself."""

from collections.abc import Sequence

from batchtrack.events import Event
from batchtrack.facility import equipment, materials, people, rooms, site
from batchtrack.product.life import state as life
from batchtrack.readmodels.row import ModelRow
from batchtrack.readmodels.tables import DEVICE, LOT, PERSON, PRODUCT, ROOM, SITE


def person_row(_stream: str, events: Sequence[Event]) -> ModelRow | None:
    """A person's row, None before anything was told of it."""
    person = people.fold(events)
    if person is None:
        return None
    values = {
        "person": person.id,
        "version": person.version,
        "name": person.name,
        "badge": person.badge,
        "roles": " ".join(sorted(role.value for role in person.roles)),
        "active": int(person.active),
    }
    return ModelRow(PERSON, values)


def lot_row(_stream: str, events: Sequence[Event]) -> ModelRow | None:
    """A material lot's row, None before anything was told of it."""
    lot = materials.fold(events)
    if lot is None:
        return None
    values = {
        "lot": lot.id,
        "version": lot.version,
        "material": lot.material,
        "name": lot.name,
        "status": lot.status.value,
        "balance": lot.balance,
        "unit": lot.unit.value,
        "expiry": lot.expiry,
    }
    return ModelRow(LOT, values)


def device_row(_stream: str, events: Sequence[Event]) -> ModelRow | None:
    """A device's row, None before anything was told of it."""
    device = equipment.fold(events)
    if device is None:
        return None
    last = max(device.calibrations, key=lambda calibration: calibration.on, default=None)
    values = {
        "device": device.id,
        "version": device.version,
        "name": device.name,
        "kind": device.kind,
        "serial": device.serial,
        "calibration_due": None if last is None else last.due,
        "in_use": int(device.out_of_use is None),
    }
    return ModelRow(DEVICE, values)


def room_row(_stream: str, events: Sequence[Event]) -> ModelRow | None:
    """A room's row, None before anything was told of it."""
    room = rooms.fold(events)
    if room is None:
        return None
    values = {
        "room": room.id,
        "version": room.version,
        "name": room.name,
        "grade": room.grade,
        "occupant": room.occupant,
    }
    return ModelRow(ROOM, values)


def product_row(stream: str, events: Sequence[Event]) -> ModelRow | None:
    """The row of a product's version, None before anything was told of it."""
    if not events:
        return None
    version = life.folded(events)
    values = {
        "stream": stream,
        "revision": len(events),
        "code": version.code,
        "version": version.version,
        "title": version.title,
        "document": version.document,
        "stage": version.stage.value,
        "effective_from": version.effective_from,
    }
    return ModelRow(PRODUCT, values)


def site_row(_stream: str, events: Sequence[Event]) -> ModelRow | None:
    """The facility's row, None before anything was told of it."""
    facility = site.fold(events)
    if facility is None:
        return None
    values = {
        "site": facility.code,
        "version": facility.version,
        "name": facility.name,
        "demonstration": int(facility.demonstration),
        "opened": int(facility.opened),
        "zone": facility.zone,
        "decimal_mark": facility.decimal_mark,
        "simulated_clock": int(facility.simulated_clock),
    }
    return ModelRow(SITE, values)
