"""What a facility consists of: itself, people, equipment, material lots, rooms and subjects, all pure.

Every subject has the same rooms: ``events`` (facts), ``state`` (folded from them), ``commands`` (what can be asked)
and ``decide`` (whether it stands); ``judgement`` where a batch asks before it uses something. A subject is used by
its name: ``materials.decide(lot, materials.ApproveLot("SAL-2291"), now, actor)``.
"""

from typing import Final

from batchtrack.events import Catalogue
from batchtrack.facility import chains, equipment, materials, people, rooms, site, subjects
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.chains import ChainRegister
from batchtrack.facility.equipment import Device
from batchtrack.facility.folding import StreamOrderError
from batchtrack.facility.materials import Lot
from batchtrack.facility.people import Person
from batchtrack.facility.rights import Right
from batchtrack.facility.roles import Role
from batchtrack.facility.rooms import Room
from batchtrack.facility.site import Site
from batchtrack.facility.streams import (
    chain_stream,
    device_stream,
    facility_stream,
    lot_stream,
    person_stream,
    room_stream,
    subject_stream,
)
from batchtrack.facility.subjects import Subject

CATALOGUE: Final = Catalogue(
    [
        *site.EVENTS,
        *chains.EVENTS,
        *people.EVENTS,
        *equipment.EVENTS,
        *materials.EVENTS,
        *rooms.EVENTS,
        *subjects.EVENTS,
    ]
)
"""Every event of the facility's streams."""

__all__ = [
    "CATALOGUE",
    "Actor",
    "ChainRegister",
    "Device",
    "Lot",
    "Person",
    "Right",
    "Role",
    "Room",
    "Site",
    "StreamOrderError",
    "Subject",
    "chain_stream",
    "chains",
    "device_stream",
    "equipment",
    "facility_stream",
    "lot_stream",
    "materials",
    "may",
    "people",
    "person_stream",
    "room_stream",
    "rooms",
    "site",
    "subject_stream",
    "subjects",
]
