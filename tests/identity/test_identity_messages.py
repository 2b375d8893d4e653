import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity import split
from batchtrack.identity.structures import STRUCTURES, structure_at
from batchtrack.refusals import Refusal, sentence

FOUR = "=/A9997XYZ100T0479=A99991712345600=,000012=>019031"


def numbers(text: str) -> list[str]:
    pieces = split(text)
    assert not isinstance(pieces, Refusal), pieces
    return [piece.structure.number for piece in pieces]


def code_of(text: str) -> str:
    answer = split(text)
    assert isinstance(answer, Refusal), answer
    assert sentence(answer)
    return answer.code


def test_that_a_compound_message_is_cut_into_its_structures() -> None:
    assert numbers(f"=+04000{FOUR}") == ["034", "001", "032", "004"]
    six = "=+06000=/A9999XYZ100T0476=,000025=A99971712345600=>019032=}017032&,1000000000000XYZ123"
    assert numbers(six) == ["034", "032", "001", "004", "008", "035"]
    tracker = "=+04000=A99992600000168=<S1398100&>0260650830&/CHA999926A00001"
    assert numbers(tracker) == ["001", "003", "005", "040"]


def test_that_a_told_order_must_be_kept() -> None:
    ordered = "=/A9997XYZ100T0479=,000012=A99991712345600=>019031"
    assert numbers(f"=+04035{ordered}") == ["034", "032", "001", "004"]
    assert code_of(f"=+04035{FOUR}") == "ID-12"
    assert code_of(f"=+04999{FOUR}") == "ID-12"


def test_that_a_wrong_count_refuses_the_whole_message() -> None:
    assert code_of(f"=+05000{FOUR}") == "ID-11"
    assert code_of(f"=+03000{FOUR}") == "ID-11"


def test_that_a_concatenated_pair_is_read() -> None:
    assert numbers("=A99991712345600=,000012") == ["001", "032"]


def test_that_a_patient_number_tells_its_own_length() -> None:
    pieces = split("&#0105ABC12")
    assert not isinstance(pieces, Refusal)
    assert (pieces[0].structure.number, pieces[0].content) == ("025", "0105ABC12")
    assert code_of("&#01XXABC12") == "ID-04"
    assert code_of("&#0106ABC12") == "ID-02"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("=\\6200", "ID-01"),
        ("={1234", "ID-08"),
        ("=[1234", "ID-08"),
        ('="1234', "ID-08"),
        ("&,3123", "ID-08"),
        ("&a1234", "ID-09"),
        ("&;1234", "ID-09"),
        ("=A9999171", "ID-02"),
        ("=A99991712345600=+01000", "ID-12"),
        ("=+0A000=A99991712345600", "ID-12"),
        ("=+01000=A99991712345600x", "ID-01"),
    ],
)
def test_that_what_cannot_be_cut_has_its_own_answer(text: str, code: str) -> None:
    assert code_of(text) == code


def test_that_the_longest_identifier_is_tried_first_and_none_hides_another() -> None:
    for structure in STRUCTURES[1:]:
        assert structure_at(structure.identifier + "X" * 40) == structure


@given(st.text("=&+<>%,/#0123456789AC\\{a", max_size=40))
def test_that_any_text_is_cut_or_refused(text: str) -> None:
    split(text)
