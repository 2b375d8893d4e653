from dataclasses import replace

import pytest
from happy_way import after, opened
from journey import Journey
from journey_people import CHAIN, MATERIALS_A, SUBJECT, TECHNICIAN_A
from labelled import applied, blank, code_of, print_job, printed, reprinted

from batchtrack.batch import commands
from batchtrack.batch.questions.label_balance import label_balance
from batchtrack.batch.state import LabelStanding
from batchtrack.identity import OrderCode, WristbandCode, decode
from batchtrack.product.labelling import Labels
from batchtrack.product.model import Handling, Product


def obligatory(product: Product) -> Product:
    """The same product, whose containers must be labelled here."""
    assert isinstance(product.labels, Labels)
    return replace(product, labels=replace(product.labels, obligatory=True))


def test_that_a_kit_is_labelled_before_anything_is_drawn() -> None:
    journey = after("order")
    event = printed(journey, "marrow", "collection")
    made = journey.batch.container("marrow")
    assert made is not None
    assert (made.number, event.label, event.code) == (1, 1, "BTC-A999026000017.01.1-" + event.code[-1])
    journey = journey.copy()
    applied(journey, code_of(journey, "marrow", 1), WristbandCode(SUBJECT))
    assert [label.standing for label in journey.batch.labels] == [LabelStanding.APPLIED]


def test_that_a_container_numbered_for_its_label_is_not_numbered_again() -> None:
    journey = after("packing")
    before = [made.number for made in journey.batch.containers]
    printed(journey, "marrow", "collection")
    assert [made.number for made in journey.batch.containers] == before


@pytest.mark.parametrize("beside", [WristbandCode(SUBJECT), OrderCode(CHAIN)])
def test_that_what_is_filled_from_a_bag_is_labelled_at_that_bag_alone(beside: WristbandCode | OrderCode) -> None:
    journey = opened("dilution")
    printed(journey, "diluted", "bag")
    label = code_of(journey, "diluted", 1)
    assert journey.refused(commands.ApplyLabel(label, beside), TECHNICIAN_A) == ("LB-61",)
    other = journey.label_of("start_sample")
    assert journey.refused(commands.ApplyLabel(label, other), TECHNICIAN_A) == ("LB-61",)
    applied(journey, label, journey.label_of("marrow"))


def test_that_a_reprinted_label_is_applied_beside_the_old_one() -> None:
    journey = opened("dilution")
    printed(journey, "diluted", "bag")
    applied(journey, code_of(journey, "diluted", 1), journey.label_of("marrow"))
    event = reprinted(journey, "diluted", "bag", 1)
    assert event.label == 2
    assert journey.refused(
        commands.ApplyLabel(code_of(journey, "diluted", 1), journey.label_of("marrow")), TECHNICIAN_A
    )
    applied(journey, code_of(journey, "diluted", 2), code_of(journey, "diluted", 1))
    assert [(label.number, label.standing) for label in journey.batch.labels] == [
        (1, LabelStanding.VOIDED),
        (2, LabelStanding.APPLIED),
    ]


def test_that_a_source_whose_own_label_still_lies_loose_shows_no_container() -> None:
    journey = after("dilution")
    printed(journey, "diluted", "bag")
    journey.start("separation")
    printed(journey, "separated", "bag")
    label, source = code_of(journey, "separated", 1), code_of(journey, "diluted", 1)
    assert journey.refused(commands.ApplyLabel(label, source), TECHNICIAN_A) == ("LB-61",)
    applied(journey, source, journey.label_of("marrow"))
    applied(journey, label, source)


def test_that_an_old_label_that_was_never_applied_shows_no_container() -> None:
    journey = opened("dilution")
    printed(journey, "diluted", "bag")
    reprinted(journey, "diluted", "bag", 1)
    old, new = code_of(journey, "diluted", 1), code_of(journey, "diluted", 2)
    assert journey.refused(commands.ApplyLabel(new, old), TECHNICIAN_A) == ("LB-61",)
    applied(journey, new, journey.label_of("marrow"))


def test_that_a_shippers_label_wants_the_label_on_the_container_itself() -> None:
    journey = after("certification")
    printed(journey, "dose", "product")
    shipper = decode(printed(journey, "dose", "transport").code)
    loose = commands.ApplyLabel(shipper, code_of(journey, "dose", 1))  # type: ignore[arg-type]  # it reads
    assert journey.refused(loose, TECHNICIAN_A) == ("LB-61",)


def test_that_a_label_replaced_after_its_scan_is_scanned_anew_before_the_step_is_signed() -> None:
    journey = after("dilution")
    printed(journey, "diluted", "bag")
    applied(journey, code_of(journey, "diluted", 1), journey.label_of("marrow"))
    journey.start("separation").wait(minutes=5).fill_in("separation")
    journey.do(commands.VoidLabel("diluted", "bag", 1, "it was on another bag"), TECHNICIAN_A)
    sign = commands.SignStep("separation", journey.batch.version)
    assert journey.refused(sign, TECHNICIAN_A) == ("MA-12",)
    printed(journey, "diluted", "bag")
    applied(journey, code_of(journey, "diluted", 2), journey.label_of("marrow"))
    journey.do(commands.Scan("separation", code_of(journey, "diluted", 2), "separation_source"), TECHNICIAN_A)
    journey.sign("separation")


def test_that_a_container_that_is_no_more_gets_no_label() -> None:
    journey = opened("dilution")
    printed(journey, "diluted", "bag")
    number = code_of(journey, "diluted", 1).number
    gone = commands.HandleContainer(number, Handling.DESTROY, journey.now, "Europe/Berlin", words="leaked")
    journey.do(gone, TECHNICIAN_A)
    apply = commands.ApplyLabel(code_of(journey, "diluted", 1), journey.label_of("marrow"))
    assert journey.refused(apply, TECHNICIAN_A) == ("LB-85",)
    again = commands.ReprintLabel("diluted", "bag", 1, "torn", blank(), "x")
    assert journey.refused(again, TECHNICIAN_A) == ("LB-85",)
    journey.do(commands.VoidLabel("diluted", "bag", 1, "the bag leaked"), TECHNICIAN_A)
    assert journey.refused(print_job("diluted", "bag"), TECHNICIAN_A) == ("LB-85",)


def test_that_a_voided_label_leaves_its_number_to_nobody() -> None:
    journey = opened("dilution")
    printed(journey, "diluted", "bag")
    journey.do(commands.VoidLabel("diluted", "bag", 1, "smeared"), TECHNICIAN_A)
    assert printed(journey, "diluted", "bag").label == 2
    assert journey.refused(commands.ReprintLabel("diluted", "bag", 1, "torn", blank(), "x"), TECHNICIAN_A) == ("LB-29",)


def test_that_a_shippers_label_is_taken_for_no_container() -> None:
    journey = after("certification")
    event = printed(journey, "dose", "transport")
    code = decode(event.code)
    journey.start("shipment")
    row = journey.product.step("shipment").scans[0]
    told = journey.do(commands.Scan("shipment", code, row.id), MATERIALS_A).told  # type: ignore[arg-type]  # it reads
    assert [refusal.code for refusal in told] == ["ID-20"]
    assert journey.label_of("dose").label == 1
    applied(journey, code, journey.label_of("dose"))  # type: ignore[arg-type]  # it reads


def test_that_a_step_is_signed_with_its_containers_labelled_where_the_document_obliges() -> None:
    journey = opened("dilution")
    journey.product = obligatory(journey.product)
    journey.fill_in("dilution")
    sign = commands.SignStep("dilution", journey.batch.version)
    assert journey.refused(sign, TECHNICIAN_A) == ("LB-83",)
    printed(journey, "diluted", "bag")
    applied(journey, code_of(journey, "diluted", 1), journey.label_of("marrow"))
    journey.sign("dilution")


def test_that_a_label_printed_and_not_applied_opens_no_step() -> None:
    journey = after("dilution")
    printed(journey, "diluted", "bag")
    journey.start("separation")
    row = next(row for row in journey.product.step("separation").scans if row.container == "diluted")
    told = journey.do(commands.Scan("separation", journey.label_of("diluted"), row.id), TECHNICIAN_A).told
    assert [refusal.code for refusal in told] == ["MA-08"]


def test_that_nobody_reads_only_and_prints() -> None:
    journey = opened("dilution")
    auditor = replace(TECHNICIAN_A, roles=frozenset({"auditor"}))
    assert journey.refused(print_job("diluted", "bag"), auditor) == ("BA-05",)
    printed(journey, "diluted", "bag")
    assert journey.refused(commands.VoidLabel("diluted", "bag", 1, "torn"), auditor) == ("BA-05",)
    assert journey.refused(commands.VoidLabel("diluted", "bag", 7, "torn"), TECHNICIAN_A) == ("LB-28",)
    assert label_balance(journey.batch).waiting == 1


def test_that_a_held_batch_gets_no_labels() -> None:
    journey = opened("dilution")
    journey.do(commands.PlaceHold("Power failure"), TECHNICIAN_A)
    assert journey.refused(print_job("diluted", "bag"), TECHNICIAN_A) == ("BA-02",)


def test_that_the_same_label_is_not_ordered_twice_in_one_job() -> None:
    journey: Journey = opened("dilution")
    twice = print_job("diluted", "bag")
    job = replace(twice, labels=twice.labels * 2, blanks=(*twice.blanks, blank()))
    assert journey.refused(job, TECHNICIAN_A) == ("LB-25",)
