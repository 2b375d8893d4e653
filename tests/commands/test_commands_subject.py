"""``subject``: who a subject is, from the command line; erased, restored from before, and erased again."""

import io
import json
from pathlib import Path
from typing import Final

import pytest
from console_command import Run

REVIEWER: Final = {"BATCHTRACK_USER": "QA reviewer A", "BATCHTRACK_PASSWORD": "demo-reviewer-a"}
SUBJECT: Final = "REX-0042"
TOLD: Final = {"name": "Ulrike Musterfrau", "birth_date": "1961-03-09"}


def test_that_who_a_subject_is_is_kept_shown_erased_and_stays_erased_in_a_restore(
    database: str, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def identified(text: str) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        ran = run("subject", "identify", SUBJECT, "--database", database, **REVIEWER)
        assert "Musterfrau" not in ran.out + ran.err
        return ran.code

    assert identified("Ulrike Musterfrau") == 2, "one JSON object is wanted"
    assert identified('{"surname": "Musterfrau"}') == 2
    assert identified(json.dumps(TOLD)) == 0
    shown = run("subject", "show", SUBJECT, "--database", database, "--json", **REVIEWER).json
    assert shown["entered"][0]["name"] == TOLD["name"]
    assert "1961-03-09" in run("subject", "show", SUBJECT, "--database", database, **REVIEWER).out

    backup = tmp_path / "before.zip"
    assert run("backup", "-o", str(backup), "--database", database).code == 0
    assert run("subject", "erase", SUBJECT, "--ground", "", "--database", database, **REVIEWER).code == 2
    erased = run("subject", "erase", SUBJECT, "--ground", "Art. 17 GDPR", "--database", database, **REVIEWER)
    assert erased.code == 0, erased.err
    assert "Art. 17 GDPR" in run("subject", "show", SUBJECT, "--database", database, **REVIEWER).out

    back = f"sqlite:///{(tmp_path / 'back.sqlite').as_posix()}"
    restored = run("restore", str(backup), "--into", back)
    assert restored.code == 0, restored.err
    assert f"The identifiers of {SUBJECT} were erased since, and are erased again." in restored.out
    refused = run("subject", "show", SUBJECT, "--database", back, **REVIEWER)
    assert (refused.code, "(PI-07)" in refused.err) == (2, True)


def test_that_nobody_is_told_without_the_right(database: str, run: Run) -> None:
    other = {"BATCHTRACK_USER": "Administrator A", "BATCHTRACK_PASSWORD": "demo-administrator-a"}
    ran = run("subject", "show", SUBJECT, "--database", database, **other)
    assert (ran.code, ran.out) == (2, "")
