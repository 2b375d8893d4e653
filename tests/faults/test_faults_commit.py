"""The server is lost at every message of an act: it is recorded once or not at all, and the program says which."""

import time
from collections.abc import Iterator
from threading import Thread
from typing import Final

import journal_examples as examples
import postgresql_cluster
import pytest
from cutting_proxy import COMMIT, Cut, Proxy, proxy_to
from journal_examples import BATCH, CATALOGUE, ROOM, Noted, act, note, texts_of
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from batchtrack.database import open_engine, reading
from batchtrack.journal import Append, append, read_stream
from batchtrack.journal.committing import committing
from batchtrack.refusals import Refused, sentence, way_out
from batchtrack.upkeep import verify

MESSAGES: Final = 20
"""Twice as many as an act on two streams and a new connection send; what lies beyond cuts nothing."""


@pytest.fixture(name="direct")
def _direct(postgresql_url: str) -> Iterator[Engine]:
    with examples.made(postgresql_url) as engine:
        note(engine, BATCH, 0, "before")
        yield engine


@pytest.fixture(name="proxy")
def _proxy(postgresql_cluster: postgresql_cluster.Cluster) -> Iterator[Proxy]:
    with proxy_to(postgresql_cluster.port) as proxy:
        yield proxy


@pytest.fixture(name="through")
def _through(direct: Engine, proxy: Proxy) -> Iterator[Engine]:
    engine = open_engine(direct.url.set(port=proxy.port).render_as_string(hide_password=False))
    with reading(engine) as connection:
        connection.execute(text("SELECT 1"))
    yield engine
    engine.dispose()


def record(engine: Engine, version: int = 1, patience: float = 20) -> str:
    """What the person is told of an act on two streams."""
    try:
        with committing(engine, patience) as going:
            streams = [Append(ROOM, version - 1, [Noted(text="x")]), Append(BATCH, version, [Noted(text="x")])]
            going.recorded = append(going.connection, streams, act(version))
    except Refused as refused:
        (refusal,) = refused.refusals
        assert sentence(refusal)
        assert way_out(refusal)
        return refusal.code
    except DBAPIError:
        return "not recorded"
    return "recorded"


def standing(engine: Engine) -> int:
    """How many acts stand, whole."""
    with reading(engine) as connection:
        assert verify(connection, CATALOGUE).clean
        in_batch = texts_of(read_stream(connection, BATCH, CATALOGUE)).count("x")
        assert in_batch == texts_of(read_stream(connection, ROOM, CATALOGUE)).count("x")
    return in_batch


def at(direction: str, number: int, verdict: str) -> Cut:
    return lambda way, count, _data: verdict if (way, count) == (direction, number) else "pass"


@pytest.mark.parametrize("verdict", ["drop", "last"])
@pytest.mark.parametrize("direction", ["asked", "answered"])
def test_that_an_act_cut_at_any_message_is_recorded_once_or_not_and_that_is_what_is_said(
    direct: Engine, through: Engine, proxy: Proxy, direction: str, verdict: str
) -> None:
    told: set[str] = set()
    done = 0
    for number in range(2 * MESSAGES):
        proxy.watch(at(direction, number, verdict))
        said = record(through, done + 1)
        proxy.watch()
        stands = standing(direct) - done
        assert stands == (1 if said == "recorded" else 0), (number, said)
        done += stands
        told.add(said)
    assert "recorded" in told
    assert len(told) > 1
    assert record(through, done + 1) == "recorded", "the program reconnected by itself"


def on_commit(direction: str, verdict: str) -> Cut:
    """Cut at the COMMIT, or at the server's answer to it."""
    asked: list[bool] = []

    def cut(way: str, _count: int, data: bytes) -> str:
        if way == "asked" and COMMIT in data:
            asked.append(True)
            return verdict if direction == "asked" else "pass"
        return verdict if way == "answered" and direction == "answered" and asked else "pass"

    return cut


@pytest.mark.parametrize(
    ("direction", "verdict", "said"),
    [
        ("asked", "drop", "ST-82"),
        ("asked", "last", "recorded"),
        ("answered", "drop", "recorded"),
        ("answered", "last", "recorded"),
    ],
)
def test_that_before_during_and_after_the_commit_the_truth_is_told(
    direct: Engine, through: Engine, proxy: Proxy, direction: str, verdict: str, said: str
) -> None:
    proxy.watch(on_commit(direction, verdict))
    assert record(through) == said
    assert any(COMMIT in data for way, data in proxy.seen if way == "asked")
    assert standing(direct) == (1 if said == "recorded" else 0)


def test_that_what_nobody_can_tell_is_said_as_such_and_found_later(
    direct: Engine, through: Engine, proxy: Proxy
) -> None:
    """The server is away for longer than anybody waits: every connection is cut at its first message."""
    cut = on_commit("answered", "drop")

    def cut_all(way: str, count: int, data: bytes) -> str:
        verdict = cut(way, count, data)
        if verdict != "pass":
            proxy.target = 1  # nobody listens there
        return verdict

    target = proxy.target
    proxy.watch(cut_all)
    assert record(through, patience=0.5) == "ST-81"
    proxy.target = target
    assert standing(direct) == 1
    assert record(through, 2) == "recorded", "the program goes on from where the record now stands"


def test_that_a_commit_that_is_still_on_its_way_is_waited_for(direct: Engine, through: Engine, proxy: Proxy) -> None:
    """The connection is gone for the program, and the server hears of the commit only once the program looks."""
    proxy.until = lambda: waits_for_lock(direct)
    proxy.watch(on_commit("asked", "late"))
    assert record(through) == "recorded"
    assert standing(direct) == 1


def waits_for_lock(engine: Engine) -> bool:
    """Whether somebody waits for somebody else's transaction within some seconds."""
    waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    until = time.monotonic() + 3
    while time.monotonic() < until:
        with reading(engine) as connection:
            if connection.execute(waiting).scalar_one():
                return True
    return False


def test_that_another_persons_entry_at_that_place_is_not_taken_for_ones_own(
    direct: Engine, through: Engine, proxy: Proxy
) -> None:
    cut, target = on_commit("asked", "drop"), proxy.target
    others: list[Thread] = []

    def another() -> None:
        """Waits for the lost transaction's lock, and lets the program look only after."""
        note(direct, ROOM, 0, "another's")
        proxy.target = target

    def meanwhile(way: str, count: int, data: bytes) -> str:
        verdict = cut(way, count, data)
        if verdict != "pass":
            proxy.target = 1  # nobody listens there
            others.append(Thread(target=another))
            others[0].start()
        return verdict

    proxy.watch(meanwhile)
    assert code_of_lost_act(through) == "ST-82"
    others[0].join(20)
    with reading(direct) as connection:
        assert texts_of(read_stream(connection, ROOM, CATALOGUE)) == ["another's"]


def code_of_lost_act(engine: Engine) -> str:
    with pytest.raises(Refused) as refused, committing(engine) as going:
        going.recorded = append(going.connection, [Append(ROOM, 0, [Noted(text="mine")])], act(1))
    return refused.value.refusals[0].code


def test_that_what_breaks_before_the_commit_is_raised_as_it_is(direct: Engine) -> None:
    with pytest.raises(LookupError), committing(direct):
        raise LookupError
    with pytest.raises(DBAPIError), committing(direct) as going:
        going.connection.execute(text("SELECT 1/0"))
