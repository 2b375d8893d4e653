"""Three answers to a scan that does not match; papers, voided labels and the opening scan identify nothing."""

from dataclasses import replace

import pytest
from happy_way import after, opened, signed
from journey import Journey, causes, rex_001
from journey_people import CHAIN, MATERIALS_A, OTHER_CHAIN, OTHER_SUBJECT, REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B

from batchtrack.batch import commands
from batchtrack.batch.context import Decided
from batchtrack.batch.decide import decide, order
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.identity import (
    BadgeCode,
    ChainCode,
    Code,
    ContainerCode,
    LotCode,
    MessageCode,
    OrderCode,
    PaperCode,
    WristbandCode,
)
from batchtrack.product.model import Handling

FOREIGN = (
    ContainerCode(OTHER_CHAIN, 1, 1),
    OrderCode(OTHER_CHAIN),
    ChainCode(OTHER_CHAIN),
    WristbandCode(OTHER_SUBJECT),
    MessageCode((ChainCode(OTHER_CHAIN),)),
)


def _scan(step: str, code: Code, row: str | None = None, *, opened_with: bool = False) -> commands.Scan:
    return commands.Scan(step, code, row, opened_with=opened_with)


def test_that_the_right_code_fills_its_row() -> None:
    journey = opened("fill")
    journey.do(_scan("fill", OrderCode(CHAIN)), TECHNICIAN_A)
    assert list(journey.batch.steps["fill"].scans) == ["fill_order"]


def test_that_a_scan_finds_the_open_row_of_its_carrier() -> None:
    journey = opened("fill")
    journey.do(_scan("fill", journey.label_of("product")), TECHNICIAN_A)
    assert list(journey.batch.steps["fill"].scans) == ["fill_source"]


def test_that_the_scan_that_opened_the_batch_is_no_identity_check() -> None:
    journey = opened("receipt")
    assert journey.refused(_scan("receipt", OrderCode(CHAIN), opened_with=True), TECHNICIAN_A) == ("BA-25",)
    journey.do(_scan("receipt", OrderCode(CHAIN)), TECHNICIAN_A)


@pytest.mark.parametrize("code", [OrderCode(CHAIN), LotCode("SAL-1"), BadgeCode("P-7"), ChainCode(CHAIN)])
def test_that_a_code_of_another_kind_is_counted_and_opens_no_deviation(code: Code) -> None:
    journey = opened("wash")
    assert journey.told(_scan("wash", code, "wash_source"), TECHNICIAN_A) == ("ID-19",)
    state = journey.batch.steps["wash"]
    assert (len(state.refused_scans), state.stopped, causes(journey)) == (1, False, ())


def test_that_a_papers_code_is_refused_at_a_container() -> None:
    journey = opened("shipment")
    paper = PaperCode("B-0017-C1")
    assert journey.told(_scan("shipment", paper, "shipment_dose"), MATERIALS_A) == ("ID-20",)


def test_that_a_label_that_was_not_applied_is_refused_by_its_number() -> None:
    journey = opened("wash")
    spare = replace(journey.label_of("separated"), label=2)
    assert journey.told(_scan("wash", spare, "wash_source"), TECHNICIAN_A) == ("MA-03",)
    assert "wash_source" not in journey.batch.steps["wash"].scans


def test_that_a_wrong_container_of_the_right_patient_stops_the_step() -> None:
    journey = opened("wash")
    assert journey.told(_scan("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A) == ("BA-21",)
    assert journey.batch.steps["wash"].stopped
    assert causes(journey) == ()
    right = _scan("wash", journey.label_of("separated"), "wash_source")
    assert journey.refused(right, TECHNICIAN_A) == ("BA-19",)


def test_that_a_second_person_lets_a_stopped_step_go_on() -> None:
    journey = opened("wash")
    journey.do(_scan("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A)
    go_on = commands.ContinueStep("wash", "the right bag is on the table")
    assert journey.refused(go_on, TECHNICIAN_A) == ("BA-15",)
    assert journey.refused(go_on, MATERIALS_A) == ("BA-05",)
    assert journey.refused(commands.ContinueStep("wash", " "), TECHNICIAN_B) == ("BA-76",)
    journey.do(go_on, TECHNICIAN_B)
    journey.do(_scan("wash", journey.label_of("separated"), "wash_source"), TECHNICIAN_A)


def test_that_a_stopped_step_is_not_signed() -> None:
    journey = opened("wash").wait(minutes=5).fill_in("wash")
    journey.do(_scan("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A)
    assert journey.refused(commands.SignStep("wash", journey.batch.version), TECHNICIAN_A) == ("BA-19", "BA-13")


def test_that_the_right_container_is_scanned_again_after_a_wrong_one() -> None:
    journey = opened("wash").wait(minutes=5).fill_in("wash")
    journey.do(_scan("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A)
    journey.do(commands.ContinueStep("wash", "the right bag is on the table"), TECHNICIAN_B)
    assert journey.refused(commands.SignStep("wash", journey.batch.version), TECHNICIAN_A) == ("BA-13",)
    journey.do(_scan("wash", journey.label_of("separated"), "wash_source"), TECHNICIAN_A)
    journey.sign("wash")


def test_that_a_step_that_is_not_stopped_needs_nobody_to_go_on() -> None:
    go_on = commands.ContinueStep("wash", "all is well")
    assert opened("wash").refused(go_on, TECHNICIAN_B) == ("BA-26",)


@pytest.mark.parametrize("code", FOREIGN, ids=lambda code: type(code).__name__)
def test_that_another_patients_code_holds_the_batch_and_names_the_other(code: Code) -> None:
    journey = opened("fill")
    decided = journey.do(_scan("fill", code), TECHNICIAN_A)
    assert [refusal.code for refusal in decided.told] == ["BA-20"]
    assert decided.foreign in {(OTHER_CHAIN.code,), (OTHER_SUBJECT,)}
    assert causes(journey) == ("another_patients_code",)
    assert journey.batch.deviations[0].grade is DeviationClass.CRITICAL
    assert len(journey.batch.open_holds) == 1


def test_that_the_alarm_is_recorded_whoever_scanned() -> None:
    journey = opened("fill")
    journey.do(_scan("fill", ContainerCode(OTHER_CHAIN, 1, 1)), MATERIALS_A)
    assert causes(journey) == ("another_patients_code",)


def test_that_nobody_at_the_bench_signs_over_the_alarm() -> None:
    journey = opened("fill").wait(minutes=5).fill_in("fill")
    journey.do(_scan("fill", ContainerCode(OTHER_CHAIN, 1, 1)), TECHNICIAN_A)
    sign = commands.SignStep("fill", journey.batch.version)
    assert journey.refused(sign, TECHNICIAN_A) == ("BA-02", "BA-13", "BA-13")
    assert journey.refused(commands.ContinueStep("fill", "it was nothing"), TECHNICIAN_B) == ("BA-02", "BA-26")
    right = _scan("fill", OrderCode(CHAIN), "fill_order")
    assert journey.refused(right, TECHNICIAN_A) == ("BA-02",)


def test_that_the_step_goes_on_after_qa_has_lifted_the_hold_with_its_codes_scanned_again() -> None:
    journey = opened("fill").wait(minutes=5).fill_in("fill")
    journey.do(_scan("fill", ContainerCode(OTHER_CHAIN, 1, 1)), TECHNICIAN_A)
    journey.do(commands.LiftHold(1, "another bag lay there", "labels and order compared by two"), REVIEWER_A)
    assert journey.refused(commands.SignStep("fill", journey.batch.version), TECHNICIAN_A) == ("BA-13", "BA-13")
    journey.do(_scan("fill", OrderCode(CHAIN)), TECHNICIAN_A)
    journey.do(_scan("fill", journey.label_of("product")), TECHNICIAN_A)
    journey.sign("fill")


def test_that_nobody_verifies_over_the_alarm() -> None:
    journey = signed("wash")
    journey.do(commands.PlaceHold("its code was met at B-0018", identity=True), TECHNICIAN_A)
    assert journey.refused(commands.VerifyStep("wash", journey.batch.version), TECHNICIAN_B) == ("BA-02",)


def test_that_a_container_that_was_destroyed_by_the_record_is_not_used() -> None:
    journey = opened("wash")
    number = journey.label_of("separated").number
    destroyed = commands.HandleContainer(number, Handling.DESTROY, journey.now, "Europe/Berlin", words="leaked")
    journey.do(destroyed, TECHNICIAN_A)
    told = journey.told(_scan("wash", journey.label_of("separated"), "wash_source"), TECHNICIAN_A)
    assert told == ("MA-13",)
    assert journey.batch.steps["wash"].stopped
    journey.do(commands.ContinueStep("wash", "the diluted bag leaked, the number was mistyped"), TECHNICIAN_B)
    journey.do(_scan("wash", journey.label_of("separated"), "wash_source"), TECHNICIAN_A)
    assert "wash_source" in journey.batch.steps["wash"].scans


def test_that_an_entry_goes_on_under_an_alarm() -> None:
    journey = opened("fill")
    journey.do(_scan("fill", ContainerCode(OTHER_CHAIN, 1, 1)), TECHNICIAN_A)
    journey.do(commands.RecordEntry("qc_volume", "8 mL"), TECHNICIAN_A)


def test_that_the_same_foreign_code_twice_is_one_deviation_and_two_refused_scans() -> None:
    journey = opened("fill")
    for _ in range(2):
        journey.do(_scan("fill", ContainerCode(OTHER_CHAIN, 1, 1)), TECHNICIAN_A)
    assert causes(journey) == ("another_patients_code",)
    assert len(journey.batch.open_holds) == 1
    assert len(journey.batch.steps["fill"].refused_scans) == 2


def test_that_a_foreign_code_holds_again_after_the_hold_was_lifted() -> None:
    journey = opened("fill")
    journey.do(_scan("fill", ContainerCode(OTHER_CHAIN, 1, 1)), TECHNICIAN_A)
    journey.do(commands.LiftHold(1, "another bag lay there", "labels compared"), REVIEWER_A)
    journey.do(_scan("fill", ContainerCode(OTHER_CHAIN, 1, 1)), TECHNICIAN_A)
    assert len(journey.batch.open_holds) == 1


def test_that_the_other_batch_of_an_alarm_is_held_with_a_deviation_of_its_own() -> None:
    journey = after("receipt")
    journey.do(commands.PlaceHold("its code was met at B-0018", identity=True), TECHNICIAN_A)
    assert causes(journey) == ("another_patients_code",)
    assert journey.batch.open_holds[0].deviation == 1


def test_that_a_scan_needs_an_open_step() -> None:
    journey = signed("wash")
    assert journey.refused(_scan("wash", journey.label_of("separated")), TECHNICIAN_A) == ("BA-09",)
    assert journey.refused(_scan("resuspension", journey.label_of("washed")), TECHNICIAN_A) == ("BA-08",)


def test_that_a_scan_without_an_open_row_is_told_so() -> None:
    journey = opened("wash").fill_in("wash")
    assert journey.told(_scan("wash", journey.label_of("separated")), TECHNICIAN_A) == ("BA-24",)


def test_that_a_code_typed_by_hand_is_marked() -> None:
    journey = opened("wash")
    typed = commands.Scan("wash", journey.label_of("separated"), "wash_source", typed=True)
    journey.do(typed, TECHNICIAN_A)
    assert journey.batch.steps["wash"].scans["wash_source"].typed


def test_that_a_second_collection_of_the_same_chain_numbers_on() -> None:
    first = after("collection")
    bag = first.label_of("marrow")
    journey = Journey.ordered(first_container=2)
    for part in ("order", "eligibility", "kit", "bedside_draw", "collection", "packing", "transport"):
        journey.wait(minutes=5).done(part)
    journey.start("receipt")
    assert journey.label_of("marrow").number == 2
    assert journey.told(_scan("receipt", bag, "receipt_bag"), TECHNICIAN_A) == ("BA-21",)


def test_that_an_order_says_where_its_containers_begin() -> None:
    decided = order(rex_001(), "B-1", "S-1", CHAIN.code, (), 4)
    assert "first_container" in decided.events[0].model_dump()


def test_that_a_decision_leaves_the_batch_it_was_asked_of_unchanged() -> None:
    journey = opened("wash")
    earlier = journey.batch
    code = journey.label_of("separated")
    decision = decide(journey.product, journey.batch, _scan("wash", code), journey.context(TECHNICIAN_A))
    assert isinstance(decision, Decided)
    assert journey.batch is earlier
