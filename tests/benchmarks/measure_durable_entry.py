"""What one durable entry adds to a bare commit, beside what a bare ORM insert and two versioning libraries add."""

import importlib
import os
import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, configure_mappers, mapped_column
from workplace_fixture import good, lay_out, opened, ordered, signed_in

from batchtrack.batch import commands
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Done
from batchtrack.services.registers import open_demonstration

ROUNDS = 100
TEXTS = 17
"""As many columns as a row of the journal has."""


def _durable(connection: sqlite3.Connection, _record: object = None) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _syncing(folder: Path, stack: ExitStack) -> Callable[[int], None]:
    file = stack.enter_context((folder / "raw").open("wb", buffering=0))

    def write(_number: int) -> None:
        file.write(b"x" * 4096)
        os.fdatasync(file.fileno())

    return write


def _bare(folder: Path, stack: ExitStack) -> Callable[[int], None]:
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    stack.callback(connection.close)
    _durable(connection)
    columns = ", ".join(f"c{number} TEXT" for number in range(TEXTS))
    connection.execute(f"CREATE TABLE entry (id INTEGER PRIMARY KEY, {columns})")
    statement = f"INSERT INTO entry VALUES (NULL, {', '.join('?' * TEXTS)})"

    def write(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(statement, [f"text {number}"] * TEXTS)
        connection.execute("COMMIT")

    return write


def _engine(file: Path) -> Engine:
    engine = create_engine(f"sqlite:///{file.as_posix()}")
    event.listen(engine, "connect", _durable)
    return engine


def _mapped(base: type[DeclarativeBase], **options: object) -> type:
    texts = {f"c{number}": mapped_column() for number in range(TEXTS)}
    annotations = {"id": Mapped[int], **dict.fromkeys(texts, Mapped[str])}
    body = {"__tablename__": "entry", "__annotations__": annotations, "id": mapped_column(primary_key=True), **texts}
    return type("Entry", (base,), {**body, **options})


def _by_orm(base: type[DeclarativeBase], entry: type, file: Path, stack: ExitStack) -> Callable[[int], None]:
    configure_mappers()
    engine = _engine(file)
    stack.callback(engine.dispose)
    base.metadata.create_all(engine)

    def write(number: int) -> None:
        with Session(engine) as session, session.begin():
            session.add(entry(**{f"c{place}": f"text {number}" for place in range(TEXTS)}))

    return write


def _orm(folder: Path, stack: ExitStack) -> Callable[[int], None]:
    class Base(DeclarativeBase):
        pass

    return _by_orm(Base, _mapped(Base), folder / "orm.sqlite", stack)


def _versioned(library: ModuleType, folder: Path, stack: ExitStack) -> Callable[[int], None]:
    """An insert whose versions a library keeps; its listeners are taken off again before the next one's."""

    class Base(DeclarativeBase):
        pass

    library.make_versioned(user_cls=None)
    entry = _mapped(Base, __versioned__={})
    write = _by_orm(Base, entry, folder / f"{library.__name__}.sqlite", stack)
    stack.callback(library.remove_versioning)
    return write


def _milliseconds(work: Callable[[int], object], number: int) -> float:
    begun = time.perf_counter()
    work(number)
    return (time.perf_counter() - begun) * 1000


def _medians(ways: dict[str, Callable[[int], None]]) -> dict[str, float]:
    """Each way in turn, so that whatever else the computer does falls on all of them."""
    spans: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(ROUNDS):
        for name, work in ways.items():
            spans[name].append(_milliseconds(work, number))
    return {name: statistics.median(found) for name, found in spans.items()}


@pytest.mark.parametrize("library", ["sqlalchemy_continuum", "sqlalchemy_history"])
def test_what_a_durable_entry_adds_to_a_bare_commit(tmp_path: Path, library: str) -> None:
    if library == "sqlalchemy_history":
        pytest.importorskip("greenlet", reason="SQLAlchemy-History imports what needs greenlet")
    with ExitStack() as stack:
        workplace = stack.enter_context(opened(tmp_path / "journal.sqlite", papers=False))
        lay_out(workplace)
        batch, by = ordered(workplace), signed_in(workplace, "TECH-A")
        good(open_demonstration(workplace, signed_in(workplace, "ADMIN-A")))  # as in a real one, nothing is seeded

        def entry(number: int) -> None:
            assert isinstance(act(workplace, batch, commands.AddComment(f"entry {number}"), by), Done)

        medians = _medians(
            {
                "fdatasync of one page": _syncing(tmp_path, stack),
                "bare sqlite3 commit": _bare(tmp_path, stack),
                "durable entry": entry,
                "bare ORM insert": _orm(tmp_path, stack),
                library: _versioned(importlib.import_module(library), tmp_path, stack),
            }
        )
    bare = medians["bare sqlite3 commit"]
    print()
    for name, median in medians.items():
        print(f"{name:24}{median:8.2f} ms{median - bare:8.2f} ms more than the bare commit")
    for name, bar in (("bare ORM insert", 1.0), (library, 0.5)):
        share = (medians["durable entry"] - bare) / (medians[name] - bare)
        print(f"a durable entry adds {share:.2f} of what {name} adds (bar: {bar})")
