"""Before the window: an older database is offered its upgrade after a backup; what cannot be opened is said."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import journal_examples as examples
import pytest
from journal_examples import BATCH, note
from newer_version import NEWEST, newer_version
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from record_contents import READER
from sqlalchemy import Engine

from batchtrack.database import reading
from batchtrack.refusals import refuse
from batchtrack.upkeep.backup import checked_archive
from batchtrack.upkeep.revisions import KNOWN, Migrations, revision_of
from batchtrack.upkeep.upgrading import Upgrade, upgrade
from ui.start.start_window import StartWindow, Told

NOW: Final = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
PATIENCE_MS: Final = 30_000


@pytest.fixture(name="engine")
def _engine(sqlite_url: str) -> Iterator[Engine]:
    with examples.made(sqlite_url) as engine:
        note(engine, BATCH, 0, "one")
        engine.dispose()
        yield engine


def shown(qtbot: QtBot, window: StartWindow) -> StartWindow:
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def offering(qtbot: QtBot, engine: Engine, backup: Path, newer: Migrations) -> StartWindow:
    url = engine.url.render_as_string(hide_password=False)

    def do(told: Told) -> object:
        return upgrade(url, Upgrade(READER, backup, NOW, lambda stage: told(stage.value), newer))

    return shown(qtbot, StartWindow(refuse("ST-12", found=KNOWN[-1], wanted=NEWEST), backup, do))


def words(window: StartWindow) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel))


def revision(engine: Engine) -> str | None:
    with reading(engine) as connection:
        found = revision_of(connection)
    engine.dispose()
    return found


def test_that_an_older_database_is_upgraded_by_one_press_after_a_backup(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    backup = tmp_path / "before.zip"
    window = offering(qtbot, engine, backup, newer_version(tmp_path))
    assert str(backup) in words(window)
    assert "A backup is made first" in words(window)
    assert revision(engine) == KNOWN[-1], "nothing happens unasked"
    QTest.mouseClick(window.act, Qt.MouseButton.LeftButton)
    assert not window.leave.isEnabled()
    qtbot.waitUntil(lambda: window.upgraded, timeout=PATIENCE_MS)
    assert not window.isVisible()
    assert revision(engine) == NEWEST
    assert checked_archive(backup).manifest.revision == KNOWN[-1]


def test_that_an_upgrade_that_is_refused_says_why_and_can_be_tried_again(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    window = offering(qtbot, engine, tmp_path / "before.zip", newer_version(tmp_path))
    with reading(engine) as another:
        revision_of(another)
        QTest.mouseClick(window.act, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(window.act.isEnabled, timeout=PATIENCE_MS)
        assert "is open in another program" in words(window)
        assert "UP-20" in words(window)
    engine.dispose()
    (tmp_path / "before.zip").unlink()
    QTest.mouseClick(window.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.upgraded, timeout=PATIENCE_MS)
    assert revision(engine) == NEWEST


def test_that_a_newer_database_is_refused_in_words_in_a_window(qtbot: QtBot) -> None:
    window = shown(qtbot, StartWindow(refuse("ST-13", found=NEWEST)))
    assert "newer software made them" in words(window)
    assert "Open it with the newer version." in words(window)
    window.close()
