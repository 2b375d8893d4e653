"""A whole shift at one window, and what one step costs in keys and scans beside its paper form."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import workplace_fixture as facility
from prepared_facilities import At
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import Walk
from window_driving import Driver

from batchtrack.batch.questions.exceptions import is_excepted
from batchtrack.batch.state import Batch, How
from batchtrack.database import reading
from batchtrack.facility.materials import QuarantineLot
from batchtrack.services import registers
from batchtrack.services.showing import show_chain
from batchtrack.services.views.labels import label_rows
from batchtrack.services.views.shapes import FormRow, FormState
from batchtrack.services.workplace import Workplace
from ui.desk import Target
from ui.drafts import Drafts
from ui.sheets import AskSheet

FIRST, SECOND, THIRD = "S-0042", "S-0043", "S-0044"


@dataclass
class Day:
    """Two people at a window that may be torn down and opened again."""

    qtbot: QtBot
    workplace: Workplace
    drafts: Path
    driver: Driver

    def open_again(self) -> None:
        """The power was cut: nothing was closed, nothing was said; the program is started anew."""
        dead, self.driver = self.driver, _at(self.qtbot, self.workplace, self.drafts)
        dead.close()

    def go(self, batch: str, step: str) -> None:
        """Open a step of a batch."""
        self.driver.desk.go.emit(Target(batch, step=step))
        self.driver.until(lambda: self.driver.seen.banner.batch == batch and self.driver.seen.form.id == step)

    def start(self, batch: str, step: str) -> None:
        """Begin a step."""
        self.go(batch, step)
        self.driver.key(Qt.Key.Key_F9)
        self.driver.until(lambda: self.state is FormState.OPEN)

    def sign(self, first: str, second: str) -> None:
        """The performer and, at the same workstation, the second person; each with name and password alone."""
        self.driver.key(Qt.Key.Key_F9)
        self.driver.sign(first)
        if second:
            self.driver.key(Qt.Key.Key_F9)
            self.driver.sign(second)

    @property
    def state(self) -> FormState:
        """How the step stands."""
        return self.driver.seen.form.state

    def row(self, key: str) -> FormRow:
        """A row of the step."""
        return next(row for row in self.driver.seen.form.rows if row.id == key)

    def code(self, group: str, words: str, batch: str | None = None) -> str:
        """The code on a label."""
        return next(row.code for row in label_rows(self.workplace, batch) if row.group == group and words in row.words)

    def batch(self, name: str) -> Batch:
        """What the record says."""
        with reading(self.workplace.engine) as connection:
            return self.workplace.batch(connection, name)


def _at(qtbot: QtBot, workplace: Workplace, drafts: Path) -> Driver:
    driver = Driver(qtbot, workplace)
    driver.desk.drafts = Drafts(drafts)
    return driver


@pytest.fixture(name="day")
def _day(qtbot: QtBot, at_file: At, tmp_path: Path) -> Iterator[Day]:
    workplace = at_file("morning")
    facility.wait(workplace, minutes=10)
    drafts = tmp_path / "drafts.json"
    day = Day(qtbot, workplace, drafts, _at(qtbot, workplace, drafts))
    yield day
    day.driver.close()


def test_that_a_whole_shift_is_worked_through_with_keys_and_scanner(day: Day) -> None:
    day.driver.sign_in("Technician A")
    _receives_the_first(day)
    _is_stopped_by_a_foreign_bag(day)
    _counts_the_second_over_a_lock_and_a_power_cut(day)
    _packs_the_third_with_a_lot_that_qa_lets_through(day)


def _receives_the_first(day: Day) -> None:
    """A slip corrected after both signatures, and a value that was taken long before it was typed."""
    driver = day.driver
    day.start(FIRST, "receipt")
    driver.scan(day.code("order", FIRST))
    driver.scan(day.code("container", "Marrow bag", FIRST))
    driver.scan(day.code("device", "balance"))
    driver.row("received")
    now = day.workplace.clock.now()
    driver.fill(f"{now:%Y-%m-%d %H:%M} UTC")
    driver.key(Qt.Key.Key_Space)
    driver.rest()
    driver.row("received_seal")
    driver.fill("880412")
    driver.row("bag_intact")
    driver.key(Qt.Key.Key_Space)
    driver.rest()
    driver.row("gross_weight")
    QTest.keyClick(driver.focus, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    driver.type("172 g")
    driver.enter()
    driver.rest()
    driver.type(f"{now - timedelta(hours=1):%Y-%m-%d %H:%M} UTC")
    driver.enter()
    driver.until(lambda: day.row("gross_weight").filled)
    driver.row("tare_weight")
    driver.fill("38 g")
    driver.row("transport_minimum")
    driver.fill("18.0", "22.4", "0")
    driver.row("receipt_outcome")
    driver.key(Qt.Key.Key_Space)
    driver.rest()
    day.sign("Technician A", "QA reviewer A")
    assert day.state is FormState.VERIFIED
    driver.row("tare_weight")
    driver.key(Qt.Key.Key_F2)
    driver.type("38.5 g")
    driver.enter()
    driver.rest()
    driver.type("misread")
    driver.enter()
    driver.until(lambda: day.state is FormState.VOIDED)
    day.sign("Technician A", "QA reviewer A")
    batch = day.batch(FIRST)
    assert [entry.how for entry in batch.fields["tare_weight"]] == [How.RECORDED, How.CORRECTED]
    assert batch.fields["gross_weight"][0].late
    assert day.state is FormState.VERIFIED


def _is_stopped_by_a_foreign_bag(day: Day) -> None:
    """The bag of the first patient at the second patient's step: both are held, and QA is told why."""
    driver = day.driver
    day.start(SECOND, "resuspension")
    driver.scan(day.code("container", "Marrow bag", FIRST))
    assert driver.seen.banner.held
    assert driver.window.inside.scan_strip.holds_refusal
    assert day.batch(FIRST).open_holds
    assert not day.row("resuspension_source").filled
    driver.press("Understood")


def _counts_the_second_over_a_lock_and_a_power_cut(day: Day) -> None:
    """A hold stops permits and nothing else: values go on; a lock and a power cut lose nothing of them."""
    driver = day.driver
    driver.row("resuspended_volume")
    driver.fill("45.0")
    assert day.row("resuspended_volume").filled
    driver.type("1.")
    driver.window.lock()
    driver.sign_in("Technician B")
    widget = driver.page.steps.panel.form.row("ipc_sample_volume")
    assert widget is not None
    assert widget.draft() == "1."
    driver.row("ipc_sample_volume")
    driver.key(Qt.Key.Key_End)
    driver.type("5")
    driver.until(lambda: day.drafts.exists() and "1.5" in day.drafts.read_text(encoding="utf-8"))
    day.open_again()
    driver = day.driver
    driver.sign_in("Technician A")
    day.go(SECOND, "resuspension")
    assert day.row("resuspended_volume").filled
    widget = driver.page.steps.panel.form.row("ipc_sample_volume")
    assert widget is not None
    assert widget.draft() == "1.5"
    driver.row("ipc_sample_volume")
    driver.enter()
    driver.until(lambda: day.row("ipc_sample_volume").filled)
    driver.key(Qt.Key.Key_F10)
    driver.until(lambda: isinstance(QApplication.activeModalWidget(), AskSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, AskSheet)
    sheet.form.boxes["words"].setPlainText("The power was cut for a minute.")
    driver.press("Raise deviation")
    driver.window.activateWindow()
    driver.rest()
    causes = [known.cause.value for known in day.batch(SECOND).deviations]
    assert causes == ["another_patients_code", "raised_by_person"]


def _packs_the_third_with_a_lot_that_qa_lets_through(day: Day) -> None:
    """Another person at the same window; a lot in quarantine is stopped, and passed by QA before its use."""
    Walk(day.workplace, THIRD).through("eligibility")
    heparin = day.code("lot", "heparin")
    lot = next(row.words for row in label_rows(day.workplace) if row.code == heparin).rpartition(", ")[2]
    by = facility.confirmed(day.workplace, "QA-A")
    facility.good(registers.act_on_lot(day.workplace, QuarantineLot(lot, "letter of the supplier"), by))
    driver = day.driver
    driver.sign_in("Materials A")
    day.start(THIRD, "kit")
    driver.scan(day.code("device", "temperature logger"))
    driver.scan(day.code("lot", "collection bag"))
    driver.scan(heparin)
    assert not day.row("collection_heparin").filled
    driver.press("Ask QA for an exception")
    driver.sheet()
    driver.type("No other lot is in stock")
    driver.enter()
    driver.type("Identity and sterility confirmed by the supplier")
    driver.enter()
    driver.sign("QA reviewer A")
    driver.until(lambda: day.row("collection_heparin").filled)
    driver.row("kit_number")
    driver.fill("KIT-7", "880412")
    day.sign("Materials A", "")
    assert day.state is FormState.SIGNED
    assert is_excepted(day.batch(THIRD), "kit", "collection_heparin")


COUNTED = Path(__file__).parents[2] / "docs" / "bench-count.md"
FILLED = ("880412", "172", "38", "18.0", "22.4", "0")
"""Seal, weights and readings of the ten-field step, as they are typed and as they are written."""


def test_that_the_ten_field_step_takes_fewer_acts_than_its_paper_form_and_no_value_twice(day: Day) -> None:
    day.driver.sign_in("Technician A")
    keys, scans = _acts_of_the_step(day)
    written = _written_on_paper(day)
    assert keys + scans < written
    entries = [
        entry
        for name in ("received_seal", "tare_weight", "transport_minimum")
        for entry in day.batch(FIRST).fields[name]
    ]
    assert all(entry.how is How.RECORDED for entry in entries)
    told = COUNTED.read_text(encoding="utf-8")
    assert f"| keys and clicks | {keys} |" in told
    assert f"| scans | {scans} |" in told
    assert f"| characters and ticks written | {written} |" in told


def _acts_of_the_step(day: Day) -> tuple[int, int]:
    """Keys with clicks, and scans, from the start of the step to the second signature; one scan is refused."""
    driver = day.driver
    counted = driver.counting()
    day.start(FIRST, "receipt")
    driver.scan(day.code("order", FIRST))
    driver.scan(day.code("lot", "heparin"))
    driver.press("Understood")
    driver.scan(day.code("container", "Marrow bag", FIRST))
    driver.scan(day.code("device", "balance"))
    driver.press("Now")
    driver.enter()
    driver.rest()
    for text in ("", FILLED[0], "", *FILLED[1:]):
        before = driver.focus
        if not text:
            driver.key(Qt.Key.Key_Space)
        else:
            driver.type(text)
            driver.enter()
        driver.until(lambda before=before: driver.focus is not before)  # type: ignore[misc]
        driver.rest()
    driver.key(Qt.Key.Key_Space)
    driver.rest()
    driver.row("gross_weight")
    driver.key(Qt.Key.Key_F2)
    driver.type("174")
    driver.enter()
    driver.rest()
    driver.key(Qt.Key.Key_Space)
    driver.enter()
    driver.until(lambda: bool(day.row("gross_weight").struck))
    driver.key(Qt.Key.Key_F9)
    driver.sign("Technician A")
    driver.key(Qt.Key.Key_F9)
    sheet = driver.sheet()
    driver.scan(day.code("badge", "QA reviewer A"))
    driver.until(lambda: sheet.name.text() == "QA reviewer A")
    driver.sign("QA reviewer A")
    assert day.state is FormState.VERIFIED
    return counted.keys, counted.scans


def _written_on_paper(day: Day) -> int:
    """What the same step costs on its form, counted in favour of paper: no initials at each row, no seconds.

    Identifiers of order, bag and balance; the time of receipt; the values; a tick for each answer; the computed volume;
    a correction with initials, date and reason; name, initials, date and time of two signatures.
    """
    chain = show_chain(day.batch(FIRST).chain).replace(" ", "")
    identifiers = len(chain) + len(chain) + len("01") + len("DEV-01")
    ticks = 3
    computed = len("126 mL")
    correction = len("/") + len("174") + len("TA") + len("23-Nov-26") + len("typing slip")
    signature = len("Technician A") + len("TA") + len("23-Nov-26") + len("12:31")
    time = len("23-Nov-26 12:31")
    return identifiers + time + sum(map(len, FILLED)) + ticks + computed + correction + 2 * signature
