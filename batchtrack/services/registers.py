"""The facility's registers: each act decided on one stream and written with its read model."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection

from batchtrack.events import Decision, Denied
from batchtrack.facility import authority, equipment, materials, people, rooms, site, workstations
from batchtrack.facility.actor import Actor
from batchtrack.facility.authority import ChangeAuthority
from batchtrack.facility.equipment.commands import DeviceCommand
from batchtrack.facility.materials.commands import ApproveLot, BlockLot, QuarantineLot, ReceiveLot
from batchtrack.facility.people.commands import DeactivatePerson, PersonCommand, RegisterPerson, RetireKey
from batchtrack.facility.rooms.commands import RegisterRoom
from batchtrack.facility.site.commands import OpenDemonstration
from batchtrack.facility.streams import (
    AUTHORITY_STREAM,
    device_stream,
    facility_stream,
    lot_stream,
    person_stream,
    room_stream,
    workstation_stream,
)
from batchtrack.facility.workstations import WorkstationCommand
from batchtrack.refusals import Refusal
from batchtrack.services.beginning import beginning
from batchtrack.services.identified import By, Confirmed
from batchtrack.services.known_people import acting_person, taken
from batchtrack.services.outcomes import Done, NotDone, Outcome, against
from batchtrack.services.recording import plan_by, write
from batchtrack.services.settling import settled
from batchtrack.services.workplace import Workplace, events_of

# State and command belong together by subject, which the type system cannot express for all subjects at once.
_Decide = Callable[[Any, Any, datetime, Actor], Decision]
_Against = Callable[[Connection], tuple[Refusal, ...]]


def _nothing(_connection: Connection) -> tuple[Refusal, ...]:
    return ()


def act_on_lot(workplace: Workplace, command: ReceiveLot | ApproveLot | QuarantineLot | BlockLot, by: By) -> Outcome:
    """Receive, approve, quarantine or block a material lot; it is drawn from through the batch that uses it."""
    return _act(workplace, lot_stream(command.lot), materials.fold, materials.decide, command, by)


def act_on_device(workplace: Workplace, command: DeviceCommand, by: By) -> Outcome:
    """Register a device, record its calibration, take it out of use or return it."""
    return _act(workplace, device_stream(command.device), equipment.fold, equipment.decide, command, by)


def act_on_room(workplace: Workplace, command: RegisterRoom, by: By) -> Outcome:
    """Register a room; it is taken and cleared through the batch that uses it."""
    return _act(workplace, room_stream(command.room), rooms.fold, rooms.decide, command, by)


def act_on_person(workplace: Workplace, command: PersonCommand, by: By) -> Outcome:
    """Register a person, propose, grant or withdraw a role, approve a certificate, retire a key, deactivate.

    What makes or locks a key has services of its own: `enrolling`.
    """
    stream = person_stream(command.person)
    ended = (stream,) if isinstance(command, RetireKey | DeactivatePerson) else ()
    also = partial(taken, command) if isinstance(command, RegisterPerson) else _nothing
    return _act(workplace, stream, people.fold, people.decide, command, by, ended, also)


def act_on_authority(workplace: Workplace, command: ChangeAuthority, by: Confirmed) -> Outcome:
    """Change who may do an act."""
    return _act(workplace, AUTHORITY_STREAM, authority.fold, authority.decide, command, by)


def act_on_workstation(workplace: Workplace, command: WorkstationCommand, by: By) -> Outcome:
    """Register a workstation's certificate or retire it; `workstations` makes the key."""
    stream = workstation_stream(command.workstation)
    return _act(workplace, stream, workstations.fold, workstations.decide, command, by)


def open_demonstration(workplace: Workplace, by: By) -> Outcome:
    """Note that the demonstration is opened: nothing more is seeded from here on."""
    code = workplace.site.code
    outcome = _act(workplace, facility_stream(code), site.fold, site.decide, OpenDemonstration(code), by)
    workplace.seeded_keys.clear()
    return outcome


def _act(
    workplace: Workplace,
    stream: str,
    fold: Callable[..., Any],
    decide: _Decide,
    command: object,
    by: By,
    ended: tuple[str, ...] = (),
    also: _Against = _nothing,
) -> Outcome:
    """Decide on one stream and write.

    Args:
        workplace: where.
        stream: of the subject.
        fold: of the subject.
        decide: likewise.
        command: what is asked.
        by: who asks.
        ended: owners whose locked keys go with it.
        also: what else in the same snapshot stands against it.
    """

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person = acting_person(connection, by)
            facility = workplace.site_in(connection)
            state = fold(events_of(connection, stream))
            refusals = also(connection)
        decision = decide(state, command, now, person.actor)
        refusals = (*against(decision), *refusals)
        if refusals or isinstance(decision, Denied):
            return NotDone(refusals)
        if not decision.events:
            return Done()
        plan = plan_by(person, facility, now)
        plan.write(stream, 0 if state is None else state.version, decision.events)
        plan.unlocked.extend(ended)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)
