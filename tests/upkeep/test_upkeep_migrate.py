import subprocess
import sys
from collections.abc import Iterator

import journal_examples as examples
import pytest
from alembic.script import ScriptDirectory
from journal_examples import tamper
from sqlalchemy import CheckConstraint, Column, Engine, Integer, MetaData, Table, Text, text

from batchtrack.database import open_engine, reading, writing
from batchtrack.database.postgresql_connection import PRESENT
from batchtrack.database.triggers import triggers_amiss
from batchtrack.refusals import Refused, refuse, sentence, way_out
from batchtrack.upkeep import check_at_start, check_readable, revisions
from batchtrack.upkeep.migrate import configured, create
from batchtrack.upkeep.migrations_agree import differences, main
from batchtrack.upkeep.schema import METADATA
from batchtrack.upkeep.storage_format import FORMAT, format_of


@pytest.fixture
def empty(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url, create=True)
    yield engine
    engine.dispose()


@pytest.fixture
def engine(empty: Engine) -> Engine:
    assert create(empty) is None
    return empty


def run(engine: Engine, statement: str) -> None:
    with writing(engine) as connection:
        connection.execute(text(statement))


def test_that_a_new_database_is_ready_and_says_which_form_it_has(engine: Engine) -> None:
    assert check_at_start(engine) is None
    with reading(engine) as connection:
        assert format_of(connection) == FORMAT
        assert triggers_amiss(connection) == ()


def test_that_a_database_is_made_only_where_there_is_nothing(engine: Engine) -> None:
    refusal = create(engine)
    assert refusal is not None
    assert refusal.code == "ST-15"
    assert "stream_head" in sentence(refusal)


def test_that_an_empty_database_takes_no_entry(empty: Engine) -> None:
    assert check_readable(empty) == check_at_start(empty) == refuse("ST-11")


def test_that_a_database_of_another_form_is_refused_in_words(engine: Engine) -> None:
    tamper(engine, "UPDATE storage SET value = 'release 3, sealed' WHERE key = 'format'")
    refusal = check_at_start(engine)
    assert refusal == refuse("ST-10", found="release 3, sealed", known=FORMAT)
    assert '"release 3, sealed"' in sentence(refusal)
    assert "afresh" in way_out(refusal)


def test_that_a_database_of_newer_software_is_refused(engine: Engine) -> None:
    run(engine, "UPDATE alembic_version SET version_num = '9999'")
    assert check_at_start(engine) == refuse("ST-13", found="9999")


def test_that_no_entry_is_taken_while_a_trigger_is_missing(engine: Engine) -> None:
    run(engine, f"DROP TRIGGER event_refuses_gap{' ON event' if engine.dialect.name == 'postgresql' else ''}")
    refusal = check_at_start(engine)
    assert refusal == refuse("ST-14", triggers="event_refuses_gap (missing)")
    with reading(engine) as connection:
        assert len(triggers_amiss(connection)) == 1


def test_that_a_database_is_made_whole_or_not_at_all(empty: Engine) -> None:
    run(empty, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    assert create(empty) is not None
    with reading(empty) as connection:
        assert triggers_amiss(connection)
    run(empty, "DROP TABLE alembic_version")
    assert create(empty) is None


def test_that_tables_are_made_only_while_nobody_else_is_at_the_database(postgresql_url: str) -> None:
    other = open_engine(f"{postgresql_url}?application_name=batchtrack%20LAB-2")
    engine = open_engine(postgresql_url)
    with reading(other):
        refusal = create(engine)
        assert refusal is not None
        assert refusal.code == "UP-22"
        assert "batchtrack LAB-2 at 127.0.0.1" in sentence(refusal)
    other.dispose()
    assert create(engine) is None
    engine.dispose()


def test_that_whoever_comes_while_tables_are_changed_is_turned_away(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url)
    with writing(engine) as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": PRESENT})
        with pytest.raises(Refused) as refused:
            open_engine(postgresql_url)
        assert refused.value.refusals == (refuse("ST-16"),)
    open_engine(postgresql_url).dispose()
    engine.dispose()


def test_that_foreign_keys_hold_again_after_tables_were_made(sqlite_url: str) -> None:
    with examples.made(sqlite_url) as engine, writing(engine) as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_that_models_and_migrations_agree(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert capsys.readouterr().out == "Models and migrations agree.\n"


def test_that_a_table_a_column_and_a_check_without_migration_are_each_told() -> None:
    changed = MetaData(naming_convention=METADATA.naming_convention)
    for table in METADATA.sorted_tables:
        table.to_metadata(changed)
    Table("draft", changed, Column("id", Integer, primary_key=True))
    changed.tables["stream_head"].append_column(Column("extra", Text))
    document = changed.tables["document"]
    document.constraints = {each for each in document.constraints if not isinstance(each, CheckConstraint)}
    told = " ".join(differences(changed))
    assert "draft" in told
    assert "extra" in told
    assert "document: migrations make" in told


def test_that_the_known_revisions_are_those_of_the_migrations_in_one_line() -> None:
    scripts = ScriptDirectory.from_config(configured())
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == revisions.KNOWN


def test_that_a_start_does_not_load_alembic() -> None:
    loaded = "import batchtrack.upkeep, batchtrack.journal, sys; sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], check=False).returncode == 0
