import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity import (
    ChainCode,
    ChainOfIdentity,
    ContainerCode,
    OrderCode,
    OwnChainCode,
    carrier_of,
    chain_code,
    decode,
    describe,
    encode,
    issue_chain,
    own_data,
    parse_chain,
    read_own_chain,
    read_typed,
)
from batchtrack.identity.check import ALPHABET
from batchtrack.refusals import Refusal

CHAIN = ChainOfIdentity("CHA999026000017")
OWN = ChainOfIdentity("XC0REXB26000017")


def test_that_a_chain_is_issued_from_facility_year_and_serial() -> None:
    assert issue_chain("A9990", 2026, 17) == CHAIN
    assert (CHAIN.facility, CHAIN.year, CHAIN.serial) == ("A9990", "26", "000017")
    assert CHAIN.wire() == "&/CHA999026000017"
    assert CHAIN.number == "A999026000017"


def test_that_the_check_character_stands_over_all_fifteen_characters() -> None:
    assert ChainOfIdentity("CHA999926000001").short == "A9999 26 000001 *"
    assert ChainOfIdentity("CHA999926A00001").short == "A9999 26 A00001 P"


@pytest.mark.parametrize("text", [CHAIN.wire(), CHAIN.short, f"CH{CHAIN.short}", CHAIN.code + CHAIN.check_character])
def test_that_a_chain_is_read_scanned_and_typed(text: str) -> None:
    assert parse_chain(text) == CHAIN


def test_that_a_facility_whose_number_begins_with_ch_is_read_by_length() -> None:
    chain = issue_chain("CH123", 2026, 1)
    assert parse_chain(chain.short) == chain
    assert parse_chain(chain.code + chain.check_character) == chain


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A9990 26 000017", "ID-06"),
        ("CHA999026000017", "ID-06"),
        ("A9990 26 000018 " + CHAIN.check_character, "ID-05"),
        ("A9990 O6 000017 A", "ID-07"),
        ("a9990 26 000017 A", "ID-17"),
        ("A9990 26 00017", "ID-02"),
        ("&/CHA99902600001", "ID-02"),
        ("&/CHA9990260000177", "ID-03"),
        ("&/CXA999026000017", "ID-04"),
        ("CHA9990260000177A", "ID-03"),
        ("", "ID-02"),
    ],
)
def test_that_each_slip_has_its_own_answer(text: str, code: str) -> None:
    answer = parse_chain(text)
    assert isinstance(answer, Refusal)
    assert answer.code == code


@given(st.integers(1, 999_999), st.data())
def test_that_a_typed_neighbour_is_never_taken_for_another_chain(serial: int, draw: st.DataObject) -> None:
    typed = issue_chain("A9990", 2026, serial).short.replace(" ", "")
    place = draw.draw(st.integers(0, len(typed) - 1))
    other = draw.draw(st.sampled_from(ALPHABET).filter(lambda c: c != typed[place]))
    assert isinstance(parse_chain(typed[:place] + other + typed[place + 1 :]), Refusal)


@pytest.mark.parametrize(
    ("fin", "serial"), [("A999", 1), ("0REXB", 1), ("ROXB", 1), ("A9990", 0), ("A9990", 1_000_000)]
)
def test_that_no_chain_is_issued_out_of_form(fin: str, serial: int) -> None:
    with pytest.raises(ValueError, match=r"facility|serial"):
        issue_chain(fin, 2026, serial)


def test_that_a_facility_without_a_number_of_the_standard_issues_an_own_form() -> None:
    assert issue_chain("REXB", 2026, 17) == OWN
    assert OWN.is_own
    assert not CHAIN.is_own
    assert (OWN.facility, OWN.year, OWN.serial) == ("0REXB", "26", "000017")
    with pytest.raises(ValueError, match="standard"):
        OWN.wire()
    assert (chain_code(OWN), chain_code(CHAIN)) == (OwnChainCode(OWN), ChainCode(CHAIN))
    with pytest.raises(ValueError, match="040"):
        OwnChainCode(CHAIN)


@pytest.mark.parametrize("code", [OwnChainCode(OWN), OrderCode(OWN), ContainerCode(OWN, 3, 1)])
def test_that_the_own_form_is_scanned_and_named(code: OwnChainCode | OrderCode | ContainerCode) -> None:
    assert decode(encode(code)) == code
    assert OWN.short in describe(code)
    assert own_data(code)[1]["chain"] == OWN.code


def test_that_the_own_form_stands_in_no_structure_and_on_no_known_carrier() -> None:
    refused = decode(f"&/{OWN.code}")
    assert isinstance(refused, Refusal)
    assert refused.code == "ID-04"
    typed = read_typed("040", OWN.short)
    assert isinstance(typed, Refusal)
    assert typed.code == "ID-44"
    assert carrier_of(OwnChainCode(OWN)) is None
    assert isinstance(decode(encode(OrderCode(CHAIN)).replace("BTO", "BTI")), Refusal)


@pytest.mark.parametrize("text", [OWN.short, f"XC {OWN.short}"])
def test_that_the_own_form_is_typed_with_its_check_character(text: str) -> None:
    assert parse_chain(text) == OWN
    assert read_own_chain(text) == OwnChainCode(OWN)
    cut = read_own_chain(text[:-1])
    assert isinstance(cut, Refusal)
    assert cut.code == "ID-06"
    assert read_own_chain(CHAIN.short) is None


@given(st.sampled_from(["REXB", "1A2B", "A99C"]), st.integers(1, 999_999), st.booleans(), st.data())
def test_that_no_slip_turns_a_number_of_one_form_into_one_of_the_other(
    facility: str, serial: int, own: bool, draw: st.DataObject
) -> None:
    typed = issue_chain(facility if own else "A9990", 2026, serial).short.replace(" ", "")
    place = draw.draw(st.integers(0, len(typed) - 1))
    other = draw.draw(st.sampled_from(ALPHABET).filter(lambda c: c != typed[place]))
    assert isinstance(parse_chain(typed[:place] + other + typed[place + 1 :]), Refusal)
    place = draw.draw(st.integers(0, len(typed) - 2))
    swapped = typed[:place] + typed[place + 1] + typed[place] + typed[place + 2 :]
    assert swapped == typed or isinstance(parse_chain(swapped), Refusal)
