"""Where the document asks it, the second person scans for themselves before they verify."""

from happy_way import signed
from journey_people import OTHER_CHAIN, REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B

from batchtrack.batch import commands
from batchtrack.batch.questions.missing import unscanned
from batchtrack.identity import ContainerCode


def test_that_the_second_person_scans_before_verifying() -> None:
    journey = signed("fill")
    step = journey.product.step("fill")
    assert journey.refused(commands.VerifyStep("fill", journey.batch.version), TECHNICIAN_B) == ("AB-08",)
    journey.do(commands.ScanAsSecond("fill", journey.label_of("product")), TECHNICIAN_B)
    assert unscanned(journey.batch, step) == ()
    journey.do(commands.VerifyStep("fill", journey.batch.version), TECHNICIAN_B)


def test_that_another_container_of_the_patient_is_not_the_one() -> None:
    journey = signed("fill")
    assert journey.told(commands.ScanAsSecond("fill", journey.label_of("washed")), TECHNICIAN_B) == ("AB-13",)
    assert journey.refused(commands.VerifyStep("fill", journey.batch.version), TECHNICIAN_B) == ("AB-08",)


def test_that_another_patients_code_is_the_same_alarm_as_the_first_persons() -> None:
    journey = signed("fill")
    journey.do(commands.ScanAsSecond("fill", ContainerCode(OTHER_CHAIN, 1, 1)), TECHNICIAN_B)
    assert [hold.cause.value for hold in journey.batch.open_holds] == ["another_patients_code"]


def test_that_an_alarm_asks_for_the_second_persons_scans_again() -> None:
    journey = signed("fill")
    journey.do(commands.ScanAsSecond("fill", journey.label_of("product")), TECHNICIAN_B)
    journey.do(commands.ScanAsSecond("fill", ContainerCode(OTHER_CHAIN, 1, 1)), TECHNICIAN_B)
    own = commands.ScanAsSecond("fill", journey.label_of("product"))
    assert journey.refused(own, TECHNICIAN_B) == ("BA-02",)
    journey.do(commands.LiftHold(1, "another bag lay there", "labels and order compared by two"), REVIEWER_A)
    assert journey.refused(commands.VerifyStep("fill", journey.batch.version), TECHNICIAN_B) == ("AB-08",)
    journey.do(own, TECHNICIAN_B)
    journey.do(commands.VerifyStep("fill", journey.batch.version), TECHNICIAN_B)


def test_that_whoever_performed_the_step_does_not_scan_for_the_second() -> None:
    journey = signed("fill")
    assert journey.refused(commands.ScanAsSecond("fill", journey.label_of("product")), TECHNICIAN_A) == ("BA-15",)


def test_that_a_signature_made_again_wants_new_scans() -> None:
    journey = signed("fill")
    journey.do(commands.ScanAsSecond("fill", journey.label_of("product")), TECHNICIAN_B)
    journey.do(commands.CorrectEntry("qc_volume", "8.1 mL", "misread"), TECHNICIAN_A)
    journey.sign("fill")
    assert journey.refused(commands.VerifyStep("fill", journey.batch.version), TECHNICIAN_B) == ("AB-08",)


def test_that_nothing_is_scanned_second_before_the_first_has_signed() -> None:
    journey = signed("wash")
    assert journey.refused(commands.ScanAsSecond("resuspension", journey.label_of("washed")), TECHNICIAN_B) == (
        "AB-09",
    )
