from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.events import Decided, Denied, Event, Meaning
from batchtrack.facility import Actor, Lot, Role, materials
from batchtrack.facility.materials import LotStatus, LotUnit
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
EXPIRY = datetime(2027, 3, 31, 23, 59, 59, tzinfo=UTC)
SECOND = timedelta(seconds=1)
SALINE = "0.9 % NaCl"
STORES = Actor("MAT-A", frozenset({Role.MATERIALS}))
QA = Actor("QA-A", frozenset({Role.QA_REVIEWER}))
TECHNICIAN = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
RECEIVED = materials.LotReceived(
    lot="SAL-2291",
    material=SALINE,
    name="Sodium chloride 0.9 %",
    supplier_lot="23A07",
    quantity=Decimal(500),
    unit=LotUnit.MILLILITRE,
    expiry=EXPIRY,
    received_by="MAT-A",
)
APPROVED = materials.LotApproved()


def lot(*events: Event, received: materials.LotReceived = RECEIVED) -> Lot:
    folded = materials.fold([received, *events])
    assert folded is not None
    return folded


def draw(quantity: str, *, at: datetime = NOW, unit: LotUnit = LotUnit.MILLILITRE) -> materials.DrawFromLot:
    return materials.DrawFromLot("SAL-2291", SALINE, "REX-0042", "S12", Decimal(quantity), unit, at)


def decided(state: Lot | None, command: materials.LotCommand, actor: Actor) -> tuple[Event, ...]:
    decision = materials.decide(state, command, NOW, actor)
    assert isinstance(decision, Decided), decision
    return decision.events


def codes_of(state: Lot | None, command: materials.LotCommand, actor: Actor) -> list[str]:
    decision = materials.decide(state, command, NOW, actor)
    assert isinstance(decision, Denied), decision
    assert all(sentence(refusal) and way_out(refusal) for refusal in decision.refusals)
    return [refusal.code for refusal in decision.refusals]


def against_use(state: Lot, *, at: datetime = NOW, kind: str = SALINE, quantity: str = "10") -> list[str]:
    refusals = materials.may_be_used(state, at, kind, Decimal(quantity))
    assert all(sentence(refusal) and way_out(refusal) for refusal in refusals)
    return [refusal.code for refusal in refusals]


def receive(quantity: str = "500", unit: LotUnit = LotUnit.MILLILITRE) -> materials.ReceiveLot:
    name = "Sodium chloride 0.9 %"
    return materials.ReceiveLot("SAL-2291", SALINE, name, "23A07", Decimal(quantity), unit, EXPIRY)


def test_that_a_received_lot_stands_in_quarantine_until_qa_approves_it() -> None:
    assert decided(None, receive(), STORES) == (RECEIVED,)
    assert lot().status is LotStatus.QUARANTINE
    assert against_use(lot()) == ["FA-31"]
    assert decided(lot(), materials.ApproveLot("SAL-2291"), QA) == (APPROVED,)
    assert against_use(lot(APPROVED)) == []
    assert materials.LotApproved.SIGNED is Meaning.APPROVAL


def test_that_a_lot_is_not_approved_by_who_received_it_or_without_the_role() -> None:
    both = Actor("MAT-A", frozenset({Role.MATERIALS, Role.QA_REVIEWER}))
    assert codes_of(lot(), materials.ApproveLot("SAL-2291"), both) == ["FA-38"]
    assert codes_of(lot(), materials.ApproveLot("SAL-2291"), TECHNICIAN) == ["FA-04"]


def test_that_an_expired_lot_is_not_approved() -> None:
    old = lot(received=RECEIVED.model_copy(update={"expiry": NOW - SECOND}))
    assert codes_of(old, materials.ApproveLot("SAL-2291"), QA) == ["FA-33"]


def test_that_a_lot_may_be_used_to_its_very_expiry_and_not_a_second_longer() -> None:
    assert against_use(lot(APPROVED), at=EXPIRY) == []
    assert against_use(lot(APPROVED), at=EXPIRY + SECOND) == ["FA-33"]
    assert against_use(lot(APPROVED), at=EXPIRY + timedelta(microseconds=1)) == ["FA-33"]


def test_that_everything_against_a_use_is_told_at_once() -> None:
    assert against_use(lot(), at=EXPIRY + SECOND, kind="HSA 20 %", quantity="500.1") == [
        "FA-30",
        "FA-31",
        "FA-33",
        "FA-34",
    ]


def test_that_a_draw_lessens_the_balance_exactly() -> None:
    drawn = decided(lot(APPROVED), draw("0.1"), TECHNICIAN)
    thrice = lot(APPROVED, *drawn * 3)
    assert thrice.balance == Decimal("499.7")
    assert thrice.received == Decimal(500)


def test_that_the_last_drop_may_be_drawn_and_not_a_drop_more() -> None:
    assert decided(lot(APPROVED), draw("500"), TECHNICIAN)
    assert codes_of(lot(APPROVED), draw("500.000000001"), TECHNICIAN) == ["FA-34"]


@pytest.mark.parametrize("quantity", ["0", "-1", "1E-10", "1E+12", "1E+999999"])
def test_that_a_quantity_that_no_balance_keeps_is_refused(quantity: str) -> None:
    assert codes_of(lot(APPROVED), draw(quantity), TECHNICIAN) == ["FA-35"]
    assert codes_of(None, receive(quantity), STORES) == ["FA-35"]


@pytest.mark.parametrize("quantity", ["NaN", "Infinity"])
def test_that_what_is_no_number_may_never_be_used(quantity: str) -> None:
    assert against_use(lot(APPROVED), quantity=quantity) == ["FA-35"]


def test_that_pieces_are_whole() -> None:
    assert codes_of(None, receive("2.5", LotUnit.PIECE), STORES) == ["FA-36"]
    assert decided(None, receive("2.0", LotUnit.PIECE), STORES)


def test_that_a_draw_is_told_in_the_lots_own_unit() -> None:
    assert codes_of(lot(APPROVED), draw("1", unit=LotUnit.PIECE), TECHNICIAN) == ["FA-39"]


def test_that_a_draw_in_the_future_is_refused() -> None:
    assert codes_of(lot(APPROVED), draw("1", at=NOW + SECOND), TECHNICIAN) == ["FA-07"]


def test_that_a_late_draw_is_judged_by_its_own_time() -> None:
    old = lot(APPROVED, received=RECEIVED.model_copy(update={"expiry": NOW - SECOND}))
    assert decided(old, draw("1", at=NOW - SECOND), TECHNICIAN)
    assert codes_of(old, draw("1"), TECHNICIAN) == ["FA-33"]


def test_that_quarantine_stops_use_until_the_next_approval() -> None:
    again = materials.LotQuarantined(reason="bag found leaking")
    assert decided(lot(APPROVED), materials.QuarantineLot("SAL-2291", "bag found leaking"), TECHNICIAN) == (again,)
    assert against_use(lot(APPROVED, again)) == ["FA-31"]
    assert against_use(lot(APPROVED, again, APPROVED)) == []


def test_that_a_blocked_lot_never_comes_back() -> None:
    blocked = lot(APPROVED, *decided(lot(APPROVED), materials.BlockLot("SAL-2291", "recalled"), QA))
    assert against_use(blocked) == ["FA-32"]
    assert codes_of(blocked, materials.ApproveLot("SAL-2291"), QA) == ["FA-37"]
    assert codes_of(blocked, materials.QuarantineLot("SAL-2291", "x"), QA) == ["FA-37"]
    assert codes_of(blocked, materials.BlockLot("SAL-2291", "x"), QA) == ["FA-37"]


def test_that_a_lot_is_received_once_and_known_before_it_is_changed() -> None:
    assert codes_of(lot(), receive(), STORES) == ["FA-02"]
    assert codes_of(None, materials.ApproveLot("SAL-2291"), QA) == ["FA-03"]


quantities = st.decimals("-1", "400", places=3) | st.sampled_from([Decimal("0.1"), Decimal(500), Decimal("166.667")])


@given(st.lists(quantities, max_size=12))
def test_that_no_run_of_draws_takes_more_than_was_received(wanted: list[Decimal]) -> None:
    state, taken = lot(APPROVED), Decimal(0)
    for quantity in wanted:
        decision = materials.decide(state, draw(f"{quantity}"), NOW, TECHNICIAN)
        assert isinstance(decision, Decided) is (0 < quantity <= state.balance)
        if isinstance(decision, Decided):
            taken += quantity
            for event in decision.events:
                state = materials.evolve(state, event)
        assert state.balance >= 0
        assert state.balance + taken == state.received
