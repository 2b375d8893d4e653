"""Vials of a donor's bank are one recipient's, with both typings on record; autologous products have none."""

from dataclasses import replace

import pytest
from allogeneic_document import ALLOGENEIC, DONOR, RECIPIENT
from container_documents import done
from happy_way import after
from journey import Journey, rex_001
from journey_people import CHAIN, REVIEWER_A, TECHNICIAN_A, ZONE
from labelled import applied, code_of, printed

from batchtrack.batch import commands
from batchtrack.batch.rules.allocating import may_be_given
from batchtrack.facility.cell_banks import Typing
from batchtrack.identity import OrderCode
from batchtrack.product.model import Product


def thawed() -> Journey:
    return done(Journey.ordered(ALLOGENEIC), "thaw", {"thawed_a": "10 mL", "thawed_b": "10 mL"})


def allocation(container: int, vial: str, recipient: Typing = RECIPIENT, reason: str = "7/8") -> commands.AllocateVial:
    return commands.AllocateVial(
        container=container,
        bank="BANK-1",
        vial=vial,
        donor="DONOR-1",
        donation="A999926000017",
        donor_typing=DONOR,
        recipient_typing=recipient,
        reason=reason,
        stream="bank/BANK-1",
        version=3,
    )


def against_dose(journey: Journey) -> list[str]:
    return [refusal.code for refusal in may_be_given(journey.product, journey.batch, journey.batch.container("dose"))]


def test_that_an_allocation_records_both_typings_and_names_the_loci_that_differ() -> None:
    journey = thawed()
    journey.do(allocation(1, "V-01"), REVIEWER_A)
    (standing,) = journey.batch.allocations
    assert (standing.event.donor_typing, standing.event.recipient_typing) == (DONOR, RECIPIENT)
    assert standing.event.differing == ("B",), "the order of the alleles of a locus means nothing"
    assert journey.batch.containers[0].din == "A999926000017"


def test_that_differences_need_a_reason_and_the_same_typing_none() -> None:
    journey = thawed()
    assert journey.refused(allocation(1, "V-01", reason=" "), REVIEWER_A) == ("BA-76",)
    other_group = DONOR.model_copy(update={"group": "A RhD negative"})
    assert journey.refused(allocation(1, "V-01", other_group, " "), REVIEWER_A) == ("BA-76",)
    journey.do(allocation(1, "V-01", DONOR, ""), REVIEWER_A)


def test_that_an_incomplete_typing_is_refused_part_by_part() -> None:
    journey = thawed()
    locus = DONOR.loci[0]
    bad = Typing(group="0", loci=(locus, locus, locus.model_copy(update={"locus": "C", "second": ""})))
    assert journey.refused(allocation(1, "V-01", bad), REVIEWER_A) == ("CT-30", "CT-32", "CT-33")
    none = Typing(group="O RhD positive", loci=())
    assert journey.refused(allocation(1, "V-01", none), REVIEWER_A) == ("CT-31",)


def test_that_only_quality_allocates_and_only_to_a_container_for_a_vial() -> None:
    journey = thawed()
    assert journey.refused(allocation(1, "V-01"), TECHNICIAN_A) == ("BA-05",)
    journey.do(allocation(1, "V-01"), REVIEWER_A)
    assert journey.refused(allocation(1, "V-02"), REVIEWER_A) == ("CT-22",)
    assert journey.refused(allocation(9, "V-02"), REVIEWER_A) == ("CT-21",)


def test_that_an_autologous_product_takes_no_vial_of_a_donor() -> None:
    journey = after("receipt")
    assert journey.refused(allocation(1, "V-01"), REVIEWER_A) == ("CT-20",)
    assert list(may_be_given(journey.product, journey.batch, journey.batch.container("marrow"))) == []


def test_that_a_dose_is_given_only_of_vials_allocated_to_the_recipient_and_taken_out() -> None:
    journey = done(thawed(), "pool", {"of_a": "10 mL", "of_b": "9 mL", "dose_volume": "19 mL"})
    assert against_dose(journey) == ["CT-25", "CT-25"]
    for number, vial in ((1, "V-01"), (2, "V-02")):
        journey.do(allocation(number, vial), REVIEWER_A)
    assert against_dose(journey) == ["CT-25", "CT-25"]
    for number, vial in ((1, "V-01"), (2, "V-02")):
        journey.do(commands.TakeAllocated(number, vial, journey.now, ZONE), TECHNICIAN_A)
    assert against_dose(journey) == []


def test_that_another_vial_than_the_allocated_one_is_not_taken() -> None:
    journey = thawed()
    assert journey.refused(commands.TakeAllocated(1, "V-01", journey.now, ZONE), TECHNICIAN_A) == ("CT-23",)
    journey.do(allocation(1, "V-01"), REVIEWER_A)
    assert journey.refused(commands.TakeAllocated(1, "V-02", journey.now, ZONE), TECHNICIAN_A) == ("CT-24",)
    journey.do(commands.TakeAllocated(1, "V-01", journey.now, ZONE), TECHNICIAN_A)
    assert journey.refused(commands.TakeAllocated(1, "V-01", journey.now, ZONE), TECHNICIAN_A) == ("CT-26",)


def test_that_a_vial_is_given_back_with_a_reason_until_it_was_taken_out() -> None:
    journey = thawed()
    journey.do(allocation(1, "V-01"), REVIEWER_A)
    assert journey.refused(commands.ReleaseAllocation(1, " "), REVIEWER_A) == ("BA-76",)
    journey.do(commands.ReleaseAllocation(1, "infusion postponed"), REVIEWER_A)
    journey.do(allocation(1, "V-02"), REVIEWER_A)
    journey.do(commands.TakeAllocated(1, "V-02", journey.now, ZONE), TECHNICIAN_A)
    assert journey.refused(commands.ReleaseAllocation(1, "too late"), REVIEWER_A) == ("CT-26",)
    assert [known.stands for known in journey.batch.allocations] == [False, True]


def _vials_labelled(product: Product) -> Product:
    """The same product, whose vials bear an in-process label as those of the shipped product do."""
    labels = rex_001().labels
    assert labels is not None
    kind = labels.kind("tube")
    assert kind is not None
    return replace(product, labels=replace(labels, kinds=(replace(kind, containers=("vial_a", "vial_b")),)))


def test_that_a_vial_goes_back_only_without_the_label_of_its_recipient() -> None:
    journey = thawed()
    journey.product = _vials_labelled(journey.product)
    journey.do(allocation(1, "V-01"), REVIEWER_A)
    printed(journey, "vial_a", "tube")
    back = commands.ReleaseAllocation(1, "infusion postponed")
    assert journey.refused(back, REVIEWER_A) == ("CT-41",)
    applied(journey, code_of(journey, "vial_a", 1), OrderCode(CHAIN))
    assert journey.refused(back, REVIEWER_A) == ("CT-41",)
    journey.do(commands.VoidLabel("vial_a", "tube", 1, "the vial goes back"), TECHNICIAN_A)
    journey.do(back, REVIEWER_A)


@pytest.mark.parametrize("reason", ["hold", "end"])
def test_that_a_hold_stops_allocation(reason: str) -> None:
    journey = thawed()
    journey.do(commands.PlaceHold(reason), TECHNICIAN_A)
    assert journey.refused(allocation(1, "V-01"), REVIEWER_A) == ("BA-02",)
