"""Two people at two workstations at the same moment: threads with connections of their own meet at a barrier."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import journal_examples as examples
import pytest
from journal_examples import BATCH, CATALOGUE, OTHER_BATCH, ROOM, Noted, act, note
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from batchtrack.database import reading, writing
from batchtrack.journal import (
    Append,
    Recorded,
    StreamMoved,
    append,
    heads,
    read_stream,
    retried,
)
from batchtrack.upkeep import verify


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    with examples.made(database_url) as engine:
        yield engine


def at_once(*works: Callable[[], object]) -> list[object]:
    """Start all works together; what each returned or raised of what is expected here."""
    barrier = Barrier(len(works))

    def run(work: Callable[[], object]) -> object:
        barrier.wait(timeout=20)
        try:
            return work()
        except StreamMoved as moved:
            return moved

    with ThreadPoolExecutor(len(works)) as pool:
        return [future.result(timeout=60) for future in [pool.submit(run, work) for work in works]]


@pytest.mark.parametrize("version", [0, 2])
def test_that_of_several_acts_on_the_same_version_exactly_one_is_recorded(engine: Engine, version: int) -> None:
    if version:
        note(engine, BATCH, 0, *["earlier"] * version)
    came = at_once(*[lambda: note(engine, BATCH, version, "mine")] * 4)
    lost = [each for each in came if isinstance(each, StreamMoved)]
    assert len(lost) == 3
    assert {(each.expected, each.found) for each in lost} == {(version, version + 1)}
    with reading(engine) as connection:
        assert len(read_stream(connection, BATCH, CATALOGUE)) == version + 1


def both(engine: Engine, first: str, second: str) -> tuple[Recorded, ...]:
    """Read where two streams stand and add to both, in the order given."""
    with writing(engine) as connection:
        at = heads(connection, [first, second])
        events = [Append(stream, at[stream], [Noted(text="a")]) for stream in (first, second)]
        return append(connection, events, act())


def test_that_acts_on_two_streams_in_opposite_order_all_come_through(engine: Engine) -> None:
    def forth() -> None:
        for _ in range(8):
            retried(lambda: both(engine, BATCH, ROOM), decides_again=True, attempts=200)

    def back() -> None:
        for _ in range(8):
            retried(lambda: both(engine, ROOM, BATCH), decides_again=True, attempts=200)

    at_once(forth, back, forth)
    with reading(engine) as connection:
        assert heads(connection, [BATCH, ROOM]) == {BATCH: 24, ROOM: 24}
        assert verify(connection, CATALOGUE).clean


def test_that_locking_heads_in_sorted_order_never_ends_in_a_deadlock(engine: Engine) -> None:
    """Without any retry: what may come out is recorded or moved, never that the database ended a ring of waits."""
    for turn in range(10):
        works = [lambda: both(engine, BATCH, ROOM), lambda: both(engine, ROOM, BATCH)]
        came = at_once(*works)
        assert sum(not isinstance(each, StreamMoved) for each in came) >= 1, turn


def opened_if_empty(engine: Engine, batch: str) -> tuple[Recorded, ...]:
    """Put a batch into a room, which must not have moved since it was seen empty."""
    with writing(engine) as connection:
        into = [Append(ROOM, 0, [Noted(text=batch)]), Append(batch, 0, [Noted(text="in the room")])]
        return append(connection, into, act())


def test_that_of_two_batches_opened_in_one_empty_room_one_is_refused(engine: Engine) -> None:
    came = at_once(lambda: opened_if_empty(engine, BATCH), lambda: opened_if_empty(engine, OTHER_BATCH))
    assert sorted(isinstance(each, StreamMoved) for each in came) == [False, True]


def relying_on(engine: Engine, batch: str, room_version: int) -> tuple[Recorded, ...]:
    with writing(engine) as connection:
        return append(connection, [Append(batch, 0, [Noted(text="a")])], act(), shared={ROOM: room_version})


def without_waiting(engine: Engine, what: Append, shared: Mapping[str, int]) -> None:
    with writing(engine) as connection:
        connection.execute(text("SET LOCAL lock_timeout = '50ms'"))
        append(connection, [what], act(), shared)


def test_that_a_stream_which_was_only_read_cannot_move_before_the_act_is_committed(postgresql_url: str) -> None:
    with examples.made(postgresql_url) as engine:
        note(engine, ROOM, 0, "calibrated")
        with writing(engine) as connection:
            append(connection, [Append(BATCH, 0, [Noted(text="a")])], act(), shared={ROOM: 1})
            with pytest.raises(DBAPIError, match="lock timeout"):
                without_waiting(engine, Append(ROOM, 1, [Noted(text="withdrawn")]), {})
            without_waiting(engine, Append(OTHER_BATCH, 0, [Noted(text="a")]), {ROOM: 1})


def test_that_a_stream_relied_on_not_being_there_is_not_begun_meanwhile(engine: Engine) -> None:
    came = at_once(lambda: relying_on(engine, BATCH, 0), lambda: note(engine, ROOM, 0, "opened"))
    moved = [each for each in came if isinstance(each, StreamMoved)]
    assert [each.stream for each in moved] in ([], [ROOM])
    with reading(engine) as connection:
        assert heads(connection, [ROOM])[ROOM] == 1
        assert verify(connection, CATALOGUE).clean


def test_that_a_signed_act_is_not_decided_again_after_something_moved() -> None:
    tries: list[int] = []

    def moved() -> None:
        tries.append(1)
        raise StreamMoved(BATCH, 1, 2)

    with pytest.raises(StreamMoved):
        retried(moved, decides_again=False)
    assert len(tries) == 1
    with pytest.raises(StreamMoved):
        retried(moved, decides_again=True, attempts=3)
    assert len(tries) == 4


def test_that_a_real_deadlock_is_tried_again_and_both_acts_come_through(postgresql_url: str) -> None:
    """Two acts that lock outside the journal's order: PostgreSQL ends one of them, which then starts over."""
    with examples.made(postgresql_url) as engine:
        note(engine, BATCH, 0, "a")
        note(engine, ROOM, 0, "a")
        met = Barrier(2)

        def lock(*streams: str) -> Callable[[], int]:
            tries: list[int] = []

            def work() -> int:
                tries.append(1)
                with writing(engine) as connection:
                    for index, stream in enumerate(streams):
                        if index == 1 and len(tries) == 1:
                            met.wait(timeout=20)
                        connection.execute(
                            text("SELECT 1 FROM stream_head WHERE stream = :stream FOR UPDATE"), {"stream": stream}
                        )
                return len(tries)

            return lambda: retried(work, decides_again=False)

        # The one that was ended may meet the other again before that one wakes, so either may try more than once.
        assert max(int(str(tries)) for tries in at_once(lock(BATCH, ROOM), lock(ROOM, BATCH))) > 1


def test_that_an_sqlite_writer_which_cannot_get_the_lock_gives_way_and_tries_again(sqlite_url: str) -> None:
    with examples.made(sqlite_url) as engine:
        tries: list[int] = []

        def work() -> None:
            tries.append(1)
            with engine.connect() as connection:
                raw = connection.connection.driver_connection
                assert raw is not None
                raw.execute("PRAGMA busy_timeout = 1")
                connection.execute(text("SELECT 1"))

        with writing(engine), pytest.raises(DBAPIError, match="locked"):
            retried(work, decides_again=False, attempts=3)
        assert len(tries) == 3


def test_that_another_refusal_of_the_database_is_not_tried_again(engine: Engine) -> None:
    note(engine, BATCH, 0, "a")
    tries: list[int] = []

    def work() -> None:
        tries.append(1)
        with writing(engine) as connection:
            connection.execute(text("DELETE FROM event"))

    with pytest.raises(IntegrityError):
        retried(work, decides_again=True)
    assert len(tries) == 1
