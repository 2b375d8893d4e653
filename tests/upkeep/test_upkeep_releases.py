"""What any release ever made is opened, upgraded, verified and folded by this version, from its file and its backup."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "batch"))

from prepared_facilities import SUBJECT, opened
from release_fixtures import ERASED, IDENTIFIERS, Release, keep, releases
from sqlalchemy import text
from workplace_fixture import signed_in

from batchtrack.database import open_engine, reading, sqlite_url
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.sealed.identifiers import WhoItIs, who_it_is
from batchtrack.upkeep import check_at_start
from batchtrack.upkeep.backup import checked_archive
from batchtrack.upkeep.backup.restoring import restore
from batchtrack.upkeep.upgrading import Upgrade, upgrade

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
LATER = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
THIS_VERSION = "as this version makes it"


@pytest.fixture(scope="module", name="release", params=[*releases(), THIS_VERSION])
def _release(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Release:
    if request.param == THIS_VERSION:
        return keep(tmp_path_factory.mktemp("release") / "this")
    return releases()[request.param]


def sound(url: str) -> None:
    engine = open_engine(url)
    assert check_at_start(engine) is None
    with reading(engine) as connection:
        found = RECORD_READER.verify(connection)
        batches = connection.execute(text("SELECT count(*) FROM batch_row")).scalar_one()
    engine.dispose()
    assert found.findings == (), "of a version that is not released yet: run tests/release_fixtures.py"
    assert found.events > 100
    assert batches > 0


def test_that_a_released_version_is_kept() -> None:
    """Keys of persons are in the first one already; what it made must be read for ever."""
    assert {"0.1.0"} <= set(releases())
    assert sum(file.stat().st_size for file in releases()["0.1.0"].folder.iterdir()) < 600_000


def test_that_its_database_is_upgraded_and_read(release: Release, tmp_path: Path) -> None:
    url = sqlite_url(release.database(tmp_path))
    upgrade(url, Upgrade(RECORD_READER, tmp_path / "before.zip", NOW))
    sound(url)


def test_that_its_people_sign_in_and_read_what_is_sealed_for_them(release: Release, tmp_path: Path) -> None:
    url = sqlite_url(release.database(tmp_path))
    upgrade(url, Upgrade(RECORD_READER, tmp_path / "before.zip", NOW))
    with opened(url, LATER, {}) as workplace:
        session = signed_in(workplace, "QA-A")
        read = who_it_is(workplace, SUBJECT, session)
        erased = who_it_is(workplace, ERASED, session)
    assert isinstance(read, WhoItIs)
    assert read.entered[0].identifiers == IDENTIFIERS
    assert isinstance(erased, WhoItIs)
    assert erased.erased is not None


def test_that_its_backup_comes_back_into_a_file(release: Release, tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "restored.sqlite")
    restore(checked_archive(release.backup), url, RECORD_READER)
    sound(url)


def test_that_its_backup_comes_back_into_a_server(release: Release, postgresql_url: str) -> None:
    restore(checked_archive(release.backup), postgresql_url, RECORD_READER)
    sound(postgresql_url)
