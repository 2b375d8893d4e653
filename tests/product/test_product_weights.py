import pytest

from batchtrack.product.check import check_document
from batchtrack.product.model import Product
from batchtrack.product.problems import Problem

RATE = "formula: filled / weight / at"


def _problems(text: str) -> list[str]:
    checked = check_document(text.encode(), "small.yaml")
    return [] if isinstance(checked, Product) else [_code(problem) for problem in checked]


def _code(problem: Problem) -> str:
    return problem.cause.code


@pytest.fixture(name="weighed")
def _weighed(small: str) -> str:
    """The small document, whose mass is a body weight."""
    assert "weight: {kind: mass" in small
    return small.replace("weight: {kind: mass", "weight: {kind: body_weight", 1)


def test_that_a_value_by_body_weight_tells_the_kind_and_the_date_of_the_weight(weighed: str) -> None:
    assert set(_problems(weighed)) == {"PR-27"}
    assert set(_problems(_stating(weighed, "limb"))) == {"PR-27"}
    assert set(_problems(_stating(weighed, "drawn_at"))) == {"PR-27"}
    assert _problems(_stating(weighed, "limb, drawn_at")) == []


def _stating(document: str, names: str) -> str:
    """The document, whose rule by body weight states some rows."""
    at = document.index("id: rate")
    line = document.index("    in:", at)
    return f"{document[:line]}    states: [{names}]\n{document[line:]}"
