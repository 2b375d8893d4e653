"""Where the document asks it, the second person scans for themselves before they verify."""

from happy_way import signed
from journey_people import OTHER_CHAIN, TECHNICIAN_A, TECHNICIAN_B

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
