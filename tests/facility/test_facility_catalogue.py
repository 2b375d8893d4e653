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
from batchtrack.refusals import SENTENCES

AT = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
PEM = "-----BEGIN CERTIFICATE-----"
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
LATER = AT + timedelta(days=365)

STREAMS: list[list[Event]] = [
    [
        site.FacilityFounded(
            code="A9990", name="Demo", demonstration=True, zone="Europe/Vienna", decimal_mark=",", simulated_clock=True
        ),
        site.KeysMade(
            root=PEM, issuing=PEM, wrapped=DIGEST, present=(site.Present(person="ADMIN-A", identified="identity card"),)
        ),
        site.DemonstrationOpened(at=AT),
    ],
    [chains.ChainNumberIssued(serial=1, chain="CHA999026000001", batch="REX-0041")],
    [
        people.PersonRegistered(person="TECH-A", name="Technician A", badge="TECH-A"),
        people.RoleGranted(role=Role.TECHNICIAN, identified="in person"),
        people.RoleWithdrawn(role=Role.TECHNICIAN, reason="moved"),
        people.RoleProposed(role=Role.TECHNICIAN, proposed_by="ADMIN-A", identified="in person"),
        people.CodeProposed(identified="in person", proposed_by="ADMIN-A"),
        people.CodeIssued(digest=DIGEST, identified="in person", until=LATER),
        people.KeyMade(public_key="MFkw", wrapped=DIGEST, accepted="x", sealing=""),
        people.CertificateFounded(certificate=PEM, identified="identity card"),
        people.PasswordChanged(wrapped=DIGEST),
        people.CertificateProposed(certificate=PEM, identified="identity card", proposed_by="ADMIN-A"),
        people.CertificateApproved(fingerprint=DIGEST, identified="known in person"),
        people.KeyRetired(key=DIGEST, reason="password forgotten"),
        people.PersonTrained(procedure="REX-001", version="3", on=AT, until=LATER, how="read and understood"),
        people.PersonDeactivated(reason="left"),
    ],
    [
        access.TryFailed(attempt=access.Attempt.SIGN_IN, by=None, about="REX-0041"),
        access.LockedOut(tries=5, until=LATER),
        access.LockLifted(reason="known in person"),
        access.RightAgain(),
    ],
    [
        authority.laid_down(),
        authority.AuthorityChanged(act="lift_holds", roles=(Role.QA_REVIEWER,), before=(), reason="procedure"),
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
        runs.RunTaken(
            serial="NC200-1", at=AT, sample="A999026000017.03.1", batch="REX-0041", step="S15", document="ab" * 32
        ),
    ],
    [extracts.ExtractDrawnUp(number="REGISTER-1", document="ab" * 32, lines=12, reason="inspection")],
    [
        layouts.LayoutKept(
            heads=("Sample", "Cells"),
            sample="Sample",
            time=None,
            remark=None,
            good=None,
            values=(layouts.MappedColumn(line="total", column="Cells", unit="10^6/mL"),),
            decimal_mark=".",
            date_order=None,
        ),
    ],
    [
        label_stock.RollLoaded(room="R-101", printer="PRN-1", size="50x25", first=1, last=500),
        label_stock.LabelsPrinted(batch="REX-0041", size="50x25", numbers=(1, 2), at=AT),
        label_stock.LabelSettled(number=1, size="50x25", outcome="applied"),
    ],
    [donations.DonationRegistered(din="A999026000017", holder="batch/REX-0041", giver="REX-0041")],
    [
        cell_banks.BankRegistered(
            bank="BANK-1",
            name="Bank 1",
            donor="DONOR-1",
            donation="A999026000018",
            product_code="S9990",
            typing=cell_banks.Typing(
                group="O RhD positive", loci=(cell_banks.Locus(locus="A", first="A*01:01", second="A*02:01"),)
            ),
            registered_by="MAT-A",
        ),
        cell_banks.VialsStored(vials=("V-01", "V-02"), place="Tank 1"),
        cell_banks.BankApproved(),
        cell_banks.VialReserved(vial="V-01", batch="REX-0041", subject="REX-0041"),
        cell_banks.VialFreed(vial="V-01", batch="REX-0041", reason="postponed"),
        cell_banks.VialReserved(vial="V-01", batch="REX-0042", subject="REX-0042"),
        cell_banks.VialWithdrawn(vial="V-01", batch="REX-0042", at=AT),
        cell_banks.VialDestroyed(vial="V-02", reason="cracked"),
        cell_banks.BankBlocked(reason="recalled"),
    ],
    [
        subjects.SubjectRegistered(code="REX-0041", study="REX-001"),
        subjects.BatchOrdered(batch="REX-0041"),
        subjects.SubjectIdentified(sealed="c2VhbGVk", wristband=DIGEST, key=DIGEST, reason=""),
        subjects.IdentifiersErased(ground="Art. 17(1)(b) GDPR"),
    ],
    [sessions.SessionOpened(person="TECH-A", certificate=DIGEST, public_key="MFkw"), sessions.SessionClosed()],
    [
        clocks.ClockJumped(jump=clocks.Jump.BACK, workstation="LAB-1", shown=AT, expected=LATER),
        clocks.ClockConfirmed(shown=LATER, compared_with="radio clock"),
        clocks.ClockJumped(jump=clocks.Jump.OFF_SERVER, workstation="LAB-1", shown=AT, expected=LATER),
    ],
    [
        workstations.WorkstationRegistered(workstation="LAB-1", certificate=PEM),
        workstations.WorkstationRetired(reason="disk exchanged"),
    ],
    [checkpoints.CheckpointTaken(tree=DIGEST, streams=12, beside=DIGEST)],
    [
        stationery.StationeryChanged(
            lines=("Street 1",), logo=DIGEST, page=stationery.PageFormat.LETTER, signed_in_ink=True, reason="new logo"
        ),
    ],
    [
        sealing.GroupKeyMade(public="c2VhbGluZw=="),
        sealing.AccessGiven(person="QA-A", sealing="cHVibGlj", locked=DIGEST),
        sealing.AccessEnded(person="QA-A"),
    ],
]
INSTEAD: list[Event] = [subjects.ErasureRepeated(at="2026-11-23T10:00:00.000000Z", by="QA-A", ground="x")]
"""Kinds that stand in a stream instead of another one."""
EVENTS = [*(event for stream in STREAMS for event in stream), *INSTEAD]
FOLDS: list[Callable[[Iterable[Event]], object]] = [
    site.fold,
    chains.fold,
    people.fold,
    access.fold,
    authority.fold,
    equipment.fold,
    materials.fold,
    rooms.fold,
    runs.fold,
    extracts.fold,
    layouts.fold,
    label_stock.fold,
    donations.fold,
    cell_banks.fold,
    subjects.fold,
    sessions.fold,
    clocks.fold,
    workstations.fold,
    checkpoints.fold,
    stationery.fold,
    sealing.fold,
]


def test_that_every_kind_of_event_has_an_example_here() -> None:
    assert {event.KIND for event in EVENTS} == set(CATALOGUE.kinds)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.KIND)
def test_that_every_event_reads_back_from_its_body(event: Event) -> None:
    assert CATALOGUE.read(event.KIND, event.SCHEMA, event.model_dump_json()) == event


def test_that_decimals_and_times_are_texts_in_a_body() -> None:
    body = STREAMS[6][2].model_dump(mode="json")
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
