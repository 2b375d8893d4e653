from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity import (
    BadgeCode,
    BloodGroupCode,
    Carrier,
    ChainCode,
    ChainOfIdentity,
    Code,
    ContainerCode,
    DeviceCode,
    Din,
    DinCode,
    ExpiryCode,
    LotCode,
    MessageCode,
    OrderCode,
    PaperCode,
    ProductCode,
    RoomCode,
    WristbandCode,
    carrier_of,
    decode,
    describe,
    encode,
    utc_expiry,
    wrong_kind,
)
from batchtrack.identity.check import ALPHABET
from batchtrack.refusals import Refusal, sentence, way_out

CHAIN = ChainOfIdentity("CHA999026000017")
NAMED = [
    (WristbandCode("REX-0042"), Carrier.WRISTBAND, "wristband of REX-0042"),
    (BadgeCode("TECH-A"), Carrier.BADGE, "badge TECH-A"),
    (LotCode("SAL-2291"), Carrier.LOT_LABEL, "material lot SAL-2291"),
    (DeviceCode("CF-02"), Carrier.EQUIPMENT_LABEL, "equipment CF-02"),
    (RoomCode("R-101"), Carrier.ROOM_SIGN, "room R-101"),
    (PaperCode("COA-REX-0042-1"), Carrier.PAPER, "paper COA-REX-0042-1"),
    (OrderCode(CHAIN), Carrier.TRAVELLING_ORDER, f"travelling order of {CHAIN.short}"),
    (ContainerCode(CHAIN, 3, 1), Carrier.CONTAINER_LABEL, f"container 03 of {CHAIN.short}, label 1"),
]
ISBT: list[tuple[Code, str]] = [
    (DinCode(Din("A999917123456")), "=A99991712345600"),
    (DinCode(Din("G123417654321"), "70"), "=G12341765432170"),
    (ProductCode("S1398", "1", "00"), "=<S1398100"),
    (ProductCode("S1398", "1", "A0"), "=<S13981A0"),
    (ExpiryCode(datetime.fromisoformat("2018-12-31 23:59")), "&>0183652359"),
    (utc_expiry(datetime(2017, 1, 15, 20, 15, tzinfo=UTC)), "=(2001201701152015"),
    (ChainCode(CHAIN), "&/CHA999026000017"),
    (BloodGroupCode("62"), "=%6200"),
    (BloodGroupCode("64"), "=%6400"),
]

ids = st.from_regex(r"[A-Z0-9][A-Z0-9-]{0,15}", fullmatch=True)
chains = st.builds(lambda serial: ChainOfIdentity(f"CHA999026{serial:06d}"), st.integers(0, 999_999))
own = st.one_of(
    ids.map(WristbandCode),
    ids.map(BadgeCode),
    ids.map(LotCode),
    ids.map(DeviceCode),
    ids.map(RoomCode),
    ids.map(PaperCode),
    chains.map(OrderCode),
    st.builds(ContainerCode, chains, st.integers(1, 99), st.integers(1, 9999)),
)


def code_of(text: str) -> str:
    answer = decode(text)
    assert isinstance(answer, Refusal), answer
    assert sentence(answer)
    assert way_out(answer)
    return answer.code


@given(own)
def test_that_every_own_code_survives_its_symbol(code: Code) -> None:
    text = encode(code)
    assert decode(text) == code
    assert text.isascii()
    assert text.isprintable()
    assert text == text.upper()


@given(own, st.data())
def test_that_a_misread_own_code_is_never_another(code: Code, draw: st.DataObject) -> None:
    text = encode(code)
    place = draw.draw(st.integers(0, len(text) - 1))
    other = draw.draw(st.sampled_from(ALPHABET).filter(lambda c: c != text[place]))
    assert isinstance(decode(text[:place] + other + text[place + 1 :]), Refusal)


@pytest.mark.parametrize(("code", "carrier", "words"), NAMED)
def test_that_an_own_code_tells_its_carrier_and_itself_in_words(code: Code, carrier: Carrier, words: str) -> None:
    assert carrier_of(code) is carrier
    assert describe(code) == words


def test_that_a_hyphen_left_out_of_a_typed_code_is_noticed() -> None:
    typed = encode(LotCode("SAL-2291")).replace("SAL-", "SAL")
    assert code_of(typed) == "ID-05"


def test_that_a_container_code_holds_chain_number_and_label() -> None:
    container = ContainerCode(CHAIN, 3, 1)
    assert encode(container).startswith("BTC-A999026000017.03.1-")
    assert container.display == f"{CHAIN.short} 03"


@pytest.mark.parametrize(("code", "text"), ISBT)
def test_that_isbt_structures_are_written_and_read(code: Code, text: str) -> None:
    assert encode(code) == text
    assert decode(text) == code
    assert describe(code)


@pytest.mark.parametrize("code", [code for code, _ in ISBT])
def test_that_a_standard_structure_alone_never_counts_as_a_known_carrier(code: Code) -> None:
    assert carrier_of(code) is None


def test_that_a_compound_message_is_one_code_with_parts() -> None:
    text = "=+04000=A99992600000168=<S1398100&>0260650830&/CHA999926A00001"
    message = decode(text)
    assert isinstance(message, MessageCode)
    assert message.parts[0] == DinCode(Din("A999926000001"), "68")
    assert message.parts[3] == ChainCode(ChainOfIdentity("CHA999926A00001"))
    assert encode(message) == text
    assert "A9999 26 A00001 P" in describe(message)


def test_that_a_message_of_one_part_and_the_part_alone_read_back_as_they_were() -> None:
    text = "=+01000=A99991712345600"
    message = decode(text)
    assert isinstance(message, MessageCode)
    assert encode(message) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "ID-15"),
        ("  \r\n", "ID-15"),
        ("hello", "ID-01"),
        ("=A9990260", "ID-02"),
        ("=A99902600001700=A99902600001700", "ID-38"),
        ("BTM-SAL-2291-KBTM-SAL-2291-K", "ID-05"),
        ("BTC-A999026000017.03", "ID-18"),
        ("BTM-SAL-2291-K\x00", "ID-18"),
        ("BTQ-SAL-2291-0", "ID-05"),
        ("=\\620000000000000000", "ID-10"),
        ("&>0263661200", "ID-14"),
        ("&>0260012400", "ID-14"),
        ("=%9900", "ID-16"),
        ("=%6201", "ID-04"),
        ("=<s1398100", "ID-17"),
        ("=a99991712345600", "ID-17"),
    ],
)
def test_that_each_wrong_scan_has_its_own_answer(text: str, code: str) -> None:
    assert code_of(text) == code


def test_that_a_code_of_this_facility_read_twice_is_told_as_read_twice() -> None:
    assert code_of(encode(LotCode("SAL-2291")) * 2) == "ID-38"


@pytest.mark.parametrize(
    "text", ["BTC-A999026000017.00.1-", "BTC-A999026000017.3.1-", "BTC-0999026000017.03.1-", "BTO-A9990-", "BTZ-A-"]
)
def test_that_a_checked_code_of_no_known_form_is_refused(text: str) -> None:
    good = next(k for k in ALPHABET if code_of(text + k) != "ID-05")
    assert code_of(text + good) == "ID-18"


@given(st.text(max_size=60) | st.text("BT=&CWM-.0123A*/<>+", max_size=40))
def test_that_random_text_is_read_or_refused_and_never_raises(text: str) -> None:
    answer = decode(text)
    if isinstance(answer, Refusal):
        assert sentence(answer)
    else:
        assert describe(answer)


def test_that_a_scan_may_end_with_the_scanners_enter() -> None:
    assert decode("=A99991712345600\r\n") == DinCode(Din("A999917123456"))


def test_that_a_right_code_at_the_wrong_prompt_says_what_it_is_and_what_is_wanted() -> None:
    refusal = wrong_kind(LotCode("SAL-2291"), "product bag")
    assert sentence(refusal) == "That was the material lot SAL-2291. This row wants the product bag."
    assert way_out(refusal) == "Scan the product bag."
    paper = wrong_kind(PaperCode("COA-1"), "syringe")
    assert "identifies the document only" in sentence(paper)


@pytest.mark.parametrize("make", [lambda: LotCode("SAL/1"), lambda: ContainerCode(CHAIN, 0, 1), lambda: RoomCode("")])
def test_that_no_code_is_made_out_of_form(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=r"id is|container"):
        make()
