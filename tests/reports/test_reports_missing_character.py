"""A character that the fonts lack stops the paper and is named with its place."""

import dataclasses
import pickle

import pytest
from certificate_example import stage_1

from batchtrack.refusals import sentence, way_out
from reports import MissingCharacter
from reports.certificate import render_certificate
from reports.fonts import Face, printable, register_fonts, width
from reports.paper_texts import ENGLISH

_LAB_NOTATION = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺×÷µμ≥≤±→°·–−…‰½¼≈∞αβγΔλΩ₀₁₂₃€£§◊«»„“”‘’"


def _with_method(text: str) -> MissingCharacter:
    results = list(stage_1().results)
    results[2] = dataclasses.replace(results[2], method=text)
    with pytest.raises(MissingCharacter) as caught:
        render_certificate(dataclasses.replace(stage_1(), results=tuple(results)))
    return caught.value


def test_that_a_missing_character_is_named_with_its_place_and_code_point() -> None:
    refusal = _with_method("flow 中").refusals[0]
    assert refusal.code == "PA-01"
    assert sentence(refusal) == (
        "The fonts of the papers lack a character of results 3, method: 中 (U+4E2D). The paper is not made."
    )
    assert way_out(refusal) == "Write results 3, method without it."


def test_that_all_missing_characters_are_named_at_once() -> None:
    content = dataclasses.replace(stage_1(), statement="✓ and 中, 中 again", facility_lines=("here", "✓"))
    with pytest.raises(MissingCharacter) as caught:
        render_certificate(content)
    assert [(refusal.named["place"], refusal.named["code_point"]) for refusal in caught.value.refusals] == [
        ("facility lines 2", "U+2713"),
        ("statement", "U+2713"),
        ("statement", "U+4E2D"),
    ]


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\x07", "\u2066", "\ufeff"])
def test_that_signs_nobody_sees_are_refused(hidden: str) -> None:
    refusal = _with_method(f"flow{hidden}").refusals[0]
    assert refusal.named["code_point"] == f"U+{ord(hidden):04X}"
    assert refusal.named["character"].isprintable()


@pytest.mark.parametrize("space", ["\u202f", "\u2009", "\t", "\u00a0", "\u2011"])
def test_that_spaces_and_hyphens_that_differ_only_in_width_are_printed(space: str) -> None:
    assert render_certificate(dataclasses.replace(stage_1(), stage=f"stage{space}1"))


@pytest.mark.parametrize("character", list(_LAB_NOTATION))
def test_that_the_notation_of_a_laboratory_is_printable(character: str) -> None:
    assert printable(character)


def test_that_the_papers_own_words_are_printable() -> None:
    words = "".join(getattr(ENGLISH, field.name) for field in dataclasses.fields(ENGLISH))
    assert [character for character in words if not printable(character)] == []


@pytest.mark.parametrize("face", list(Face))
def test_that_all_digits_are_equally_wide(face: Face) -> None:
    register_fonts()
    assert len({width(digit, face, 10) for digit in "0123456789"}) == 1


def test_that_the_outcome_travels_whole_between_processes() -> None:
    missing = _with_method("中")
    again = pickle.loads(pickle.dumps(missing))  # noqa: S301 - our own bytes, made on this line
    assert isinstance(again, MissingCharacter)
    assert again.refusals == missing.refusals
