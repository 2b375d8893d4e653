import re
from collections.abc import Iterator
from pathlib import Path

import pseudo_language
import pytest
from PySide6.QtCore import QTranslator

from ui.catalogues.files import read_catalogue, write_catalogue
from ui.catalogues.literals import BENCH, Literal, every_literal
from ui.languages import CATALOGUES, LANGUAGES, chosen, language, speak
from ui.texts import say, say_count
from ui.texts import work as texts

TRANSLATED = pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
PLACES = re.compile(r"\{[a-z_]+\}|%n")


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    speak("en")


@TRANSLATED
def test_that_every_word_of_the_bench_is_translated(code: str) -> None:
    """A new text fails here: run ``python -m ui.catalogues.renew``, then translate what it wrote as unfinished."""
    known = read_catalogue(CATALOGUES / f"{code}.ts")
    missing = [f"{each.table}.{each.name}: {each.source}" for each in every_literal() if _missing(each, known)]
    assert missing == []


@TRANSLATED
def test_that_translations_keep_every_named_place(code: str) -> None:
    sources = {literal.source: literal for literal in every_literal()}
    wrong = []
    for source, forms in read_catalogue(CATALOGUES / f"{code}.ts").items():
        assert source in sources, f"{source!r} is in no table; run python -m ui.catalogues.renew"
        wrong += [form for form in forms if sorted(PLACES.findall(form)) != sorted(PLACES.findall(source))]
    assert wrong == []


@TRANSLATED
def test_that_what_the_program_loads_is_made_from_what_is_kept(code: str) -> None:
    translator = QTranslator()
    assert translator.load(str(CATALOGUES / f"{code}.qm"))
    for source, forms in read_catalogue(CATALOGUES / f"{code}.ts").items():
        if len(forms) == 1:
            assert translator.translate("words", source) == forms[0]


def test_that_plural_forms_and_places_are_said_in_the_language_in_force() -> None:
    assert speak("de") == language() == "de"
    assert [say_count(texts.FOUND, count) for count in (1, 2)] == ["1 Charge", "2 Chargen"]
    assert say(texts.RESULT_DUE, day="28-Nov-2026") == "Endergebnis fällig 28-Nov-2026"
    speak("es")
    assert [say_count(texts.HELD, count) for count in (1, 3)] == ["1 retenido", "3 retenidos"]
    speak("en")
    assert [say_count(texts.FOUND, count) for count in (1, 2)] == ["1 batch", "2 batches"]


def test_that_a_language_without_catalogue_is_english() -> None:
    assert speak("nl") == "en"
    assert chosen("es") == "es"


def test_that_the_pseudo_language_is_longer_and_keeps_its_places() -> None:
    for literal in every_literal():
        longer = pseudo_language.lengthened(literal.source)
        assert len(longer) >= 1.3 * len(literal.source) - 1
        assert PLACES.findall(longer) == PLACES.findall(literal.source)


def test_that_a_catalogue_is_read_as_it_was_written(tmp_path: Path) -> None:
    literals = [Literal("work", "A", "One & <two>"), Literal("work", "B", "%n batches", "%n batch")]
    told = {"One & <two>": ("Eins & <zwei>",), "%n batches": ("%n Charge", "%n Chargen")}
    write_catalogue(tmp_path / "de.ts", "de_DE", literals, told)
    assert read_catalogue(tmp_path / "de.ts") == told
    write_catalogue(tmp_path / "de.ts", "de_DE", literals, {})
    assert read_catalogue(tmp_path / "de.ts") == {}


def _missing(literal: Literal, known: dict[str, tuple[str, ...]]) -> bool:
    forms = known.get(literal.source, ())
    return literal.table in BENCH and not (len(forms) == (2 if literal.counted else 1) and all(forms))
