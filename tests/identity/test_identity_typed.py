"""Numbers typed by hand end with the character in the box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity import (
    TYPED,
    ChainCode,
    ChainOfIdentity,
    Din,
    DinCode,
    DonorCode,
    InfectionMarkersCode,
    IsbtCode,
    read_typed,
    typed_number,
)
from batchtrack.identity.check import ALPHABET, check_character
from batchtrack.refusals import Refusal, sentence, way_out

PRINTED: dict[str, tuple[str, IsbtCode]] = {
    "001": ("A999917123456", DinCode(Din("A999917123456"))),
    "019": ("A99990000222244445555", DonorCode("A99990000222244445555")),
    "027": ("444400000000000000", InfectionMarkersCode("444400000000000000")),
    "040": ("CHA999926A00001", ChainCode(ChainOfIdentity("CHA999926A00001"))),
}


def code_of(number: str, text: str) -> str:
    answer = read_typed(number, text)
    assert isinstance(answer, Refusal), answer
    assert sentence(answer)
    assert way_out(answer)
    return answer.code


@pytest.mark.parametrize("number", TYPED)
def test_that_a_typed_number_is_read_with_its_check_character_alone(number: str) -> None:
    text, code = PRINTED[number]
    check = check_character(text)
    assert read_typed(number, f"{text} {check}") == code
    assert typed_number(f"{text} {check}") == typed_number(text) == number
    assert code_of(number, text) == "ID-06"
    assert code_of(number, text[:-3]) == "ID-02"
    assert code_of(number, f"{text}{check}0") == "ID-03"
    assert code_of(number, code.wire()) == "ID-39"
    wrong = ALPHABET[(ALPHABET.index(check) + 1) % 37]
    assert code_of(number, text + wrong) == "ID-05"


@pytest.mark.parametrize("number", TYPED)
def test_that_every_change_and_every_swap_of_a_typed_number_is_refused(number: str) -> None:
    text = PRINTED[number][0]
    typed = text + check_character(text)
    changed = {typed[:i] + other + typed[i + 1 :] for i in range(len(typed)) for other in ALPHABET}
    pairs = [(i, j) for j in range(len(typed)) for i in range(j)]
    swapped = {typed[:i] + typed[j] + typed[i + 1 : j] + typed[i] + typed[j + 1 :] for i, j in pairs}
    taken = [other for other in (changed | swapped) - {typed} if not isinstance(read_typed(number, other), Refusal)]
    assert taken == []


@given(st.from_regex("A999[0-9]{9}", fullmatch=True), st.data())
def test_that_a_changed_donation_number_is_never_read_by_its_length(number: str, draw: st.DataObject) -> None:
    typed = number + check_character(number)
    place = draw.draw(st.integers(0, len(typed) - 1))
    other = draw.draw(st.sampled_from(ALPHABET + "o l-").filter(lambda sign: sign != typed[place]))
    changed = typed[:place] + other + typed[place + 1 :]
    kind = typed_number(changed)
    assert kind is None or isinstance(read_typed(kind, changed), Refusal)


@pytest.mark.parametrize(("text", "number"), [("hello", None), ("A9999-17", None), ("é" * 14, None), ("1" * 15, None)])
def test_that_another_text_is_no_typed_number(text: str, number: str | None) -> None:
    assert typed_number(text) == number
