"""An older record that is put back does not bring back what was erased."""

import shutil
from pathlib import Path

from forging import verified
from prepared_facilities import SUBJECT, At
from sealing_examples import STREAM, TOLD, ready, seen
from workplace_fixture import ISSUING_PASSPHRASE, NoPapers, confirmed, good, signed_in

from batchtrack.database import open_engine, reading, sqlite_url, writing
from batchtrack.database.sealing_keys import all_locked, drop_locked, put_locked
from batchtrack.services.checkpoints import kept_folder
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.registering_workstations import register_workstation
from batchtrack.services.safekeeping import Safekeeping
from batchtrack.services.sealed.erasing import erase, keep_erased
from batchtrack.services.sealed.identifiers import identify
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.backup import checked_archive, take
from batchtrack.upkeep.backup.restoring import restore
from batchtrack.upkeep.erasures import all_kept_erasures

NAME = (STREAM, "sealing/identifiers")


def keys(workplace: Workplace) -> dict[tuple[str, str], str]:
    with reading(workplace.engine) as connection:
        return all_locked(connection)


def test_that_a_restored_backup_is_erased_again_and_says_so_from_the_first_look_on(at: At, tmp_path: Path) -> None:
    workplace = ready(at)
    workplace.state = tmp_path / "state"
    good(register_workstation(workplace, ISSUING_PASSPHRASE, workplace.state, confirmed(workplace, "ADMIN-A")))
    good(identify(workplace, SUBJECT, TOLD, signed_in(workplace, "PLAN-A")))
    backups = tmp_path / "backups"
    backups.mkdir()
    take(workplace.engine, backups / "before.zip", workplace.clock.now(), RECORD_READER)
    good(erase(workplace, SUBJECT, "Art. 17(1)(b) GDPR", confirmed(workplace, "QA-A")))
    own = kept_folder(workplace)
    assert own is not None
    assert [each.subject for each in all_kept_erasures(own)[0].erasures] == [SUBJECT]
    assert keep_erased(workplace, [backups]) == ()
    erased_at = seen(workplace, "QA-A").erased

    url = sqlite_url(tmp_path / "restored.sqlite")
    restored = restore(checked_archive(backups / "before.zip"), url, RECORD_READER, erasures=all_kept_erasures(backups))
    assert restored.erased_again == (SUBJECT,)
    engine = open_engine(url)
    back = Workplace(engine, workplace.clock, "LAB-1", NoPapers(), workplace.state)
    assert NAME not in keys(back)
    assert {finding.what.code for finding in verified(back).findings} == {"IN-61"}, "the record cannot tell why yet"
    assert Safekeeping().keep_erased(back) == ()
    told = seen(back, "QA-A").erased
    assert told is not None
    assert erased_at is not None
    assert (told.at, told.by, told.ground) == (erased_at.at, "QA-A", "Art. 17(1)(b) GDPR")
    assert told.repeated
    assert verified(back).clean
    engine.dispose()


def test_that_a_copied_file_that_brings_the_key_back_loses_it_at_the_first_look(at_file: At, tmp_path: Path) -> None:
    workplace = ready(at_file)
    workplace.state = tmp_path / "state"
    good(register_workstation(workplace, ISSUING_PASSPHRASE, workplace.state, confirmed(workplace, "ADMIN-A")))
    good(identify(workplace, SUBJECT, TOLD, signed_in(workplace, "PLAN-A")))
    workplace.engine.dispose()
    older = shutil.copy(str(workplace.engine.url.database), tmp_path / "older.sqlite")
    good(erase(workplace, SUBJECT, "request", confirmed(workplace, "QA-A")))
    engine = open_engine(sqlite_url(Path(older)))
    back = Workplace(engine, workplace.clock, "LAB-1", NoPapers(), workplace.state)
    assert seen(back, "QA-A").entered
    assert keep_erased(back) == ()
    assert NAME not in keys(back)
    assert seen(back, "QA-A").erased is not None
    assert verified(back).clean
    engine.dispose()


def test_that_an_exchanged_a_lost_and_a_left_over_key_are_named(at_file: At) -> None:
    workplace = ready(at_file)
    good(identify(workplace, SUBJECT, TOLD, signed_in(workplace, "PLAN-A")))
    group = keys(workplace)["sealing/identifiers", "person/QA-A"]

    def codes_after(name: str, reader: str, locked: str | None) -> list[str]:
        before = keys(workplace)
        _put(workplace, name, reader, locked)
        found = [finding.what.code for finding in verified(workplace).findings]
        _put(workplace, name, reader, before.get((name, reader)))
        return found

    assert codes_after(*NAME, group) == ["IN-61"]
    assert codes_after(*NAME, None) == ["IN-61"]
    assert codes_after("sealing/identifiers", "person/QA-A", None) == ["IN-61"]
    left = keys(workplace)[NAME]
    good(erase(workplace, SUBJECT, "request", confirmed(workplace, "QA-A")))
    assert verified(workplace).clean
    assert codes_after(*NAME, left) == ["IN-63"]
    assert codes_after("subject/NOBODY", "sealing/identifiers", left) == ["IN-62"]


def _put(workplace: Workplace, name: str, reader: str, locked: str | None) -> None:
    with writing(workplace.engine) as connection:
        drop_locked(connection, name, reader)
        if locked is not None:
            put_locked(connection, name, reader, locked)
