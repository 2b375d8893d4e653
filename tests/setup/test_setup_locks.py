"""The locks hold what the project declares, with hashes, and name no index host."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SELECTIONS = ["app", "dev"]


def _locked(selection: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{selection}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)(?:\[[a-z,]+\])?==([^\s;]+)", text, re.MULTILINE))


def _declared(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *(line for e in extras for line in project["optional-dependencies"][e])]
    return {re.sub(r"[._]", "-", re.split(r"[^A-Za-z0-9_.-]", line)[0]).lower() for line in lines}


@pytest.mark.parametrize("selection", SELECTIONS)
def test_that_a_lock_names_no_index_and_no_address(selection: str) -> None:
    text = (ROOT / "requirements" / f"{selection}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|--index-url|--extra-index-url|-f|--find-links)\b", text, re.MULTILINE)


@pytest.mark.parametrize("selection", SELECTIONS)
def test_that_every_locked_package_carries_hashes(selection: str) -> None:
    text = (ROOT / "requirements" / f"{selection}.txt").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert len(entries) == len(_locked(selection))
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_that_the_lock_to_run_the_program_holds_everything_it_declares() -> None:
    assert _declared("postgres") | {"pip", "setuptools"} <= _locked("app").keys()


def test_that_the_lock_for_tests_and_checks_holds_that_and_what_they_declare() -> None:
    assert _declared("postgres", "test", "lint") <= _locked("dev").keys()
    assert _locked("app").items() <= _locked("dev").items()
