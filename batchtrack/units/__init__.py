"""Quantities with units: reading, converting, judging against limits, computing by formulas; Decimal throughout."""

from batchtrack.units.conversion import UnitMismatch, convert
from batchtrack.units.criterion import Criterion, End, Rounding, show_criterion
from batchtrack.units.criterion_reader import parse_criterion
from batchtrack.units.derivation import Derivation, DerivationStep
from batchtrack.units.dimension_check import check_formula, check_unit
from batchtrack.units.display import show
from batchtrack.units.evaluation import evaluate
from batchtrack.units.formula import Formula
from batchtrack.units.formula_parser import parse_formula
from batchtrack.units.judging import Judgement, Verdict, judge
from batchtrack.units.kind import KINDS, VERBAL, Kind
from batchtrack.units.let_through import LetThrough, let_through
from batchtrack.units.quantity import Bound, Quantity
from batchtrack.units.reading import NumberField, Reading, read
from batchtrack.units.unit import Unit, parse_unit
from batchtrack.units.verbal import WORDS, Verbal, read_verbal

__all__ = [
    "KINDS",
    "VERBAL",
    "WORDS",
    "Bound",
    "Criterion",
    "Derivation",
    "DerivationStep",
    "End",
    "Formula",
    "Judgement",
    "Kind",
    "LetThrough",
    "NumberField",
    "Quantity",
    "Reading",
    "Rounding",
    "Unit",
    "UnitMismatch",
    "Verbal",
    "Verdict",
    "check_formula",
    "check_unit",
    "convert",
    "evaluate",
    "judge",
    "let_through",
    "parse_criterion",
    "parse_formula",
    "parse_unit",
    "read",
    "read_verbal",
    "show",
    "show_criterion",
]
