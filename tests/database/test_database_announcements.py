"""Whoever listens hears which streams were added to, by this program or another."""

from collections.abc import Iterator

import journal_examples as examples
import pytest
from journal_examples import BATCH, OTHER_BATCH, note
from sqlalchemy import Engine, create_engine, text

from batchtrack.database import open_engine, reading, writing
from batchtrack.database.announcements import Listener, News, announce, listener
from batchtrack.journal import Append, append, heads
from batchtrack.journal.committing import committing


@pytest.fixture(name="engine")
def _engine(database_url: str) -> Iterator[Engine]:
    with examples.made(database_url) as engine:
        note(engine, BATCH, 0, "before")
        yield engine


@pytest.fixture(name="ears")
def _ears(engine: Engine) -> Iterator[Listener]:
    ears = listener(engine)
    assert ears.changed() == News()
    yield ears
    ears.close()


def recorded(engine: Engine, stream: str, version: int) -> None:
    with committing(engine) as going:
        into = [Append(stream, version, [examples.Noted(text="x")])]
        going.recorded = append(going.connection, into, examples.act(version))


def test_that_a_recorded_act_is_heard_with_its_streams_and_only_once(engine: Engine, ears: Listener) -> None:
    recorded(engine, BATCH, 1)
    assert ears.changed(5) == News(frozenset({BATCH}))
    assert ears.changed() == News()


def test_that_another_programs_act_is_heard(engine: Engine, ears: Listener) -> None:
    other = open_engine(engine.url.render_as_string(hide_password=False))
    recorded(other, OTHER_BATCH, 0)
    other.dispose()
    assert ears.changed(5) == News(frozenset({OTHER_BATCH}))


def test_that_several_acts_are_heard_together(engine: Engine, ears: Listener) -> None:
    recorded(engine, BATCH, 1)
    recorded(engine, OTHER_BATCH, 0)
    heard = ears.changed(5).streams | ears.changed(1).streams
    assert heard == {BATCH, OTHER_BATCH}


def test_that_what_was_rolled_back_is_not_heard(engine: Engine, ears: Listener) -> None:
    def given_up() -> None:
        with committing(engine) as going:
            append(going.connection, [Append(BATCH, 1, [examples.Noted(text="x")])], examples.act(1))
            raise LookupError

    with pytest.raises(LookupError):
        given_up()
    assert ears.changed() == News()


def test_that_a_listener_whose_connection_broke_says_that_it_may_have_missed_something(postgresql_url: str) -> None:
    with examples.made(postgresql_url) as engine:
        ears = listener(engine)
        ears.changed()
        with writing(engine) as connection:
            connection.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
            )
        assert ears.changed(5).missed
        assert ears.changed(5).missed, "what came between the two connections"
        recorded(engine, BATCH, 0)
        assert ears.changed(5) == News(frozenset({BATCH}))
        ears.close()


def test_that_a_very_long_list_of_streams_is_announced_as_everything(postgresql_url: str) -> None:
    with examples.made(postgresql_url) as engine:
        ears = listener(engine)
        ears.changed()
        announce(engine, [f"batch/REX-{number:04d}" for number in range(1000)])
        assert ears.changed(5).missed
        ears.close()


def test_that_an_announcement_that_cannot_be_made_undoes_nothing(postgresql_url: str) -> None:
    with examples.made(postgresql_url) as engine:
        recorded(engine, BATCH, 0)
        away = create_engine(engine.url.set(port=1))
        announce(away, [BATCH])
        away.dispose()
        with reading(engine) as connection:
            assert heads(connection, [BATCH]) == {BATCH: 1}
