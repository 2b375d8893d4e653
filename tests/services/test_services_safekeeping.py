"""Backups and the second place as configured, at a real facility, and both drills of coming back."""

from pathlib import Path

import pytest
from prepared_facilities import SUBJECT, At
from workplace_fixture import good, signed_in, wait

from batchtrack.batch import commands
from batchtrack.database import open_engine, reading, settings_of, sqlite_url
from batchtrack.refusals import Refused, sentence
from batchtrack.services.acting import act
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.safekeeping import Safekeeping, safekeeping
from batchtrack.upkeep.backup import checked_archive
from batchtrack.upkeep.backup.restoring import restore
from batchtrack.upkeep.second_place import checked_files


def configured(folder: Path) -> Safekeeping:
    (folder / "backups").mkdir()
    (folder / "second").mkdir()
    file = folder / "batchtrack.toml"
    file.write_text(
        f'[backup]\nfolder = "{(folder / "backups").as_posix()}"\nevery_hours = 12\n'
        f'[second_place]\nfolder = "{(folder / "second").as_posix()}"\n'
    )
    return safekeeping(settings_of(file), file)


def verified(url: str) -> int:
    engine = open_engine(url)
    with reading(engine) as connection:
        found = RECORD_READER.verify(connection)
    engine.dispose()
    assert found.findings == ()
    return found.events


def test_that_a_batchs_record_is_kept_twice_and_comes_back_from_either(at: At, tmp_path: Path) -> None:
    workplace, keeper = at("certified"), configured(tmp_path)
    assert keeper.when_idle(workplace) == ()
    by = signed_in(workplace, "TECH-A")
    good(act(workplace, SUBJECT, commands.AddComment("Seen"), by))
    assert keeper.after_signing(workplace) == ()
    wait(workplace, hours=13)
    assert keeper.when_idle(workplace) == ()
    newest = max((tmp_path / "backups").iterdir())
    restore(checked_archive(newest), sqlite_url(tmp_path / "a.sqlite"), RECORD_READER)
    restore(checked_files(tmp_path / "second"), sqlite_url(tmp_path / "b.sqlite"), RECORD_READER)
    assert verified(sqlite_url(tmp_path / "a.sqlite")) == verified(sqlite_url(tmp_path / "b.sqlite"))


def test_that_what_cannot_be_kept_is_told(at_file: At, tmp_path: Path) -> None:
    workplace, keeper = at_file("laid_out"), configured(tmp_path)
    (tmp_path / "backups").rmdir()
    (tmp_path / "second").rmdir()
    assert [refusal.code for refusal in keeper.when_idle(workplace)] == ["UP-01", "UP-10", "UP-40"]


def test_that_without_configuration_nothing_is_kept_and_nothing_told(at_file: At, tmp_path: Path) -> None:
    keeper = safekeeping({}, tmp_path / "none.toml")
    assert keeper.when_idle(at_file("laid_out")) == ()


@pytest.mark.parametrize("said", [{"backup": {}}, {"backup": {"folder": "x", "every": 1}}, {"second_place": "x"}])
def test_that_a_configuration_that_means_nothing_is_refused_with_its_place(said: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        safekeeping(said, Path("batchtrack.toml"))
    (refusal,) = refused.value.refusals
    assert refusal.code == "ST-08"
    assert next(iter(said)) in sentence(refusal)
