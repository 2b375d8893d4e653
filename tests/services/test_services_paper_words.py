"""Every text that a paper brings itself stands in every language, with the same places to fill in."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.identity import Mismatch
from batchtrack.batch.events.supply import SupplyRecord
from batchtrack.batch.rules.supplying import STATEMENT
from batchtrack.facility.roles import Role
from batchtrack.product.choices import ContainerAct
from batchtrack.product.labelling import Language
from batchtrack.services.certificates import words
from batchtrack.services.certificates.forms import FORMS
from batchtrack.services.paper_titles import TITLES
from batchtrack.services.paper_words import words_in
from batchtrack.services.paper_words.words import TABLES
from reports.fonts import printable

SERVICES = Path(words.__file__).parents[1]
SPEAKING = (
    *sorted((SERVICES / "certificates").glob("*.py")),
    *sorted((SERVICES / "paperwork").glob("*.py")),
)
STATES = ("kept", "frozen", "destroyed", "certification", "final", "not known")


def _literals(file: Path) -> Iterator[str]:
    """The texts that a module says."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in {"say", "heads"}:
            yield from (
                part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _all_texts() -> set[str]:
    named = [value for name, value in vars(words).items() if name.isupper() and isinstance(value, str)]
    choices = (*Role, *ContainerAct, *Mismatch, *DeviationClass, *SupplyRecord)
    return {
        *(text for file in SPEAKING for text in _literals(file)),
        *named,
        *words.VERDICTS.values(),
        *words.CAUSES.values(),
        *words.SUPPLY_FIELDS.values(),
        STATEMENT,
        *TITLES.values(),
        *(title for form in FORMS.values() for title, _ in form),
        *(choice.value.replace("_", " ") for choice in choices),
        *STATES,
    }


@pytest.mark.parametrize("language", list(TABLES))
def test_that_a_language_has_every_text_of_papers_and_none_besides(language: Language) -> None:
    table = TABLES[language]
    assert _all_texts() - table.keys() == set()
    assert table.keys() - _all_texts() == set()
    for text, said in table.items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", said)), text
        assert all(printable(character) for character in said), said


def test_that_every_language_of_a_destination_is_spoken() -> None:
    assert {words_in(language)("not known") for language in Language} == {"not known", "nicht bekannt", "no se conoce"}


def test_that_a_text_which_a_table_lacks_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        words_in(Language.GERMAN)("never said")
