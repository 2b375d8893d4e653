from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batchtrack.events import Decided, Denied, Event
from batchtrack.facility import Actor, LabelStock, Role, label_stock
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TECHNICIAN = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
AUDITOR = Actor("AUD-A", frozenset({Role.AUDITOR}))
SIZE = "50x25"
LOADED = label_stock.RollLoaded(room="R-101", printer="PRN-1", size=SIZE, first=1, last=10)
TWO_FOR_41 = label_stock.LabelsPrinted(batch="REX-0041", size=SIZE, numbers=(1, 2), at=NOW)


def stock(*events: Event) -> LabelStock:
    folded = label_stock.fold([LOADED, *events])
    assert folded is not None
    return folded


def print_on(batch: str, count: int = 1, size: str = SIZE, printer: str = "PRN-1") -> label_stock.PrintOn:
    return label_stock.PrintOn("R-101", printer, batch, size, count, NOW)


def settle(number: int, outcome: str = "applied") -> label_stock.SettleLabel:
    return label_stock.SettleLabel("R-101", SIZE, number, outcome)


def codes_of(state: LabelStock | None, command: label_stock.StockCommand, actor: Actor = TECHNICIAN) -> list[str]:
    decision = label_stock.decide(state, command, NOW, actor)
    assert isinstance(decision, Denied), decision
    assert all(sentence(refusal) and way_out(refusal) for refusal in decision.refusals)
    return [refusal.code for refusal in decision.refusals]


def test_that_a_job_takes_the_next_blanks_in_order() -> None:
    assert label_stock.decide(stock(), print_on("REX-0041", 2), NOW, TECHNICIAN) == Decided((TWO_FOR_41,))


def test_that_the_next_patients_job_waits_until_the_last_label_is_settled() -> None:
    one = label_stock.LabelSettled(number=1, size=SIZE, outcome="applied")
    two = label_stock.LabelSettled(number=2, size=SIZE, outcome="voided")
    assert codes_of(stock(TWO_FOR_41), print_on("REX-0042")) == ["LB-41"]
    assert codes_of(stock(TWO_FOR_41, one), print_on("REX-0042")) == ["LB-41"]
    assert isinstance(label_stock.decide(stock(TWO_FOR_41, one, two), print_on("REX-0042"), NOW, TECHNICIAN), Decided)


def test_that_more_labels_of_the_same_patient_do_not_wait() -> None:
    assert isinstance(label_stock.decide(stock(TWO_FOR_41), print_on("REX-0041"), NOW, TECHNICIAN), Decided)


def test_that_a_job_names_the_printer_and_finds_enough_blanks_of_its_size() -> None:
    assert codes_of(None, print_on("REX-0041")) == ["LB-40"]
    assert codes_of(stock(), print_on("REX-0041", size="100x100")) == ["LB-40"]
    assert codes_of(stock(), print_on("REX-0041", printer="PRN-2")) == ["LB-44"]
    assert codes_of(stock(), print_on("REX-0041", 11)) == ["LB-42"]
    assert codes_of(stock(), print_on("REX-0041"), AUDITOR) == ["FA-04"]


@pytest.mark.parametrize(("first", "last"), [(10, 20), (5, 8), (30, 29)])
def test_that_no_blank_of_a_size_is_loaded_twice(first: int, last: int) -> None:
    assert codes_of(stock(), label_stock.LoadRoll("R-101", "PRN-1", SIZE, first, last)) == ["LB-43"]


def test_that_a_label_is_settled_once() -> None:
    applied = label_stock.LabelSettled(number=1, size=SIZE, outcome="applied")
    assert codes_of(stock(TWO_FOR_41, applied), settle(1)) == ["LB-46"]
    assert codes_of(stock(), settle(1)) == ["LB-46"]
    assert codes_of(None, settle(1)) == ["LB-46"]


COMMANDS = st.one_of(
    st.builds(print_on, st.sampled_from(["REX-0041", "REX-0042"]), st.integers(1, 4)),
    st.builds(settle, st.integers(1, 40), st.sampled_from(["applied", "voided", "spare"])),
    st.builds(
        label_stock.LoadRoll,
        st.just("R-101"),
        st.just("PRN-1"),
        st.just(SIZE),
        st.integers(1, 40),
        st.integers(1, 40),
    ),
)


@settings(max_examples=100)
@given(st.lists(COMMANDS, max_size=40))
def test_that_labels_always_balance_and_never_two_patients_wait_in_a_room(
    asked: list[label_stock.StockCommand],
) -> None:
    state = stock()
    numbers: list[int] = []
    for command in asked:
        decision = label_stock.decide(state, command, NOW, TECHNICIAN)
        for event in decision.events if isinstance(decision, Decided) else ():
            state = label_stock.evolve(state, event)
            numbers += event.numbers if isinstance(event, label_stock.LabelsPrinted) else ()
        assert state.printed == sum(state.settled.values()) + len(state.waiting)
        assert len(set(state.waiting.values())) <= 1
    assert len(set(numbers)) == len(numbers) == state.printed
