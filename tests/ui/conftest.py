import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import workplace_fixture
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from walking import Walk

from batchtrack.batch.commands import PlaceHold, RaiseDeviation, RecordResult
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.services.workplace import Workplace
from ui.application import make_application
from ui.tokens import Mode, theme


@pytest.fixture(scope="session")
def laid_out_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with people, product, stores and one ordered batch, S-0042; never opened by a test itself."""
    file = tmp_path_factory.mktemp("facility") / "laid_out.sqlite"
    with workplace_fixture.opened(file) as workplace:
        workplace_fixture.lay_out(workplace)
        workplace_fixture.ordered(workplace)
    return file


@pytest.fixture
def workplace(laid_out_file: Path, tmp_path: Path) -> Iterator[Workplace]:
    """A workplace at a copy of the laid-out database."""
    file = tmp_path / "facility.sqlite"
    shutil.copy(laid_out_file, file)
    with workplace_fixture.opened(file) as workplace:
        yield workplace


@pytest.fixture(scope="session")
def tested_file(laid_out_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, datetime]:
    """A database with three batches under test, and the moment at which they stand so.

    REX-0045 waits for its review; REX-0044 has a result outside its criterion, two deviations and a hold; REX-0043 is
    certified.
    """
    file = tmp_path_factory.mktemp("facility") / "tested.sqlite"
    shutil.copy(laid_out_file, file)
    with workplace_fixture.opened(file) as workplace:
        Walk(workplace, workplace_fixture.ordered(workplace, "REX-0043")).through("certification")
        Walk(workplace, workplace_fixture.ordered(workplace, "REX-0045")).through("release_tests")
        troubled = Walk(workplace, workplace_fixture.ordered(workplace, "REX-0044")).through("room_clearance")
        troubled.incubation()
        troubled.act(RecordResult("viability", "64.0 %"), "QC-A", signs=True)
        troubled.act(RaiseDeviation(DeviationClass.MINOR, "The hatch stood open."), "TECH-A")
        troubled.act(PlaceHold("Label roll not accounted for"), "TECH-A")
        return file, workplace.clock.now()


@pytest.fixture
def tested(tested_file: tuple[Path, datetime], tmp_path: Path) -> Iterator[Workplace]:
    """A workplace at a copy of the database with batches under test."""
    seeded, now = tested_file
    file = tmp_path / "tested.sqlite"
    shutil.copy(seeded, file)
    with workplace_fixture.opened(file, now=now) as workplace:
        yield workplace


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application dressed as the program dresses it."""
    return make_application(["tests"])


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    """Each test begins and leaves light, at the desk and at 100 percent, and leaves no widget behind."""
    _plain()
    yield
    qapp.processEvents()
    # widgets that wait to be deleted would all be dressed again at each change of the look
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type] # None stands for every receiver
    _plain()


def _plain() -> None:
    look = theme()
    if look.mode is not Mode.LIGHT:
        look.wish(Mode.LIGHT)
    if look.scale.zoom != 1.0:
        look.zoom(1.0)
    if look.scale.bench:
        look.at_bench(False)
