"""Quantities with units: reading, converting, judging against limits, computing by formulas; Decimal throughout."""

from batchtrack.units.conversion import UnitMismatch, convert
from batchtrack.units.criterion import Criterion, End, Rounding, show_criterion
from batchtrack.units.criterion_reader import parse_criterion
from batchtrack.units.derivation import Derivation, DerivationStep, judged_lines
from batchtrack.units.dimension_check import check_formula, check_unit
from batchtrack.units.display import show
from batchtrack.units.evaluation import evaluate
from batchtrack.units.formula import Formula
from batchtrack.units.formula_parser import parse_formula
from batchtrack.units.judging import Judgement, Verdict, judge
from batchtrack.units.kind import BODY_WEIGHT, KINDS, VERBAL, Kind
from batchtrack.units.let_through import LetThrough, let_through
from batchtrack.units.number_field import DecimalMark, NumberField
from batchtrack.units.quantity import Bound, Quantity
from batchtrack.units.reading import Reading, read
from batchtrack.units.traps import Known, Trap, TrapSort, alerted, parse_trap, sentinel, sprung, trimming
from batchtrack.units.unit import Unit, parse_unit
from batchtrack.units.verbal import WORDS, Verbal, is_word, read_verbal

__all__ = [
    "BODY_WEIGHT",
    "KINDS",
    "VERBAL",
    "WORDS",
    "Bound",
    "Criterion",
    "DecimalMark",
    "Derivation",
    "DerivationStep",
    "End",
    "Formula",
    "Judgement",
    "Kind",
    "Known",
    "LetThrough",
    "NumberField",
    "Quantity",
    "Reading",
    "Rounding",
    "Trap",
    "TrapSort",
    "Unit",
    "UnitMismatch",
    "Verbal",
    "Verdict",
    "alerted",
    "check_formula",
    "check_unit",
    "convert",
    "evaluate",
    "is_word",
    "judge",
    "judged_lines",
    "let_through",
    "parse_criterion",
    "parse_formula",
    "parse_trap",
    "parse_unit",
    "read",
    "read_verbal",
    "sentinel",
    "show",
    "show_criterion",
    "sprung",
    "trimming",
]
