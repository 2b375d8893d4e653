"""``label``: a container's label on a numbered blank, by right, and recorded."""

from pathlib import Path
from typing import Final

from console_command import Run
from pypdf import PdfReader

TECHNICIAN: Final = {"BATCHTRACK_USER": "TECH-A", "BATCHTRACK_PASSWORD": "demo-technician-a"}


def text_of(path: Path) -> str:
    return " ".join(PdfReader(path).pages[0].extract_text().split())


def test_that_a_label_is_printed_for_a_container_by_name_or_number(home: Path, database: str, run: Run) -> None:
    first, second = home / "bag.pdf", home / "sample.pdf"
    ran = run("label", "REX-0042", "product", "-o", str(first), "--database", database, "--json", **TECHNICIAN)
    assert ran.code == 0, ran.err
    assert ran.json == {
        "batch": "REX-0042",
        "container": "product",
        "kind": "bag",
        "room": "ROOM-2",
        "printer": "PRINTER-2",
        "stock": 1,
        "file": str(first),
    }
    assert "FOR AUTOLOGOUS USE ONLY" in text_of(first)
    assert run("label", "REX-0042", "08", "-o", str(second), "--database", database, **TECHNICIAN).code == 0
    assert "A9991 26 000042" in text_of(second)
    assert run("verify", "--database", database).code == 0


def test_that_a_label_is_replaced_with_a_reason(home: Path, database: str, run: Run) -> None:
    words = ("label", "REX-0042", "product", "-o", str(home / "x.pdf"), "--database", database)
    assert run(*words, **TECHNICIAN).code == 0
    assert "(LB-25)" in run(*words, **TECHNICIAN).err
    assert "(BA-76)" in run(*words, "--replaces", "1", **TECHNICIAN).err
    assert run(*words, "--replaces", "1", "--reason", "torn", **TECHNICIAN).code == 0
    assert "07 / 2" in text_of(home / "x.pdf")


def test_that_nothing_is_printed_without_a_password_or_for_what_is_not_there(
    home: Path, database: str, run: Run
) -> None:
    ending = ("-o", str(home / "x.pdf"), "--database", database)
    assert run("label", "REX-0042", "product", *ending).code == 2
    asked = {
        "LB-48": ("REX-0042", "nothing"),
        "LB-21": ("REX-0042", "product", "--kind", "transport"),
        "LB-27": ("REX-0044", "dose"),
        "SV-20": ("REX-9999", "dose"),
    }
    for code, words in asked.items():
        ran = run("label", *words, *ending, **TECHNICIAN)
        assert (ran.code, f"({code})" in ran.err) == (2, True), ran.err
    assert not (home / "x.pdf").exists(), "what is refused leaves no file"
