"""A clock that jumps: told with both readings before the next act, seen by QA, and no permit until QA has answered."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from prepared_facilities import SUBJECT, At
from workplace_fixture import confirmed, good, signed_in, wait

from batchtrack.batch import commands
from batchtrack.database import DatabaseClock, SystemClock, reading
from batchtrack.facility.clocks import ClockConfirmed, ClockJumped, Jump
from batchtrack.facility.streams import clock_stream
from batchtrack.journal import Recorded, read_stream
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.clock import clock_amiss, confirm_time
from batchtrack.services.outcomes import NotDone
from batchtrack.services.people import By
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.timing import Timing
from batchtrack.services.views.release import release_view
from batchtrack.services.workplace import Workplace


class Set(SystemClock):
    """A computer's clock that somebody set; what nobody can set goes on."""

    def __init__(self, shows: datetime) -> None:
        self.shows = shows
        super().__init__()

    def now(self) -> datetime:
        return self.shows


class Server(DatabaseClock):
    """A server's clock, standing."""

    def __init__(self, workplace: Workplace, shows: datetime) -> None:
        super().__init__(workplace.engine)
        self.shows = shows

    def now(self) -> datetime:
        return self.shows


@pytest.fixture(name="workplace")
def _workplace(at_file: At) -> Iterator[Workplace]:
    workplace = at_file("eligible")
    yield workplace
    with reading(workplace.engine) as connection:
        assert RECORD_READER.verify(connection).findings == ()


def recorded(workplace: Workplace, stream: str) -> tuple[Recorded, ...]:
    with reading(workplace.engine) as connection:
        return read_stream(connection, stream, CATALOGUE)


def told(workplace: Workplace) -> list[ClockJumped | ClockConfirmed]:
    """What stands of the facility's clock."""
    events = [each.event for each in recorded(workplace, clock_stream(workplace.site.code))]
    return [event for event in events if isinstance(event, ClockJumped | ClockConfirmed)]


def remark(workplace: Workplace, by: By, words: str = "Seen") -> None:
    good(act(workplace, SUBJECT, commands.AddComment(words), by))


def begin(workplace: Workplace, by: By) -> list[str]:
    """Codes of what stands against a permit."""
    outcome = act(workplace, SUBJECT, commands.StartStep("collection"), by)
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def codes(workplace: Workplace) -> list[str]:
    return [refusal.code for refusal in clock_amiss(workplace)]


def using(workplace: Workplace, clock: SystemClock | DatabaseClock) -> Workplace:
    workplace.clock = clock
    workplace.timing = Timing(clock, workplace.workstation)
    return workplace


def test_that_a_clock_set_back_is_told_first_and_what_has_happened_is_still_recorded(workplace: Workplace) -> None:
    by, before = signed_in(workplace, "TECH-A"), workplace.clock.now()
    wait(workplace, hours=-1)
    shown = workplace.clock.now()
    assert codes(workplace) == ["ST-22"], "everybody sees it before anything is recorded"
    remark(workplace, by)
    (jump,) = told(workplace)
    assert isinstance(jump, ClockJumped)
    assert (jump.jump, jump.workstation, jump.shown, jump.expected) == (Jump.BACK, "LAB-1", shown, before)
    last = recorded(workplace, f"batch/{SUBJECT}")[-1]
    assert last.recorded_at == before, "time never runs backwards in a stream"
    remark(workplace, by, "Once more")
    assert len(told(workplace)) == 1, "the same jump is told once"
    shown_to_qa = release_view(workplace, SUBJECT, "certification", by).exceptions
    assert [(row.kind, row.what) for row in shown_to_qa if row.kind == "clock"] == [("clock", "LAB-1")]


def test_that_no_permit_is_given_until_qa_has_signed_the_right_time(workplace: Workplace) -> None:
    by = signed_in(workplace, "TECH-A")
    wait(workplace, hours=-1)
    assert begin(workplace, by) == ["ST-22"]
    remark(workplace, by)
    assert begin(workplace, by) == ["ST-22"]
    refused = confirm_time(workplace, "radio clock", confirmed(workplace, "TECH-B"))
    assert isinstance(refused, NotDone)
    assert [refusal.code for refusal in refused.refusals] == ["FA-04"]
    good(confirm_time(workplace, "radio clock", confirmed(workplace, "QA-A")))
    assert codes(workplace) == []
    assert "ST-22" not in begin(workplace, by)
    answer = told(workplace)[-1]
    assert isinstance(answer, ClockConfirmed)
    assert (answer.shown, answer.compared_with) == (workplace.clock.now(), "radio clock")


def test_that_qa_may_answer_before_anything_else_is_recorded(workplace: Workplace) -> None:
    qa = confirmed(workplace, "QA-A")
    wait(workplace, hours=-1)
    good(confirm_time(workplace, "radio clock", qa))
    assert [type(event) for event in told(workplace)] == [ClockJumped, ClockConfirmed]


def test_that_entries_of_a_clock_that_was_ahead_stop_nothing_once_qa_knows_of_them(workplace: Workplace) -> None:
    by = signed_in(workplace, "TECH-A")
    wait(workplace, days=1)
    remark(workplace, by, "Typed under tomorrow's date")
    ahead = workplace.clock.now()
    wait(workplace, days=-1, minutes=5)
    good(confirm_time(workplace, "radio clock", confirmed(workplace, "QA-A")))
    wait(workplace, minutes=5)
    remark(workplace, by, "Typed today")
    assert recorded(workplace, f"batch/{SUBJECT}")[-1].recorded_at == ahead
    assert len(told(workplace)) == 2, "entries that QA knows of are no new jump"
    wait(workplace, days=1)
    remark(workplace, by, "Tomorrow")
    assert recorded(workplace, f"batch/{SUBJECT}")[-1].recorded_at == workplace.clock.now()
    wait(workplace, hours=-2)
    assert codes(workplace) == ["ST-22"], "the next jump is one again"


def test_that_a_time_server_that_sets_the_clock_back_by_a_second_stops_nothing(workplace: Workplace) -> None:
    by = signed_in(workplace, "TECH-A")
    wait(workplace, seconds=-1)
    remark(workplace, by)
    assert told(workplace) == []
    assert codes(workplace) == []


def test_that_a_computers_clock_set_back_while_the_program_runs_is_seen_though_the_record_is_older(
    workplace: Workplace,
) -> None:
    wait(workplace, days=3)
    clock = Set(workplace.clock.now())
    by = signed_in(using(workplace, clock), "TECH-A")
    wait_on(clock, timedelta(days=2))
    remark(workplace, by)
    wait_on(clock, timedelta(hours=-1))
    assert begin(workplace, by) == ["ST-22"]


def wait_on(clock: Set, by: timedelta) -> None:
    """Set it; whoever set it forward before began anew then, as the program does once it is told."""
    clock.shows += by


def test_that_a_computers_clock_set_forward_is_told_with_both_readings_and_stops_nothing(workplace: Workplace) -> None:
    clock = Set(workplace.clock.now())
    by = signed_in(using(workplace, clock), "TECH-A")
    due = clock.shows
    clock.shows += timedelta(hours=3)
    remark(workplace, by)
    (jump,) = told(workplace)
    assert isinstance(jump, ClockJumped)
    assert (jump.jump, jump.shown) == (Jump.FORWARD, clock.shows)
    assert timedelta(0) <= jump.expected - due < timedelta(minutes=1)
    assert codes(workplace) == ["ST-23"]
    assert "ST-22" not in begin(workplace, by)
    remark(workplace, by)
    assert len(told(workplace)) == 1
    clock.shows += timedelta(days=2)
    workplace.timing.own.begin_anew()
    assert codes(workplace) == [], "it is shown for a day"


@pytest.mark.parametrize(("off", "tells"), [(timedelta(seconds=119), 0), (timedelta(seconds=-121), 1)])
def test_that_a_workstation_more_than_two_minutes_off_the_server_is_told(
    workplace: Workplace, off: timedelta, tells: int
) -> None:
    server = Server(workplace, workplace.clock.now())
    using(workplace, server)
    workplace.timing.own = Set(server.shows + off)
    by = signed_in(workplace, "TECH-A")
    remark(workplace, by)
    jumps = told(workplace)
    assert [event.jump for event in jumps if isinstance(event, ClockJumped)] == [Jump.OFF_SERVER] * tells
    assert codes(workplace) == ["ST-25"] * tells
    assert recorded(workplace, f"batch/{SUBJECT}")[-1].recorded_at == server.shows, "the server's time counts"
    assert "ST-22" not in begin(workplace, by)
