from collections.abc import Iterator

import pytest
from prepared_facilities import At
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from batchtrack.services.workplace import Workplace
from ui.application import make_application
from ui.tokens import Mode, theme


@pytest.fixture
def workplace(at_file: At) -> Workplace:
    """A workplace with people, product, stores and one ordered batch, S-0042."""
    return at_file("ordered")


@pytest.fixture
def tested(at_file: At) -> Workplace:
    """The same with three batches under test."""
    return at_file("tested")


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
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _plain()


def _plain() -> None:
    look = theme()
    if look.mode is not Mode.LIGHT:
        look.wish(Mode.LIGHT)
    if look.scale.zoom != 1.0:
        look.zoom(1.0)
    if look.scale.bench:
        look.at_bench(False)
