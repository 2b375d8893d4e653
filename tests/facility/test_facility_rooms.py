from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from batchtrack.events import Decided, Denied, Event
from batchtrack.facility import Actor, Role, Room, rooms
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TECHNICIAN = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
QA = Actor("QA-A", frozenset({Role.QA_REVIEWER}))
ADMIN = Actor("ADMIN-A", frozenset({Role.ADMINISTRATOR}))
REGISTERED = rooms.RoomRegistered(room="R-101", name="Clean room 1", grade="B")
IN_41 = rooms.RoomOccupied(batch="REX-0041", step="S09", at=NOW)
OUT_41 = rooms.BatchMovedOut(batch="REX-0041", to="quarantine store", at=NOW)


def room(*events: Event) -> Room:
    folded = rooms.fold([REGISTERED, *events])
    assert folded is not None
    return folded


def occupy(batch: str, step: str = "S09", at: datetime = NOW) -> rooms.OccupyRoom:
    return rooms.OccupyRoom("R-101", batch, step, at)


def clear(batch: str) -> rooms.ClearRoom:
    return rooms.ClearRoom("R-101", batch, "S18", NOW)


def move(batch: str) -> rooms.MoveBatchOut:
    return rooms.MoveBatchOut("R-101", batch, "quarantine store", NOW)


def decided(state: Room | None, command: rooms.RoomCommand, actor: Actor = TECHNICIAN) -> tuple[Event, ...]:
    decision = rooms.decide(state, command, NOW, actor)
    assert isinstance(decision, Decided), decision
    return decision.events


def codes_of(state: Room | None, command: rooms.RoomCommand, actor: Actor = TECHNICIAN) -> list[str]:
    decision = rooms.decide(state, command, NOW, actor)
    assert isinstance(decision, Denied), decision
    assert all(sentence(refusal) and way_out(refusal) for refusal in decision.refusals)
    return [refusal.code for refusal in decision.refusals]


def test_that_a_room_is_registered_once() -> None:
    command = rooms.RegisterRoom("R-101", "Clean room 1", "B")
    assert decided(None, command, ADMIN) == (REGISTERED,)
    assert codes_of(room(), command, ADMIN) == ["FA-02"]
    assert codes_of(None, occupy("REX-0041")) == ["FA-03"]


def test_that_a_room_takes_one_patients_material_at_a_time() -> None:
    assert decided(room(), occupy("REX-0041")) == (IN_41,)
    assert codes_of(room(IN_41), occupy("REX-0042")) == ["FA-40"]
    (refusal,) = rooms.may_be_occupied(room(IN_41), "REX-0042")
    assert "REX-0041 (step S09)" in sentence(refusal)
    assert rooms.may_be_occupied(room(IN_41), "REX-0041") == ()


def test_that_a_second_batch_of_the_same_subject_is_another_batch() -> None:
    assert codes_of(room(IN_41), occupy("REX-0041-2")) == ["FA-40"]


def test_that_the_occupants_next_step_keeps_the_room_since_its_beginning() -> None:
    later = rooms.RoomOccupied(batch="REX-0041", step="S12", at=NOW + timedelta(hours=1))
    state = room(IN_41, later)
    assert (state.occupant, state.step, state.since) == ("REX-0041", "S12", NOW)
    assert state.since_clearance == ("REX-0041",)


def test_that_clearance_frees_the_room_and_forgets_who_was_in_it() -> None:
    cleared = room(IN_41, *decided(room(IN_41), clear("REX-0041")))
    assert (cleared.occupant, cleared.since, cleared.since_clearance) == (None, None, ())
    assert decided(cleared, occupy("REX-0042"))


def test_that_a_room_is_cleared_only_of_a_batch_that_was_in_it() -> None:
    assert codes_of(room(IN_41), clear("REX-0042")) == ["FA-41"]
    assert codes_of(room(), clear("REX-0042")) == ["FA-41"]


def test_that_a_held_batch_can_always_be_moved_out_and_frees_the_room() -> None:
    assert decided(room(IN_41), move("REX-0041"), QA) == (OUT_41,)
    state = room(IN_41, OUT_41)
    assert state.occupant is None
    assert decided(state, occupy("REX-0042"))
    assert decided(room(), move("REX-0041")) == ()
    assert decided(room(IN_41), move("REX-0042")) == ()


def test_that_a_batch_moved_out_is_remembered_until_the_room_is_cleared() -> None:
    state = room(IN_41, OUT_41, rooms.RoomOccupied(batch="REX-0042", step="S09", at=NOW))
    assert state.since_clearance == ("REX-0041", "REX-0042")
    assert decided(room(IN_41, OUT_41), clear("REX-0041"))


def test_that_the_future_is_not_recorded_as_done() -> None:
    assert codes_of(room(), occupy("REX-0041", at=NOW + timedelta(seconds=1))) == ["FA-07"]


def test_that_the_bench_alone_opens_material() -> None:
    assert codes_of(room(), occupy("REX-0041"), QA) == ["FA-04"]


batches = st.sampled_from(["REX-0041", "REX-0042", "REX-0042-2"])
acts = st.one_of(batches.map(occupy), batches.map(clear), batches.map(move))


@given(st.lists(acts, max_size=30))
def test_that_no_run_of_acts_brings_two_batches_into_one_room(run: list[rooms.RoomChange]) -> None:
    state, inside = room(), set[str]()
    for command in run:
        decision = rooms.decide(state, command, NOW, TECHNICIAN)
        events = decision.events if isinstance(decision, Decided) else ()
        for event in events:
            state = rooms.evolve(state, event)
            inside = inside | {command.batch} if isinstance(event, rooms.RoomOccupied) else inside - {command.batch}
        assert len(inside) <= 1
        assert state.occupant == next(iter(inside), None)
        if isinstance(command, rooms.OccupyRoom):
            assert isinstance(decision, Decided) is (inside == {command.batch})
        if isinstance(command, rooms.MoveBatchOut):
            assert isinstance(decision, Decided)
