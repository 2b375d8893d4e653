"""Comments, files, printed forms, and a deviation with what stood where it was raised."""

from happy_way import after, opened
from journey_people import AUDITOR_A, TECHNICIAN_A

from batchtrack.batch import commands
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.remarks import FormKind

DOCUMENT = "cd" * 32


def test_that_a_comment_stays_with_its_row() -> None:
    journey = opened("wash")
    journey.do(commands.AddComment("rough sound", "wash", "wash_speed"), TECHNICIAN_A)
    assert [(each.field, each.text) for each in journey.batch.comments] == [("wash_speed", "rough sound")]


def test_that_a_file_is_attached_in_words_also_under_a_hold() -> None:
    journey = opened("wash")
    journey.do(commands.PlaceHold("Power failure"), TECHNICIAN_A)
    blank = commands.AttachFile(" ", DOCUMENT, "image/jpeg", 12, "wash")
    assert journey.refused(blank, TECHNICIAN_A) == ("BA-76",)
    journey.do(commands.AttachFile("the pellet", DOCUMENT, "image/jpeg", 12, "wash"), TECHNICIAN_A)
    assert [each.document for each in journey.batch.attachments] == [DOCUMENT]


def test_that_whoever_may_only_read_attaches_and_prints_nothing() -> None:
    journey = opened("wash")
    attach = commands.AttachFile("the pellet", DOCUMENT, "image/jpeg", 12, "wash")
    assert journey.refused(attach, AUDITOR_A) == ("BA-05",)
    assert journey.refused(commands.PrintForm(FormKind.REPORTED, 1, ("wash",), DOCUMENT), AUDITOR_A) == ("BA-05",)


def test_that_printed_forms_are_counted_through_the_batch_and_stale_no_review() -> None:
    journey = after("review")
    relevant = journey.batch.relevant
    journey.do(commands.PrintForm(FormKind.CONTINGENCY, 1, ("wash",), DOCUMENT), TECHNICIAN_A)
    again = commands.PrintForm(FormKind.CONTINGENCY, 1, ("wash",), DOCUMENT)
    assert journey.refused(again, TECHNICIAN_A) == ("AB-12",)
    journey.do(commands.PrintForm(FormKind.REPORTED, 2, ("clinic_receipt",), DOCUMENT), TECHNICIAN_A)
    assert [form.number for form in journey.batch.forms] == [1, 2]
    assert journey.batch.relevant == relevant


def test_that_a_deviation_keeps_value_and_limit_as_they_stood() -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("wash_speed", "900"), TECHNICIAN_A)
    journey.do(commands.RaiseDeviation(DeviationClass.MAJOR, "Set wrongly", "wash", "wash_speed"), TECHNICIAN_A)
    values = journey.batch.deviations[0].values
    assert values["row"] == "Speed of the centrifuge"
    assert values["value"].startswith("900")
    assert "800" in values["limit"]
