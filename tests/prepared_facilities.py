"""Facilities of which each stage is made once in a run of the tests, and copied for every test that begins there."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

import postgresql_cluster
import workplace_fixture
from walking import Walk
from workplace_fixture import NOW, ordered

from batchtrack.batch.commands import PlaceHold, RaiseDeviation, RecordResult
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.database import SimulatedClock, open_engine
from batchtrack.keys import OwnKeys
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.migrate import create
from reports.pdf_papers import PdfPapers

SUBJECT: Final = "S-0042"
OTHER: Final = "S-0043"

At = Callable[[str], Workplace]


class Databases(Protocol):
    """Databases of one kind: a name stands for one that nobody is connected to."""

    def empty(self) -> str: ...
    def copy(self, name: str) -> str: ...
    def url(self, name: str) -> str: ...
    def drop(self, name: str) -> None: ...


class Files:
    """SQLite files in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count(1)

    def empty(self) -> str:
        return f"facility_{next(self._numbers)}.sqlite"

    def copy(self, name: str) -> str:
        copied = self.empty()
        shutil.copy(self._folder / name, self._folder / copied)
        return copied

    def url(self, name: str) -> str:
        return f"sqlite:///{(self._folder / name).as_posix()}"

    def drop(self, name: str) -> None:
        for file in self._folder.glob(f"{name}*"):
            file.unlink()


class Templates:
    """Databases of a PostgreSQL cluster, copied by the server itself."""

    def __init__(self, cluster: postgresql_cluster.Cluster) -> None:
        self._cluster = cluster

    def empty(self) -> str:
        return self._cluster.create_database()

    def copy(self, name: str) -> str:
        return self._cluster.create_database(name)

    def url(self, name: str) -> str:
        return self._cluster.url(name)

    def drop(self, name: str) -> None:
        self._cluster.drop_database(name)


@dataclass
class Prepared:
    """Stages by name; each knows what the clock showed when it was reached.

    Attributes:
        checked: keys that were unlocked once, so that no copy unlocks the same one again.
    """

    databases: Databases
    checked: dict[str, tuple[str, OwnKeys]] = field(default_factory=dict)
    _stages: dict[str, tuple[str, datetime]] = field(default_factory=dict)

    def stage(self, name: str) -> tuple[str, datetime]:
        """The database of a stage, made where it is not there yet from the stage before it."""
        if name not in self._stages:
            before, walk_on = STAGES[name]
            database, now = self._begin(before)
            with opened(self.databases.url(database), now, self.checked) as workplace:
                walk_on(workplace)
                now = workplace.clock.now()
            self._stages[name] = database, now
        return self._stages[name]

    def _begin(self, before: str | None) -> tuple[str, datetime]:
        if before is not None:
            database, now = self.stage(before)
            return self.databases.copy(database), now
        database = self.databases.empty()
        engine = open_engine(self.databases.url(database), create=True)
        assert create(engine) is None
        engine.dispose()
        return database, NOW


@contextmanager
def opened(url: str, now: datetime, checked: dict[str, tuple[str, OwnKeys]]) -> Iterator[Workplace]:
    """A workplace whose clock stands until it is moved."""
    engine = open_engine(url)
    try:
        yield Workplace(engine, SimulatedClock(now), "LAB-1", PdfPapers(), seeded_keys=checked)
    finally:
        engine.dispose()


@contextmanager
def opening(prepared: Prepared) -> Iterator[At]:
    """Opens copies of stages; all are closed and dropped at the end."""
    with ExitStack() as stack:

        def at(name: str) -> Workplace:
            database, now = prepared.stage(name)
            copied = prepared.databases.copy(database)
            stack.callback(prepared.databases.drop, copied)
            return stack.enter_context(opened(prepared.databases.url(copied), now, dict(prepared.checked)))

        yield at


def _tested(workplace: Workplace) -> None:
    """Three batches under test beside one that was just ordered.

    REX-0045 waits for its review; REX-0044 has a result outside its criterion, two deviations and a hold; REX-0043 is
    certified.
    """
    Walk(workplace, ordered(workplace, "REX-0043")).through("certification")
    Walk(workplace, ordered(workplace, "REX-0045")).through("release_tests")
    troubled = Walk(workplace, ordered(workplace, "REX-0044")).through("room_clearance")
    troubled.incubation()
    troubled.act(RecordResult("viability", "64.0 %"), "QC-A", signs=True)
    troubled.act(RaiseDeviation(DeviationClass.MINOR, "The hatch stood open."), "TECH-A")
    troubled.act(PlaceHold("Label roll not accounted for"), "TECH-A")


def _morning(workplace: Workplace) -> None:
    """How a day begins: one batch on its way to the facility, one washed, one just ordered."""
    washed = ordered(workplace, OTHER)
    ordered(workplace, "S-0044")
    Walk(workplace, SUBJECT).through("transport")
    Walk(workplace, washed).through("wash")


def _eligible(workplace: Workplace) -> None:
    """One batch whose collection is being prepared."""
    Walk(workplace, ordered(workplace, SUBJECT)).through("eligibility")


def _two_received(workplace: Workplace) -> None:
    """Two batches wait before the same clean room."""
    for subject in (SUBJECT, OTHER):
        Walk(workplace, ordered(workplace, subject)).through("receipt")


def _two_filled(workplace: Workplace) -> None:
    """Two batches whose samples are in the laboratory."""
    for subject in (SUBJECT, OTHER):
        Walk(workplace, ordered(workplace, subject)).through("room_clearance")


def _reviewed(workplace: Workplace) -> None:
    """One batch may be certified."""
    Walk(workplace, ordered(workplace, SUBJECT)).through("release_tests").review("certification")


STAGES: Final[dict[str, tuple[str | None, Callable[[Workplace], object]]]] = {
    "laid_out": (None, workplace_fixture.lay_out),
    "ordered": ("laid_out", lambda workplace: ordered(workplace, SUBJECT)),
    "tested": ("ordered", _tested),
    "morning": ("ordered", _morning),
    "ordered_twice": ("ordered", lambda workplace: ordered(workplace, OTHER)),
    "at_the_washing": ("ordered", lambda workplace: Walk(workplace, SUBJECT).through("wash")),
    "eligible": ("laid_out", _eligible),
    "two_received": ("laid_out", _two_received),
    "two_filled": ("laid_out", _two_filled),
    "washed": ("two_received", lambda workplace: Walk(workplace, SUBJECT).through("wash")),
    "reviewed": ("laid_out", _reviewed),
    "certified": ("reviewed", lambda workplace: Walk(workplace, SUBJECT).certify("certification")),
    "complete": ("certified", lambda workplace: Walk(workplace, SUBJECT).through("final_certification")),
}
"""By name the stage before it, and what is done from there on."""
