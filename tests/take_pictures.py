"""Takes the pictures of the real window that the documentation shows.

usage: xvfb-run -a python -P tests/take_pictures.py FOLDER

Lays out a fresh demonstration, opens its window and works in it as people do. Needs a display, real or virtual.
"""

import sys
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from batchtrack.commands.demonstration.people import PEOPLE
from batchtrack.commands.main import main as command
from batchtrack.commands.opening import opened_workplace
from batchtrack.services.people import Session, sign_in
from reports import PdfPapers
from ui.application import make_application
from ui.desk import Desk, Target
from ui.pages.batch import BatchPage
from ui.tokens import Mode, theme
from ui.window import MainWindow
from ui.work import Worker

WIDTH: Final = 1440
HEIGHT: Final = 860
SETTLED_MS: Final = 1200
AT_THE_BENCH: Final = "REX-0042"
READY: Final = "REX-0036"
ON_HOLD: Final = "REX-0038"
COMPLETE: Final = "REX-0031"


class Photographer:
    """Works in the window and keeps pictures of it."""

    def __init__(self, window: MainWindow, desk: Desk, folder: Path) -> None:
        self.window = window
        self.desk = desk
        self.folder = folder

    def settle(self) -> None:
        """Let answers arrive; the window goes on."""
        while self.desk.worker.busy:
            QApplication.processEvents()
        loop = QEventLoop()
        QTimer.singleShot(SETTLED_MS, loop.quit)
        loop.exec()

    def take(self, name: str) -> None:
        """Keep a picture of what is on the screen, a sheet over the page included."""
        self.settle()
        picture = self.window.grab()
        assert picture.save(str(self.folder / f"{name}.png"))

    def take_sheet(self, name: str) -> None:
        """Keep a picture of the sheet over the page, then put it away."""
        self.settle()
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        screen = self.window.screen().grabWindow(0, self.window.x(), self.window.y(), WIDTH, HEIGHT)
        assert screen.save(str(self.folder / f"{name}.png"))
        sheet.close()
        self.settle()

    def enter_as(self, name: str) -> None:
        """Sign in as one of the demonstration's people."""
        person = next(person for person in PEOPLE if person.name == name)
        session = sign_in(self.desk.workplace, person.person, person.password)
        assert isinstance(session, Session)
        self.window.sign_in.entered.emit(session)
        self.settle()

    def go(self, batch: str, tab: str = "steps", step: str | None = None) -> None:
        """Open a batch."""
        self.desk.go.emit(Target(batch, tab, step))
        self.settle()

    def page_at(self, field: str) -> None:
        """Go to a row of the open step."""
        page = self.window.inside.page
        assert isinstance(page, BatchPage)
        page.steps.panel.focus_field(field)
        self.settle()

    def press(self, words: str) -> None:
        """Press a button."""
        found = [button for button in self.window.findChildren(QPushButton) if button.text() == words]
        QTest.mouseClick(next(button for button in found if button.isVisible()), Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, text: str) -> None:
        """Type into what has the focus and go on."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        QTest.keyClick(focus, Qt.Key.Key_Return)
        self.settle()


def _pictures(photographer: Photographer) -> None:
    photographer.take("sign-in")
    photographer.enter_as("Technician A")
    photographer.take("work")
    photographer.window.open_page("batches")
    photographer.take("batches")
    photographer.go(AT_THE_BENCH)
    photographer.page_at("rbc")
    photographer.type("0.25e12/L")
    photographer.type("310")
    photographer.page_at("rbc_wbc")
    photographer.take("step-out-of-limit")
    photographer.enter_as("QC analyst A")
    photographer.go(AT_THE_BENCH, step="start_count")
    photographer.press("Verify")
    photographer.take_sheet("second-person")
    photographer.enter_as("QA reviewer A")
    photographer.go(ON_HOLD, "release")
    photographer.take("readiness")
    photographer.go(COMPLETE, "papers")
    photographer.take("certificate")
    theme().wish(Mode.DARK)
    photographer.enter_as("Technician A")
    photographer.go(AT_THE_BENCH)
    photographer.take("step-dark")


def main(arguments: list[str]) -> None:
    """Lay out, open, take."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application(arguments)
    with tempfile.TemporaryDirectory() as home:
        assert command(["demo", "--home", home, "--no-window"]) == 0
        url = f"sqlite:///{Path(home) / 'demonstration.sqlite'}"
        with opened_workplace(url, PdfPapers()) as workplace:
            worker = Worker()
            desk = Desk(workplace, worker)
            window = MainWindow(desk, PEOPLE)
            window.resize(WIDTH, HEIGHT)
            window.show()
            window.start()
            window.activateWindow()
            _pictures(Photographer(window, desk, folder))
            window.close()
            worker.close()
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
