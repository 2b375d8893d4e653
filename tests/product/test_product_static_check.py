"""Each rule of the static check is broken once in a small document; the finding names file, line and cause."""

from pathlib import Path
from typing import Final

import pytest
from ruamel.yaml import YAML

from batchtrack.product.check import check_document
from batchtrack.product.library import shipped
from batchtrack.product.model import Product
from batchtrack.product.problems import problem_text
from batchtrack.refusals.about_product import SENTENCES

Break = dict[str, str]

BREAKS: Final[list[Break]] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "breaks.yaml").read_text(encoding="utf-8")
)
CODES: Final = {f"PR-{number}" for number in range(20, 90)}


def _line_of(text: str, marker: str) -> int:
    return text[: text.index(marker)].count("\n") + 1


def test_that_the_small_document_is_clean(small: str) -> None:
    assert isinstance(check_document(small.encode(), "small.yaml"), Product)


@pytest.mark.parametrize("broken", BREAKS, ids=[entry["rule"].replace(" ", "_") for entry in BREAKS])
def test_that_the_check_names_file_line_and_cause_of(broken: Break, small: str) -> None:
    assert broken["out"] in small
    text = small.replace(broken["out"], broken["put"], 1)
    problems = check_document(text.encode(), "small.yaml")
    assert not isinstance(problems, Product)
    said = [problem_text(problem) for problem in problems]
    named = {(problem.file, problem.line, problem.cause.code) for problem in problems}
    assert ("small.yaml", _line_of(text, broken["at"]), broken["code"]) in named, said


def test_that_every_rule_has_a_document_that_breaks_it() -> None:
    unbroken_here = {"PR-21", "PR-22"}
    wanted = {code for code in SENTENCES if code in CODES} - unbroken_here
    assert {entry["code"] for entry in BREAKS} == wanted


def test_that_all_problems_come_at_once_and_in_order(small: str) -> None:
    text = small.replace("cells * drawn", "cells / drawn").replace("gate: clear_room", "gate: moon")
    problems = check_document(text.encode(), "small.yaml")
    assert not isinstance(problems, Product)
    assert [problem.cause.code for problem in problems] == ["PR-20", "PR-54"]
    assert problems[0].line < problems[1].line


def test_that_the_shipped_definitions_load_and_check_clean() -> None:
    for name, data in shipped().items():
        product = check_document(data, name)
        assert isinstance(product, Product), [problem_text(problem) for problem in product]
