import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity import check_character, check_matches
from batchtrack.identity.check import ALPHABET, checksum

VECTORS = [
    ("G123417654321", "A", 10),
    ("G123498654321", "H", 17),
    ("A999921123456", "3", 3),
    ("W000009123456", "G", 16),
    ("ABCDE27000069", "C", 12),
    ("G123489654321", "Y", 34),
    ("A999917123456", "9", 9),
    ("Z549917123456", "P", 25),
    ("W000022000687", "S", 28),
    ("A999926000005", "0", 0),
    ("A999926000079", "1", 1),
    ("A999926000006", "Z", 35),
]

texts = st.text(st.sampled_from(ALPHABET[:-1]), min_size=2, max_size=20)


@pytest.mark.parametrize(("data", "check", "value"), VECTORS)
def test_that_published_numbers_have_their_check_character(data: str, check: str, value: int) -> None:
    assert check_character(data) == check
    assert checksum(data) == value
    assert check_matches(data + check)


def test_that_a_chain_may_have_an_asterisk_as_its_check_character() -> None:
    assert check_character("CHA999926A00001") == "P"
    assert check_character("CHA999926000001") == "*"


@given(texts, st.data())
def test_that_every_single_changed_character_is_noticed(data: str, draw: st.DataObject) -> None:
    place = draw.draw(st.integers(0, len(data) - 1))
    other = draw.draw(st.sampled_from(ALPHABET[:-1]).filter(lambda c: c != data[place]))
    changed = data[:place] + other + data[place + 1 :]
    assert not check_matches(changed + check_character(data))


@given(texts, st.data())
def test_that_every_swap_of_two_different_characters_is_noticed(data: str, draw: st.DataObject) -> None:
    first, second = draw.draw(st.lists(st.integers(0, len(data) - 1), min_size=2, max_size=2, unique=True))
    swapped = list(data)
    swapped[first], swapped[second] = swapped[second], swapped[first]
    if data[first] != data[second]:
        assert not check_matches("".join(swapped) + check_character(data))


@pytest.mark.parametrize("data", ["", "a", "A-1", "A 1", "Ä"])
def test_that_nothing_but_digits_and_capitals_has_a_check_character(data: str) -> None:
    with pytest.raises(ValueError, match="check character"):
        check_character(data)


@given(st.text(max_size=20))
def test_that_asking_whether_a_text_matches_never_raises(text: str) -> None:
    check_matches(text)
