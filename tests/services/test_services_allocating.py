"""A vial is allocated once: two batches that want it race for it on the bank's own stream."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from allogeneic_facility import BANK, DIN, RECIPIENT, begun, with_bank
from prepared_facilities import SUBJECT, At
from walking import Walk
from workplace_fixture import confirmed, good, ordered, signed_in

from batchtrack.database import reading
from batchtrack.facility.cell_banks import BlockBank, RegisterBank, Typing
from batchtrack.identity import Din
from batchtrack.readmodels.genealogy_tables import BANK_VIAL
from batchtrack.services import banks
from batchtrack.services.allocating import allocate, release, take
from batchtrack.services.donations import number_donation, number_typed_donation
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.read_model_check import read_model_findings
from batchtrack.services.tracing import trace
from batchtrack.services.views.release import release_view
from batchtrack.services.workplace import Workplace


def at_once(*works: Callable[[], Outcome]) -> list[Outcome]:
    """All works begun at the same moment, each in its own thread."""
    together = Barrier(len(works))

    def run(work: Callable[[], Outcome]) -> Outcome:
        together.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def codes(outcome: object) -> list[str]:
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def typed(din: str) -> str:
    """A donation number as people type it."""
    return f"{din}{Din(din).check_character}"


def allocated(workplace: Workplace, batch: str, vial: str = "V-01", recipient: Typing = RECIPIENT) -> Outcome:
    return allocate(workplace, batch, 1, BANK, vial, recipient, "7 of 8 accepted", confirmed(workplace, "QA-A"))


def vials(workplace: Workplace) -> dict[str, tuple[str, str | None]]:
    with reading(workplace.engine) as connection:
        rows = connection.execute(BANK_VIAL.select()).all()
    return {row.vial: (row.state, row.subject) for row in rows}


def test_that_a_vial_is_allocated_taken_and_then_nobody_elses(at: At) -> None:
    workplace = with_bank(at("laid_out"))
    first, second = begun(workplace, "S-0061"), begun(workplace, "S-0062")
    good(allocated(workplace, first))
    assert codes(allocated(workplace, second)) == ["CT-38"]
    assert vials(workplace) == {"V-01": ("reserved", "S-0061"), "V-02": ("free", None)}
    by = signed_in(workplace, "TECH-A")
    assert codes(take(workplace, second, 1, "V-01", by)) == ["CT-23"]
    assert "CT-24" in codes(take(workplace, first, 1, "V-02", by))
    good(take(workplace, first, 1, "V-01", by))
    assert vials(workplace)["V-01"] == ("withdrawn", "S-0061")
    assert "CT-26" in codes(release(workplace, first, 1, "too late", confirmed(workplace, "QA-A")))
    with reading(workplace.engine) as connection:
        assert list(read_model_findings(connection)) == []


def test_that_of_two_batches_that_want_one_vial_at_once_exactly_one_gets_it(at: At) -> None:
    workplace = with_bank(at("laid_out"))
    batches = [begun(workplace, "S-0061"), begun(workplace, "S-0062")]
    people = [confirmed(workplace, "QA-A"), confirmed(workplace, "QP-A")]

    def want(batch: str, place: int) -> Callable[[], Outcome]:
        return lambda: allocate(workplace, batch, 1, BANK, "V-01", RECIPIENT, "accepted", people[place])

    outcomes = at_once(*(want(batch, place) for place, batch in enumerate(batches)))
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Done", "NotDone"]
    winner = "S-0061" if isinstance(outcomes[0], Done) else "S-0062"
    assert vials(workplace)["V-01"] == ("reserved", winner)
    held = []
    with reading(workplace.engine) as connection:
        held = [batch for batch in batches if workplace.batch(connection, batch).allocations]
    assert held == [winner]


def test_that_a_vial_that_was_given_back_may_be_anothers(at_file: At) -> None:
    workplace = with_bank(at_file("laid_out"))
    first, second = begun(workplace, "S-0061"), begun(workplace, "S-0062")
    good(allocated(workplace, first))
    good(release(workplace, first, 1, "infusion postponed", confirmed(workplace, "QA-A")))
    good(allocated(workplace, second))
    assert vials(workplace)["V-01"] == ("reserved", "S-0062")
    nothing = release(workplace, first, 1, "again", confirmed(workplace, "QA-A"))
    assert codes(nothing) == ["CT-23"]


def test_that_no_vial_goes_into_an_autologous_batch(at_file: At) -> None:
    workplace = with_bank(at_file("laid_out"))
    batch = ordered(workplace, SUBJECT)
    assert codes(allocated(workplace, batch)) == ["CT-20"]
    assert vials(workplace)["V-01"] == ("free", None)


def test_that_a_blocked_banks_vials_reach_nobody(at_file: At) -> None:
    workplace = with_bank(at_file("laid_out"))
    batch = begun(workplace, "S-0061")
    good(allocated(workplace, batch))
    good(banks.act_on_bank(workplace, BlockBank(BANK, "donor recalled"), confirmed(workplace, "QA-A")))
    assert "CT-36" in codes(take(workplace, batch, 1, "V-01", signed_in(workplace, "TECH-A")))


def test_that_a_donation_number_belongs_to_one_batch_or_bank(at: At) -> None:
    workplace = with_bank(at("two_received"))
    by = signed_in(workplace, "TECH-A")
    assert codes(number_donation(workplace, "S-0042", 1, Din(DIN), by)) == ["CT-40"]
    good(number_donation(workplace, "S-0042", 1, Din("A999026000017"), by))
    assert good(number_donation(workplace, "S-0042", 1, Din("A999026000017"), by)).changed == {}
    assert codes(number_donation(workplace, "S-0043", 1, Din("A999026000017"), by)) == ["CT-40"]
    assert codes(number_donation(workplace, "S-0042", 1, Din("A999026000019"), by)) == ["CT-12"]
    second = RegisterBank("BANK-2", "Bank 2", "DONOR-2", typed("A999026000017"), "S9990", RECIPIENT)
    assert codes(banks.register_bank(workplace, second, signed_in(workplace, "MAT-A"))) == ["CT-40"]


def test_that_a_typed_donation_number_needs_its_check_character_and_a_second_person_and_is_shown(at: At) -> None:
    workplace = at("two_received")
    typist = signed_in(workplace, "TECH-A")

    def second(text: str, person: str) -> Outcome:
        return number_typed_donation(workplace, "S-0042", 1, text, typist, confirmed(workplace, person))

    assert codes(second("A999026000017", "TECH-B")) == ["ID-06"]
    assert codes(second(Din("A999026000017").wire(), "TECH-B")) == ["ID-06"]
    assert codes(second(typed("A999026000017"), "TECH-A")) == ["MA-09"]
    assert "BA-05" in codes(second(typed("A999026000017"), "MAT-A"))
    good(second(typed("A999026000017"), "TECH-B"))
    found = [
        (row.what, row.who, row.reason)
        for row in release_view(workplace, "S-0042", "certification", typist).exceptions
        if row.kind == "typed_confirmed"
    ]
    assert found == [("A999026000017", "Technician B", "typed by Technician A")]


def test_that_of_two_batches_that_claim_one_donation_number_one_gets_it(at: At) -> None:
    workplace = at("two_received")
    by = signed_in(workplace, "TECH-A")
    outcomes = at_once(
        lambda: number_donation(workplace, "S-0042", 1, Din("A999026000017"), by),
        lambda: number_donation(workplace, "S-0043", 1, Din("A999026000017"), by),
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Done", "NotDone"]
    refused = next(outcome for outcome in outcomes if isinstance(outcome, NotDone))
    assert codes(refused) == ["CT-40"]


@pytest.mark.parametrize("asked", ["DONOR-1", BANK, DIN])
def test_that_a_donor_a_bank_and_a_donation_lead_to_their_recipients(at: At, asked: str) -> None:
    workplace = with_bank(at("laid_out"))
    batch = begun(workplace, "S-0061")
    begun(workplace, "S-0062")
    good(allocated(workplace, batch))
    found = trace(workplace, asked)
    assert isinstance(found, tuple)
    assert [(each.batch, each.subject) for each in found[0].batches] == [(batch, "S-0061")]


def test_that_a_batch_of_two_products_walks_beside_the_other(at_file: At) -> None:
    workplace = with_bank(at_file("laid_out"))
    Walk(workplace, ordered(workplace, SUBJECT)).through("eligibility")
    assert begun(workplace, "S-0061") == "S-0061"
