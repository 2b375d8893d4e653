import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity import MessageCode, compound, decode, encode
from batchtrack.identity.din import Din
from batchtrack.identity.isbt import DinCode, ProductCode
from batchtrack.identity.messages import cut
from batchtrack.identity.structures import STRUCTURES, structure_at
from batchtrack.refusals import Refusal, sentence

FOUR = "=/A9997XYZ100T0479=A99991712345600=,000012=>019031"


def numbers(text: str) -> list[str]:
    found = cut(text)
    assert not isinstance(found, Refusal), found
    return [piece.structure.number for piece in found.pieces]


def code_of(text: str) -> str:
    answer = cut(text)
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


def test_that_an_order_that_is_not_known_cannot_be_checked_and_refuses_the_whole() -> None:
    assert code_of(f"=+04999{FOUR}") == "ID-34"
    assert code_of(f"=+04001{FOUR}") == "ID-34"


def test_that_a_wrong_count_refuses_the_whole_message() -> None:
    assert code_of(f"=+05000{FOUR}") == "ID-11"
    assert code_of(f"=+03000{FOUR}") == "ID-11"
    assert code_of("=+00000") == "ID-11"
    assert code_of("=+01000") == "ID-11"


def test_that_a_concatenated_pair_is_read() -> None:
    assert numbers("=A99991712345600=,000012") == ["001", "032"]


def test_that_a_patient_number_tells_its_own_length() -> None:
    found = cut("&#0105ABC12=#0119700101")
    assert not isinstance(found, Refusal)
    assert [(piece.structure.number, piece.content) for piece in found.pieces] == [
        ("025", "0105ABC12"),
        ("024", "0119700101"),
    ]
    assert code_of("&#0106ABC12") == "ID-02"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("=", "ID-29"),
        ("&", "ID-29"),
        ("=~6200", "ID-01"),
        ("=\\6200", "ID-02"),
        ("&$01", "ID-10"),
        ("&%001", "ID-10"),
        ("=+02000=A99991712345600&a1234", "ID-30"),
        ("=+02000=A99991712345600&;1234", "ID-30"),
        ("=+02000=A99991712345600&!1234", "ID-30"),
        ("=+02000=A99991712345600={1234", "ID-08"),
        ("={1234", "ID-08"),
        ("=[1234", "ID-08"),
        ('="1234', "ID-08"),
        ("&,3123", "ID-08"),
        ("&a1234", "ID-09"),
        ("&;1234", "ID-09"),
        ("=A9999171", "ID-02"),
        ("&!1234", "ID-09"),
        ("=A99991712345600=+01000", "ID-32"),
        ("=+02000=A99991712345600=+01000", "ID-33"),
        ("=+0A000=A99991712345600", "ID-16"),
        ("=A99991712345600=A99991712345700", "ID-31"),
        ("=A99991712345600=<S1398100&>0260650830", "ID-32"),
        ("=+01000=A99991712345600x", "ID-01"),
    ],
)
def test_that_what_cannot_be_cut_has_its_own_answer(text: str, code: str) -> None:
    assert code_of(text) == code


def test_that_the_longest_identifier_is_tried_first_and_none_hides_another() -> None:
    for structure in STRUCTURES[1:]:
        assert structure_at(structure.identifier + "X" * 40) == structure


@given(st.text("=&+<>%,/#0123456789AC\\{a", min_size=1, max_size=40))
def test_that_any_text_is_cut_or_refused(text: str) -> None:
    cut(text)


def test_that_a_wrong_count_leaves_nothing_of_the_message() -> None:
    answer = decode(f"=+05000{FOUR}")
    assert isinstance(answer, Refusal)
    assert sentence(answer) == "The code announces 5 parts and 4 arrived, so none of them is taken."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("=A99991712345600", "=%6200"),
        ("=<S1398100", "&>0260650830"),
        ("=A99991712345600", "=<S1398100"),
        ("=)1XX00AB123", "&)00001234rZ"),
        ("=-XX00027QzE", "&-00001234rZ"),
        ("=#0119700101", "&#0105ABC12"),
        ("=A99991712345600", "=,000012"),
    ],
)
def test_that_a_scanners_pair_is_read_as_both_and_written_as_it_came(left: str, right: str) -> None:
    pair = decode(left + right)
    assert isinstance(pair, MessageCode)
    assert pair.order is None
    assert pair.parts == (decode(left), decode(right))
    assert encode(pair) == left + right


def test_that_a_compound_message_keeps_its_order_number() -> None:
    text = "=+04035=/A9997XYZ100T0479=,000012=A99991712345600=>019031"
    message = decode(text)
    assert isinstance(message, MessageCode)
    assert message.order == "035"
    assert encode(message) == text


def test_that_a_compound_message_is_built_only_of_parts_in_the_order_it_announces() -> None:
    din, product = DinCode(Din("A999917123456")), ProductCode("S1398", "1", "00")
    assert encode(_built(din, product)) == "=+02000=A99991712345600=<S1398100"
    for parts, order, code in [((din, product), "035", "ID-12"), ((din,), "001", "ID-34"), ((), "000", "ID-35")]:
        answer = compound(parts, order)
        assert isinstance(answer, Refusal)
        assert answer.code == code


def _built(*parts: DinCode | ProductCode) -> MessageCode:
    message = compound(parts)
    assert isinstance(message, MessageCode)
    return message
