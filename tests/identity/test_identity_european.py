"""The Single European Code: the published examples, what is refused, and when it is demanded."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity import (
    Demand,
    Din,
    EuropeanCode,
    Movement,
    ProductCode,
    decode,
    donation_sequence,
    encode,
    european_code,
    european_demand,
    parse_european,
)
from batchtrack.refusals import Refusal, sentence, way_out

PRINTED = "SEC: PL001499Z549917123456 A00T041600320171231"
CELLS = "SEC: IE0TE999R019917123456 A00S138400020170110"


def read(text: str) -> EuropeanCode:
    code = parse_european(text)
    assert isinstance(code, EuropeanCode), code
    return code


def code_of(answer: object) -> str:
    assert isinstance(answer, Refusal), answer
    assert sentence(answer)
    assert way_out(answer)
    return answer.code


def test_that_a_published_code_is_read_into_its_parts() -> None:
    code = read(PRINTED)
    assert (code.country, code.establishment, code.donation) == ("PL", "001499", "Z549917123456")
    assert (code.system.value, code.product, code.split, code.expiry) == ("A", "00T0416", "003", date(2017, 12, 31))
    assert code.donation_sequence == "PL001499Z549917123456"
    assert code.product_sequence == "A00T041600320171231"


@pytest.mark.parametrize("printed", [PRINTED, CELLS])
def test_that_every_way_of_writing_a_code_is_read_alike(printed: str) -> None:
    code = read(printed)
    assert code.printed == printed
    assert decode(encode(code)) == code
    assert encode(code) == f"&,4{printed.removeprefix('SEC: ').replace(' ', '')}"
    for text in (printed.replace(" A00", "\nA00"), printed.replace(":", ""), encode(code), code.content):
        assert parse_european(text) == code


def test_that_swedens_letters_are_not_taken_for_the_label() -> None:
    assert read("SEC12345A999917123456A00S138400020170110").country == "SE"


def test_that_cells_and_tissue_take_their_split_from_the_product_code() -> None:
    din = Din("Z549917123456")
    divided = european_code("PL", "1499", din, ProductCode("S1416", "1", "Ab"), date(2016, 12, 31))
    assert isinstance(divided, EuropeanCode)
    assert divided.product_sequence == "A00S14160Ab20161231"
    tissue = european_code("PL", "1499", din, ProductCode("T0416", "", "003"), date(2017, 12, 31))
    assert tissue == read(PRINTED)
    lasting = european_code("PL", "1499", din, ProductCode("S1416", "1", "00"), None)
    assert isinstance(lasting, EuropeanCode)
    assert lasting.product_sequence == "A00S141600000000000"


def test_that_another_coding_system_keeps_its_own_form() -> None:
    assert read("PL001499Z549917123456 E000005300120161231").split == "001"


def test_that_divisions_of_structure_032_do_not_fit() -> None:
    answer = european_code("PL", "001499", Din("Z549917123456"), ProductCode("S1416", "1", "99"), None)
    assert code_of(answer) == "ID-22"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PRINTED[:-1], "ID-02"),
        (PRINTED + "0", "ID-03"),
        (PRINTED.replace("PL", "P1"), "ID-04"),
        (PRINTED.replace("PL", "pl"), "ID-17"),
        (PRINTED.replace(" A00T", " C00T"), "ID-04"),
        (PRINTED.replace("00T0416", "01T0416"), "ID-16"),
        (PRINTED.replace("T0416003", "T0416A03"), "ID-16"),
        (PRINTED.replace("20171231", "20170230"), "ID-14"),
        (CELLS.replace("000201701", "100201701"), "ID-16"),
        ("", "ID-02"),
    ],
)
def test_that_a_code_outside_its_form_is_refused(text: str, code: str) -> None:
    assert code_of(parse_european(text)) == code


@given(
    st.from_regex("[A-Z]{2}[A-Z0-9]{19}[BE][A-Z0-9]{7}[A-Za-z0-9]{3}", fullmatch=True),
    st.none() | st.dates(),
)
def test_that_every_code_survives_print_and_symbol(head: str, expiry: date | None) -> None:
    day = f"{expiry.year:04d}{expiry:%m%d}" if expiry else "00000000"
    code = read(head + day)
    assert code.expiry == expiry
    assert parse_european(code.printed) == code
    assert decode(encode(code)) == code


@pytest.mark.parametrize(
    ("movement", "atmp", "exempt", "demand"),
    [
        (Movement.FOR_APPLICATION, False, False, Demand.WHOLE_CODE),
        (Movement.CIRCULATION, False, False, Demand.DONATION_SEQUENCE),
        (Movement.FOR_APPLICATION, True, False, Demand.SEQUENCE_IN_RECORD),
        (Movement.PARTNER_GAMETES, False, False, Demand.NOTHING),
        (Movement.DIRECT_TRANSPLANT, False, False, Demand.NOTHING),
        (Movement.EMERGENCY_IMPORT, False, False, Demand.NOTHING),
        (Movement.SAME_CENTRE, False, True, Demand.NOTHING),
        (Movement.SAME_CENTRE, False, False, Demand.WHOLE_CODE),
    ],
)
def test_that_each_movement_demands_its_part_of_the_code(
    movement: Movement, atmp: bool, exempt: bool, demand: Demand
) -> None:
    assert european_demand(movement, atmp=atmp, centre_exempt=exempt) is demand


def test_that_a_donation_sequence_stands_alone_with_starting_material() -> None:
    assert donation_sequence("PL", "1499", "Z549917123456") == "PL001499Z549917123456"
    with pytest.raises(ValueError, match="no donation identification sequence"):
        donation_sequence("PL", "1234567", "Z549917123456")
