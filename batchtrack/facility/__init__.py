"""What a facility consists of: itself, people, equipment, lots, rooms, subjects, donations and cell banks, all pure.

Every subject has the same rooms: ``events`` (facts), ``state`` (folded from them), ``commands`` (what can be asked)
and ``decide`` (whether it stands); ``judgement`` where a batch asks before it uses something. A subject is used by
its name: ``materials.decide(lot, materials.ApproveLot("SAL-2291"), now, actor)``.
"""

from typing import Final

from batchtrack.events import Catalogue
from batchtrack.facility import (
    access,
    authority,
    cell_banks,
    chains,
    checkpoints,
    clocks,
    donations,
    equipment,
    extracts,
    label_stock,
    layouts,
    materials,
    people,
    rooms,
    runs,
    sealing,
    sessions,
    site,
    stationery,
    subjects,
    workstations,
)
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.cell_banks import CellBank
from batchtrack.facility.chains import ChainRegister
from batchtrack.facility.donations import Donation
from batchtrack.facility.equipment import Device
from batchtrack.facility.folding import StreamOrderError
from batchtrack.facility.label_stock import LabelStock
from batchtrack.facility.materials import Lot
from batchtrack.facility.people import Person
from batchtrack.facility.rights import Right
from batchtrack.facility.roles import Role
from batchtrack.facility.rooms import Room
from batchtrack.facility.site import Site
from batchtrack.facility.streams import (
    access_stream,
    bank_stream,
    chain_stream,
    checkpoint_stream,
    clock_stream,
    device_stream,
    donation_stream,
    facility_stream,
    label_stock_stream,
    lot_stream,
    person_stream,
    room_stream,
    sealing_stream,
    session_stream,
    subject_stream,
    workstation_stream,
)
from batchtrack.facility.subjects import Subject

CATALOGUE: Final = Catalogue(
    [
        *site.EVENTS,
        *chains.EVENTS,
        *people.EVENTS,
        *access.EVENTS,
        *authority.EVENTS,
        *equipment.EVENTS,
        *materials.EVENTS,
        *rooms.EVENTS,
        *label_stock.EVENTS,
        *runs.EVENTS,
        *layouts.EVENTS,
        *subjects.EVENTS,
        *sealing.EVENTS,
        *donations.EVENTS,
        *cell_banks.EVENTS,
        *sessions.EVENTS,
        *workstations.EVENTS,
        *checkpoints.EVENTS,
        *clocks.EVENTS,
        *stationery.EVENTS,
        *extracts.EVENTS,
    ],
    access.LIFTS,
)
"""Every event of the facility's streams."""

__all__ = [
    "CATALOGUE",
    "Actor",
    "CellBank",
    "ChainRegister",
    "Device",
    "Donation",
    "LabelStock",
    "Lot",
    "Person",
    "Right",
    "Role",
    "Room",
    "Site",
    "StreamOrderError",
    "Subject",
    "access",
    "access_stream",
    "authority",
    "bank_stream",
    "cell_banks",
    "chain_stream",
    "chains",
    "checkpoint_stream",
    "checkpoints",
    "clock_stream",
    "clocks",
    "device_stream",
    "donation_stream",
    "donations",
    "equipment",
    "extracts",
    "facility_stream",
    "label_stock",
    "label_stock_stream",
    "layouts",
    "lot_stream",
    "materials",
    "may",
    "people",
    "person_stream",
    "room_stream",
    "rooms",
    "runs",
    "sealing",
    "sealing_stream",
    "session_stream",
    "sessions",
    "site",
    "stationery",
    "subject_stream",
    "subjects",
    "workstation_stream",
    "workstations",
]
