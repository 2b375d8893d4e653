"""The commands that carry something out of the house: an export with its verifier, a checkpoint, and who may."""

import json
import subprocess
import sys
from pathlib import Path

from console_command import Run

BATCH = "REX-0031"
REVIEWER = {"BATCHTRACK_USER": "QA-A", "BATCHTRACK_PASSWORD": "demo-reviewer-a"}


def test_that_a_record_is_exported_and_its_own_verifier_finds_it_clean(database: str, run: Run, tmp_path: Path) -> None:
    folder, outside = tmp_path / "export", tmp_path / "outside.json"
    taken = run("checkpoint", "-o", str(outside), "--database", database, "--json", **REVIEWER)
    assert taken.code == 0, taken.err
    ran = run("export", BATCH, "-o", str(folder), "--reason", "asked for", "--database", database, **REVIEWER)
    assert ran.code == 0, ran.err
    root = json.loads(taken.out)["root"]
    script = [sys.executable, "-I", str(folder / "verify_export.py"), str(folder)]
    said = subprocess.run(
        [*script, "--root", root, "--checkpoint", str(outside)], capture_output=True, text=True, check=False
    )
    assert (said.returncode, said.stderr) == (0, ""), said.stdout
    verified = run("verify", "--database", database, "--root", root, "--checkpoint", str(outside), "--recompute")
    assert verified.code == 0, verified.out
    assert "trust not checked" not in verified.out


def test_that_an_export_asks_for_name_and_password_and_goes_over_nothing(
    database: str, run: Run, tmp_path: Path
) -> None:
    words = ("export", BATCH, "--reason", "asked for", "--database", database)
    assert "CM-01" in run(*words, "-o", str(tmp_path / "new")).err
    assert "IN-05" in run(*words, "-o", str(tmp_path), **REVIEWER).err
    wrong = run(*words, "-o", str(tmp_path / "new"), BATCHTRACK_USER="QA-A", BATCHTRACK_PASSWORD="wrong")
    assert (wrong.code, (tmp_path / "new").exists()) == (2, False)


def test_that_a_file_that_is_no_checkpoint_is_refused(database: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("a letter")
    assert "IN-01" in run("verify", "--database", database, "--checkpoint", str(tmp_path / "letter")).err
    assert "CM-03" in run("verify", "--database", database, "--checkpoint", str(tmp_path / "none")).err
