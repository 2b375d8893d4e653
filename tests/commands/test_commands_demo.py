"""The demonstration: what it holds, and how it was laid out."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pypdf
import pytest
from console_command import Ran, Run

from batchtrack.batch.events.parts import Source
from batchtrack.batch.state import Batch, How
from batchtrack.commands.demonstration.home import Home
from batchtrack.commands.demonstration.people import PASSWORDS, PEOPLE
from batchtrack.commands.demonstration.programme import STORIES
from batchtrack.commands.demonstration.standing import Standing, expired_at, standing_of
from batchtrack.database import SimulatedClock, open_engine, reading
from batchtrack.database.documents import Document, get
from batchtrack.services.people import Session, sign_in
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.migrate import create
from reports import PdfPapers

STAGES: Final = {
    "REX-0031": "complete",
    "REX-0032": "Follow-up",
    "REX-0033": "collection failed",
    "REX-0034": "Use",
    "REX-0035": "Delivery",
    "REX-0036": "Release",
    "REX-0037": "Testing",
    "REX-0038": "Processing",
    "REX-0039": "Processing",
    "REX-0040": "Transport",
    "REX-0041": "Transport",
    "REX-0042": "Processing",
    "REX-0043": "Transport",
    "REX-0044": "Order",
}


def rows(home: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(home / "demonstration.sqlite")) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture(name="workplace")
def _workplace(database: str) -> Workplace:
    return Workplace(open_engine(database), SimulatedClock(datetime.now(UTC)), "LAB-1", PdfPapers())


def batch_of(workplace: Workplace, batch_id: str) -> Batch:
    with reading(workplace.engine) as connection:
        return workplace.batch(connection, batch_id)


def test_that_json_names_the_database_and_a_batch_at_every_stage(shared_home: tuple[Path, Ran]) -> None:
    home, ran = shared_home
    assert set(ran.json) == {"database", "batches", "certificates"}
    assert ran.json["database"].startswith("sqlite:///")
    assert (home / "demonstration.sqlite").is_file()
    assert {batch["id"]: batch["stage"] for batch in ran.json["batches"]} == STAGES
    chains = [batch["coi"] for batch in ran.json["batches"]]
    assert len(set(chains)) == len(chains)
    assert all(chain.startswith("CHA9990") for chain in chains)


def test_that_both_certificates_lie_on_disk_as_pdf_files(shared_home: tuple[Path, Ran]) -> None:
    paths = [Path(path) for path in shared_home[1].json["certificates"]]
    assert [path.name for path in paths] == ["REX-0031-C1.pdf", "REX-0031-F1.pdf"]
    for path in paths:
        text = "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
        assert "REX-0031" in text
        assert "Qualified person A" in text


def test_that_every_event_is_attributed_and_says_that_it_was_seeded(home: Path) -> None:
    nobodys = rows(home, "SELECT DISTINCT substr(signer, 1, 5), stream FROM event WHERE who IS NULL OR who = ''")
    founding = ["authority/table", "facility/A9990", "person/ADMIN-A", "person/QA-A"]
    assert sorted(stream for signer, stream in nobodys if signer == "root:") == founding
    others = {stream.partition("/")[0] for signer, stream in nobodys if signer != "root:"}
    assert others <= {"checkpoint"}, "beside the root only the workstation signs what nobody does"
    unseeded = rows(home, "SELECT DISTINCT substr(stream, 1, 11) FROM event WHERE software NOT LIKE '%, seeded'")
    assert set(unseeded) <= {("checkpoint/",)}


def test_that_every_act_that_needs_a_signature_has_one(home: Path) -> None:
    signed = dict(rows(home, "SELECT kind, count(*) FROM event WHERE meaning IS NOT NULL GROUP BY kind"))
    assert signed.keys() >= {"step.signed", "step.verified", "release.reviewed", "release.certified", "batch.ended"}
    assert dict(rows(home, "SELECT kind, count(*) FROM event GROUP BY kind"))["step.signed"] == signed["step.signed"]


def test_that_nothing_happened_after_the_moment_of_seeding(home: Path) -> None:
    last = rows(home, "SELECT max(recorded_at) FROM event")[0][0]
    assert last < f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}"


def test_that_running_batches_have_hours_left(workplace: Workplace) -> None:
    assert expired_at(workplace) is None
    with reading(workplace.engine) as connection:
        left = [workplace.batch(connection, story.batch) for story in STORIES]
    assert len(left) == len(STAGES)


def test_that_an_expired_demonstration_is_known_by_its_last_batch(workplace: Workplace) -> None:
    clock = workplace.clock
    assert isinstance(clock, SimulatedClock)
    clock.advance(timedelta(hours=40))
    assert expired_at(workplace) is None
    clock.advance(timedelta(hours=8))
    assert expired_at(workplace) is not None


def test_that_cell_counts_come_from_a_counter_file_that_says_it_is_synthetic(workplace: Workplace) -> None:
    entry = batch_of(workplace, "REX-0032").entry("tnc")
    assert entry is not None
    assert entry.source is Source.INSTRUMENT
    with reading(workplace.engine) as connection:
        document = get(connection, entry.document or "")
    assert isinstance(document, Document)
    assert b"NucleoView NC-200" in document.content
    assert b"synthetic demonstration file" in document.content


def test_that_the_batch_at_the_bench_has_a_retyped_value_and_one_at_its_alert_limit(workplace: Workplace) -> None:
    batch = batch_of(workplace, "REX-0042")
    history = batch.fields["resuspended_volume"]
    assert [entry.how for entry in history] == [How.RECORDED, How.RETYPED]
    recovery = batch.entry("mnc_recovery")
    assert recovery is not None
    assert recovery.judged is not None
    assert recovery.judged.standing.value == "alert"
    assert batch.steps["resuspension"].signed is None


def test_that_a_dose_below_its_limit_holds_its_batch_with_a_deviation(workplace: Workplace) -> None:
    batch = batch_of(workplace, "REX-0038")
    assert [hold.deviation for hold in batch.open_holds] == [1]
    assert batch.deviations[0].values["row"] == "White cells in the dose"


def test_that_the_scan_of_a_foreign_bag_holds_both_batches(workplace: Workplace) -> None:
    assert all(len(batch_of(workplace, batch).open_holds) == 1 for batch in ("REX-0040", "REX-0041"))


def test_that_every_printed_password_signs_its_person_in(workplace: Workplace) -> None:
    for person in PEOPLE[:2]:
        assert isinstance(sign_in(workplace, person.name, PASSWORDS[person.person]), Session)


def test_that_the_plain_answer_says_what_to_look_at_and_every_password(home: Path, run: Run) -> None:
    ran = run("demo", "--home", str(home), "--no-window")
    assert ran.code == 0
    assert all(story.batch in ran.out and story.look_at in ran.out for story in STORIES)
    assert all(person.name in ran.out and person.password in ran.out for person in PEOPLE)
    assert "demonstration data" in ran.out


def test_that_a_second_run_opens_what_is_there(home: Path, run: Run, shared_home: tuple[Path, Ran]) -> None:
    before = hashlib.sha256((home / "demonstration.sqlite").read_bytes()).hexdigest()
    ran = run("demo", "--home", str(home), "--no-window", "--json")
    assert ran.json["batches"] == shared_home[1].json["batches"]
    assert hashlib.sha256((home / "demonstration.sqlite").read_bytes()).hexdigest() == before


def test_that_an_expired_demonstration_says_so_and_offers_a_fresh_one(home: Path, run: Run) -> None:
    with closing(sqlite3.connect(home / "demonstration.sqlite")) as connection, connection:
        connection.execute("UPDATE batch_row SET expires_at = '2026-01-01T10:00:00.000000Z'")
    ran = run("demo", "--home", str(home), "--no-window", "--json")
    assert ran.code == 0
    assert "expired on 01-Jan-2026 11:00 CET" in ran.err
    assert "batchtrack demo --fresh" in ran.err
    assert len(ran.json["batches"]) == len(STORIES)


def test_that_a_demonstration_that_was_cut_off_counts_as_unfinished(tmp_path: Path, home: Path) -> None:
    assert standing_of(Home(home)) is Standing.THERE
    assert standing_of(Home(tmp_path / "nothing")) is Standing.ABSENT
    cut_off = Home(tmp_path / "cut off")
    engine = open_engine(cut_off.url, create=True)
    assert create(engine) is None
    engine.dispose()
    assert standing_of(cut_off) is Standing.UNFINISHED


def test_that_clearing_a_home_takes_away_its_own_files_alone(home: Path) -> None:
    (home / "notes.txt").write_text("mine")
    Home(home).clear()
    assert [path.name for path in home.iterdir() if path.is_file()] == ["notes.txt"]
    assert list((home / "certificates").iterdir()) == []
