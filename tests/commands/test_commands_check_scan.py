"""``check scan``: what a scan is, or one sentence why it cannot be taken."""

import pytest
from console_command import Run

from batchtrack.identity import LotCode, encode

DIN = "=A99991712345600"
COMPOUND = "=+04035=/A9997XYZ100T0479=,000012=A99991712345600=>019031"


def test_that_a_donation_is_told_by_its_parts(run: Run) -> None:
    ran = run("check", "scan", DIN, "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json == {
        "structures": [
            {
                "number": "001",
                "name": "donation identification number",
                "data": {
                    "din": "A999917123456",
                    "flags": "00",
                    "facility": "A9999",
                    "year": "17",
                    "serial": "123456",
                    "check_character": "9",
                },
            }
        ]
    }


def test_that_a_compound_message_is_told_by_its_parts_with_count_and_order(run: Run) -> None:
    told = run("check", "scan", COMPOUND, "--json").json
    assert (told["count"], told["order"]) == (4, "035")
    assert [part["number"] for part in told["structures"]] == ["034", "032", "001", "004"]


def test_that_both_parts_of_a_joined_scan_are_told(run: Run) -> None:
    told = run("check", "scan", f"{DIN}=,000012", "--json").json
    assert told.keys() == {"structures"}
    assert [part["number"] for part in told["structures"]] == ["001", "032"]


def test_that_a_code_of_the_facility_is_told_without_a_number(run: Run) -> None:
    told = run("check", "scan", encode(LotCode("SAL-2291")), "--json").json
    assert told == {"structures": [{"number": None, "name": "lot label", "data": {"id": "SAL-2291"}}]}


def test_that_without_json_the_scan_is_said_in_words(run: Run) -> None:
    assert run("check", "scan", "=<S1398100").out == (
        "Product S1398 (cellular therapy), for autologous use only, undivided.\n"
    )


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("=A9999171234560",), "ID-02"),
        ((DIN + DIN,), "ID-38"),
        (("=a99991712345600",), "ID-17"),
        (("=A9O991712345600",), "ID-07"),
        (("=G12341765432171",), "ID-13"),
        (("=~1234",), "ID-01"),
        (("-/x",), "ID-01"),
        (("--zz",), "ID-01"),
        (("",), "ID-15"),
        (("&a123",), "ID-09"),
        (("={123",), "ID-08"),
        (("=+05000=A99991712345600",), "ID-11"),
        (("=<S1398100", "--expect", "001"), "CM-18"),
        ((DIN, "--expect", "999"), "CM-17"),
        ((DIN, "--expect", "1"), "CM-17"),
        ((f"{DIN}=,000012", "--expect", "023"), "CM-18"),
        (("A999917123456",), "ID-06"),
        (("A9999171234568",), "ID-05"),
        (("A999926000005O",), "ID-45"),
        (("A999926000079I",), "ID-45"),
        (("=A9999171234560000",), "ID-03"),
        (("=A999917123=%6400",), "ID-03"),
        (("&#0104ABC12",), "ID-03"),
        (("=<S1398100Z",), "ID-03"),
        (("=\\6200", "--expect", "002"), "CM-18"),
        (("=A99991712345", "--expect", "003"), "CM-18"),
        (("=<S13981", "--expect", "003"), "ID-02"),
        (("=A99991712345600=%64", "--expect", "002"), "ID-02"),
    ],
)
def test_that_what_cannot_be_taken_leaves_a_sentence_and_an_empty_output(
    run: Run, words: tuple[str, ...], code: str
) -> None:
    for json in ((), ("--json",)):
        ran = run("check", "scan", *words, *json)
        assert (ran.code, ran.out) == (2, "")
        assert f"({code})" in ran.err


@pytest.mark.parametrize("expect", ["001", "034", "023"])
def test_that_a_compound_message_answers_for_each_of_its_parts(run: Run, expect: str) -> None:
    assert run("check", "scan", COMPOUND, "--expect", expect).code == 0


def test_that_a_number_typed_from_print_is_read_by_its_check_character(run: Run) -> None:
    assert run("check", "scan", "A9999 17 123456 9", "--json").json["structures"][0]["number"] == "001"
    assert run("check", "scan", "A9999 26 000001 *", "--expect", "040").code == 0
    assert run("check", "scan", "A9999 26 000001 *", "--json").json["structures"][0]["number"] == "040"
