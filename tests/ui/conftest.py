from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.application import make_application
from ui.tokens import Mode, theme


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application dressed as the program dresses it."""
    return make_application(["tests"])


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    """Each test begins and leaves light, at the desk and at 100 percent."""
    _plain()
    yield
    qapp.processEvents()
    _plain()


def _plain() -> None:
    look = theme()
    if look.mode is not Mode.LIGHT:
        look.wish(Mode.LIGHT)
    if look.scale.zoom != 1.0:
        look.zoom(1.0)
    if look.scale.bench:
        look.at_bench(False)
