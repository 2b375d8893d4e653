"""``people``: who acts here, what failed, who may do what, and keys, from the command line."""

from typing import Final

from console_command import Run

REVIEWER: Final = {"BATCHTRACK_USER": "QA reviewer A", "BATCHTRACK_PASSWORD": "demo-reviewer-a"}


def test_that_people_are_listed_with_roles_keys_and_training(database: str, run: Run) -> None:
    ran = run("people", "list", "--database", database, "--json", **REVIEWER)
    assert ran.code == 0, ran.err
    listed = {each["person"]: each for each in ran.json}
    assert listed["TECH-A"]["roles"] == ["technician"]
    assert listed["TECH-A"]["key"] == "counts"
    assert [code for code, _, _ in listed["TECH-A"]["training"]] == ["REX-001"]
    assert listed["ADMIN-A"]["training"] == []


def test_that_the_table_of_authority_is_listed(database: str, run: Run) -> None:
    ran = run("people", "authority", "--database", database, **REVIEWER)
    assert ran.code == 0, ran.err
    line = next(line for line in ran.out.splitlines() if line.startswith("granting roles"))
    assert line.split("  ")[-1].strip() == "settled by the program"


def test_that_nothing_is_listed_without_a_password(database: str, run: Run) -> None:
    for command in ("list", "tries", "authority"):
        ran = run("people", command, "--database", database)
        assert (ran.code, ran.out) == (2, "")


def test_that_a_password_is_changed_with_the_present_one(database: str, run: Run) -> None:
    new = "another long password"
    ran = run("people", "password", "--database", database, BATCHTRACK_NEW_PASSWORD=new, **REVIEWER)
    assert ran.code == 0, ran.err
    assert run("people", "list", "--database", database, **REVIEWER).code == 2
    assert run("people", "list", "--database", database, **{**REVIEWER, "BATCHTRACK_PASSWORD": new}).code == 0


def test_that_a_code_that_was_never_handed_out_makes_no_key(database: str, run: Run) -> None:
    ran = run(
        "people",
        "first-sign-in",
        "--database",
        database,
        BATCHTRACK_USER="Technician A",
        BATCHTRACK_ONE_TIME_CODE="AAAA-BBBB",
        BATCHTRACK_NEW_PASSWORD="another long password",
    )
    assert ran.code == 2
    assert "(KY-06)" in ran.err
