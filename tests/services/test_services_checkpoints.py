"""Checkpoints: who takes one and when, where it is kept, and what it shows that a database alone cannot."""

import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from forging import codes_of, forged, forging
from prepared_facilities import SUBJECT, At
from pypdf import PdfReader
from sqlalchemy import delete, text, update
from walking import Walk
from workplace_fixture import ISSUING_PASSPHRASE, confirmed, good, ordered, signed_in, wait

from batchtrack.batch import commands
from batchtrack.database import reading
from batchtrack.database.documents import Document, get
from batchtrack.database.tables import EVENT, STREAM_HEAD
from batchtrack.facility.checkpoints import CheckpointTaken
from batchtrack.facility.streams import checkpoint_stream
from batchtrack.journal import Recorded, read_stream
from batchtrack.refusals import Refused
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.checkpoints import keep_up, kept_folder, take_checkpoint
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.registering_workstations import register_workstation
from batchtrack.services.root_certificate import root_of
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep import Verification
from batchtrack.upkeep.checkpoints import Outside, newest_kept, outside_text, read_outside

BATCH = f"batch/{SUBJECT}"
OWN = checkpoint_stream("LAB-1")


@pytest.fixture(name="workplace")
def _workplace(at_file: At, tmp_path: Path) -> Workplace:
    return facility(at_file, tmp_path)


def facility(at: At, folder: Path) -> Workplace:
    """A laid-out facility with one batch, at a registered workstation that keeps a state folder."""
    workplace = at("laid_out")
    registered(workplace, folder / "state")
    ordered(workplace, SUBJECT)
    return workplace


def registered(workplace: Workplace, state: Path) -> None:
    workplace.state = state
    good(register_workstation(workplace, ISSUING_PASSPHRASE, state, confirmed(workplace, "ADMIN-A")))


def worked(workplace: Workplace, words: str = "seen") -> None:
    wait(workplace, minutes=1)
    said = commands.AddComment(words)
    good(act(workplace, SUBJECT, said, signed_in(workplace, "TECH-A")))


def taken(workplace: Workplace, stream: str = OWN) -> tuple[Recorded, ...]:
    with reading(workplace.engine) as connection:
        return read_stream(connection, stream, CATALOGUE)


def kept(workplace: Workplace) -> Outside:
    folder = kept_folder(workplace)
    assert folder is not None
    newest = newest_kept(folder)
    assert newest is not None
    return newest


def against(workplace: Workplace, outside: Outside | None = None) -> Verification:
    with reading(workplace.engine) as connection:
        return RECORD_READER.verify(connection, outside)


def test_that_a_workstation_takes_a_checkpoint_after_work_and_keeps_it_outside(at: At, tmp_path: Path) -> None:
    workplace = facility(at, tmp_path)
    assert keep_up(workplace) == ()
    (checkpoint,) = taken(workplace)
    assert isinstance(checkpoint.event, CheckpointTaken)
    assert (checkpoint.row.signer or "").startswith("workstation:")
    assert kept(workplace).row == checkpoint.row
    assert kept(workplace).root == root_of(workplace.site)
    outcome = against(workplace, kept(workplace))
    assert (outcome.findings, outcome.checkpoint) == ((), kept(workplace).at)


def test_that_no_second_checkpoint_is_taken_where_nothing_happened_since(workplace: Workplace) -> None:
    for _ in range(3):
        assert keep_up(workplace) == ()
    assert len(taken(workplace)) == 1
    worked(workplace)
    assert keep_up(workplace) == ()
    assert len(taken(workplace)) == 2


def test_that_another_workstation_copies_the_checkpoint_that_stands_instead_of_taking_its_own(
    workplace: Workplace, tmp_path: Path
) -> None:
    keep_up(workplace)
    other = replace(workplace, workstation="LAB-2", state=tmp_path / "other")
    assert keep_up(other) == ()
    assert kept(other) == kept(workplace)
    assert taken(workplace, checkpoint_stream("LAB-2")) == ()


def test_that_a_workstation_without_a_key_says_so_once_there_is_work_to_cover(at_file: At, tmp_path: Path) -> None:
    workplace = at_file("laid_out")
    workplace.state = tmp_path
    assert [refusal.code for refusal in keep_up(workplace)] == ["KY-31"]


def test_that_a_release_takes_a_checkpoint_signed_by_the_releaser_and_its_paper_prints_it(
    at_file: At, tmp_path: Path
) -> None:
    workplace = at_file("reviewed")
    workplace.state = tmp_path
    Walk(workplace, SUBJECT).certify("certification")
    (checkpoint,) = taken(workplace)
    assert isinstance(checkpoint.event, CheckpointTaken)
    assert (checkpoint.who, (checkpoint.row.signer or "").partition(":")[0]) == ("QP-A", "person")
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, SUBJECT)
        document = get(connection, batch.papers[-1].document)
    assert isinstance(document, Document)
    pages = PdfReader(io.BytesIO(document.content)).pages
    printed = "".join("".join(page.extract_text() for page in pages).split())
    assert checkpoint.event.tree in printed
    assert root_of(workplace.site) in printed
    assert kept(workplace).row == checkpoint.row
    assert kept(workplace).heads[BATCH].version == batch.version - 1, "the paper itself is issued after it"
    assert against(workplace, kept(workplace)).clean


def test_that_an_older_database_put_back_is_told_and_the_checkpoint_that_shows_it_is_kept(
    at_file: At, tmp_path: Path
) -> None:
    workplace = facility(at_file, tmp_path)
    file = Path(workplace.engine.url.database or "")
    workplace.engine.dispose()
    older = Path(shutil.copy(file, tmp_path / "older.sqlite"))
    worked(workplace)
    keep_up(workplace)
    newest = kept(workplace)
    workplace.engine.dispose()
    for beside in file.parent.glob(f"{file.name}-*"):
        beside.unlink()
    shutil.copy(older, file)
    assert against(workplace).clean, "a database alone cannot show it"
    assert {"IN-53", "IN-51"} <= codes_of(against(workplace, newest))
    worked(workplace, "as if nothing had been")
    assert [refusal.code for refusal in keep_up(workplace)] == ["IN-03"]
    assert kept(workplace) == newest


def cut_tail(workplace: Workplace) -> None:
    with forged(workplace) as forger:
        last = forger.last(BATCH)
        forger.connection.execute(delete(EVENT).where(EVENT.c.stream == BATCH, EVENT.c.version == last))
        before = forger.row(BATCH, last - 1)
        moved = update(STREAM_HEAD).where(STREAM_HEAD.c.stream == BATCH)
        forger.connection.execute(moved.values(version=last - 1, hash=before.hash))


def removed(workplace: Workplace) -> None:
    with forged(workplace) as forger:
        for table in (EVENT, STREAM_HEAD):
            forger.connection.execute(delete(table).where(table.c.stream == BATCH))


def written_anew(workplace: Workplace) -> None:
    """By somebody with a session of their own: the last entry says something else, and everything fits."""
    mine = signed_in(workplace, "TECH-A")
    with forged(workplace) as forger:
        last = forger.last(BATCH)
        row = forger.row(BATCH, last)
        forger.connection.execute(delete(EVENT).where(EVENT.c.stream == BATCH, EVENT.c.version == last))
        body = row.content.body.replace("seen", "forged")
        forger.put(forger.changed(row, mine.held.signer, {"body": body}))


@pytest.mark.parametrize(
    ("change", "code", "version"), [(cut_tail, "IN-51", None), (removed, "IN-50", None), (written_anew, "IN-52", 3)]
)
def test_that_what_fits_in_itself_is_shown_by_the_checkpoint_and_named_with_its_batch(
    workplace: Workplace, change: Callable[[Workplace], None], code: str, version: int | None
) -> None:
    worked(workplace)
    keep_up(workplace)
    change(workplace)
    named = [(each.what.code, each.batch, each.version) for each in against(workplace, kept(workplace)).findings]
    assert (code, SUBJECT, version) in named


def test_that_a_document_and_what_the_database_says_of_itself_are_compared_with_the_checkpoint(
    workplace: Workplace,
) -> None:
    keep_up(workplace)
    with forged(workplace) as forger:
        forger.connection.execute(text("UPDATE document SET media_type = 'text/plain'"))
        forger.connection.execute(text("UPDATE storage SET value = 'other' WHERE key = 'made by'"))
    assert codes_of(against(workplace, kept(workplace))) == {"IN-54", "IN-55"}


def test_that_a_checkpoint_signed_by_a_session_is_found(workplace: Workplace) -> None:
    mine = signed_in(workplace, "TECH-A")
    with forging(workplace) as forger:
        forger.add(OWN, CheckpointTaken(tree="00" * 32, streams=1, beside="00" * 32), mine.held.signer)
        assert forger.found() == {"KY-55"}


def test_that_a_person_takes_one_with_the_own_key_where_the_workstation_has_none(at_file: At) -> None:
    workplace = at_file("laid_out")
    outside = take_checkpoint(workplace, confirmed(workplace, "QA-A"))
    assert outside.row.content.who == "QA-A"
    assert against(workplace, outside).clean


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("batch/", "batsh/", "IN-02"), ('"tree', '"trea', "IN-02"), ("batchtrack/checkpoint/1", "x", "IN-01")],
)
def test_that_a_checkpoint_file_that_was_changed_is_refused(
    workplace: Workplace, old: str, new: str, code: str
) -> None:
    keep_up(workplace)
    said = outside_text(kept(workplace))
    assert read_outside(said, "file") == kept(workplace)
    with pytest.raises(Refused) as refused:
        read_outside(said.replace(old, new, 1), "file")
    assert refused.value.refusals[0].code == code
