import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity import Din, is_facility, parse_din
from batchtrack.identity.check import ALPHABET
from batchtrack.refusals import Refusal, sentence, way_out

DIN = "A999026000017"
KNOWN = [
    ("G123417654321", "A", "70"),
    ("G123498654321", "H", "77"),
    ("A999921123456", "3", "63"),
    ("W000009123456", "G", "76"),
    ("G123489654321", "Y", "94"),
    ("A999917123456", "9", "69"),
    ("Z549917123456", "P", "85"),
    ("W000022000687", "S", "88"),
    ("A999926000005", "0", "60"),
    ("A999926000079", "1", "61"),
    ("A999926000006", "Z", "95"),
]


def code_of(text: str) -> str:
    answer = parse_din(text)
    assert isinstance(answer, Refusal), answer
    assert sentence(answer)
    assert way_out(answer)
    return answer.code


@pytest.mark.parametrize(("text", "check", "flags"), KNOWN)
def test_that_a_number_is_read_alike_scanned_typed_and_with_checksum_flags(text: str, check: str, flags: str) -> None:
    din = Din(text)
    assert parse_din(din.wire()) == din
    assert parse_din(f"={text}{flags}") == din
    assert parse_din(f"{din.display} {check}") == din
    assert (din.check_character, din.checksum_flags) == (check, flags)


def test_that_a_number_is_shown_in_groups_and_written_with_identifier_and_flags() -> None:
    din = Din(DIN)
    assert din.display == "A9990 26 000017"
    assert din.wire() == "=A99902600001700"
    assert din.wire("07") == "=A99902600001707"
    assert (din.facility, din.year, din.serial) == ("A9990", "26", "000017")


@pytest.mark.parametrize("typed", ["A999921123456", "A9999 21 123456"])
def test_that_a_typed_number_without_its_check_character_is_refused(typed: str) -> None:
    assert code_of(typed) == "ID-06"


def test_that_the_right_check_character_is_never_told() -> None:
    answer = parse_din("A9999 21 123456 4")
    assert isinstance(answer, Refusal)
    assert answer.code == "ID-05"
    assert "3" not in answer.named.values()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("=G12341765432171", "ID-13"),
        ("=A9O991712345600", "ID-07"),
        ("=A99991x12345600", "ID-04"),
        ("=a99991712345600", "ID-17"),
        ("=A9999171234500", "ID-02"),
        ("=A9999171234567800", "ID-03"),
        ("=A9999171234560I", "ID-07"),
        ("=A9999171234560O", "ID-07"),
        ("=ABCDE2700006900", "ID-04"),
        ("ABCDE27000069C", "ID-04"),
        ("0999917123456A", "ID-04"),
        ("A9999 17 12345", "ID-02"),
        ("A9999 17 1234567 9", "ID-03"),
        ("A9999 I7 123456 9", "ID-07"),
        ("a9999 17 123456 9", "ID-17"),
        ("", "ID-02"),
    ],
)
def test_that_each_slip_has_its_own_answer(text: str, code: str) -> None:
    assert code_of(text) == code


def test_that_a_letter_o_in_a_digits_place_is_explained() -> None:
    answer = parse_din("=A9O991712345600")
    assert isinstance(answer, Refusal)
    assert "Character 3" in sentence(answer)
    assert "letter O" in sentence(answer)
    assert "digit 0" in way_out(answer)


def test_that_every_changed_character_of_a_typed_number_is_refused() -> None:
    typed = DIN + Din(DIN).check_character
    for place, character in enumerate(typed):
        for other in ALPHABET:
            if other != character:
                assert isinstance(parse_din(typed[:place] + other + typed[place + 1 :]), Refusal)


def test_that_every_swap_in_a_typed_number_is_refused() -> None:
    typed = "G123498654321H"
    for first in range(len(typed)):
        for second in range(first):
            swapped = list(typed)
            swapped[first], swapped[second] = swapped[second], swapped[first]
            if "".join(swapped) != typed:
                assert isinstance(parse_din("".join(swapped)), Refusal)


@given(st.text(max_size=30) | st.text("=A9 026", max_size=18))
def test_that_any_text_gets_a_number_or_a_refusal(text: str) -> None:
    parse_din(text)


def test_that_a_number_cannot_be_made_out_of_form() -> None:
    with pytest.raises(ValueError, match="no donation"):
        Din("A99902600001")


@pytest.mark.parametrize(("fin", "good"), [("A9990", True), ("0A990", False), ("O9990", False), ("A999", False)])
def test_that_a_facility_number_has_five_places_in_form(fin: str, good: bool) -> None:
    assert is_facility(fin) is good
