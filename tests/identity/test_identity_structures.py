"""Each data structure of ISBT 128: the published vectors, generated values, and what is refused."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batchtrack.identity import (
    BirthCode,
    BloodGroupCode,
    Code,
    CollectionCode,
    CollectionDayCode,
    ConsignmentCode,
    ContainerItemCode,
    ContainerLotCode,
    Din,
    DinCode,
    DivisionCode,
    DonorCode,
    ExpiryCode,
    ExpiryDayCode,
    ExpiryMonthCode,
    InfectionMarkersCode,
    IsbtCode,
    ItemCode,
    ItemLotCode,
    PatientCode,
    ProcessorCode,
    ProcessorProductCode,
    ProductCode,
    ProductionCode,
    ProductionDayCode,
    ProductLotCode,
    RegistryDonorCode,
    SpecialTestingCode,
    StaffCode,
    SupplementalCode,
    decode,
    describe,
    encode,
)
from batchtrack.identity.blood_groups import GROUPS, MESSAGES
from batchtrack.identity.isbt import READ
from batchtrack.identity.isbt.people import with_checksum
from batchtrack.identity.product_classes import COLLECTIONS
from batchtrack.identity.structures import STRUCTURES
from batchtrack.identity.typing_slips import ANY_CASE
from batchtrack.refusals import Refusal, sentence, way_out

GRID = with_checksum("1234ABCDEFGHIJKLM")
KNOWN: list[tuple[str, IsbtCode, str]] = [
    ("=A99992112345601", DinCode(Din("A999921123456"), "01"), "donation A9999 21 123456 3, container 1 of a set"),
    ("=W00000912345602", DinCode(Din("W000009123456"), "02"), "donation W0000 09 123456 G, container 2 of a set"),
    ("=G12341765432170", DinCode(Din("G123417654321"), "70"), "donation G1234 17 654321 A"),
    ("=%6200", BloodGroupCode("62"), "blood group A RhD positive, intended use not specified"),
    ("=%64E0", BloodGroupCode("64", "E"), "blood group A RhD positive, autologous only"),
    ("=%Ma00", BloodGroupCode("Ma"), "blood group message: autologous collection"),
    (
        "=<S1398100",
        ProductCode("S1398", "1", "00"),
        "product S1398 (cellular therapy), for autologous use only, undivided",
    ),
    ("=<T1295003", ProductCode("T1295", "", "003"), "product T1295 (tissue), division 003"),
    ("=>019031", ExpiryDayCode(date(2019, 1, 31)), "expiration date 2019-01-31"),
    (
        "&>0183652359",
        ExpiryCode(datetime.fromisoformat("2018-12-31 23:59")),
        "expiration date and time 2018-12-31 23:59 local time",
    ),
    ("=*017032", CollectionDayCode(date(2017, 2, 1)), "collection date 2017-02-01"),
    (
        "&*0170091330",
        CollectionCode(datetime.fromisoformat("2017-01-09 13:30")),
        "collection date and time 2017-01-09 13:30 local time",
    ),
    ("=}017032", ProductionDayCode(date(2017, 2, 1)), "production date 2017-02-01"),
    (
        "&}0240600000",
        ProductionCode(datetime.fromisoformat("2024-02-29 00:00")),
        "production date and time 2024-02-29 00:00 local time",
    ),
    ("&(N0008", SpecialTestingCode("N0008"), "special testing N0008"),
    (
        "=)2XX00AB123",
        ContainerItemCode("2XX00AB123"),
        "container 2 of a set, manufacturer XX, catalogue number AB123",
    ),
    ("&)00001234rZ", ContainerLotCode("00001234rZ"), "container lot number 1234rZ"),
    ("=;A99990000222244445555", DonorCode("A99990000222244445555"), "donor A9999 0000222244445555 "),
    ("='A999000395A", StaffCode("A999000395A"), "staff member 395A of facility A9990"),
    ("=-XX00027QzE", ItemCode("XX00027QzE"), "item of manufacturer XX, catalogue number 27QzE"),
    ("&-00001234rZ", ItemLotCode("00001234rZ"), "lot number of an item 1234rZ"),
    ("=#0119700228", BirthCode("01", date(1970, 2, 28)), "patient date of birth 1970-02-28"),
    ("&#0105ABC12", PatientCode("01", "ABC12"), "patient ABC12"),
    ("=]202702", ExpiryMonthCode(date(2027, 2, 1)), "expiration at the end of 2027-02"),
    ('&"444400000000000000', InfectionMarkersCode("444400000000000000"), "infection markers 444400000000000000 "),
    ("=$A999917123450102", ConsignmentCode("A999917123450102"), "consignment A9999 17 12345, container 1 of 2"),
    ("=$A999917123450002", ConsignmentCode("A999917123450002"), "consignment A9999 17 12345, papers for all 2"),
    ("=,000012", DivisionCode("000012"), "division 000012"),
    ("=,ABCD00", DivisionCode("ABCD00"), "division AB CD"),
    ("&+A9999AB3456", ProcessorCode("A9999AB3456"), "processed by facility A9999, its product AB3456"),
    ("=/A9997XYZ100T0479", ProcessorProductCode("A9997XYZ100T0479"), "product T0479 (tissue) processed by"),
    ("&,1000000000000XYZ123", ProductLotCode("000000000000XYZ123"), "lot number of a product of human origin XYZ123"),
    ("&,20000000000001234RZ", SupplementalCode("0000000000001234RZ"), "supplemental identification number 1234RZ"),
    (f"&:{GRID}", RegistryDonorCode(GRID), "registry donor 1234 ABCDEFGHIJKLM"),
]


def code_of(text: str) -> str:
    answer = decode(text)
    assert isinstance(answer, Refusal), answer
    assert sentence(answer)
    assert way_out(answer)
    return answer.code


def _length(code: IsbtCode) -> int:
    return code.structure().length or len(code.wire())


def test_that_every_example_has_the_length_of_its_structure() -> None:
    assert [text for text, code, _ in KNOWN if len(text) != _length(code)] == []


@pytest.mark.parametrize(("text", "code", "words"), KNOWN, ids=[text for text, _, _ in KNOWN])
def test_that_a_structure_is_read_written_and_said_in_words(text: str, code: IsbtCode, words: str) -> None:
    assert decode(text) == code
    assert encode(code) == text
    assert describe(code).startswith(words)
    assert code.data


def test_that_each_structure_that_is_read_has_an_example() -> None:
    shown = {code.number for _, code, _ in KNOWN}
    assert READ.keys() - shown == {"031", "038", "040"}, "these have tests of their own"


def test_that_every_current_structure_is_read_or_named() -> None:
    unread = {structure.number for structure in STRUCTURES} - READ.keys()
    assert unread == {"011", "012", "013", "014", "015", "016", "023", "029", "030", "037"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("=G12341765432171", "ID-13"),
        ("=%62a0", "ID-17"),
        ("=%0000x", "ID-03"),
        ("=<13981000", "ID-04"),
        ("=<S1398K00", "ID-04"),
        ("=<S13981aa", "ID-17"),
        ("=<S13981AA", "ID-04"),
        ("=<T1295V00", "ID-04"),
        ("=<X1000V00", "ID-04"),
        ("=>019000", "ID-14"),
        ("=*019366", "ID-14"),
        ("&}0260641260", "ID-14"),
        ("&*026064O830", "ID-07"),
        ("=)aXX00AB123", "ID-17"),
        ("=;A9999000022224444555X", "ID-04"),
        ("='O9990AB1234", "ID-04"),
        ("=#0119700230", "ID-14"),
        ("&#0100", "ID-16"),
        ("&#01XXABC12", "ID-04"),
        ("&#0105AB-12", "ID-04"),
        ("&#01", "ID-02"),
        ("=]202713", "ID-14"),
        ('&"944400000000000000', "ID-04"),
        ('&"444400000000000001', "ID-04"),
        ("=$A999917123450302", "ID-16"),
        ("=$A999917123450000", "ID-16"),
        ("=,AB12CD", "ID-16"),
        ("=,00AB00", "ID-16"),
        ("=,ab0000", "ID-17"),
        ("&+A999AAB3456", "ID-04"),
        ("=/A9997XYZ10010479", "ID-04"),
        ("&,1000000000000xyz123", "ID-17"),
        (f"&:0{GRID[1:]}", "ID-04"),
        (f"&:{GRID[:-2]}{(int(GRID[-2:]) + 1) % 37:02d}", "ID-21"),
    ],
)
def test_that_what_is_outside_the_form_of_its_structure_is_refused(text: str, code: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize("letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
def test_that_no_product_code_is_refused_for_its_class(letter: str) -> None:
    code = decode(f"=<{letter}0001000")
    assert isinstance(code, ProductCode)
    assert encode(code) == f"=<{letter}0001000"
    assert not code.divided


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_that_every_collection_type_is_read_and_has_words(collection: str) -> None:
    code = decode(f"=<S1398{collection}00")
    assert isinstance(code, ProductCode)
    assert code.data["collection_type_meaning"]
    assert code.autologous is (collection in "1XA8")


def test_that_a_division_of_99_asks_for_structure_032() -> None:
    code = ProductCode("S1398", "1", "99")
    assert code.division_elsewhere
    assert "structure 032" in code.words
    assert code.data["division_structure"] == "032"
    assert not ProductCode("T1295", "", "099").division_elsewhere


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ("00", ""),
        ("05", ", second label printed on demand"),
        ("13", ", attached part of a label"),
        ("19", ", container 9 of a set"),
        ("20", ", flag 20 of the issuing facility's own meaning"),
        ("59", ", flag 59 of the issuing facility's own meaning"),
        ("69", ""),
        ("97", ", flag 97, which the standard reserves"),
        ("A1", ", flag A1, which the standard reserves"),
    ],
)
def test_that_flags_say_what_they_mean(flags: str, words: str) -> None:
    assert describe(DinCode(Din("A999917123456"), flags)) == f"donation A9999 17 123456 9{words}"


wire_days = st.dates(date(1900, 1, 1), date(2899, 12, 31))
wall_times = st.datetimes(datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2899-12-31")).map(
    lambda wall: wall.replace(second=0, microsecond=0)
)
days = st.dates()
locations = st.from_regex("[0-9]{2}", fullmatch=True)
facilities = st.from_regex("[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{2}", fullmatch=True)
texts = {
    ContainerItemCode: "[A-Z0-9yz][A-Z0-9]{2}[A-Za-z0-9]{7}",
    ContainerLotCode: "[A-Za-z0-9]{10}",
    ItemCode: "[A-Z0-9]{2}[A-Za-z0-9]{8}",
    ItemLotCode: "[A-Za-z0-9]{10}",
    SpecialTestingCode: "[A-Z0-9]{5}",
    InfectionMarkersCode: "[0-8]{10}0{8}",
    DonorCode: "A99[0-9]{18}",
    StaffCode: "A99[0-9]{2}[A-Z0-9]{6}",
    DivisionCode: "[0-9]{6}|[A-Z]{2}0000|[A-Z]{4}00|[A-Z]{6}",
    ProcessorCode: "A99[0-9]{2}[A-Z0-9]{6}",
    ProcessorProductCode: "A99[0-9]{2}[A-Z0-9]{6}[A-Z][A-Z0-9]{4}",
    ProductLotCode: "[A-Z0-9]{18}",
    SupplementalCode: "[A-Z0-9]{18}",
}
generated = st.one_of(
    *(st.from_regex(form, fullmatch=True).map(kind) for kind, form in texts.items()),
    st.from_regex("[1-9][0-9]{3}[A-Z0-9]{13}", fullmatch=True).map(with_checksum).map(RegistryDonorCode),
    st.builds(
        DinCode, st.from_regex("A999[0-9][0-9]{8}", fullmatch=True).map(Din), st.sampled_from(["00", "01", "59"])
    ),
    st.builds(BloodGroupCode, st.sampled_from([*GROUPS, *MESSAGES]), st.from_regex("[A-Z0-9]", fullmatch=True)),
    st.from_regex("[EFHPSY][A-Z0-9]{4}[1V0X][A-Z0-9][a-z0-9]", fullmatch=True).map(ProductCode.parse),
    st.from_regex("[MNRTVW][A-Z0-9]{4}[0-9]{3}", fullmatch=True).map(ProductCode.parse),
    st.from_regex("[A-D][A-Z0-9]{4}[A-Za-z0-9]{3}", fullmatch=True).map(ProductCode.parse),
    *(wire_days.map(kind) for kind in (ExpiryDayCode, CollectionDayCode, ProductionDayCode)),
    *(wall_times.map(kind) for kind in (ExpiryCode, CollectionCode, ProductionCode)),
    days.map(lambda day: ExpiryMonthCode(day.replace(day=1))),
    st.builds(BirthCode, locations, days),
    st.builds(PatientCode, locations, st.text(ANY_CASE, min_size=1, max_size=99)),
    st.builds(
        lambda facility, serial, total, of: ConsignmentCode(f"{facility}{serial:07d}{min(of, total):02d}{total:02d}"),
        facilities,
        st.integers(0, 9_999_999),
        st.integers(1, 99),
        st.integers(0, 99),
    ),
)


@settings(max_examples=300)
@given(generated)
def test_that_every_value_survives_its_symbol(code: Code) -> None:
    text = encode(code)
    assert text.isascii()
    assert decode(text) == code
    assert describe(code)


near = st.builds(
    lambda text, place, other: text[: place % len(text)] + other + text[place % len(text) + 1 :],
    st.sampled_from([text for text, _, _ in KNOWN]),
    st.integers(0, 60),
    st.text(max_size=2) | st.sampled_from(["", "=", "&", "&,4", "=+02000", "é", "´", "0", "O", "z"]),
)


@settings(max_examples=300)
@given(near | st.tuples(near, near).map("".join) | st.text(max_size=45))
def test_that_near_and_random_texts_are_read_or_refused_and_never_raise(text: str) -> None:
    answer = decode(text)
    if isinstance(answer, Refusal):
        assert sentence(answer)
        assert way_out(answer)
    else:
        assert decode(encode(answer)) == answer


@pytest.mark.parametrize(
    "make",
    [
        lambda: DonorCode("A9999"),
        lambda: DivisionCode("ab"),
        lambda: PatientCode("01", "x" * 100),
        lambda: BloodGroupCode("99"),
        lambda: ProductCode("S1398", "", "000x"),
        lambda: ExpiryCode(datetime.fromisoformat("2026-01-01T10:00+01:00")),
        lambda: ExpiryDayCode(date(1800, 1, 1)),
    ],
)
def test_that_no_structure_is_made_out_of_form(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=r"is no|wall time|three digits"):
        make()
