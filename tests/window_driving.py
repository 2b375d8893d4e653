"""A window driven as people drive it: keys into whatever has the focus, codes from a scanner, nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from workplace_fixture import PASSWORD, PEOPLE

from batchtrack.services.founding import NewPerson
from batchtrack.services.safekeeping import Safekeeping
from batchtrack.services.views.shapes import BatchPage as Seen
from batchtrack.services.workplace import Workplace
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Desk
from ui.pages.batch import BatchPage
from ui.window import LOCK_AFTER, MainWindow
from ui.work import Worker

PATIENCE_MS: Final = 15_000


@dataclass
class Acts:
    """How often a person pressed a key or a button, and held a label before the scanner."""

    keys: int = 0
    scans: int = 0


class Driver:
    """Somebody at the window."""

    def __init__(
        self,
        qtbot: QtBot,
        workplace: Workplace,
        keeper: Safekeeping | None = None,
        lock_after: timedelta = LOCK_AFTER,
    ) -> None:
        self.qtbot = qtbot
        self.acts = Acts()
        self.worker = Worker(report=lambda _error: "20261123-100000-abc123")
        self.desk = Desk(workplace, self.worker)
        self.failures: list[str] = []
        self.desk.failed.connect(lambda failure: self.failures.append(failure.report))
        people = [NewPerson(person, name, person, (role,), PASSWORD) for person, (name, role) in PEOPLE.items()]
        self.window = MainWindow(self.desk, people, keeper, lock_after)
        qtbot.addWidget(self.window)
        self.window.resize(1440, 860)
        self.window.show()
        self.window.activateWindow()
        self.window.start()
        qtbot.waitExposed(self.window)

    def counting(self) -> "Acts":
        """Count what the person does from here on."""
        self.acts = Acts()
        return self.acts

    def close(self) -> None:
        """Leave."""
        self.window.close()
        self.worker.close()
        assert not self.failures, self.failures

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to be seen."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Wait until every answer has arrived."""
        self.until(lambda: not self.worker.busy)
        QApplication.processEvents()
        self.until(lambda: not self.worker.busy)

    def type(self, text: str) -> None:
        """Type into what has the focus, slowly enough for a person."""
        self.acts.keys += len(text)
        for letter in text:
            QTest.keyClicks(self.focus, letter)

    def key(self, key: Qt.Key) -> None:
        """Press one key in what has the focus."""
        self.acts.keys += 1
        QTest.keyClick(self.focus, key)

    def enter(self) -> None:
        """Press Enter."""
        self.key(Qt.Key.Key_Return)

    @property
    def focus(self) -> QWidget:
        """What has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, words: str) -> None:
        """Press the button that says these words."""
        top = QApplication.activeModalWidget() or self.window
        found = [button for button in top.findChildren(QPushButton) if button.text() == words and button.isVisible()]
        assert len(found) == 1, (words, found)
        self.acts.keys += 1
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def scan(self, code: str) -> None:
        """Hold a label before the scanner."""
        self.acts.scans += 1
        top = QApplication.activeModalWidget() or self.window
        assert self.window.source.send(code, top.windowHandle())
        self.rest()

    def sign_in(self, name: str) -> None:
        """Sign in by keys; where somebody is there already, the window is locked first."""
        if self.window.inside.isVisible():
            self.window.lock()
        form = self.window.sign_in.form
        self.attend()
        self.until(lambda: form.name.hasFocus() or form.password.hasFocus())
        form.name.setFocus()
        form.name.selectAll()
        self.type(name)
        self.enter()
        self.type(PASSWORD)
        self.enter()
        self.until(self.window.inside.isVisible)
        self.rest()

    def attend(self) -> None:
        """Give the window the focus: a window manager does so, the platform without a screen has none."""
        self.window.activateWindow()
        self.until(lambda: QApplication.activeWindow() is self.window)

    def sheet(self) -> SignatureSheet:
        """The signature sheet, once it stands there."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), SignatureSheet))
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, SignatureSheet)
        sheet.activateWindow()
        self.until(lambda: QApplication.focusWidget() is not None and sheet.isAncestorOf(self.focus))
        return sheet

    def sign(self, name: str) -> None:
        """Sign in the sheet that stands there, by keys."""
        sheet = self.sheet()
        if sheet.name.hasFocus():
            self.type(name)
            self.enter()
        assert sheet.name.text() == name
        self.type(PASSWORD)
        self.enter()
        self.until(lambda: QApplication.activeModalWidget() is None)
        # a window manager gives the focus back; the platform without a screen has none
        self.window.activateWindow()
        self.rest()

    @property
    def page(self) -> BatchPage:
        """The page of the batch."""
        page = self.window.inside.page
        assert isinstance(page, BatchPage)
        return page

    @property
    def seen(self) -> Seen:
        """What it shows."""
        self.rest()
        assert self.page.seen is not None
        return self.page.seen

    def row(self, key: str) -> None:
        """Go to a row."""
        self.page.steps.panel.focus_field(key)

    def fill(self, *texts: str) -> None:
        """Type into one row after the other, as Enter goes on; an empty text leaves a row out."""
        for text in texts:
            before = self.focus
            self.type(text)
            self.enter()
            self.until(lambda before=before: self.focus is not before)  # type: ignore[misc]
            self.rest()
