"""When backups are due, which are kept, and what is told where one is missing."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import journal_examples as examples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journal_examples import BATCH, note, tamper
from record_contents import READER, contents
from sqlalchemy import Engine

from batchtrack.database import open_engine, sqlite_url
from batchtrack.refusals import sentence
from batchtrack.upkeep.backup import checked_archive
from batchtrack.upkeep.backup.keeping import keep_backups, late
from batchtrack.upkeep.backup.names import file_name, moment_of
from batchtrack.upkeep.backup.restoring import restore
from batchtrack.upkeep.backup.schedule import Retention, plan

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
DAILY = Retention()
moments = st.lists(st.integers(0, 24 * 800).map(lambda hours: NOW - timedelta(hours=hours)), unique=True, max_size=60)


@pytest.fixture(name="engine")
def _engine(sqlite_url: str) -> Iterator[Engine]:
    with examples.made(sqlite_url) as engine:
        note(engine, BATCH, 0, "one")
        yield engine


def test_that_the_first_backup_is_due_at_once_and_the_next_a_day_later() -> None:
    assert plan([], NOW, DAILY).due
    assert not plan([NOW - timedelta(hours=23)], NOW, DAILY).due
    assert plan([NOW - timedelta(hours=24)], NOW, DAILY).due
    assert not plan([NOW - timedelta(hours=24)], NOW, DAILY).late
    assert plan([NOW - timedelta(hours=26)], NOW, DAILY).late


@settings(max_examples=50)
@given(moments)
def test_that_the_newest_is_always_kept_and_never_more_than_asked_for(standing: list[datetime]) -> None:
    wanted = plan(standing, NOW, DAILY)
    kept = set(standing) - set(wanted.let_go)
    if standing:
        assert max(standing) in kept
    assert len(kept) <= DAILY.days + DAILY.weeks + DAILY.months
    assert plan(kept, NOW, DAILY).let_go == ()


def test_that_of_two_years_of_daily_backups_days_weeks_and_months_are_kept() -> None:
    standing = [NOW - timedelta(days=number) for number in range(730)]
    kept = sorted(set(standing) - set(plan(standing, NOW, DAILY).let_go), reverse=True)
    assert kept[:14] == standing[:14]
    assert len({(each.year, each.month) for each in kept}) == 24


def made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_that_a_due_backup_is_made_checked_and_old_ones_go(engine: Engine, tmp_path: Path) -> None:
    folder = made(tmp_path / "backups")
    one_a_day = Retention(days=2, weeks=0, months=0)
    for day in range(4):
        kept = keep_backups(engine, folder, one_a_day, NOW + timedelta(days=day), READER)
        assert kept.made is not None
        assert checked_archive(kept.made).manifest.events == 1
    assert keep_backups(engine, folder, one_a_day, NOW + timedelta(days=3, hours=1), READER).made is None
    assert sorted(path.name for path in folder.iterdir()) == [file_name(NOW + timedelta(days=day)) for day in (2, 3)]


def test_that_a_missing_and_a_late_backup_are_told_in_words(engine: Engine, tmp_path: Path) -> None:
    folder = made(tmp_path / "backups")
    assert [refusal.code for refusal in late(folder, DAILY, NOW)] == ["UP-10"]
    keep_backups(engine, folder, DAILY, NOW, READER)
    assert late(folder, DAILY, NOW + timedelta(hours=24)) == ()
    (told,) = late(folder, DAILY, NOW + timedelta(hours=30))
    assert told.code == "UP-09"
    assert "every 24 hours" in sentence(told)


def test_that_a_folder_that_is_not_there_is_told_and_never_made(engine: Engine, tmp_path: Path) -> None:
    kept = keep_backups(engine, tmp_path / "not mounted", DAILY, NOW, READER)
    assert [refusal.code for refusal in kept.told] == ["UP-01", "UP-10"]
    assert "there is no such folder" in sentence(kept.told[0])
    assert not (tmp_path / "not mounted").exists()


def test_that_a_folder_that_takes_no_file_is_told_and_nothing_is_let_go(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = keep_backups(engine, tmp_path / "file" / "backups", DAILY, NOW, READER)
    assert [refusal.code for refusal in kept.told] == ["UP-01", "UP-10"]


def test_that_no_sound_backup_is_let_go_for_one_with_findings(engine: Engine, tmp_path: Path) -> None:
    only_newest = Retention(days=1, weeks=0, months=0)
    keep_backups(engine, made(tmp_path / "b"), only_newest, NOW, READER)
    tamper(engine, "UPDATE event SET body = '{}'")
    kept = keep_backups(engine, tmp_path / "b", only_newest, NOW + timedelta(days=1), READER)
    assert [refusal.code for refusal in kept.told] == ["UP-11"]
    assert kept.let_go == ()
    assert (tmp_path / "b" / file_name(NOW)).exists()


def test_that_the_newest_scheduled_backup_comes_back(engine: Engine, tmp_path: Path) -> None:
    newest = keep_backups(engine, made(tmp_path / "b"), DAILY, NOW, READER).made
    assert newest is not None
    restore(checked_archive(newest), sqlite_url(tmp_path / "again.sqlite"), READER)
    again = open_engine(sqlite_url(tmp_path / "again.sqlite"))
    assert contents(again) == contents(engine)
    again.dispose()


def test_that_only_our_own_names_are_taken_for_backups() -> None:
    assert moment_of(file_name(NOW)) == NOW
    assert moment_of("holiday.zip") is None
    assert moment_of("batchtrack-2026-13-45T250000Z.zip") is None
