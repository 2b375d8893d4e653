"""Codes in a step and outside one: what each is taken for, and what another patient's code sets off."""

import pytest
from at_touch_points import chain_of, codes, holds, label_of, opened
from journal_examples import tamper
from prepared_facilities import OTHER, SUBJECT, At
from walking import Walk
from workplace_fixture import ROOM, good, ordered, signed_in

from batchtrack.batch import commands
from batchtrack.identity import (
    BadgeCode,
    Code,
    DeviceCode,
    LotCode,
    OrderCode,
    RoomCode,
    WristbandCode,
    encode,
)
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.outcomes import NotDone
from batchtrack.services.scanning import batch_of_code, scan
from batchtrack.services.views.page import batch_page


def test_that_another_patients_container_holds_both_batches_in_one_act(at: At) -> None:
    workplace = at("two_received")
    place = opened(workplace, SUBJECT, "line_clearance")
    foreign = label_of(workplace, OTHER, "marrow")
    done = good(scan(workplace, place, foreign, signed_in(workplace, "TECH-A")))
    assert codes(done) == ["BA-20"]
    assert set(done.changed) == {"batch/S-0042", "batch/S-0043"}, "one act, one transaction"
    assert (len(holds(workplace, SUBJECT)), holds(workplace, OTHER)) == (1, ["Its code was met at S-0042"])
    page = batch_page(workplace, OTHER, signed_in(workplace, "TECH-A"))
    assert page.banner.held
    assert [row.grade.value for row in page.deviations] == ["critical"]
    assert page.timeline[-1].at == batch_page(workplace, SUBJECT, signed_in(workplace, "TECH-A")).timeline[-1].at


def test_that_every_batch_open_in_the_room_since_its_clearance_is_held_as_well(at: At) -> None:
    workplace = at("two_received")
    by = signed_in(workplace, "TECH-A")
    third = ordered(workplace, "S-0050")
    moved = opened(workplace, OTHER, "line_clearance")
    good(scan(workplace, moved, encode(RoomCode(ROOM)), by))
    good(act(workplace, OTHER, commands.LeaveRoom("To quarantine storage"), by))
    place = opened(workplace, SUBJECT, "line_clearance")
    good(scan(workplace, place, encode(RoomCode(ROOM)), by))
    done = good(scan(workplace, place, encode(WristbandCode(third)), by))
    assert set(done.changed) == {"batch/S-0042", "batch/S-0043", "batch/S-0050"}
    assert holds(workplace, OTHER)[-1] == "Another patient's code was met in Clean room 2"


def test_that_a_held_batch_is_moved_out_and_frees_its_room(at: At) -> None:
    workplace = at("two_received")
    by = signed_in(workplace, "TECH-A")
    place = opened(workplace, SUBJECT, "line_clearance")
    good(scan(workplace, place, encode(RoomCode(ROOM)), by))
    good(scan(workplace, place, encode(WristbandCode("S-0999")), by))
    good(act(workplace, SUBJECT, commands.LeaveRoom("To quarantine storage"), by))
    other = opened(workplace, OTHER, "line_clearance")
    good(scan(workplace, other, encode(RoomCode(ROOM)), by))


def test_that_a_code_of_a_patient_who_is_not_here_holds_the_own_batch(at_file: At) -> None:
    workplace = at_file("two_received")
    place = opened(workplace, SUBJECT, "line_clearance")
    done = good(scan(workplace, place, encode(WristbandCode("S-0999")), signed_in(workplace, "TECH-A")))
    assert set(done.changed) == {"batch/S-0042"}
    assert len(holds(workplace, SUBJECT)) == 1


def test_that_a_batch_that_is_complete_is_not_held_for_its_old_label(at_file: At) -> None:
    workplace = at_file("complete")
    other = ordered(workplace, "S-0050")
    place = Place(other, "order")
    by = signed_in(workplace, "PLAN-A")
    done = good(scan(workplace, place, encode(OrderCode(chain_of(workplace, SUBJECT))), by))
    assert set(done.changed) == {"batch/S-0050"}
    assert holds(workplace, SUBJECT) == []


def test_that_the_alarm_is_recorded_although_the_other_record_cannot_be_read(at: At) -> None:
    workplace = at("two_received")
    foreign = label_of(workplace, OTHER, "marrow")
    place = opened(workplace, SUBJECT, "line_clearance")
    tamper(workplace.engine, "UPDATE event SET body = '{' WHERE stream = 'batch/S-0043' AND version = 3")
    workplace.batches._held.clear()
    done = good(scan(workplace, place, foreign, signed_in(workplace, "TECH-A")))
    assert set(done.changed) == {"batch/S-0042"}
    refused = act(workplace, OTHER, commands.AddComment("?"), signed_in(workplace, "TECH-A"))
    assert codes(refused) == ["SV-08"]


def test_that_a_code_which_no_row_wants_is_refused_in_words(at_file: At) -> None:
    workplace = at_file("two_received")
    place = opened(workplace, SUBJECT, "line_clearance")
    by = signed_in(workplace, "TECH-A")
    wanted: dict[Code, str] = {
        LotCode("LOT-99"): "SV-21",
        LotCode("LOT-01"): "SV-22",
        DeviceCode("DEV-99"): "SV-23",
        DeviceCode("DEV-01"): "SV-24",
        RoomCode("ROOM-9"): "FA-03",
        BadgeCode("TECH-A"): "SV-25",
    }
    outcomes = {code: scan(workplace, place, encode(code), by) for code in wanted}
    assert all(isinstance(outcome, NotDone) for outcome in outcomes.values())
    assert {code: codes(outcome) for code, outcome in outcomes.items()} == {code: [one] for code, one in wanted.items()}


def test_that_a_code_opens_the_newest_batch_that_it_belongs_to(at: At) -> None:
    workplace = at("complete")
    label = label_of(workplace, SUBJECT, "marrow")
    newest = [ordered(workplace, SUBJECT) for _ in range(9)][-1]
    assert newest == "S-0042-10"
    assert batch_of_code(workplace, encode(WristbandCode(SUBJECT))) == newest
    assert batch_of_code(workplace, label) == SUBJECT
    assert batch_of_code(workplace, encode(OrderCode(chain_of(workplace, newest)))) == newest


def test_that_a_code_of_no_batch_opens_none(at_file: At) -> None:
    workplace = at_file("two_received")
    for code in (WristbandCode("S-0999"), DeviceCode("DEV-01")):
        answer = batch_of_code(workplace, encode(code))
        assert isinstance(answer, Refusal)
        assert answer.code == "SV-26"


def test_that_a_subject_called_like_another_ones_second_batch_is_found_apart(at_file: At) -> None:
    workplace = at_file("complete")
    second = ordered(workplace, SUBJECT)
    Walk(workplace, ordered(workplace, "S-00422"))
    assert second == "S-0042-2"
    assert batch_of_code(workplace, encode(WristbandCode("S-00422"))) == "S-00422"
    assert batch_of_code(workplace, encode(WristbandCode(SUBJECT))) == second


def test_that_a_command_that_touches_other_streams_has_no_way_past_its_service(at_file: At) -> None:
    workplace = at_file("two_received")
    command = commands.Scan("line_clearance", WristbandCode(OTHER))
    with pytest.raises(TypeError, match="service of its own"):
        act(workplace, SUBJECT, command, signed_in(workplace, "TECH-A"))
