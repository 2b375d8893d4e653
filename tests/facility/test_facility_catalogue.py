import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from batchtrack.events import Event
from batchtrack.facility import (
    CATALOGUE,
    Role,
    StreamOrderError,
    chains,
    equipment,
    materials,
    people,
    rooms,
    site,
    subjects,
)
from batchtrack.refusals import SENTENCES

AT = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
LATER = AT + timedelta(days=365)

STREAMS: list[list[Event]] = [
    [
        site.FacilityFounded(
            code="A9990", name="Demo", demonstration=True, zone="Europe/Vienna", decimal_mark=",", simulated_clock=True
        ),
        site.DemonstrationOpened(at=AT),
    ],
    [chains.ChainNumberIssued(serial=1, chain="CHA999026000001", batch="REX-0041")],
    [
        people.PersonRegistered(person="TECH-A", name="Technician A", badge="TECH-A"),
        people.RoleGranted(role=Role.TECHNICIAN),
        people.RoleWithdrawn(role=Role.TECHNICIAN, reason="moved"),
        people.PasswordSet(password_hash="$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA"),
        people.PersonDeactivated(reason="left"),
    ],
    [
        equipment.DeviceRegistered(
            device="CF-02", name="Centrifuge 2", device_kind="centrifuge", serial="5810-1", needs_calibration=True
        ),
        equipment.Calibrated(on=AT, due=LATER, certificate="CAL-17"),
        equipment.TakenOutOfUse(reason="rotor cracked"),
        equipment.ReturnedToUse(reason="rotor replaced"),
    ],
    [
        materials.LotReceived(
            lot="SAL-2291",
            material="0.9 % NaCl",
            name="Sodium chloride 0.9 %",
            supplier_lot="23A07",
            quantity=Decimal("500.0"),
            unit=materials.LotUnit.MILLILITRE,
            expiry=LATER,
            received_by="MAT-A",
        ),
        materials.LotApproved(),
        materials.LotDrawn(batch="REX-0041", step="S12", quantity=Decimal("0.10"), at=AT),
        materials.LotQuarantined(reason="leaking"),
        materials.LotBlocked(reason="recalled"),
    ],
    [
        rooms.RoomRegistered(room="R-101", name="Clean room 1", grade="B"),
        rooms.RoomOccupied(batch="REX-0041", step="S09", at=AT),
        rooms.BatchMovedOut(batch="REX-0041", to="quarantine store", at=AT),
        rooms.RoomCleared(batch="REX-0041", step="S18", at=AT),
    ],
    [
        subjects.SubjectRegistered(code="REX-0041", study="REX-001"),
        subjects.BatchOrdered(batch="REX-0041"),
    ],
]
EVENTS = [event for stream in STREAMS for event in stream]
FOLDS: list[Callable[[Iterable[Event]], object]] = [
    site.fold,
    chains.fold,
    people.fold,
    equipment.fold,
    materials.fold,
    rooms.fold,
    subjects.fold,
]


def test_that_every_kind_of_event_has_an_example_here() -> None:
    assert {event.KIND for event in EVENTS} == set(CATALOGUE.kinds)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.KIND)
def test_that_every_event_reads_back_from_its_body(event: Event) -> None:
    assert CATALOGUE.read(event.KIND, 1, event.model_dump_json()) == event


def test_that_decimals_and_times_are_texts_in_a_body() -> None:
    body = STREAMS[4][2].model_dump(mode="json")
    assert body == {"batch": "REX-0041", "step": "S12", "quantity": "0.10", "at": "2026-11-23T10:00:00.000000Z"}


@pytest.mark.parametrize(("fold", "stream"), list(zip(FOLDS, STREAMS, strict=True)))
def test_that_every_stream_folds_to_a_state_and_none_folds_to_nothing(
    fold: Callable[[Iterable[Event]], object], stream: list[Event]
) -> None:
    state = fold(stream)
    assert getattr(state, "version", None) == len(stream)
    assert fold([]) is None


@pytest.mark.parametrize("place", range(len(FOLDS)))
def test_that_an_event_of_another_stream_stops_the_fold(place: int) -> None:
    foreign = STREAMS[place - 1][-1]
    with pytest.raises(StreamOrderError):
        FOLDS[place]([foreign])
    with pytest.raises(StreamOrderError):
        FOLDS[place]([*STREAMS[place], foreign])


@pytest.mark.parametrize("code", [code for code in SENTENCES if code.startswith(("FA-", "ID-"))])
def test_that_no_sentence_blames_or_begs(code: str) -> None:
    said = f"{SENTENCES[code].fact} {SENTENCES[code].way_out}"
    assert not re.search(r"\b(please|sorry|invalid|valid|errors?|failed|forbidden|oops)\b|!", said, re.IGNORECASE)
    assert SENTENCES[code].way_out
