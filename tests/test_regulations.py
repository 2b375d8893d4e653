"""The table of clauses: none is missing, and every test that is named to show one exists."""

import ast
import re
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
TABLE: Final = (ROOT / "docs" / "regulations.md").read_text(encoding="utf-8")
_CELL: Final = r" ([^|]+?) \|"
ROW: Final = re.compile(r"^\|" + 4 * _CELL + "$", re.MULTILINE)
PART_11: Final = (
    *(f"11.10({letter})" for letter in "abcdefghijk"),
    "11.30",
    *("11.50(a)", "11.50(b)", "11.70", "11.100(a)", "11.100(b)", "11.100(c)"),
    *("11.200(a)(1)", "11.200(a)(2)", "11.200(a)(3)", "11.200(b)"),
    *(f"11.300({letter})" for letter in "abcde"),
)
ANNEX_11: Final = tuple(str(number) for number in range(1, 18))


def rows(heading: str) -> dict[str, str]:
    """The test of each clause of a section."""
    section = TABLE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    cells = [row.groups() for row in ROW.finditer(section)]
    return {clause: test for clause, _asks, _how, test in cells if clause not in {"clause", "---"}}


@pytest.mark.parametrize(("heading", "clauses"), [("21 CFR Part 11", PART_11), ("Annex 11", ANNEX_11)])
def test_that_every_clause_has_its_row(heading: str, clauses: tuple[str, ...]) -> None:
    assert tuple(rows(heading)) == clauses


@pytest.mark.parametrize("named", sorted({*rows("21 CFR Part 11").values(), *rows("Annex 11").values()}))
def test_that_every_named_test_exists(named: str) -> None:
    file, _, name = named.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, named
