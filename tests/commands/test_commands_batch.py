"""``batch list`` and ``batch show``: by name and password alone, as people and as JSON see it."""

from typing import Any, Final

from console_command import Run

Record = dict[str, Any]

TECHNICIAN: Final = {"BATCHTRACK_USER": "Technician A", "BATCHTRACK_PASSWORD": "demo-technician-a"}


def show(run: Run, database: str, batch: str) -> Record:
    ran = run("batch", "show", batch, "--database", database, "--json", **TECHNICIAN)
    assert ran.code == 0, ran.err
    assert ran.err == ""
    record: Record = ran.json
    return record


def entries_of(record: Record, step_id: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = next(each["entries"] for each in record["steps"] if each["id"] == step_id)
    return found


def test_that_the_list_needs_name_and_password(database: str, run: Run) -> None:
    ran = run("batch", "list", "--database", database)
    assert (ran.code, ran.out) == (2, "")
    assert "BATCHTRACK_USER" in ran.err
    wrong = run("batch", "list", "--database", database, BATCHTRACK_USER="Technician A", BATCHTRACK_PASSWORD="guess")
    assert (wrong.code, wrong.out) == (2, "")
    assert "(SV-01)" in wrong.err


def test_that_the_list_names_every_batch_with_its_stage(database: str, run: Run) -> None:
    ran = run("batch", "list", "--database", database, **TECHNICIAN)
    assert ran.code == 0
    line = next(line for line in ran.out.splitlines() if line.startswith("REX-0038"))
    assert "on hold: 1" in line
    listed = run("batch", "list", "--database", database, "--json", **TECHNICIAN).json
    assert {each["id"]: each["stage"] for each in listed}["REX-0031"] == "complete"


def test_that_a_complete_batch_is_shown_from_order_to_papers(database: str, run: Run) -> None:
    record = show(run, database, "REX-0031")
    assert (record["stage"], record["coi"]) == ("complete", "CHA999026000001")
    desks = {"release_tests", "certification", "final_certification"}
    assert all(each["performed"] for each in record["steps"] if each["id"] not in desks)
    assert {each["state"] for each in record["results"]} == {"reviewed"}
    assert [each["receiver"] for each in record["custody"]["handovers"]] == ["courier", "facility", "courier", "clinic"]
    assert [each["number"] for each in record["papers"]] == ["REX-0031-C1", "REX-0031-F1"]
    assert all(each["closed"] for each in record["deviations"])


def test_that_a_retyped_value_is_shown_struck_with_its_reason(database: str, run: Run) -> None:
    entries = entries_of(show(run, database, "REX-0031"), "receipt")
    weight = next(each for each in entries if each["id"] == "gross_weight")
    assert [struck["reason"] for struck in weight["struck"]] == ["typing_slip"]
    assert weight["struck"][0]["shown"] != weight["value"]
    plain = run("batch", "show", "REX-0031", "--database", database, **TECHNICIAN).out
    line = next(line for line in plain.splitlines() if line.startswith("Bag with marrow"))
    assert weight["struck"][0]["shown"] in line
    assert weight["value"] in line


def test_that_signatures_are_shown_with_name_meaning_and_time(database: str, run: Run) -> None:
    signatures = show(run, database, "REX-0031")["signatures"]
    meanings = {each["meaning"] for each in signatures}
    assert meanings == {"authorship", "verification", "review", "approval", "certification"}
    assert all(each["name"] and each["at"].endswith("Z") for each in signatures)


def test_that_a_computed_value_tells_how_it_came_about(database: str, run: Run) -> None:
    entries = entries_of(show(run, database, "REX-0034"), "dose_decision")
    dose = next(each for each in entries if each["id"] == "wbc_dose")
    assert dose["derivation"]
    assert (dose["standing"], dose["how"]) == ("within", "computed")


def test_that_limits_of_the_demonstration_are_marked_as_such(database: str, run: Run) -> None:
    plain = run("batch", "show", "REX-0034", "--database", database, **TECHNICIAN).out
    assert "nobody's specification" in plain


def test_that_a_batch_that_does_not_exist_is_refused_in_both_forms(database: str, run: Run) -> None:
    ran = run("batch", "show", "REX-9999", "--database", database, "--json", **TECHNICIAN)
    assert ran.code == 2
    assert ran.json["refused"][0]["code"] == "SV-20"
    assert "There is no batch REX-9999." in ran.err
