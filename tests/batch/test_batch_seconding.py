"""A second person at a touch point: typed codes count once confirmed, and two people answer for a sample id."""

from dataclasses import replace

import pytest
from happy_way import opened
from journey import Journey, causes
from journey_people import (
    MATERIALS_A,
    OTHER_CHAIN,
    QUALIFIED_A,
    REVIEWER_A,
    TECHNICIAN_A,
    TECHNICIAN_B,
    TECHNICIAN_C,
)

from batchtrack.batch import commands
from batchtrack.batch.context import Actor
from batchtrack.batch.questions.duties import barred
from batchtrack.identity import Code, ContainerCode

_FILE = "cd" * 32


def _typed(step: str, code: Code, row: str) -> commands.Scan:
    return commands.Scan(step, code, row, typed=True)


@pytest.fixture(name="washing")
def _washing() -> Journey:
    """A step in which everything is there but for one code, and that one was typed."""
    journey = opened("wash").wait(minutes=5)
    journey.do(_typed("wash", journey.label_of("separated"), "wash_source"), TECHNICIAN_A)
    return journey.fill_in("wash", "wash_source")


def confirm(journey: Journey, step: str = "wash", row: str = "wash_source") -> commands.ConfirmTypedScan:
    return commands.ConfirmTypedScan(step, row, journey.batch.steps[step].scans[row].shown)


def sign(journey: Journey) -> commands.SignStep:
    return commands.SignStep("wash", journey.batch.version)


def test_that_a_typed_code_counts_only_once_a_second_person_has_confirmed_it(washing: Journey) -> None:
    assert washing.refused(sign(washing), TECHNICIAN_A) == ("MA-01",)
    washing.do(confirm(washing), TECHNICIAN_B)
    washing.do(sign(washing), TECHNICIAN_A)
    assert washing.batch.steps["wash"].scans["wash_source"].typed


def test_that_whoever_typed_a_code_does_not_confirm_it(washing: Journey) -> None:
    assert washing.refused(confirm(washing), TECHNICIAN_A) == ("BA-15",)


def test_that_a_code_is_confirmed_by_a_role_of_the_step(washing: Journey) -> None:
    assert washing.refused(confirm(washing), MATERIALS_A) == ("BA-05",)


def test_that_a_colleague_confirms_where_the_verifier_is_quality_assurance() -> None:
    journey = opened("receipt")
    journey.do(_typed("receipt", journey.label_of("marrow"), "receipt_bag"), TECHNICIAN_A)
    journey.copy().do(confirm(journey, "receipt", "receipt_bag"), TECHNICIAN_B)
    journey.do(confirm(journey, "receipt", "receipt_bag"), REVIEWER_A)


def test_that_a_scan_takes_the_place_of_an_unconfirmed_typed_code(washing: Journey) -> None:
    washing.do(commands.Scan("wash", washing.label_of("separated")), TECHNICIAN_A)
    assert not washing.batch.steps["wash"].scans["wash_source"].typed
    washing.do(sign(washing), TECHNICIAN_A)


def test_that_a_code_is_confirmed_once_and_only_where_one_was_typed(washing: Journey) -> None:
    command = confirm(washing)
    washing.do(command, TECHNICIAN_B)
    assert washing.refused(command, TECHNICIAN_C) == ("MA-04",)
    scanned = opened("wash")
    scanned.do(commands.Scan("wash", scanned.label_of("separated")), TECHNICIAN_A)
    assert scanned.refused(command, TECHNICIAN_B) == ("MA-04",)


def test_that_a_confirmation_covers_the_code_that_was_shown(washing: Journey) -> None:
    other = replace(confirm(washing), shown="container 09")
    assert washing.refused(other, TECHNICIAN_B) == ("MA-05",)


def test_that_nobody_confirms_under_the_alarm(washing: Journey) -> None:
    waiting = confirm(washing)
    washing.do(_typed("wash", ContainerCode(OTHER_CHAIN, 1, 1), "wash_source"), TECHNICIAN_A)
    assert causes(washing) == ("another_patients_code",)
    assert washing.batch.steps["wash"].refused_scans[-1].typed
    assert washing.refused(waiting, TECHNICIAN_B) == ("BA-02", "MA-04")


def test_that_a_typed_wrong_container_stops_the_step_like_a_scanned_one() -> None:
    journey = opened("wash")
    assert journey.told(_typed("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A) == ("BA-21",)
    assert journey.batch.steps["wash"].stopped


@pytest.mark.parametrize("second", ["confirms", "lets the step go on"])
def test_that_a_second_person_at_the_bench_does_not_certify_the_batch(second: str) -> None:
    journey = opened("wash")
    person: Actor = replace(QUALIFIED_A, roles=frozenset({"technician", "qualified_person"}))
    if second == "confirms":
        journey.do(_typed("wash", journey.label_of("separated"), "wash_source"), TECHNICIAN_A)
        journey.do(confirm(journey), person)
    else:
        journey.do(commands.Scan("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A)
        journey.do(commands.ContinueStep("wash", "the right bag is here"), person)
    assert barred(journey.product, journey.batch, person.person)


def test_that_a_replaced_label_and_a_spare_one_are_refused_each_in_its_own_words() -> None:
    journey = opened("fill")
    second = [replace(made, label=2) if made.id == "product" else made for made in journey.batch.containers]
    journey.batch = replace(journey.batch, containers=tuple(second))
    right = journey.label_of("product")
    for label, wanted in ((1, "MA-02"), (3, "MA-03")):
        wrong = commands.Scan("fill", replace(right, label=label), "fill_source")
        assert journey.told(wrong, TECHNICIAN_A) == (wanted,)
    assert "fill_source" not in journey.batch.steps["fill"].scans
    journey.do(commands.Scan("fill", right, "fill_source"), TECHNICIAN_A)


def test_that_a_second_person_answers_for_a_sample_id() -> None:
    journey = opened("wash")
    answer = commands.AnswerSample("wash", _FILE, "0017-1", "0017.05.1", "mistyped at the counter")
    assert journey.refused(answer, TECHNICIAN_A) == ("BA-15",)
    assert journey.refused(answer, MATERIALS_A) == ("BA-05",)
    assert journey.refused(replace(answer, words=" "), TECHNICIAN_B) == ("BA-76",)
    journey.do(answer, TECHNICIAN_B)
    assert journey.batch.steps["wash"].answered_runs == {_FILE: TECHNICIAN_B.person}


def test_that_a_run_is_set_aside_once_with_its_reason() -> None:
    journey = opened("wash")
    aside = commands.SetRunAside("wash", _FILE, "0017.05.1", "bubbles in the cassette")
    assert journey.refused(replace(aside, reason=""), TECHNICIAN_A) == ("BA-76",)
    journey.do(aside, TECHNICIAN_A)
    assert journey.refused(aside, TECHNICIAN_A) == ("MA-38",)
