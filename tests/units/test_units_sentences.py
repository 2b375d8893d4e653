import re
from pathlib import Path

import pytest

import batchtrack.units
from batchtrack.refusals.about_units import SENTENCES

SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in Path(batchtrack.units.__file__).parent.glob("*.py"))


def test_that_every_code_used_has_a_sentence_and_every_sentence_is_used() -> None:
    assert set(re.findall(r"UN-[0-9]{2}", SOURCES)) == set(SENTENCES)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_that_a_sentence_is_said_in_the_words_of_the_house(code: str) -> None:
    words = f"{SENTENCES[code].fact} {SENTENCES[code].way_out}"
    assert not re.search(r"!|\b(?:please|sorry|invalid|error|failed|forbidden)\b", words, re.IGNORECASE)
    assert SENTENCES[code].fact.endswith(".")
    assert SENTENCES[code].way_out.endswith(".")
    assert set(re.findall(r"\{(\w+)\}", words)) <= set(re.findall(r"(\w+)=", SOURCES))
