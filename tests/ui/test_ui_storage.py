"""The window and its storage: others' acts appear by themselves; what is away, full or not kept twice is said."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
import workplace_fixture as facility
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from window_driving import Driver

from batchtrack.batch.commands import AddComment, RecordEntry
from batchtrack.database import SimulatedClock, open_engine, reading, settings_of
from batchtrack.journal import heads
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.crash_reports import number_of, report
from batchtrack.services.log import close_log, open_log
from batchtrack.services.ordering import NewOrder, order_batch
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.safekeeping import Safekeeping, safekeeping
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.backup import checked_archive, take
from batchtrack.upkeep.backup.restoring import restore
from batchtrack.upkeep.second_place import checked_files
from ui.components.notice import NoticeFacts
from ui.components.record_row import RecordRow
from ui.desk import Target
from ui.window import keeping

BATCH: Final = "S-0042"
SOON_MS: Final = 10_000
"""Long before the window reads again by itself, which it does each twenty seconds."""


@pytest.fixture(name="driver")
def _driver(qtbot: QtBot, workplace: Workplace) -> Iterator[Driver]:
    driver = Driver(qtbot, workplace)
    yield driver
    driver.close()


@contextmanager
def another_workstation(workplace: Workplace) -> Iterator[Workplace]:
    engine = open_engine(workplace.engine.url.render_as_string(hide_password=False))
    yield Workplace(engine, SimulatedClock(workplace.clock.now()), "LAB-2", facility.NoPapers())
    engine.dispose()


def opened(driver: Driver, batch: str = BATCH) -> None:
    driver.desk.go.emit(Target(batch))
    driver.until(lambda: driver.window.inside.page_name == "batch" and driver.page.seen is not None)
    driver.rest()


def told(driver: Driver) -> tuple[NoticeFacts, ...]:
    """The notices of the window."""
    return driver.window.inside.notices._known


def codes(driver: Driver) -> list[str]:
    return [notice.code for notice in told(driver)]


def weighs(workplace: Workplace, weight: str) -> None:
    by = facility.signed_in(workplace, "PLAN-A")
    facility.good(act(workplace, BATCH, RecordEntry("body_weight", weight), by))


def shown_weight(driver: Driver) -> str | None:
    seen = driver.page.seen
    return None if seen is None else next(row.shown for row in seen.form.rows if row.id == "body_weight")


def follows(driver: Driver, other: Workplace) -> None:
    driver.sign_in("Planner A")
    opened(driver)
    driver.row("height")
    driver.type("18")
    weighs(other, "72.5")
    driver.qtbot.waitUntil(lambda: shown_weight(driver) == "72.5\u00a0kg", timeout=SOON_MS)
    height = driver.page.steps.panel.form.row("height")
    assert height is not None
    assert height.draft() == "18", "what is being typed stays"


def test_that_another_workstations_entry_appears_and_what_is_being_typed_stays(
    driver: Driver, workplace: Workplace
) -> None:
    with another_workstation(workplace) as other:
        follows(driver, other)


def test_that_an_entry_appears_as_well_on_a_server(
    qtbot: QtBot, workplace: Workplace, postgresql_url: str, tmp_path: Path
) -> None:
    taken = take(workplace.engine, tmp_path / "backup.zip", workplace.clock.now(), RECORD_READER)
    restore(checked_archive(taken.archive.path), postgresql_url, RECORD_READER)
    engine = open_engine(postgresql_url)
    driver = Driver(qtbot, Workplace(engine, SimulatedClock(workplace.clock.now()), "LAB-1", facility.NoPapers()))
    with another_workstation(driver.desk.workplace) as other:
        follows(driver, other)
    driver.close()
    engine.dispose()


def test_that_another_batchs_entry_makes_no_page_read_again(driver: Driver, workplace: Workplace) -> None:
    driver.sign_in("Planner A")
    opened(driver)
    assert not driver.page.concerns(["batch/S-0099", "session/x"])
    assert driver.page.concerns(["lot/LOT-01"])
    before = driver.page._latest.generation
    with another_workstation(workplace) as other, driver.qtbot.waitSignal(driver.window.following.others):
        facility.good(
            order_batch(other, NewOrder("S-0099", "DEMO-000", "REX-001"), facility.signed_in(other, "PLAN-A"))
        )
    assert driver.page._latest.generation == before


def test_that_ones_own_act_is_no_news(driver: Driver) -> None:
    driver.sign_in("Planner A")
    opened(driver)
    heard: list[dict[str, int]] = []
    driver.window.following.others.connect(heard.append)
    driver.row("height")
    driver.type("183")
    driver.enter()
    driver.rest()
    with reading(driver.desk.workplace.engine) as connection:
        version = heads(connection, [f"batch/{BATCH}"])[f"batch/{BATCH}"]
    assert driver.window.following._known[f"batch/{BATCH}"] == version
    assert all(f"batch/{BATCH}" not in streams for streams in heard)


def test_that_a_file_that_vanished_is_said_and_an_act_done_again_once_it_is_back(
    driver: Driver, workplace: Workplace
) -> None:
    driver.sign_in("Planner A")
    opened(driver)
    driver.row("height")
    driver.type("183")
    file = Path(workplace.engine.url.database or "")
    away = file.rename(file.with_suffix(".away"))
    driver.enter()
    driver.until(lambda: bool(row_words(driver)))
    assert "is not there any more" in row_words(driver)
    assert height_row(driver).draft() == "183", "what was typed stays"
    away.rename(file)
    again(driver)


class Disk:
    """A disk under the database file that can be full; it listens before the window reads in threads of its own."""

    def __init__(self, workplace: Workplace) -> None:
        self.engine = workplace.engine
        self.pages: int | None = None
        event.listen(self.engine, "connect", self.limit)
        self.engine.dispose()

    def limit(self, connected: sqlite3.Connection, _record: object) -> None:
        if self.pages is not None:
            connected.execute(f"PRAGMA max_page_count = {self.pages}")

    def full(self) -> None:
        with reading(self.engine) as connection:
            self.pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        self.engine.dispose()

    def has_room(self) -> None:
        self.pages = None
        self.engine.dispose()


@pytest.fixture(name="disk")
def _disk(workplace: Workplace) -> Disk:
    return Disk(workplace)


def test_that_a_full_disk_is_said_with_what_to_do_and_the_text_stays(
    disk: Disk, driver: Driver, workplace: Workplace
) -> None:
    driver.sign_in("Planner A")
    opened(driver)
    disk.full()
    with pytest.raises(DBAPIError, match="full"):
        fill_up(workplace)
    driver.row("height")
    driver.type("183")
    driver.enter()
    driver.until(lambda: bool(told(driver)))
    (notice,) = told(driver)
    assert notice.code == "SV-51"
    for words in ("disk of the database is full", "Have room made on it", "What is typed stays here"):
        assert words in notice.sentence
    assert height_row(driver).draft() == "183"
    disk.has_room()
    driver.failures.clear()
    again(driver)


def fill_up(workplace: Workplace) -> None:
    by = facility.signed_in(workplace, "TECH-A")
    for number in range(200):
        facility.good(act(workplace, BATCH, AddComment(f"{number} {'x' * 40}"), by))


def height_row(driver: Driver) -> RecordRow:
    row = driver.page.steps.panel.form.row("height")
    assert row is not None
    return row


def row_words(driver: Driver) -> str:
    """What the row says under its value."""
    return " ".join(label.text() for label in height_row(driver).findChildren(QLabel) if "not there" in label.text())


def again(driver: Driver) -> None:
    """Once more Enter in the row is enough."""
    driver.row("height")
    driver.enter()
    driver.until(lambda: next(row.shown for row in driver.seen.form.rows if row.id == "height") == "183\u00a0cm")
    assert told(driver) == ()


def keeper_at(folder: Path) -> Safekeeping:
    (folder / "backups").mkdir()
    file = folder / "batchtrack.toml"
    file.write_text(
        f'[backup]\nfolder = "{(folder / "backups").as_posix()}"\n'
        f'[second_place]\nfolder = "{(folder / "second").as_posix()}"\n'
    )
    return safekeeping(settings_of(file), file)


def test_that_the_window_backs_up_follows_each_signed_act_and_says_when_the_second_place_lags(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    driver = Driver(qtbot, workplace, keeper_at(tmp_path))
    driver.until(lambda: codes(driver) == ["UP-40"])
    assert len(list((tmp_path / "backups").iterdir())) == 1
    driver.sign_in("Planner A")
    opened(driver)
    (tmp_path / "second").mkdir()
    driver.desk.sign(
        "QA reviewer A",
        facility.PASSWORD,
        lambda by: act(workplace, BATCH, AddComment("Seen"), by),
        lambda _done: None,
        lambda refused: pytest.fail(str(refused)),
    )
    driver.until(lambda: codes(driver) == [])
    assert checked_files(tmp_path / "second").manifest.events > 100
    driver.close()


def test_that_a_share_that_hangs_is_said_and_holds_nothing_up(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_HANGS_MS", 0)
    share, looked_after = threading.Event(), driver.window.keeping

    def hangs() -> tuple[Refusal, ...]:
        share.wait(60)
        return ()

    looked_after._want("second place", hangs)
    driver.sign_in("Planner A")
    looked_after._tell_of_hanging()
    assert codes(driver) == ["UP-43"]
    assert "has not answered for 1 min" in told(driver)[0].sentence
    share.set()
    driver.until(lambda: codes(driver) == [])


def test_that_a_defect_is_told_with_the_number_of_its_report(driver: Driver) -> None:
    driver.sign_in("Planner A")
    driver.worker.run(lambda: 1 // 0, lambda _answer: None)
    driver.until(lambda: bool(told(driver)))
    (notice,) = told(driver)
    assert notice.code == "SV-60"
    assert "20261123-100000-abc123" in notice.sentence
    driver.failures.clear()


def test_that_a_clock_set_back_is_told_and_qa_signs_the_right_time_in_the_window(
    driver: Driver, workplace: Workplace
) -> None:
    driver.sign_in("QA reviewer A")
    facility.wait(workplace, hours=-1)
    driver.window.doubt.look()
    driver.until(lambda: codes(driver) == ["ST-22"])
    assert "No permit is given" in told(driver)[0].sentence
    driver.press("Sign the right time")
    driver.sheet()
    driver.type("radio clock")
    driver.sheet().name.setFocus()
    driver.sign("QA reviewer A")
    driver.until(lambda: codes(driver) == [])


def test_that_nothing_that_was_typed_and_nobodys_name_stands_in_log_or_report(driver: Driver, tmp_path: Path) -> None:
    folder = tmp_path / "log"
    open_log(folder)
    driver.worker._report = lambda error: number_of(report(error, folder))
    driver.sign_in("Planner A")
    opened(driver)
    driver.row("height")
    driver.type("183.4571")
    driver.enter()
    driver.rest()
    driver.worker.run(lambda: raising(LookupError("nobody is called Erika Mustermann, S-0042")), print)
    driver.worker.run(lambda: raising(OSError(28, "No space left on device", "/home/erika/S-0042")), print)
    driver.until(lambda: len(driver.failures) == 2)
    close_log()
    said = "".join(path.read_text("utf-8") for path in folder.iterdir())
    assert "SV-51" in said
    assert "LookupError" in said
    secret = [facility.PASSWORD, "Mustermann", "erika", "S-0042", "183.4571", "LAB-1", "Planner", str(tmp_path)]
    identifiers = [text for person, (name, _) in facility.PEOPLE.items() for text in (person, name)]
    for text in (*secret, *identifiers):
        assert text not in said, text
    driver.failures.clear()


def raising(error: Exception) -> None:
    raise error
