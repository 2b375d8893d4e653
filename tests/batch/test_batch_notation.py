"""How a site's own notation and a document's limits reach what is typed."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import pytest
from journey_people import ANALYST_A, ZONE

from batchtrack.batch.context import Context
from batchtrack.batch.events.parts import Standing, Value
from batchtrack.batch.questions.judging import judge_result
from batchtrack.batch.questions.reading import read_number
from batchtrack.product.model import TestClass, TestDefinition, TestStage
from batchtrack.refusals import Refusal

POINTS: Final = Context(datetime(2026, 11, 23, 9, tzinfo=UTC), ANALYST_A, ZONE, ".")
COMMAS: Final = replace(POINTS, decimal_mark=",")
BIOBURDEN: Final = TestDefinition(
    id="bioburden",
    label="Bioburden",
    method="plate count",
    quantity="colony_count",
    unit="CFU",
    words=(),
    criterion="<= 10 CFU",
    alert="<= 5 CFU",
    stage=TestStage.BEFORE_RELEASE,
    test_class=TestClass.RELEASE,
    sample="sample",
)


def _count(text: str) -> Value:
    return Value(entered=text, number=text.partition(" ")[0], unit="CFU", bound="=", figures=1)


@pytest.mark.parametrize(
    ("text", "standing"), [("5 CFU", Standing.WITHIN), ("6 CFU", Standing.ALERT), ("11 CFU", Standing.OUTSIDE)]
)
def test_that_a_result_at_the_alert_limit_warns_and_only_beyond_the_criterion_fails(
    text: str, standing: Standing
) -> None:
    judged = judge_result(BIOBURDEN, _count(text))
    assert judged is not None
    assert judged.standing is standing


def test_that_a_test_for_information_may_warn_by_an_alert_alone() -> None:
    judged = judge_result(replace(BIOBURDEN, criterion=None), _count("11 CFU"))
    assert judged is not None
    assert judged.standing is Standing.ALERT


def test_that_a_number_is_read_by_the_decimal_mark_of_the_site() -> None:
    at_commas = read_number("1.234", "volume", "mL", COMMAS)
    assert isinstance(at_commas, Refusal)
    assert at_commas.code == "UN-03"
    at_points = read_number("1.234", "volume", "mL", POINTS)
    assert isinstance(at_points, Value)
    assert at_points.number == "1.234"


def test_that_m_is_million_only_at_a_site_that_writes_it_so() -> None:
    elsewhere = read_number("12.5 M/mL", "cell_concentration", "10^9 cell/L", POINTS)
    assert isinstance(elsewhere, Refusal)
    assert elsewhere.code == "UN-37"
    here = read_number("12.5 M/mL", "cell_concentration", "10^9 cell/L", replace(POINTS, m_is_million=True))
    assert isinstance(here, Value)
    assert (here.number, here.unit) == ("1.25E+7", "cell/mL")
