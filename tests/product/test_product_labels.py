"""What a label must say: the truth table of 21 CFR 1271.90(c), the matrix by stage, and the static check."""

import re

import pytest

from batchtrack.identity import ProductCode
from batchtrack.product.check import check_document
from batchtrack.product.labelling import (
    Element,
    LabelStage,
    Language,
    Placement,
    Regime,
    Screening,
    fact_matrix,
    screening_warnings,
    statement,
)
from batchtrack.product.labelling.choices import BOUND, FIXED
from batchtrack.product.library import shipped
from batchtrack.product.model import Product
from batchtrack.refusals import SENTENCES

X = ("HIV-1/2",)
AUTOLOGOUS_TABLE = [
    # complete, risk, reactive: autologous, not evaluated, biohazard, reactive, advise, collection type
    (False, False, (), (True, True, False, (), False, "1")),
    (True, False, (), (True, False, False, (), False, "1")),
    (False, True, X, (True, True, True, X, False, "X")),
    (True, True, X, (True, False, True, X, False, "X")),
    (False, True, (), (True, True, True, (), False, "X")),
    (True, True, (), (True, False, True, (), False, "X")),
]
ALLOGENEIC_TABLE = [
    (False, False, (), (False, True, False, (), True, "7")),
    (True, False, (), (False, False, False, (), False, "7")),
    (False, True, X, (False, True, True, X, True, "3")),
    (True, True, X, (False, False, True, X, True, "3")),
    (False, True, (), (False, True, True, (), True, "3")),
    (True, True, (), (False, False, True, (), True, "3")),
]
ROWS = [(True, *row) for row in AUTOLOGOUS_TABLE] + [(False, *row) for row in ALLOGENEIC_TABLE]


@pytest.mark.parametrize(("autologous", "complete", "risk", "reactive", "wanted"), ROWS)
def test_that_infection_markers_lead_to_the_warnings_of_the_truth_table(
    autologous: bool, complete: bool, risk: bool, reactive: tuple[str, ...], wanted: tuple[object, ...]
) -> None:
    found = screening_warnings(Screening(complete, risk, reactive), autologous=autologous)
    told = (found.autologous, found.not_evaluated, found.biohazard, found.reactive, found.advise, found.collection_type)
    assert told == wanted
    code = ProductCode("S1398", found.collection_type, "00")
    assert (code.collection in "1XA8") is autologous


def test_that_a_reactive_result_is_always_a_risk() -> None:
    with pytest.raises(ValueError, match="risk"):
        Screening(complete=True, risk=False, reactive=X)


@pytest.mark.parametrize(
    ("row", "letters"),
    [
        ("unique identifier", "AF AF AF AF"),
        ("proper name of product", "AF AF AF AF"),
        ("product attributes", "- - AF AF"),
        ("recipient", "AF AT AT AT"),
        ("collection facility", "- AT AC AC"),
        ("end of collection with zone", "- AT AC AC"),
        ("approximate volume", "- AF AF AF"),
        ("anticoagulant and additives", "- AF AF AF"),
        ("storage temperature range", "- AF AF AF"),
        ("autologous statement", "- AT AT AT"),
        ("do not irradiate", "- AT AT AF"),
        ("no leukoreduction filters", "- - - AT"),
        ("expiry with zone", "- - AF AF"),
        ("date of distribution", "- - - AC"),
    ],
)
def test_that_the_matrix_says_where_an_element_stands_at_each_stage(row: str, letters: str) -> None:
    (found,) = [each for each in fact_matrix() if each.name == row]
    stages = (LabelStage.IN_PROCESS, LabelStage.COLLECTION, LabelStage.PRODUCT, LabelStage.TRANSPORT)
    assert [found.placements[stage] for stage in stages] == [Placement(letter) for letter in letters.split()]


@pytest.mark.parametrize("element", sorted(FIXED - set(BOUND)))
@pytest.mark.parametrize("language", Language)
def test_that_every_statement_has_words_in_every_language(element: Element, language: Language) -> None:
    assert statement(element, language)


def test_that_the_shipped_products_labels_have_nothing_missing() -> None:
    product = check_document(shipped()["rex_001.yaml"], "rex_001.yaml")
    assert isinstance(product, Product), product
    assert product.labels is not None
    stages = {kind.stage for kind in product.labels.kinds}
    assert stages == set(LabelStage)


def broken(pattern: str, by: str, count: int = 1) -> list[tuple[str, dict[str, str]]]:
    """What the static check finds in the shipped document once a place of its labels is changed."""
    text = shipped()["rex_001.yaml"].decode()
    before, labels = text.split("\nlabels:\n")
    changed, number = re.subn(pattern, by, labels, count=count)
    assert number
    found = check_document(f"{before}\nlabels:\n{changed}".encode(), "rex_001.yaml")
    assert not isinstance(found, Product)
    return [(problem.cause.code, dict(problem.cause.values)) for problem in found]


@pytest.mark.parametrize(
    ("line", "element", "basis"),
    [
        ("        - trial_use_only\n", "trial use only", "Annex VI A.1(i)"),
        ("        - us_investigational_use\n", "us investigational use", "312.6(a)"),
        ("        - expiry\n", "expiry", "Annex VI A.1(k)"),
        ("        - screening\n", "screening", "1271.90(c)(2)"),
        ("        - batch_number\n", "batch number", "Annex VI A.1(d)"),
        ("        - handle_with_care\n", "", ""),
    ],
)
def test_that_each_obligatory_element_that_is_missing_is_named(line: str, element: str, basis: str) -> None:
    text = shipped()["rex_001.yaml"].decode()
    before, labels = text.split("\nlabels:\n")
    found = check_document(f"{before}\nlabels:\n{labels.replace(line, '')}".encode(), "rex_001.yaml")
    if not element:
        assert isinstance(found, Product)
        return
    assert not isinstance(found, Product)
    missing = [problem.cause.named for problem in found if problem.cause.code == "LB-06"]
    assert any(each["element"] == element and basis in each["basis"] for each in missing), missing


@pytest.mark.parametrize(
    ("pattern", "by", "code"),
    [
        (r"containers: \[dose\]", "containers: [dose, marrow]", "LB-01"),
        (r"containers: \[marrow\]", "containers: [washed]", "LB-02"),
        (r"    - \{regimes: .*\n", "", "LB-04"),
        (r"regimes: \[us_1271, us_investigational\], language: en", "regimes: [us_1271], language: de", "LB-05"),
        (r"      storage: .*\n", "", "LB-07"),
        (r"  markers: .*\n", "", "LB-08"),
        (r"fields: \[hiv, ", "fields: [height, ", "LB-09"),
        (r"fields: \[hiv, ", "fields: [hib, ", "PR-20"),
        (r"containers: \[marrow\]", "containers: [marow]", "PR-20"),
        (r"product code: \{", "product kode: {", "PR-20"),
        (r"  site: site\n", "  site: cite\n", "PR-20"),
    ],
)
def test_that_what_is_wrong_with_labels_is_found_before_the_first_patient(pattern: str, by: str, code: str) -> None:
    assert code in {found for found, _ in broken(pattern, by)}


def test_that_the_same_product_needs_more_under_another_regime() -> None:
    atmp = broken(r"- \{regimes: \[eu_investigational\]", "- {regimes: [eu_atmp]")
    needed = {named["element"] for code, named in atmp if code == "LB-06"}
    assert needed == {"human origin", "out of reach", "disposal", "authorisation"}
    tissue = broken(r"- \{regimes: \[eu_investigational\]", f"- {{regimes: [{Regime.EU_TISSUES_AND_CELLS}]")
    assert "single european code" in {named["element"] for code, named in tissue if code == "LB-06"}


@pytest.mark.parametrize("code", [code for code in SENTENCES if code.startswith("LB-")])
def test_that_no_sentence_about_labels_blames_or_begs(code: str) -> None:
    said = f"{SENTENCES[code].fact} {SENTENCES[code].way_out}"
    assert not re.search(r"\b(please|sorry|invalid|valid|errors?|failed|forbidden|oops)\b|!", said, re.IGNORECASE)
    assert SENTENCES[code].way_out
