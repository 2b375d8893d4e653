"""The static check of a collection of computations: the rules about numbers, without those about a process."""

from hashlib import sha256
from typing import Final

from pydantic import ValidationError

from batchtrack.product.building.computations import build_computations
from batchtrack.product.check import alerts, fields, formulas, limits, origins, questions, uniqueness, weights
from batchtrack.product.check.finding import Facts, Rule
from batchtrack.product.check.run import check_document
from batchtrack.product.loader import Loaded, read
from batchtrack.product.model import Product
from batchtrack.product.problems import Lines, Path, Problem, in_order
from batchtrack.product.schema.causes import cause
from batchtrack.product.schema.computations import WrittenComputations
from batchtrack.product.tree import Written, read_tree

_KEY: Final = "computations"
RULES: Final[tuple[Rule, ...]] = (
    uniqueness.unique_names,
    fields.fields_complete,
    limits.measures_known,
    limits.limits_read,
    alerts.alerts_inside,
    origins.origins_given,
    formulas.formulas_read,
    formulas.formulas_end,
    questions.questions_answered,
    questions.statements_exist,
    questions.traps_set,
    weights.weights_told,
)


def check_computations(data: bytes, name: str) -> Product | tuple[Problem, ...]:
    """Load and check a collection of computations: its rows where nothing is wrong, else every problem."""
    loaded = _read(data, name)
    if not isinstance(loaded, Loaded):
        return loaded
    facts = Facts(loaded.product)
    findings = [finding for rule in RULES for finding in rule(facts)]
    problems = [Problem(name, loaded.lines.at(*finding.path), finding.cause) for finding in findings]
    return in_order(problems) or loaded.product


def check_definition(data: bytes, name: str) -> Product | tuple[Problem, ...]:
    """Load and check a document that is a product or a collection of computations."""
    return check_computations(data, name) if _is_collection(data, name) else check_document(data, name)


def rows_of(data: bytes, name: str) -> Product | tuple[Problem, ...]:
    """What can be computed by a document, be it a product or a collection of computations; statically unchecked."""
    loaded = _read(data, name) if _is_collection(data, name) else read(data, name)
    return loaded.product if isinstance(loaded, Loaded) else loaded


def _is_collection(data: bytes, name: str) -> bool:
    document = read_tree(data, name)
    return isinstance(document, Written) and isinstance(document.root, dict) and _KEY in document.root


def _read(data: bytes, name: str) -> Loaded | tuple[Problem, ...]:
    document = read_tree(data, name)
    if not isinstance(document, Written):
        return document
    try:
        written = WrittenComputations.model_validate(document.root)
    except ValidationError as error:
        found = error.errors(include_url=False)
        return in_order([Problem(name, document.lines.at(*each["loc"]), cause(each)) for each in found])
    product = build_computations(written, document.lines, name, sha256(data).hexdigest())
    return Loaded(product, _as_rows(document.lines)) if isinstance(product, Product) else product


def _as_rows(lines: Lines) -> Lines:
    """The lines by the paths that the same rows have in a product."""
    prefixes: dict[str | int, Path] = {
        "quantities": ("steps", _KEY, "fields"),
        "questions": ("steps", _KEY, "fields"),
        "rules": ("dose",),
    }
    moved = {
        (*prefixes[path[0]], *path[1:]): line for path, line in lines.by_path.items() if path and path[0] in prefixes
    }
    return Lines({**lines.by_path, **moved})
