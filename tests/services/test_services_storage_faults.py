"""What the disk and other programs do to an act: it is refused whole, in words, and can be done again after."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest
from prepared_facilities import SUBJECT, At
from sqlalchemy import event, func, select, text
from sqlalchemy.exc import DBAPIError
from workplace_fixture import good, signed_in

from batchtrack.batch import commands
from batchtrack.database import reading
from batchtrack.database.tables import EVENT
from batchtrack.refusals import Refusal, Refused, sentence, way_out
from batchtrack.services.acting import act
from batchtrack.services.environment import describe
from batchtrack.services.outcomes import NotDone
from batchtrack.services.people import Session
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.workplace import Workplace

LONG: Final = "A remark that needs room. " * 2000
OTHER_PROGRAM: Final = """
import sys
from batchtrack.database import open_engine, writing
engine = open_engine(sys.argv[1])
with writing(engine):
    print("holds", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture(name="workplace")
def _workplace(at_file: At) -> Workplace:
    return at_file("eligible")


def file_of(workplace: Workplace) -> Path:
    return Path(workplace.engine.url.database or "")


def told(workplace: Workplace, by: Session, words: str = "Seen") -> Refusal:
    """Why a remark was not recorded, as the person is told."""
    try:
        outcome = act(workplace, SUBJECT, commands.AddComment(words), by)
    except (DBAPIError, OSError) as error:
        refusal = describe(error)
    except Refused as refused:
        refusal = refused.refusals[0]
    else:
        assert isinstance(outcome, NotDone), outcome
        refusal = outcome.refusals[0]
    assert "not recorded" in sentence(refusal)
    assert way_out(refusal)
    return refusal


def events(workplace: Workplace) -> int:
    with reading(workplace.engine) as connection:
        return connection.execute(select(func.count()).select_from(EVENT)).scalar_one()


@contextmanager
def every_connection(workplace: Workplace, statement: Callable[[], str]) -> Iterator[None]:
    """Each connection that is opened meanwhile runs one more statement first."""

    def run(driver: sqlite3.Connection, _record: object) -> None:
        driver.execute(statement())

    workplace.engine.dispose()
    event.listen(workplace.engine, "connect", run)
    yield
    event.remove(workplace.engine, "connect", run)
    workplace.engine.dispose()


def recovers(workplace: Workplace, by: Session, before: int) -> None:
    assert events(workplace) == before
    good(act(workplace, SUBJECT, commands.AddComment("Done again"), by))
    with reading(workplace.engine) as connection:
        assert RECORD_READER.verify(connection).findings == ()


def test_that_a_full_disk_refuses_the_act_whole(workplace: Workplace) -> None:
    by, before = signed_in(workplace, "TECH-A"), events(workplace)
    with closing(sqlite3.connect(file_of(workplace))) as other:
        pages = other.execute("PRAGMA page_count").fetchone()[0]
    with every_connection(workplace, lambda: f"PRAGMA max_page_count = {pages}"):
        assert told(workplace, by, LONG).code == "SV-51"
    recovers(workplace, by, before)


def test_that_a_database_that_can_only_be_read_refuses_the_act_whole(workplace: Workplace) -> None:
    by, before = signed_in(workplace, "TECH-A"), events(workplace)
    with every_connection(workplace, lambda: "PRAGMA query_only = ON"):
        assert told(workplace, by).code == "SV-52"
    recovers(workplace, by, before)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="Rights on files bind everybody but the administrator."
)
def test_that_a_file_without_the_right_to_write_refuses_the_act_whole(workplace: Workplace) -> None:
    by = signed_in(workplace, "TECH-A")
    workplace.engine.dispose()
    file_of(workplace).chmod(0o400)
    assert told(workplace, by).code in {"SV-52", "SV-50", "ST-04"}
    file_of(workplace).chmod(0o600)


def test_that_a_second_program_at_the_file_is_waited_for_and_then_told(workplace: Workplace) -> None:
    by, before = signed_in(workplace, "TECH-A"), events(workplace)
    url = workplace.engine.url.render_as_string(hide_password=False)
    holding = subprocess.Popen(
        [sys.executable, "-c", OTHER_PROGRAM, url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert holding.stdout is not None
    assert holding.stdout.readline() == "holds\n"
    with every_connection(workplace, lambda: "PRAGMA busy_timeout = 20"):
        assert told(workplace, by).code == "SV-53"
        assert events(workplace) == before, "a reader waits for no writer"
    holding.communicate("go\n")
    recovers(workplace, by, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open.")
@pytest.mark.parametrize("replaced", [False, True])
def test_that_a_file_that_vanished_or_was_replaced_takes_no_entry(workplace: Workplace, replaced: bool) -> None:
    by, before, file = signed_in(workplace, "TECH-A"), events(workplace), file_of(workplace)
    with reading(workplace.engine) as connection:  # a connection of before stays open
        connection.execute(text("SELECT 1"))
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # what moves a file without its log loses what is in the log
    away = file.rename(file.with_suffix(".away"))
    if replaced:
        with closing(sqlite3.connect(file)) as other:
            other.execute("CREATE TABLE something_else (a TEXT)")
            other.commit()
    refusal = told(workplace, by)
    assert refusal.code == "ST-83"
    assert str(file) in sentence(refusal)
    workplace.engine.dispose()
    away.replace(file)
    recovers(workplace, by, before)
