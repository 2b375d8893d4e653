"""Containers in the document: what can be balanced, divided and allocated, found before the first patient."""

from typing import Final

import pytest

from batchtrack.product.check import check_document
from batchtrack.product.loader import load
from batchtrack.product.model import ContainerAct, Product, Relation
from batchtrack.product.problems import problem_text

_MARROW: Final = "{container: marrow, label: Marrow bag, kind: bag, volume: drawn}"
_SYRINGE: Final = "{container: syringe, label: Syringe, kind: syringe, from: marrow, volume: filled}"
_BALANCED: Final = _MARROW.replace("volume: drawn", "volume: drawn, tolerance: 1 mL")


def codes(text: str) -> list[str]:
    problems = check_document(text.encode(), "small.yaml")
    return [] if isinstance(problems, Product) else [problem.cause.code for problem in problems]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (_MARROW, _MARROW.replace(", volume: drawn", ", tolerance: 1 mL"), "CT-01"),
        (_MARROW, _MARROW.replace("volume: drawn", "volume: drawn, tolerance: 1 kg"), "CT-02"),
        (_MARROW, _BALANCED.replace("}", ", rest: cells}"), "CT-02"),
        (_MARROW, _BALANCED.replace("}", ", rest: total}"), "CT-04"),
        (_MARROW, _MARROW.replace("}", ", act: allocate}"), "CT-06"),
        (_SYRINGE, _SYRINGE.replace("}", ", act: draw}"), "CT-07"),
        (_SYRINGE, _SYRINGE.replace("}", ", purpose: environment}"), "CT-13"),
        (_SYRINGE, _SYRINGE.replace("filled}", "filled, takes: nobody}"), "PR-20"),
        (_MARROW, _MARROW.replace("}", ", discards: nobody}"), "PR-20"),
        ("at: shipped_at\n", "at: shipped_at\n      seal: nobody\n", "PR-20"),
    ],
)
def test_that_the_check_finds(small: str, old: str, new: str, code: str) -> None:
    assert old in small
    assert code in codes(small.replace(old, new, 1))


def test_that_a_part_of_a_balanced_container_says_how_much_it_took(small: str) -> None:
    text = small.replace(_MARROW, _BALANCED)
    assert codes(text) == []
    assert codes(text.replace(_SYRINGE, _SYRINGE.replace(", volume: filled", ""))) == ["CT-03"]
    shared = _SYRINGE.replace(", volume: filled", ", counted_with: syringe")
    assert (
        codes(text.replace(_SYRINGE, f"{_SYRINGE}\n      - {shared.replace('container: syringe', 'container: spare')}"))
        == []
    )


def _parts(count: int, prefix: str = "part", source: str = "marrow") -> str:
    part = "      - {{container: {prefix}_{number}, label: Part, kind: bag, from: {source}, act: split}}"
    return "\n".join(part.format(prefix=prefix, number=number, source=source) for number in range(count))


def test_that_a_container_has_no_more_parts_than_there_are_letters(small: str) -> None:
    assert codes(small.replace(f"      - {_SYRINGE}", f"      - {_SYRINGE}\n{_parts(26)}")) == []
    assert codes(small.replace(f"      - {_SYRINGE}", f"      - {_SYRINGE}\n{_parts(27)}")) == ["CT-05"]


def test_that_parts_of_parts_are_not_split_again(small: str) -> None:
    twice = f"{_parts(1)}\n{_parts(1, 'second', 'part_0')}"
    assert codes(small.replace(f"      - {_SYRINGE}", f"      - {_SYRINGE}\n{twice}")) == []
    thrice = f"{twice}\n{_parts(1, 'third', 'second_0')}"
    assert codes(small.replace(f"      - {_SYRINGE}", f"      - {_SYRINGE}\n{thrice}")) == ["CT-08"]


def test_that_two_undivided_containers_have_two_product_codes(small: str) -> None:
    text = small.replace(_MARROW, _MARROW.replace("}", ", product_code: S9990}"))
    assert codes(text.replace(_SYRINGE, _SYRINGE.replace("}", ", product_code: S9991}"))) == []
    assert codes(text.replace(_SYRINGE, _SYRINGE.replace("}", ", product_code: S9990}"))) == ["CT-09"]
    assert codes(text.replace(_SYRINGE, _SYRINGE.replace("}", ", product_code: S9990, act: split}"))) == []


def test_that_an_allogeneic_product_begins_with_a_vial(small: str) -> None:
    text = small.replace("order: order\n", "order: order\nrelation: allogeneic\n", 1)
    assert codes(text) == ["CT-06"]
    product = check_document(text.replace(_MARROW, _MARROW.replace("}", ", act: allocate}")).encode(), "small.yaml")
    assert isinstance(product, Product), [problem_text(problem) for problem in product]
    assert product.relation is Relation.ALLOGENEIC


def test_that_what_is_frozen_was_made_before(small: str) -> None:
    handles = "    handles:\n      - {container: syringe, act: freeze, at: drawn_at, place: Tank 1}\n    custody:\n"
    assert codes(small.replace("    custody:\n", handles, 1)) == ["PR-60"]
    own = "    handles:\n      - {container: marrow, act: freeze, at: weight, place: Tank 1}\n    custody:\n"
    assert codes(small.replace("    custody:\n", own, 1)) == ["PR-66"]


def test_that_the_act_follows_from_what_is_written(small: str) -> None:
    extra = """      - {container: pool, label: Pool, kind: bag, from: [marrow, syringe]}
      - {container: tube, label: Tube, kind: tube, from: marrow, purpose: sample}
      - {container: kept, label: Kept, kind: tube, from: marrow, purpose: retain}"""
    product = load(small.replace(f"      - {_SYRINGE}", f"      - {_SYRINGE}\n{extra}").encode(), "small.yaml")
    assert isinstance(product, Product)
    acts = {made.id: made.act for step in product.steps for made in step.makes}
    assert acts == {
        "marrow": ContainerAct.DRAW,
        "syringe": ContainerAct.FILL,
        "pool": ContainerAct.POOL,
        "tube": ContainerAct.SAMPLE,
        "kept": ContainerAct.RETAIN,
    }
