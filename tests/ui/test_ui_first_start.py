from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_driving import PATIENCE_MS

from batchtrack.commands.start_offers import StartOffers
from batchtrack.database import SystemClock, open_engine, sqlite_url
from batchtrack.refusals import refuse
from batchtrack.services.people import Session, sign_in
from batchtrack.services.starting import Opening, Standing, Told, standing_of
from batchtrack.services.workplace import Workplace
from reports import PdfPapers
from ui.first_start.founding import FoundingForm
from ui.first_start.window import StartWindow
from ui.preferences import PreferenceStore
from ui.work import Worker

PASSWORDS = {"ADM-1": "an administrator's password", "QA-1": "a reviewer's password"}


class Offers(StartOffers):
    """The real ones, with everything in a folder of the test's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.remembered: list[str] = []

    @property
    def file(self) -> Path:
        return self.folder / "batchtrack.sqlite"

    def demonstration(self, told: Told) -> Opening:
        for acts in range(10_000):
            told(acts, datetime(2026, 11, 1, tzinfo=UTC))
        raise AssertionError("nobody stopped it")

    def remember(self, url: str) -> None:
        self.remembered.append(url)


@pytest.fixture(name="offers")
def _offers(tmp_path: Path) -> Offers:
    return Offers(tmp_path)


@pytest.fixture(name="window")
def _window(qtbot: QtBot, offers: Offers) -> Iterator[StartWindow]:
    worker = Worker()
    window = StartWindow(offers, worker, PreferenceStore(), sqlite_url(offers.file))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    worker.close()


def _fill(form: FoundingForm, **changes: str) -> None:
    typed = {"code": "b1234", "name": "Facility B", "zone": "Europe/Madrid"} | changes
    for key, text in typed.items():
        if key in form.facility.lines:
            form.facility.lines[key].setText(text)
    form.facility.choose("mark", ",")
    for column, person in zip(form.people.values(), PASSWORDS, strict=True):
        words = {"id": person, "name": f"Person {person}", "badge": person, "identified": "identity card"}
        for key, text in words.items():
            column.lines[key].setText(text)
        for key in ("password", "password again"):
            column.lines[key].setText(PASSWORDS[person])
    for key in ("root", "issuing"):
        form.keys.lines[key].setText(f"a long {key} passphrase")
        form.keys.lines[f"{key} again"].setText(f"a long {key} passphrase")


def _open_form(window: StartWindow) -> FoundingForm:
    QTest.mouseClick(window.choices.here, Qt.MouseButton.LeftButton)
    assert window.founding is not None
    return window.founding


def test_that_a_facility_is_founded_in_the_window_and_its_people_can_sign_in(
    qtbot: QtBot, window: StartWindow, offers: Offers
) -> None:
    form = _open_form(window)
    _fill(form)
    form.send()
    qtbot.waitUntil(lambda: window.opening is not None, timeout=PATIENCE_MS)
    assert window.wait.act.isVisible()
    assert str(offers.folder / "root-key.json") in window.wait.more.text()
    assert (offers.folder / "root-key.json").is_file()
    opening = window.opening
    assert opening is not None
    assert offers.remembered == [opening.url]
    assert standing_of(opening.url) is Standing.FOUNDED
    engine = open_engine(opening.url)
    workplace = Workplace(engine, SystemClock(), "LAB-1", PdfPapers())
    assert (workplace.site.name, workplace.site.decimal_mark, workplace.site.demonstration) == (
        "Facility B",
        ",",
        False,
    )
    for person, password in PASSWORDS.items():
        assert isinstance(sign_in(workplace, person, password), Session)
    engine.dispose()
    QTest.mouseClick(window.wait.act, Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_that_what_stands_against_founding_is_said_and_what_was_typed_stays(
    qtbot: QtBot, window: StartWindow, offers: Offers
) -> None:
    form = _open_form(window)
    _fill(form, code="A9990")
    form.send()
    qtbot.waitUntil(form.act.isEnabled, timeout=PATIENCE_MS)
    assert [notice.code for notice in form.notices._known] == ["FA-52"]
    assert form.facility.lines["name"].text() == "Facility B"
    assert not (offers.folder / "root-key.json").exists()
    assert window.opening is None


@pytest.mark.parametrize("key", ["code", "password"])
def test_that_an_open_field_or_a_slip_in_a_secret_is_told_and_gets_the_focus(window: StartWindow, key: str) -> None:
    form = _open_form(window)
    _fill(form)
    column = form.facility if key == "code" else next(iter(form.people.values()))
    column.lines[key].setText("" if key == "code" else "another password than before")
    form.send()
    assert form.act.isEnabled()
    assert len(form.notices._known) == 1
    window.activateWindow()
    assert column.lines[key] is window.focusWidget()


def test_that_a_server_that_does_not_answer_is_told_in_words_and_the_address_stays(
    qtbot: QtBot, window: StartWindow
) -> None:
    QTest.mouseClick(window.choices.server, Qt.MouseButton.LeftButton)
    window.server.fields.lines["address"].setText("mysql://somewhere/else")
    window.server.send()
    qtbot.waitUntil(lambda: bool(window.server.notices._known), timeout=PATIENCE_MS)
    assert window.server.notices._known[0].code == "ST-03"
    assert window.server.fields.lines["address"].text() == "mysql://somewhere/else"


def test_that_the_demonstration_can_be_stopped_and_leads_back(qtbot: QtBot, window: StartWindow) -> None:
    window._stop.set()
    window._stop.clear = lambda: None  # type: ignore[method-assign]  # pressed before the first act was told
    QTest.mouseClick(window.choices.demo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.choices, timeout=PATIENCE_MS)
    assert window.opening is None


def test_that_a_database_that_cannot_be_opened_is_said_on_the_start_page(window: StartWindow) -> None:
    window.refuse((refuse("ST-12", found="0001", wanted="0002"),))
    assert [notice.code for notice in window.choices.notices._known] == ["ST-12"]
