"""The page about quantities says what the program does."""

import re
import shlex
from pathlib import Path
from typing import Final

import pytest
from console_command import Run

from batchtrack.units import KINDS, Criterion, NumberField, Reading, is_word, parse_criterion, read

PAGE: Final = (Path(__file__).parents[2] / "docs" / "units.md").read_text(encoding="utf-8")
COMMANDS: Final = re.findall(r"^\$ batchtrack (.+)\n(.+)$", PAGE, re.MULTILINE)
LINES: Final = re.findall(r"^\| .+\|$", PAGE, re.MULTILINE)
ROWS: Final = [tuple(part.strip() for part in line.split("|")[1:-1]) for line in LINES]
READINGS: Final = [row for row in ROWS if row[0] in KINDS and row[2] not in {"exactly", "rounded"}]
CRITERIA: Final = [text for row in ROWS if len(row) == 2 for text in re.findall(r"`([^`]+)`", row[0])]


def test_that_the_page_has_examples() -> None:
    assert (len(COMMANDS), len(READINGS), len(CRITERIA)) == (7, 13, 10)


@pytest.mark.parametrize(("words", "answer"), COMMANDS)
def test_that_a_command_of_the_page_answers_as_shown(run: Run, words: str, answer: str) -> None:
    ran = run(*shlex.split(words))
    assert (ran.out or ran.err).replace("\u00a0", " ").strip() == answer


@pytest.mark.parametrize(("kind", "typed", "meant"), READINGS)
def test_that_a_text_of_the_page_is_read_as_shown(kind: str, typed: str, meant: str) -> None:
    reading = read(typed, NumberField(kind, "", bare_number_takes_unit=False))
    assert isinstance(reading, Reading)
    quantity = reading.quantity
    bound = "" if quantity.bound.value == "=" else f"{quantity.bound.value} "
    assert f"{bound}{quantity.value:f} {quantity.unit}" == meant


@pytest.mark.parametrize("text", CRITERIA)
def test_that_a_criterion_of_the_page_can_be_read_in_some_kind(text: str) -> None:
    kinds = ["colony_count"] if is_word(text) else list(KINDS)
    assert any(isinstance(parse_criterion(text, kind, ""), Criterion) for kind in kinds)


def test_that_the_page_lists_every_kind_with_its_units_and_its_comparison() -> None:
    listed = {row[0]: row[1:] for row in ROWS if len(row) == 3 and row[2] in {"exactly", "rounded"}}
    assert listed == {kind.name: (kind.known, "exactly" if kind.exact else "rounded") for kind in KINDS.values()}
