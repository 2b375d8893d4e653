"""Exceptions: what stands against a scanned lot or device, and the two ways in which QA lets it be used."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection, select

from batchtrack.batch.commands import TellException
from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.batch.questions.exceptions import phoned, row_label, training_slot
from batchtrack.batch.questions.times import read_time
from batchtrack.batch.rules.permits import untrained
from batchtrack.database import reading
from batchtrack.facility import equipment, materials
from batchtrack.facility.people import Person
from batchtrack.facility.streams import device_stream, lot_stream
from batchtrack.identity import DeviceCode, LotCode, decode, describe
from batchtrack.readmodels.tables import PERSON
from batchtrack.refusals import Refusal, refuse, sentence
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By, find_person, person_of
from batchtrack.services.resources import PASSABLE, acted_at, device_row, lot_row
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace, events_of


@dataclass(frozen=True, slots=True)
class Passable:
    """A lot or device that only QA can let through.

    Attributes:
        slot, label: of the row that it would fill; scanned: what it is, in words.
        against: why its register says no.
        told: True where an exception by telephone waits for its second person.
    """

    slot: str
    label: str
    scanned: str
    against: tuple[str, ...]
    told: bool = False


@dataclass(frozen=True, slots=True)
class ByPhone:
    """What was heard on the telephone: ``name`` of the person of QA and ``time`` as typed, empty for just now."""

    slot: str
    scope: str
    reason: str
    risk: str
    name: str
    time: str = ""


def passable(workplace: Workplace, place: Place, text: str, by: By) -> Passable | Refusal:
    """What QA may let through of a scanned lot or device; AB-14 where that is nothing."""
    code = decode(text)
    with reading(workplace.engine) as connection:
        situation = look(workplace, connection, place.batch, by, workplace.clock.now())
        found = None if isinstance(code, Refusal) else _standing(connection, situation, place.step, code)
    if found is None or isinstance(code, Refusal):
        scanned = text if isinstance(code, Refusal) else describe(code)
        return refuse("AB-14", scanned=scanned)
    slot, refusals = found
    told = phoned(situation.batch, place.step, slot)
    return Passable(
        slot=slot,
        label=row_label(situation.product.step(place.step), slot),
        scanned=describe(code),
        against=tuple(sentence(refusal) for refusal in refusals),
        told=told is not None and told.witnessed is None,
    )


def without_training(workplace: Workplace, place: Place, by: By) -> Passable | Refusal:
    """That whoever acts works in this step without training for it; AB-16 where nothing stands against that."""
    with reading(workplace.engine) as connection:
        situation = look(workplace, connection, place.batch, by, workplace.clock.now())
    product, slot = situation.product, training_slot(by.person)
    step = product.step(place.step)
    against = untrained(product, situation.batch, situation.context, step)
    if not against:
        return refuse("AB-16", name=by.name, step=step.title)
    told = phoned(situation.batch, place.step, slot)
    return Passable(
        slot=slot,
        label=row_label(step, slot),
        scanned=f"{by.name}, {product.code} version {product.version}",
        against=tuple(sentence(refusal) for refusal in against),
        told=told is not None and told.witnessed is None,
    )


def tell_by_phone(workplace: Workplace, place: Place, heard: ByPhone, by: By) -> Outcome:
    """Write down what QA allowed on the telephone; AB-05 where the person named is nobody of QA."""
    with reading(workplace.engine) as connection:
        called = find_person(connection, heard.name)
    if called is None or not _is_of_qa(called):
        return not_done(refuse("AB-05", name=heard.name))
    now, zone = workplace.clock.now(), workplace.site.zone
    at: datetime | Refusal = read_time(heard.time, zone, now) if heard.time.strip() else now
    if isinstance(at, Refusal):
        return not_done(at)
    command = TellException(
        step=place.step,
        slot=heard.slot,
        scope=heard.scope,
        reason=heard.reason,
        risk=heard.risk,
        allowed_by=called.id,
        at=at,
        zone=zone,
    )
    return act(workplace, place.batch, command, by)


def quality_people(workplace: Workplace) -> tuple[str, ...]:
    """Printed names of everybody of quality assurance who acts here."""
    with reading(workplace.engine) as connection:
        ids = connection.execute(select(PERSON.c.person).where(PERSON.c.active == 1).order_by(PERSON.c.name)).scalars()
        people = [person_of(connection, person) for person in ids]
    return tuple(person.name for person in people if _is_of_qa(person))


def _is_of_qa(person: Person) -> bool:
    return person.active and bool(QA_ROLES & {role.value for role in person.roles})


def _standing(
    connection: Connection, situation: Situation, step: str, code: object
) -> tuple[str, tuple[Refusal, ...]] | None:
    """The row and what stands against it, if all of that may be passed."""
    found: tuple[str, tuple[Refusal, ...]] | None = None
    match code:
        case LotCode(lot=named):
            found = _of_lot(connection, situation, step, named)
        case DeviceCode(device=named):
            found = _of_device(connection, situation, step, named)
        case _:
            return None
    if found is None or not found[1] or {refusal.code for refusal in found[1]} - PASSABLE:
        return None
    return found


def _of_lot(
    connection: Connection, situation: Situation, step: str, named: str
) -> tuple[str, tuple[Refusal, ...]] | None:
    lot = materials.fold(events_of(connection, lot_stream(named)))
    row = None if lot is None else lot_row(situation, step, lot)
    if lot is None or row is None:
        return None
    return row.id, materials.may_be_used(lot, acted_at(situation, step), row.kind, Decimal(row.amount))


def _of_device(
    connection: Connection, situation: Situation, step: str, named: str
) -> tuple[str, tuple[Refusal, ...]] | None:
    device = equipment.fold(events_of(connection, device_stream(named)))
    row = None if device is None else device_row(situation, step, device)
    if device is None or row is None:
        return None
    return row.id, equipment.may_be_used(device, acted_at(situation, step), row.kind)
