"""Donation numbers and vials scanned in a step; an allogeneic batch from the bank to its recipient."""

from typing import Final

import pytest
from allogeneic_facility import BANK, DIN, DONOR, RECIPIENT, begun, with_bank
from prepared_facilities import At
from walking import Walk
from workplace_fixture import confirmed, good, ordered, signed_in

from batchtrack.batch import commands
from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.facility.equipment.commands import RecordCalibration, RegisterDevice
from batchtrack.identity import ChainOfIdentity, ContainerCode, Din, DinCode, VialCode, encode
from batchtrack.services import registers
from batchtrack.services.acting import act
from batchtrack.services.allocating import allocate
from batchtrack.services.at_hand import Place
from batchtrack.services.labels.settling import apply_label
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.read_model_check import read_model_findings
from batchtrack.services.scanning import scan, scan_elsewhere
from batchtrack.services.tracing import trace
from batchtrack.services.typed_codes import TypedCode, type_code
from batchtrack.services.workplace import Workplace

VALUES: Final = {
    "limb": "left",
    "weight": "80",
    "drawn": "100 mL",
    "remark": "none",
    "clean": "yes",
    "cells": "2.5",
    "filled": "30 mL",
    "duration": "60 min",
}
RESULTS: Final = {"endotoxin": "< 0.5; < 0.5", "volume": "30", "sterility": "no growth"}
FIRST: Final = "S-0061"
SECOND: Final = "S-0062"
NUMBER: Final = Din("A999026000017")


def codes(outcome: object) -> list[str]:
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def told(outcome: Outcome) -> list[str]:
    return [refusal.code for refusal in good(outcome).told]


def now(workplace: Workplace, batch: str) -> Batch:
    with reading(workplace.engine) as connection:
        return workplace.batch(connection, batch)


def scanned(workplace: Workplace, batch: str, text: str, step: str = "draw") -> Outcome:
    return scan(workplace, Place(batch, step), text, signed_in(workplace, "TECH-A"))


def vial(name: str, bank: str = BANK) -> str:
    return encode(VialCode(bank, name))


def allocated(workplace: Workplace, batch: str, name: str) -> None:
    by = confirmed(workplace, "QA-A")
    good(allocate(workplace, batch, 1, BANK, name, RECIPIENT, "7 of 8 accepted", by))


def drawing(workplace: Workplace, subject: str) -> str:
    """A batch of the shipped, autologous product whose collection has begun."""
    batch = ordered(workplace, subject)
    walk = Walk(workplace, batch)
    steps = [step.id for step in walk._now()[1].steps]  # the walk knows its product
    first = next(step for step in walk._now()[1].steps if step.makes)  # the walk knows its product
    walk.through(steps[steps.index(first.id) - 1])
    good(act(workplace, batch, commands.StartStep(first.id), signed_in(workplace, "TECH-A")))
    return batch


def test_that_a_donors_vial_reaches_its_recipient_and_nobody_else(at: At) -> None:
    workplace = with_bank(at("laid_out"))
    by, clock = signed_in(workplace, "MAT-A"), workplace.clock.now()
    good(registers.act_on_device(workplace, RegisterDevice("CAB-1", "Cabinet", "cabinet", "SN-1"), by))
    good(registers.act_on_device(workplace, RecordCalibration("CAB-1", clock, clock.replace(year=2027), "C-1"), by))
    first, second = begun(workplace, FIRST), begun(workplace, SECOND)
    allocated(workplace, first, "V-01")
    allocated(workplace, second, "V-02")
    good(scanned(workplace, first, vial("V-01")))
    walk = Walk(workplace, first)
    walk.values, walk.results = dict(VALUES), dict(RESULTS)
    walk.through("give")
    (given,) = now(workplace, first).allocations
    assert (given.event.vial, given.event.donor_typing, given.event.recipient_typing) == ("V-01", DONOR, RECIPIENT)
    assert given.event.differing == ("B",)
    assert given.taken is not None
    assert now(workplace, first).administered is not None
    found = trace(workplace, "DONOR-1")
    assert isinstance(found, tuple)
    assert sorted(each.subject for each in found[0].batches) == [FIRST, SECOND]
    with reading(workplace.engine) as connection:
        assert list(read_model_findings(connection)) == []


def test_that_a_vial_that_was_allocated_to_nobody_is_refused_with_the_one_that_was(at: At) -> None:
    workplace = with_bank(at("laid_out"))
    batch = begun(workplace, FIRST)
    assert "CT-23" in codes(scanned(workplace, batch, vial("V-01")))
    allocated(workplace, batch, "V-01")
    assert "CT-24" in codes(scanned(workplace, batch, vial("V-02")))
    assert codes(scanned(workplace, batch, vial("V-01", "BANK-2"))) == ["CT-28"]
    assert now(workplace, batch).allocations[0].taken is None
    good(scanned(workplace, batch, vial("V-01")))
    assert "CT-26" in codes(scanned(workplace, batch, vial("V-01")))


def test_that_another_recipients_vial_holds_both_batches(at: At) -> None:
    workplace = with_bank(at("laid_out"))
    first, second = begun(workplace, FIRST), begun(workplace, SECOND)
    allocated(workplace, first, "V-01")
    allocated(workplace, second, "V-02")
    assert told(scanned(workplace, first, vial("V-02"))) == ["BA-20"]
    assert all(now(workplace, batch).open_holds for batch in (first, second))


def test_that_no_vial_is_taken_for_an_autologous_batch(at_file: At) -> None:
    workplace = with_bank(at_file("laid_out"))
    batch = drawing(workplace, "S-0042")
    step = now(workplace, batch).containers[0].step
    good(scanned(workplace, batch, vial("V-01"), step))
    assert now(workplace, batch).allocations == ()


def test_that_a_donation_number_scanned_at_the_collection_numbers_it(at: At) -> None:
    workplace = with_bank(at("laid_out"))
    batch = drawing(workplace, "S-0042")
    step = now(workplace, batch).containers[0].step
    good(scanned(workplace, batch, encode(DinCode(NUMBER)), step))
    assert now(workplace, batch).containers[0].din == NUMBER.text
    assert good(scanned(workplace, batch, encode(DinCode(NUMBER)), step)).changed == {}
    assert codes(scanned(workplace, batch, encode(DinCode(Din("A999026000019"))), step)) == ["CT-12"]


def test_that_neither_a_number_nor_a_vial_typed_in_a_step_is_taken(at_file: At) -> None:
    workplace = with_bank(at_file("laid_out"))
    by = signed_in(workplace, "TECH-A")
    batch, donors = drawing(workplace, "S-0042"), begun(workplace, FIRST)
    allocated(workplace, donors, "V-01")
    drawn = Place(batch, now(workplace, batch).containers[0].step)
    wire = NUMBER.wire()
    for number in (TypedCode(f"{NUMBER.text}{NUMBER.check_character}"), TypedCode(wire, wire)):
        assert codes(type_code(workplace, drawn, number, by)) == ["MA-10"]
    assert codes(type_code(workplace, Place(donors, "draw"), TypedCode(vial("V-01")), by)) == ["MA-11"]
    assert now(workplace, batch).containers[0].din is None
    assert now(workplace, donors).allocations[0].taken is None


def test_that_another_recipients_vial_typed_is_the_alarm(at_file: At) -> None:
    workplace = with_bank(at_file("laid_out"))
    first, second = begun(workplace, FIRST), begun(workplace, SECOND)
    allocated(workplace, second, "V-02")
    typed = type_code(workplace, Place(first, "draw"), TypedCode(vial("V-02")), signed_in(workplace, "TECH-A"))
    assert told(typed) == ["BA-20"]
    assert all(now(workplace, batch).open_holds for batch in (first, second))


def test_that_a_banks_donation_number_is_refused_at_a_collection(at_file: At) -> None:
    workplace = with_bank(at_file("laid_out"))
    batch = drawing(workplace, "S-0042")
    step = now(workplace, batch).containers[0].step
    assert codes(scanned(workplace, batch, encode(DinCode(Din(DIN))), step)) == ["CT-40"]


def test_that_another_patients_donation_number_holds_both_batches(at: At) -> None:
    workplace = at("laid_out")
    first, second = drawing(workplace, "S-0042"), drawing(workplace, "S-0043")
    step = now(workplace, first).containers[0].step
    good(scanned(workplace, first, encode(DinCode(NUMBER)), step))
    assert told(scanned(workplace, second, encode(DinCode(NUMBER)), step)) == ["BA-20"]
    assert all(now(workplace, batch).open_holds for batch in (first, second))


def test_that_another_patients_donation_scanned_beside_a_label_holds_both_batches(at_file: At) -> None:
    workplace = at_file("laid_out")
    first, second = drawing(workplace, "S-0042"), drawing(workplace, "S-0043")
    step = now(workplace, first).containers[0].step
    good(scanned(workplace, first, encode(DinCode(NUMBER)), step))
    label = encode(ContainerCode(ChainOfIdentity(now(workplace, second).chain), 1, 1))
    beside = apply_label(workplace, second, label, encode(DinCode(NUMBER)), signed_in(workplace, "TECH-A"))
    assert told(beside) == ["LB-64"]
    assert all(now(workplace, batch).open_holds for batch in (first, second))


@pytest.mark.parametrize("taken", ["donation", "vial"])
def test_that_another_patients_donation_or_vial_on_any_page_is_the_alarm_of_the_open_step(
    at_file: At, taken: str
) -> None:
    workplace = with_bank(at_file("laid_out"))
    first, second = begun(workplace, FIRST), begun(workplace, SECOND)
    own, drawn = drawing(workplace, "S-0042"), drawing(workplace, "S-0043")
    step = now(workplace, own).containers[0].step
    good(scanned(workplace, own, encode(DinCode(NUMBER)), step))
    allocated(workplace, first, "V-01")
    text, whose = (encode(DinCode(NUMBER)), own) if taken == "donation" else (vial("V-01"), first)
    at_hand = Place(second, "draw")
    elsewhere = scan_elsewhere(workplace, [at_hand], text, signed_in(workplace, "TECH-A"))
    assert told(elsewhere) == ["BA-20"]
    assert all(now(workplace, batch).open_holds for batch in (second, whose))
    assert not now(workplace, drawn).open_holds
