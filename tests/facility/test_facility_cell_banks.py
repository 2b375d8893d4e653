from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.events import Decided, Denied, Event
from batchtrack.facility import Actor, CellBank, Role, cell_banks, donations
from batchtrack.facility.cell_banks import BankStatus, Locus, Typing, VialState

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
STORES = Actor("MAT-A", frozenset({Role.MATERIALS}))
QA = Actor("QA-A", frozenset({Role.QA_REVIEWER}))
TECHNICIAN = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
TYPING = Typing(group="O RhD positive", loci=(Locus(locus="A", first="A*01:01", second="A*02:01"),))
DIN = "=A99902600001800"


def register(typing: Typing = TYPING, donation: str = DIN) -> cell_banks.RegisterBank:
    return cell_banks.RegisterBank("BANK-1", "Bank 1", "DONOR-1", donation, "S9990", typing)


def bank(*more: Event) -> CellBank:
    registered = decided(None, register(), STORES)
    stored = cell_banks.VialsStored(vials=("V-01", "V-02"), place="Tank 1")
    folded = cell_banks.fold([*registered, stored, cell_banks.BankApproved(), *more])
    assert folded is not None
    return folded


def decided(state: CellBank | None, command: cell_banks.BankCommand, actor: Actor) -> tuple[Event, ...]:
    decision = cell_banks.decide(state, command, NOW, actor)
    assert isinstance(decision, Decided), decision
    return decision.events


def codes(state: CellBank | None, command: cell_banks.BankCommand, actor: Actor) -> list[str]:
    decision = cell_banks.decide(state, command, NOW, actor)
    assert isinstance(decision, Denied), decision
    return [refusal.code for refusal in decision.refusals]


def reserve(vial: str = "V-01", batch: str = "REX-0041") -> cell_banks.ReserveVial:
    return cell_banks.ReserveVial("BANK-1", vial, batch, batch)


def test_that_a_bank_is_registered_with_its_typing_and_stands_in_quarantine() -> None:
    (registered,) = decided(None, register(), STORES)
    folded = cell_banks.fold([registered])
    assert folded is not None
    assert (folded.donation, folded.status, folded.typing) == ("A999026000018", BankStatus.QUARANTINE, TYPING)
    assert codes(folded, reserve(), QA) == ["CT-36", "CT-37"]


def test_that_an_incomplete_bank_is_refused_for_every_reason_at_once() -> None:
    bad = register(Typing(group="", loci=()), "A999026000018")
    assert codes(None, bad, TECHNICIAN) == ["FA-04", "ID-06", "CT-30", "CT-31"]


def test_that_a_bank_is_not_approved_by_who_registered_it() -> None:
    both = Actor("MAT-A", frozenset({Role.MATERIALS, Role.QA_REVIEWER}))
    registered = cell_banks.fold(decided(None, register(), STORES))
    assert codes(registered, cell_banks.ApproveBank("BANK-1"), both) == ["CT-35"]
    assert decided(registered, cell_banks.ApproveBank("BANK-1"), QA) == (cell_banks.BankApproved(),)
    assert codes(bank(), cell_banks.ApproveBank("BANK-1"), QA) == ["CT-34"]


def test_that_a_vial_is_one_recipients_until_it_is_given_back() -> None:
    reserved = bank(*decided(bank(), reserve(), QA))
    assert codes(reserved, reserve(batch="REX-0042"), QA) == ["CT-38"]
    other = cell_banks.FreeVial("BANK-1", "V-01", "REX-0042", "theirs")
    assert codes(reserved, other, QA) == ["CT-39"]
    freed = decided(reserved, cell_banks.FreeVial("BANK-1", "V-01", "REX-0041", "postponed"), QA)
    again = bank(*decided(bank(), reserve(), QA), *freed)
    assert decided(again, reserve(batch="REX-0042"), QA)


def test_that_a_vial_is_taken_out_only_for_its_recipient_and_once() -> None:
    reserved = bank(*decided(bank(), reserve(), QA))
    assert codes(reserved, cell_banks.WithdrawVial("BANK-1", "V-01", "REX-0042", NOW), TECHNICIAN) == ["CT-39"]
    later = cell_banks.WithdrawVial("BANK-1", "V-01", "REX-0041", NOW + timedelta(seconds=1))
    assert codes(reserved, later, TECHNICIAN) == ["FA-07"]
    taken = decided(reserved, cell_banks.WithdrawVial("BANK-1", "V-01", "REX-0041", NOW), TECHNICIAN)
    out = bank(*decided(bank(), reserve(), QA), *taken)
    assert codes(out, cell_banks.WithdrawVial("BANK-1", "V-01", "REX-0041", NOW), TECHNICIAN) == ["CT-38"]
    assert codes(out, cell_banks.FreeVial("BANK-1", "V-01", "REX-0041", "x"), QA) == ["CT-38"]


def test_that_no_vial_of_a_blocked_bank_is_allocated_or_taken_out() -> None:
    blocked = bank(*decided(bank(), reserve(), QA), cell_banks.BankBlocked(reason="recalled"))
    assert codes(blocked, reserve("V-02"), QA) == ["CT-36"]
    assert codes(blocked, cell_banks.WithdrawVial("BANK-1", "V-01", "REX-0041", NOW), TECHNICIAN) == ["CT-36"]


def test_that_vials_have_ids_of_their_own_and_a_place() -> None:
    twice = cell_banks.StoreVials("BANK-1", ("V-03", "V-03"), " ")
    assert codes(bank(), twice, STORES) == ["FA-06", "FA-02"]
    assert codes(bank(), cell_banks.StoreVials("BANK-1", ("V-01",), "Tank 1"), STORES) == ["FA-02"]


def test_that_a_donation_number_has_one_holder_for_all_time() -> None:
    claim = donations.RegisterDonation("A999026000017", "batch/REX-0041", "REX-0041")
    first = donations.decide(None, claim, NOW, TECHNICIAN)
    assert isinstance(first, Decided)
    known = donations.fold(first.events)
    assert donations.decide(known, claim, NOW, TECHNICIAN) == Decided(())
    other = donations.RegisterDonation("A999026000017", "bank/BANK-1", "DONOR-1")
    refused = donations.decide(known, other, NOW, TECHNICIAN)
    assert isinstance(refused, Denied)
    assert [refusal.code for refusal in refused.refusals] == ["CT-40"]


acts = st.tuples(st.sampled_from("rfwd"), st.sampled_from(["V-01", "V-02"]), st.sampled_from(["B-1", "B-2", "B-3"]))


@given(st.lists(acts, max_size=20))
def test_that_no_history_gives_a_vial_to_two_recipients(history: list[tuple[str, str, str]]) -> None:
    state, whose = bank(), dict.fromkeys(["V-01", "V-02"], "")
    for act, vial, batch in history:
        commands: dict[str, cell_banks.BankCommand] = {
            "r": reserve(vial, batch),
            "f": cell_banks.FreeVial("BANK-1", vial, batch, "back"),
            "w": cell_banks.WithdrawVial("BANK-1", vial, batch, NOW),
            "d": cell_banks.DestroyVial("BANK-1", vial, "cracked"),
        }
        decision = cell_banks.decide(
            state, commands[act], NOW, Actor("X", frozenset({Role.QA_REVIEWER, Role.TECHNICIAN}))
        )
        if not isinstance(decision, Decided):
            continue
        assert (
            (act == "r" and not whose[vial])
            or (act in "fw" and whose[vial] == batch)
            or (act == "d" and not whose[vial])
        )
        whose[vial] = {"r": batch, "f": "", "w": f"{batch}, taken", "d": "nobody"}[act]
        for event in decision.events:
            state = cell_banks.evolve(state, event)
    assert {name: vial.state is VialState.FREE for name, vial in state.vials.items()} == {
        name: not holder for name, holder in whose.items()
    }


@pytest.mark.parametrize(("first", "second", "differing"), [("A*02:01", "A*01:01", ()), ("A*01:01", "A*03:01", ("A",))])
def test_that_alleles_are_compared_as_texts_in_any_order(first: str, second: str, differing: tuple[str, ...]) -> None:
    other = Typing(group="A RhD negative", loci=(Locus(locus="A", first=first, second=second),))
    assert cell_banks.differing_loci(TYPING, other) == differing
    elsewhere = Typing(group="A RhD negative", loci=(Locus(locus="B", first=first, second=second),))
    assert cell_banks.differing_loci(TYPING, elsewhere) == ()
