"""``trace``: by name and password alone, both ways, as a tree and as JSON."""

from typing import Any, Final

import pytest
from console_command import Run

TECHNICIAN: Final = {"BATCHTRACK_USER": "Technician A", "BATCHTRACK_PASSWORD": "demo-technician-a"}


def traced(run: Run, database: str, asked: str) -> dict[str, Any]:
    ran = run("trace", asked, "--database", database, "--json", **TECHNICIAN)
    assert ran.code == 0, ran.err
    assert ran.json["asked"] == asked
    (found,) = ran.json["found"]
    return dict(found)


def test_that_a_trace_needs_name_and_password(database: str, run: Run) -> None:
    ran = run("trace", "REX-0031", "--database", database)
    assert (ran.code, ran.out) == (2, "")
    assert "BATCHTRACK_USER" in ran.err


def test_that_a_patient_leads_to_containers_lots_and_devices(database: str, run: Run) -> None:
    found = traced(run, database, "REX-0031")
    assert (found["kind"], found["id"]) == ("subject", "REX-0031")
    (batch,) = found["batches"]
    marrow, *plates = batch["containers"]
    assert [each["act"] for each in plates] == ["expose"] * 2
    assert (marrow["label"], marrow["act"]) == ("Marrow bag", "draw")
    assert marrow["parts"]
    assert {used["id"] for used in batch["lots"]} >= {"BAG-1107", "SYR-2215"}
    assert {used["id"] for used in batch["devices"]} >= {"SEP-041", "CNT-061"}


@pytest.mark.parametrize(("asked", "kind"), [("BAG-1107", "lot"), ("SEP-041", "equipment")])
def test_that_a_lot_or_a_device_leads_to_every_patient(database: str, run: Run, asked: str, kind: str) -> None:
    found = traced(run, database, asked)
    assert found["kind"] == kind
    assert "REX-0031" in {batch["subject"] for batch in found["batches"]}


def test_that_people_see_a_tree(database: str, run: Run) -> None:
    ran = run("trace", "REX-0031", "--database", database, **TECHNICIAN)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "Subject REX-0031"
    assert any("Container 01, Marrow bag, draw" in line for line in lines)
    assert any("Lot BAG-1107" in line for line in lines)


def test_that_an_unknown_id_is_refused_in_words(database: str, run: Run) -> None:
    ran = run("trace", "REX-9999", "--database", database, **TECHNICIAN)
    assert (ran.code, ran.out) == (2, "")
    assert "Nothing on record is called REX-9999" in ran.err
    assert "(CT-50)" in ran.err


def test_that_quality_recalls_every_batch_of_a_lot_and_nobody_else(database: str, run: Run) -> None:
    words = ("recall", "CUL-4470", "--reason", "bottles not sterile", "--database", database, "--yes")
    assert "BA-05" in run(*words, **TECHNICIAN).err
    ran = run(*words, "--json", BATCHTRACK_USER="QA-A", BATCHTRACK_PASSWORD="demo-reviewer-a")
    assert ran.code == 0, ran.err
    touched = traced(run, database, "CUL-4470")["batches"]
    assert ran.json["recalled"] == sorted(batch["batch"] for batch in touched)
    assert len(touched) > 3
