"""Materials, devices and the room: taken into use once, given up after clearance or when the material moves."""

from datetime import timedelta
from decimal import Decimal

from happy_way import after, before, opened, signed
from journey import Journey, causes
from journey_people import BEGIN, REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B
from ordinary import out_of_the_ordinary

from batchtrack.batch import commands
from batchtrack.batch.questions.exceptions import is_excepted
from batchtrack.batch.questions.progress import is_signed

ENTER = commands.EnterRoom("line_clearance", "ROOM-2", "Room 2", "room/ROOM-2", 4)
EXCEPTION = commands.GrantException(
    "wash", "centrifuge", "centrifuge CF-2, calibration due yesterday", "the other one is broken", "speed within 2 %"
)


def _lot(lot: str) -> commands.UseMaterial:
    expiry = BEGIN + timedelta(days=200)
    return commands.UseMaterial("resuspension", "saline", lot, "Saline", expiry, Decimal(50), "mL", f"lot/{lot}", 1)


def _device(device: str) -> commands.UseEquipment:
    return commands.UseEquipment("wash", "centrifuge", device, "Centrifuge", None, f"equipment/{device}", 1)


def test_that_the_room_is_free_when_its_clearance_was_witnessed() -> None:
    journey = signed("room_clearance")
    assert journey.batch.room == "ROOM-2"
    journey.verify("room_clearance")
    assert journey.batch.room is None


def test_that_a_batch_is_in_one_room_at_a_time() -> None:
    journey = opened("line_clearance")
    journey.do(ENTER, TECHNICIAN_A)
    assert journey.refused(ENTER, TECHNICIAN_A) == ("BA-23",)


def test_that_a_step_takes_a_room_only_where_the_document_says_so() -> None:
    enter = commands.EnterRoom("wash", "ROOM-3", "Room 3", "room/ROOM-3", 1)
    assert opened("wash").refused(enter, TECHNICIAN_A) == ("BA-28",)


def test_that_line_clearance_is_signed_only_in_a_room() -> None:
    journey = opened("line_clearance").wait(minutes=5).fill_in("line_clearance", "room")
    sign = commands.SignStep("line_clearance", journey.batch.version)
    assert journey.refused(sign, TECHNICIAN_A) == ("BA-72",)


def test_that_whoever_took_the_room_does_not_witness_the_clearance() -> None:
    journey = opened("line_clearance").wait(minutes=5)
    journey.do(ENTER, TECHNICIAN_B)
    journey.fill_in("line_clearance").sign("line_clearance")
    verify = commands.VerifyStep("line_clearance", journey.batch.version)
    assert journey.refused(verify, TECHNICIAN_B) == ("BA-15",)


def test_that_a_held_batch_is_always_moved_out_and_frees_the_room() -> None:
    journey = after("wash")
    journey.do(commands.PlaceHold("Power failure"), TECHNICIAN_A)
    journey.do(commands.LeaveRoom("To quarantine storage"), TECHNICIAN_A)
    assert journey.batch.room is None


def test_that_a_batch_that_was_moved_out_comes_back_through_a_new_line_clearance() -> None:
    journey = after("wash")
    journey.do(commands.LeaveRoom("To quarantine storage"), TECHNICIAN_A)
    assert not is_signed(journey.batch, "line_clearance")
    assert "BA-07" in journey.refused(commands.StartStep("resuspension"), TECHNICIAN_A)
    journey.do(commands.EnterRoom("line_clearance", "ROOM-3", "Room 3", "room/ROOM-3", 1), TECHNICIAN_A)
    journey.sign("line_clearance").verify("line_clearance").start("resuspension")


def test_that_a_batch_in_no_room_is_not_moved_out() -> None:
    assert after("receipt").refused(commands.LeaveRoom("To storage"), TECHNICIAN_A) == ("BA-94",)


def test_that_a_lot_that_was_used_stays_in_the_record() -> None:
    journey = opened("resuspension")
    journey.do(_lot("LOT-1"), TECHNICIAN_A)
    assert journey.refused(_lot("LOT-2"), TECHNICIAN_A) == ("BA-27",)


def test_that_a_device_may_be_changed_and_the_last_one_counts() -> None:
    journey = opened("wash")
    journey.do(_device("CF-1"), TECHNICIAN_A)
    journey.do(_device("CF-2"), TECHNICIAN_A)
    assert journey.batch.steps["wash"].equipment["centrifuge"].device == "CF-2"


def test_that_nothing_is_used_in_a_step_that_is_not_open() -> None:
    assert before("wash").refused(_device("CF-1"), TECHNICIAN_A) == ("BA-08",)
    assert signed("wash").refused(_device("CF-1"), TECHNICIAN_A) == ("BA-09",)


def test_that_an_exception_opens_a_deviation_and_stands_first_at_review() -> None:
    journey = before("wash")
    journey.do(EXCEPTION, REVIEWER_A)
    assert causes(journey) == ("exception_granted",)
    assert is_excepted(journey.batch, "wash", "centrifuge")
    assert out_of_the_ordinary(journey)[0].kind == "exception_granted"


def test_that_only_qa_grants_an_exception_with_scope_reason_and_risk() -> None:
    journey = before("wash")
    assert journey.refused(EXCEPTION, TECHNICIAN_A) == ("BA-05",)
    wordless = commands.GrantException("wash", "centrifuge", "all", " ", "none")
    assert journey.refused(wordless, REVIEWER_A) == ("BA-76",)


def test_that_an_exception_is_granted_before_the_use() -> None:
    journey: Journey = after("wash")
    assert journey.refused(EXCEPTION, REVIEWER_A) == ("BA-96",)


def test_that_no_exception_is_granted_where_the_register_says_yes() -> None:
    assert not is_excepted(before("wash").batch, "wash", "centrifuge")
