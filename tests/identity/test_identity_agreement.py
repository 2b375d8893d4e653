"""What stands on one label may not contradict itself."""

from collections.abc import Sequence

import pytest

from batchtrack.identity import (
    BloodGroupCode,
    Din,
    DinCode,
    DivisionCode,
    EuropeanCode,
    Intent,
    IsbtCode,
    ProductCode,
    compound,
    contradiction,
    decode,
    intent_agrees,
    missing_division,
    parse_european,
    statement_contradiction,
)
from batchtrack.refusals import Refusal, sentence, way_out

DIN = DinCode(Din("A999917123456"))
AUTOLOGOUS, VOLUNTEER = ProductCode("S1398", "1", "00"), ProductCode("S1398", "V", "00")
ELSEWHERE = ProductCode("S1398", "1", "99")


def european(donation: str) -> EuropeanCode:
    code = parse_european(f"IE0TE999{donation}A00S138400020170110")
    assert isinstance(code, EuropeanCode)
    return code


def code_of(answer: object) -> str | None:
    if not isinstance(answer, Refusal):
        return None
    assert sentence(answer)
    assert way_out(answer)
    return answer.code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((DIN, BloodGroupCode("64"), AUTOLOGOUS), None),
        ((DIN, BloodGroupCode("62"), AUTOLOGOUS), None),
        ((BloodGroupCode("64"), VOLUNTEER), "ID-26"),
        ((BloodGroupCode("Ma"), VOLUNTEER), "ID-26"),
        ((BloodGroupCode("58"), AUTOLOGOUS), "ID-26"),
        ((BloodGroupCode("64"), ProductCode("T1295", "", "000")), None),
        ((DIN, DIN), "ID-25"),
        ((ELSEWHERE, DivisionCode("000012")), None),
        ((AUTOLOGOUS, DivisionCode("000012")), "ID-27"),
        ((DIN, european("A999917123456")), None),
        ((DIN, european("A999917123457")), "ID-28"),
        ((DIN, european("0000000000012")), None),
    ],
)
def test_that_the_structures_of_a_label_agree(parts: Sequence[IsbtCode], code: str | None) -> None:
    assert code_of(contradiction(parts)) == code


def test_that_a_label_that_contradicts_itself_is_neither_built_nor_read() -> None:
    assert code_of(compound((DIN, BloodGroupCode("64"), VOLUNTEER))) == "ID-26"
    assert code_of(decode("=+02000=%6400=<S1398V00")) == "ID-26"
    assert code_of(decode("=%6400=<S1398V00")) == "ID-26"


def test_that_a_division_of_99_is_scanned_alone_and_never_stands_alone_in_a_compound_message() -> None:
    assert code_of(decode("=<S1398199")) is None
    assert code_of(missing_division((ELSEWHERE,))) == "ID-23"
    assert code_of(decode("=+02000=A99991712345600=<S1398199")) == "ID-23"
    assert code_of(decode("=+03000=A99991712345600=<S1398199=,000012")) is None


@pytest.mark.parametrize(
    ("parts", "autologous_only", "biohazard", "code"),
    [
        ((AUTOLOGOUS,), True, False, None),
        ((AUTOLOGOUS,), False, False, "ID-24"),
        ((VOLUNTEER,), True, False, "ID-24"),
        ((ProductCode("S1398", "X", "00"),), True, False, "ID-24"),
        ((ProductCode("S1398", "X", "00"),), True, True, None),
        ((BloodGroupCode("65"),), False, False, "ID-24"),
        ((), False, False, None),
    ],
)
def test_that_codes_and_printed_statements_agree(
    parts: Sequence[IsbtCode], autologous_only: bool, biohazard: bool, code: str | None
) -> None:
    answer = statement_contradiction(parts, autologous_only=autologous_only, biohazard=biohazard)
    assert code_of(answer) == code


@pytest.mark.parametrize(
    ("intent", "collection", "agrees"),
    [
        (Intent.AUTOLOGOUS, "1", True),
        (Intent.AUTOLOGOUS_BIOHAZARD, "X", True),
        (Intent.AUTOLOGOUS, "V", False),
        (Intent.AUTOLOGOUS, "0", False),
        (Intent.AUTOLOGOUS, "8", False),
        (Intent.CROSSOVER, "A", True),
        (Intent.CROSSOVER, "1", False),
        (Intent.DIRECTED, "2", True),
        (Intent.DIRECTED, "1", False),
        (Intent.AUTOLOGOUS_MESSAGE, "8", True),
        (Intent.DEFAULT, "V", True),
        (Intent.DEFAULT, "1", True),
    ],
)
def test_that_blood_group_and_collection_type_may_not_contradict(intent: Intent, collection: str, agrees: bool) -> None:
    assert intent_agrees(intent, collection) is agrees


@pytest.mark.parametrize(
    ("row", "intents"),
    [
        ("O RhD negative", "95 91 93 96 97 98"),
        ("O RhD positive", "51 47 49 52 53 54"),
        ("A RhD negative", "06 02 04 07 08 09"),
        ("A RhD positive", "62 58 60 63 64 65"),
        ("B RhD negative", "17 13 15 18 19 20"),
        ("B RhD positive", "73 69 71 74 75 76"),
        ("AB RhD negative", "28 24 26 29 30 31"),
        ("AB RhD positive", "84 80 82 85 86 87"),
    ],
)
def test_that_every_value_of_the_table_has_its_group_and_intent(row: str, intents: str) -> None:
    columns = [
        Intent.DEFAULT,
        Intent.DIRECTED,
        Intent.DIRECTED_BIOHAZARD,
        Intent.CROSSOVER,
        Intent.AUTOLOGOUS,
        Intent.AUTOLOGOUS_BIOHAZARD,
    ]
    codes = [BloodGroupCode(value) for value in intents.split()]
    assert [(code.group, code.intent) for code in codes] == [(row, intent) for intent in columns]
