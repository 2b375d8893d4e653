"""``certificate``: the very bytes that were issued, by right, and recorded."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from console_command import Run

REVIEWER: Final = {"BATCHTRACK_USER": "QA-A", "BATCHTRACK_PASSWORD": "demo-reviewer-a"}


def exports(home: Path, batch: str) -> int:
    query = "SELECT count(*) FROM event WHERE kind = 'paper.exported' AND stream = ?"
    with closing(sqlite3.connect(home / "demonstration.sqlite")) as connection:
        return int(connection.execute(query, (f"batch/{batch}",)).fetchone()[0])


def test_that_the_last_certificate_is_written_byte_for_byte(home: Path, database: str, run: Run) -> None:
    target = home / "final.pdf"
    ran = run("certificate", "REX-0031", "-o", str(target), "--database", database, **REVIEWER)
    assert ran.code == 0, ran.err
    assert target.read_bytes() == (home / "certificates" / "REX-0031-F1.pdf").read_bytes()


def test_that_a_stage_can_be_named(home: Path, database: str, run: Run) -> None:
    target = home / "first.pdf"
    words = ("certificate", "REX-0031", "--stage", "certification", "-o", str(target), "--database", database, "--json")
    ran = run(*words, **REVIEWER)
    assert ran.json == {"batch": "REX-0031", "stage": "certification", "number": "REX-0031-C1", "file": str(target)}
    assert target.read_bytes() == (home / "certificates" / "REX-0031-C1.pdf").read_bytes()


def test_that_the_export_is_recorded_with_who(home: Path, database: str, run: Run) -> None:
    before = exports(home, "REX-0034")
    run("certificate", "REX-0034", "-o", str(home / "x.pdf"), "--database", database, **REVIEWER)
    assert exports(home, "REX-0034") == before + 1
    assert run("verify", "--database", database).code == 0


def test_that_nothing_is_handed_out_without_a_password(home: Path, database: str, run: Run) -> None:
    ran = run("certificate", "REX-0031", "-o", str(home / "x.pdf"), "--database", database)
    assert ran.code == 2
    assert not (home / "x.pdf").exists()


def test_that_what_cannot_be_handed_out_is_refused_in_words(home: Path, database: str, run: Run) -> None:
    asked = {
        "CM-09": ("REX-0042",),
        "CM-08": ("REX-0031", "--stage", "third"),
        "SV-30": ("REX-0034", "--stage", "final"),
        "SV-32": ("REX-0031", "--superseded"),
    }
    for code, words in asked.items():
        ran = run("certificate", *words, "-o", str(home / "x.pdf"), "--database", database, **REVIEWER)
        assert (ran.code, f"({code})" in ran.err) == (2, True), ran.err
    assert not (home / "x.pdf").exists()


def test_that_a_place_that_cannot_be_written_is_said_in_words(home: Path, database: str, run: Run) -> None:
    ran = run("certificate", "REX-0031", "-o", str(home / "no" / "x.pdf"), "--database", database, **REVIEWER)
    assert ran.code == 2
    assert "(CM-02)" in ran.err
