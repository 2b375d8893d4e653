"""A batch's record on its way out: by right and with a reason, and checked by a script that knows nothing of us."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from prepared_facilities import SUBJECT, At
from walking import Walk
from workplace_fixture import ISSUING_PASSPHRASE, confirmed, good, ordered, signed_in

from batchtrack.batch import commands
from batchtrack.batch.events.release import RecordExported
from batchtrack.database import reading
from batchtrack.journal import read_stream
from batchtrack.journal.hashing import content_hash, event_hash
from batchtrack.journal.rows import columns_of, row_of
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.checkpoints import keep_up, kept_folder
from batchtrack.services.exporting import Exported, export_record, verify_export
from batchtrack.services.outcomes import NotDone
from batchtrack.services.registering_workstations import register_workstation
from batchtrack.services.root_certificate import root_of
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.checkpoints import newest_kept, outside_text

STREAM = f"batch/{SUBJECT}"
Said = dict[str, Any]


@pytest.fixture(name="workplace")
def _workplace(at_file: At, tmp_path: Path) -> Workplace:
    workplace = at_file("laid_out")
    workplace.state = tmp_path / "state"
    by = confirmed(workplace, "ADMIN-A")
    good(register_workstation(workplace, ISSUING_PASSPHRASE, workplace.state, by))
    ordered(workplace, SUBJECT)
    good(act(workplace, SUBJECT, commands.AddComment("seen"), signed_in(workplace, "TECH-A")))
    return workplace


def exported(workplace: Workplace) -> Exported:
    made = export_record(workplace, SUBJECT, "asked for by the authority", signed_in(workplace, "QA-A"))
    assert isinstance(made, Exported), made
    return made


def laid_down(files: Mapping[str, bytes], folder: Path) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def checked(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What its own verifier says, run away from here and without anything of ours on its path."""
    script = [sys.executable, "-I", str(folder / "verify_export.py"), str(folder), *words]
    return subprocess.run(script, cwd=folder.parent, capture_output=True, text=True, check=False)


def outside(workplace: Workplace, folder: Path) -> Path:
    kept = newest_kept(kept_folder(workplace) or folder)
    assert kept is not None
    path = folder / "outside.json"
    path.write_text(outside_text(kept))
    return path


def test_that_an_export_is_clean_under_root_and_checkpoint_and_says_so_without(
    workplace: Workplace, tmp_path: Path
) -> None:
    folder = laid_down(exported(workplace).files, tmp_path / "export")
    alone = checked(folder)
    assert (alone.returncode, alone.stderr) == (0, "")
    assert "trust not checked" in alone.stdout
    named = checked(folder, "--root", root_of(workplace.site), "--checkpoint", str(outside(workplace, tmp_path)))
    assert (named.returncode, "trust not checked" in named.stdout) == (0, False), named.stdout
    other = checked(folder, "--root", "00" * 32)
    assert other.returncode == 1


def test_that_a_certified_batch_is_exported_with_its_papers_and_verifies(at_file: At, tmp_path: Path) -> None:
    workplace = at_file("reviewed")
    workplace.state = tmp_path / "state"
    Walk(workplace, SUBJECT).certify("certification")
    folder = laid_down(exported(workplace).files, tmp_path / "export")
    said = checked(folder, "--root", root_of(workplace.site), "--checkpoint", str(outside(workplace, tmp_path)))
    assert said.returncode == 0, said.stdout
    assert any(path.read_bytes().startswith(b"%PDF") for path in (folder / "documents").iterdir())
    next((folder / "documents").iterdir()).write_bytes(b"forged")
    assert "its bytes are others" in checked(folder).stdout


def test_that_an_export_is_noted_in_the_record_with_its_reason_and_its_digest(workplace: Workplace) -> None:
    made = exported(workplace)
    with reading(workplace.engine) as connection:
        last = read_stream(connection, STREAM, CATALOGUE)[-1]
    assert last.who == "QA-A"
    assert last.event == RecordExported(reason="asked for by the authority", sha256=made.sha256, events=made.events)


@pytest.mark.parametrize(
    ("person", "reason", "code"),
    [("TECH-A", "curious", "FA-04"), ("ADMIN-A", "curious", "FA-04"), ("QA-A", " ", "BA-76")],
)
def test_that_nothing_leaves_without_right_and_reason(
    workplace: Workplace, person: str, reason: str, code: str
) -> None:
    refused = export_record(workplace, SUBJECT, reason, signed_in(workplace, person))
    assert isinstance(refused, NotDone)
    assert [refusal.code for refusal in refused.refusals] == [code]


def of(said: Said, stream: str, version: int) -> Said:
    found: Said = next(e for e in said["events"] if (e["stream"], e["version"]) == (stream, version))
    return found


def one_byte(said: Said) -> None:
    event = of(said, STREAM, 3)
    event["body"] = event["body"].replace("seen", "seem")


def rehashed_last(said: Said) -> None:
    """Somebody without keys makes the hashes of the last event fit."""
    event = of(said, STREAM, 3)
    row = row_of({**event, "body": event["body"].replace("seen", "seem")})
    digest = content_hash(row.content)
    event.update(columns_of(row), content_hash=digest, hash=event_hash(digest, row.signer, row.meaning, row.signature))


def removed(said: Said) -> None:
    said["events"].remove(of(said, STREAM, 1))


def cut(said: Said) -> None:
    said["events"].remove(of(said, STREAM, 3))


def reordered(said: Said) -> None:
    said["events"].reverse()


def without_signature(said: Said) -> None:
    of(said, STREAM, 3)["signature"] = None


def exchanged_certificate(said: Said) -> None:
    founded = [e for e in said["events"] if e["kind"] == "person.certificate_founded"]
    founded[0]["body"] = founded[1]["body"]


def without_meaning(said: Said) -> None:
    next(e for e in said["events"] if e["kind"] == "person.certificate_approved")["meaning"] = None


def other_proof(said: Said) -> None:
    said["checkpoint"]["streams"][STREAM]["proof"][0] = "00" * 32


def other_tree(said: Said) -> None:
    event = said["checkpoint"]["event"]
    event["body"] = re.sub(r'"tree":"..', '"tree":"00', event["body"])


@pytest.mark.parametrize(
    "change",
    [
        one_byte, rehashed_last, removed, cut, reordered, without_signature, exchanged_certificate, without_meaning,
        other_proof, other_tree,
    ],
)  # fmt: skip
def test_that_the_verifier_finds_and_names_each_change(
    workplace: Workplace, tmp_path: Path, change: Callable[[Said], None]
) -> None:
    files = dict(exported(workplace).files)
    said = json.loads(files["record.json"])
    change(said)
    found = checked(laid_down({**files, "record.json": json.dumps(said).encode()}, tmp_path / "export"))
    assert found.returncode == 1, found.stdout
    assert re.search(r"/.*, event \d+: |/.*: event \d+ ", found.stdout), found.stdout


def test_that_the_verifier_stands_alone_in_less_than_250_lines_and_knows_every_kind_that_is_signed() -> None:
    source = Path(verify_export.__file__).read_text("utf-8")
    imported = set(re.findall(r"^(?:from|import) (\w+)", source, re.MULTILINE))
    assert imported - set(sys.stdlib_module_names) == {"cryptography"}
    assert len(source.splitlines()) < 250
    signed = {kind for kind, cls in CATALOGUE.kinds.items() if cls.SIGNED}
    assert signed == verify_export.NEEDS, "a new kind that is signed is named in SIGNATURES of verify_export.py"
    assert {kind for kind, cls in CATALOGUE.kinds.items() if cls.OWN_KEY} == verify_export.OWN_KEY - verify_export.NEEDS


def test_that_what_is_no_export_is_said_to_be_none(tmp_path: Path) -> None:
    script = [sys.executable, "-I", verify_export.__file__, str(tmp_path)]
    ran = subprocess.run(script, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (2, "")


def test_that_an_export_without_a_state_folder_holds_no_checkpoint_and_still_verifies(
    workplace: Workplace, tmp_path: Path
) -> None:
    keep_up(workplace)
    workplace.state = None
    folder = laid_down(exported(workplace).files, tmp_path / "export")
    assert json.loads((folder / "record.json").read_text())["checkpoint"] is None
    assert checked(folder).returncode == 0
