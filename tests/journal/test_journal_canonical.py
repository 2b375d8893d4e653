import json
import unicodedata
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journal_examples import Noted

from batchtrack.events import Event
from batchtrack.journal.canonical import UnrecordableError, body_of, canonical

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
SCALARS = st.none() | st.booleans() | TEXTS | st.integers(-(2**53) + 1, 2**53 - 1)
NAMES = TEXTS.map(lambda text: unicodedata.normalize("NFC", text))
TREES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner), max_leaves=12)


def normal(tree: object) -> object:
    match tree:
        case str():
            return unicodedata.normalize("NFC", tree)
        case list():
            return [normal(item) for item in tree]
        case dict():
            return {normal(key): normal(item) for key, item in tree.items()}
        case _:
            return tree


@settings(max_examples=150)
@given(TREES)
def test_that_a_canonical_text_reads_back_as_what_was_written_and_writes_the_same_again(tree: object) -> None:
    written = canonical(tree)
    assert json.loads(written) == normal(tree)
    assert canonical(json.loads(written)) == written


def test_that_names_are_sorted_and_no_space_is_written() -> None:
    assert canonical({"b": [1, True, None], "a": "µ"}) == '{"a":"µ","b":[1,true,null]}'


def test_that_text_is_stored_in_normal_form_c() -> None:
    assert canonical("Muenchen M\u0075\u0308nchen") == '"Muenchen München"'


@pytest.mark.parametrize("value", [0.1, 1.0, float("nan"), 2**53, -(2**53), b"bytes", {1: "a"}, object()])
def test_that_a_float_a_large_number_and_what_is_no_json_are_refused(value: object) -> None:
    with pytest.raises(UnrecordableError):
        canonical({"value": value})


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b", "\udcff"])
def test_that_a_nul_and_a_lone_surrogate_are_refused_in_values_and_in_names(text: str) -> None:
    with pytest.raises(UnrecordableError, match=r"body\.value"):
        canonical({"value": text})
    with pytest.raises(UnrecordableError):
        canonical({text: "value"})


def test_that_two_names_which_become_one_are_refused() -> None:
    with pytest.raises(UnrecordableError, match="stands twice"):
        canonical({"\u00fc": "1", "u\u0308": "2"})


def test_that_an_event_with_a_float_field_cannot_become_a_body() -> None:
    class Loose(Event):
        KIND: ClassVar[str] = "example.loose"

        mass: float

    with pytest.raises(UnrecordableError, match=r"body\.mass"):
        body_of(Loose(mass=0.1))


def test_that_a_body_is_the_canonical_text_of_the_events_fields() -> None:
    assert body_of(Noted(text='a "quoted" line\nand another')) == '{"text":"a \\"quoted\\" line\\nand another"}'
