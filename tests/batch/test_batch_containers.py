"""Containers: what goes in, is held, goes out and is left adds up, or a deviation opens."""

from dataclasses import dataclass, field
from decimal import Decimal

import pytest
from container_documents import done as step_done
from container_documents import pooled, product, split, step, volume
from happy_way import before
from hypothesis import given, settings
from hypothesis import strategies as st
from journey import Journey, causes
from journey_people import AUDITOR_A, REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B, TECHNICIAN_C, ZONE

from batchtrack.batch import commands
from batchtrack.batch.context import Fact
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.folding import fold
from batchtrack.batch.state import Container
from batchtrack.product.model import Handling


def made(journey: Journey, container: str) -> Container:
    found = journey.batch.container(container)
    assert found is not None
    return found


def values_of(journey: Journey) -> dict[str, str]:
    return dict(journey.batch.deviations[-1].values)


def handle(journey: Journey, container: str, act: Handling, place: str = "Tank 3", words: str = "") -> None:
    number = made(journey, container).number
    journey.do(commands.HandleContainer(number, act, journey.now, ZONE, place, words), TECHNICIAN_A)


def test_that_a_pool_names_every_source_and_what_it_took_of_each() -> None:
    journey = pooled()
    pool = made(journey, "pool")
    assert (pool.sources, pool.act.value, pool.contents) == ((1, 2), "pool", "pooled marrow")
    assert pool.filled is not None
    assert [(part.container, part.amount) for part in pool.filled.taken] == [(1, Decimal(50)), (2, Decimal(50))]
    assert (pool.filled.amount, pool.filled.added) == (Decimal(120), Decimal(20))
    assert causes(journey) == ()


@pytest.mark.parametrize(
    ("held", "kept"), [("120.5 mL", True), ("119.5 mL", True), ("120.51 mL", False), ("0.11949 L", False)]
)
def test_that_what_a_pool_holds_equals_what_came_in_to_the_tolerance_exactly(held: str, kept: bool) -> None:
    journey = pooled(pooled=held)
    assert (causes(journey) == ()) is kept


def test_that_a_difference_opens_a_deviation_with_its_number() -> None:
    journey = pooled(pooled="125 mL")
    assert causes(journey) == ("container_balance",)
    assert values_of(journey) == {"container": "Pool", "difference": "5\u00a0mL", "tolerance": "0.5\u00a0mL"}


def test_that_parts_sample_and_rest_make_up_the_whole() -> None:
    assert causes(split()) == ()
    assert causes(split(rest="3.5 mL")) == ()
    lost = split(rest="2.4 mL")
    assert causes(lost) == ("container_balance",)
    assert values_of(lost)["difference"] == "0.6\u00a0mL"


def test_that_more_cannot_come_out_of_a_container_than_was_in_it() -> None:
    journey = split(first="70 mL", rest="0 mL")
    assert values_of(journey)["difference"] == "\u22127\u00a0mL"


def test_that_an_amount_known_only_by_its_bound_does_not_balance() -> None:
    journey = split(sampled="< 2 mL")
    assert causes(journey) == ("container_balance",)
    assert values_of(journey)["difference"].startswith("cannot be told")


def test_that_a_correction_is_balanced_again_when_its_step_is_signed_again() -> None:
    journey = split()
    journey.do(commands.CorrectEntry("first", "40 mL", "misread"), TECHNICIAN_A)
    assert causes(journey) == ()
    journey.sign("split", TECHNICIAN_A)
    assert causes(journey) == ("container_balance",)
    balance = made(journey, "pool").balance
    assert balance is not None
    assert (balance.missing, balance.left, balance.kept) == (Decimal(20), Decimal(3), False)


def test_that_parts_get_letters_and_parts_of_parts_small_ones() -> None:
    journey = step_done(split(), "again", {"small": "5 mL"})
    codes = {each.id: (each.product_code, each.division) for each in journey.batch.containers}
    assert codes["pool"] == ("S1398", "00")
    assert codes["first_part"] == ("S1398", "A0")
    assert codes["second_part"] == ("S1398", "B0")
    assert codes["small_part"] == ("S1398", "Aa")
    assert codes["sample"] == (None, "00")
    keys = [code for code in codes.values() if code[0] is not None]
    assert len(keys) == len(set(keys))


def test_that_a_step_freezes_what_its_document_says() -> None:
    part = made(split(), "second_part")
    assert (part.frozen, part.place) == (True, "Tank 3")
    assert made(split(), "first_part").place == "Shelf 2"


def test_that_a_corrected_time_of_freezing_freezes_once() -> None:
    journey = split()
    journey.do(commands.CorrectEntry("frozen_at", "23-Nov-2026 08:30", "clock misread"), TECHNICIAN_A)
    journey.sign("split", TECHNICIAN_A)
    (done,) = made(journey, "second_part").handled
    assert f"{done.at:%H:%M}" == "07:30"


def test_that_what_is_moved_thawed_and_destroyed_is_told_at_the_bench() -> None:
    journey = split()
    handle(journey, "second_part", Handling.MOVE, "Tank 4")
    assert made(journey, "second_part").place == "Tank 4"
    handle(journey, "second_part", Handling.THAW, "Bench 1")
    assert not made(journey, "second_part").frozen
    handle(journey, "second_part", Handling.DESTROY, "", "leaks")
    assert made(journey, "second_part").destroyed
    assert causes(journey) == ()


def test_that_what_cannot_follow_is_written_down_and_shown_to_qa() -> None:
    journey = split()
    handle(journey, "first_part", Handling.THAW)
    assert values_of(journey) == {"container": "First part", "state": "not frozen", "act": "it was thawed"}
    handle(journey, "second_part", Handling.FREEZE)
    handle(journey, "sample", Handling.DESTROY, "", "used up")
    handle(journey, "sample", Handling.MOVE)
    assert causes(journey) == ("container_history",) * 3


def test_that_filling_from_a_frozen_container_is_shown_to_qa() -> None:
    journey = split()
    handle(journey, "first_part", Handling.FREEZE)
    step_done(journey, "again", {"small": "5 mL"})
    assert causes(journey) == ("container_history",)


def test_that_a_hold_stops_no_report_of_a_container() -> None:
    journey = split()
    journey.do(commands.PlaceHold("Power failure"), TECHNICIAN_A)
    handle(journey, "second_part", Handling.MOVE, "Tank 4")
    assert made(journey, "second_part").place == "Tank 4"


def test_that_a_report_needs_a_container_a_place_or_words_and_somebody_who_works() -> None:
    journey = split()
    move = commands.HandleContainer(1, Handling.MOVE, journey.now, ZONE, "")
    assert journey.refused(move, TECHNICIAN_A) == ("BA-76",)
    destroy = commands.HandleContainer(1, Handling.DESTROY, journey.now, ZONE, "", " ")
    assert journey.refused(destroy, TECHNICIAN_A) == ("BA-76",)
    unknown = commands.HandleContainer(99, Handling.MOVE, journey.now, ZONE, "Tank 1")
    assert journey.refused(unknown, TECHNICIAN_A) == ("CT-10",)
    known = commands.HandleContainer(1, Handling.MOVE, journey.now, ZONE, "Tank 1")
    assert journey.refused(known, AUDITOR_A) == ("BA-05",)


def test_that_storage_does_not_stale_a_review_and_a_thaw_does() -> None:
    journey = split()
    reviewed = journey.batch.relevant
    handle(journey, "first_part", Handling.MOVE)
    handle(journey, "first_part", Handling.FREEZE)
    assert journey.batch.relevant == reviewed
    handle(journey, "first_part", Handling.THAW)
    assert journey.batch.relevant > reviewed


def test_that_a_donation_number_is_borne_by_everything_made_of_that_donation() -> None:
    journey = split()
    number = commands.NumberDonation(1, "A999926000017", "donation/A999926000017", 1)
    journey.do(number, TECHNICIAN_A)
    assert made(journey, "left_bag").din == "A999926000017"
    assert made(journey, "pool").din is None, "a pool of two donations bears neither number"
    journey.do(commands.NumberDonation(2, "A999926000017", "donation/A999926000017", 1), TECHNICIAN_A)
    assert {each.din for each in journey.batch.containers} == {"A999926000017"}
    other = commands.NumberDonation(1, "A999926000018", "donation/A999926000018", 1)
    assert journey.refused(other, TECHNICIAN_A) == ("CT-12",)
    part = commands.NumberDonation(made(journey, "pool").number, "A999926000017", "donation/A999926000017", 1)
    assert journey.refused(part, TECHNICIAN_A) == ("CT-11",)


def test_that_a_typed_donation_number_is_the_act_of_somebody_who_neither_typed_it_nor_drew() -> None:
    journey = split()
    by_another = commands.NumberDonation(1, "A999926000017", "donation/A999926000017", 1, TECHNICIAN_B.person)
    assert journey.refused(by_another, TECHNICIAN_B) == ("MA-09",)
    assert journey.refused(by_another, TECHNICIAN_A) == ("BA-15",)
    journey.do(by_another, TECHNICIAN_C)
    assert made(journey, "left_bag").din == "A999926000017"


def test_that_what_is_filled_after_the_number_was_told_bears_it_too() -> None:
    journey = Journey.ordered(pooled().product)
    step_done(journey, "draw", {"left": "60 mL", "right": "50 mL"})
    for number in (1, 2):
        journey.do(commands.NumberDonation(number, "A999926000017", "donation/A999926000017", 1), TECHNICIAN_A)
    journey.do(commands.StartStep("pool"), TECHNICIAN_A)
    assert made(journey, "pool").din == "A999926000017"


@pytest.mark.parametrize(("act", "words"), [(Handling.FREEZE, ""), (Handling.DESTROY, "dropped")])
def test_that_a_dose_that_is_frozen_or_no_more_is_not_cleared(act: Handling, words: str) -> None:
    journey = before("clearance").start("clearance").wait(minutes=2).fill_in("clearance")
    dose = made(journey, "dose")
    journey.do(commands.HandleContainer(dose.number, act, journey.now, ZONE, "Ward", words), TECHNICIAN_A)
    sign = commands.SignStep("clearance", journey.batch.version)
    assert "CT-27" in journey.refused(sign, TECHNICIAN_A)


def test_that_the_record_folds_to_the_same_containers() -> None:
    journey = split()
    facts: list[Fact] = journey.facts
    again = fold(facts)
    assert again is not None
    assert again.containers == journey.batch.containers


# Random containers: an oracle that adds up on its own.


@dataclass
class Node:
    """A container of the oracle: what it was said to hold, what it got, and what went out of it."""

    held: Decimal
    came: Decimal | None
    out: list[Decimal] = field(default_factory=list)
    rest: Decimal = Decimal(0)

    def adds_up(self, tolerance: Decimal) -> bool:
        gained = Decimal(0) if self.came is None else self.held - self.came
        return abs(gained) <= tolerance and abs(self.held - sum(self.out) - self.rest) <= tolerance


@dataclass
class Plan:
    nodes: list[Node]
    sources: list[list[tuple[int, Decimal]]]


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """One to three draws, then splits, pools and samples of what is there; now and then an amount is wrong."""
    tenths = st.integers(0, 400).map(lambda number: Decimal(number) / 10)
    nodes = [Node(draw(tenths) + 50, None) for _ in range(draw(st.integers(1, 3)))]
    sources: list[list[tuple[int, Decimal]]] = [[] for _ in nodes]
    for _ in range(draw(st.integers(1, 5))):
        chosen = draw(st.lists(st.integers(0, len(nodes) - 1), min_size=1, max_size=3, unique=True))
        taken = [(place, draw(tenths) / 4) for place in chosen]
        slip = draw(st.sampled_from([Decimal(0)] * 6 + [Decimal("0.4"), Decimal(-3), Decimal("0.6")]))
        came = sum((amount for _, amount in taken), Decimal(0))
        for place, amount in taken:
            nodes[place].out.append(amount)
        nodes.append(Node(max(came + slip, Decimal(0)), came))
        sources.append(taken)
    for node in nodes:
        slip = draw(st.sampled_from([Decimal(0)] * 6 + [Decimal("0.5"), Decimal("2.1")]))
        node.rest = max(node.held - sum(node.out) + slip, Decimal(0))
    return Plan(nodes, sources)


def _written(plan: Plan) -> tuple[list[str], list[dict[str, str]]]:
    """A step for each container, then one with what is left of all; and what is typed in each."""
    steps, values = [], []
    for place, (node, taken) in enumerate(zip(plan.nodes, plan.sources, strict=True)):
        names = {source: f"t{place}_{source}" for source, _ in taken}
        takes = ", ".join(f"c{source}: {name}" for source, name in names.items())
        came = f", from: [{', '.join(f'c{source}' for source in names)}], takes: {{{takes}}}" if taken else ""
        text = f"container: c{place}, label: C{place}, kind: bag, volume: v{place}, tolerance: 0.5 mL, rest: r{place}"
        steps.append(step(f"s{place}", [volume(name) for name in (f"v{place}", *names.values())], [text + came]))
        values.append({f"v{place}": f"{node.held} mL"} | {names[source]: f"{amount} mL" for source, amount in taken})
    rests = {f"r{place}": f"{node.rest} mL" for place, node in enumerate(plan.nodes)}
    return [*steps, step("rests", [volume(name) for name in rests])], [*values, rests]


@settings(max_examples=60)
@given(plans())
def test_that_no_volume_is_lost_or_made_without_a_deviation(plan: Plan) -> None:
    steps, values = _written(plan)
    journey = Journey.ordered(product(*steps))
    for place, typed in enumerate(values[:-1]):
        step_done(journey, f"s{place}", typed)
    step_done(journey, "rests", values[-1])
    wrong = {f"C{place}" for place, node in enumerate(plan.nodes) if not node.adds_up(Decimal("0.5"))}
    balances = {each.id.upper(): each.balance for each in journey.batch.containers}
    assert {name for name, balance in balances.items() if balance is not None and not balance.kept} == wrong
    opened = {known.values["container"] for known in journey.batch.deviations}
    assert wrong <= opened
    assert {known.cause.value for known in journey.batch.deviations} <= {"container_balance"}


def test_that_a_donation_number_relies_on_its_register() -> None:
    journey = pooled()
    journey.do(commands.NumberDonation(1, "A999926000017", "donation/A999926000017", 1), TECHNICIAN_A)
    event = journey.facts[-1].event
    assert getattr(event, "relied", None) == Reliance(stream="donation/A999926000017", version=1)


def test_that_qa_may_tell_of_a_container_too() -> None:
    journey = split()
    command = commands.HandleContainer(1, Handling.MOVE, journey.now, ZONE, "Quarantine")
    journey.do(command, REVIEWER_A)
    assert made(journey, "left_bag").place == "Quarantine"
