"""What a label must say: regimes and languages of destinations, stages of manufacture, and the words, all as data."""

from batchtrack.product.labelling.choices import (
    Element,
    LabelSize,
    LabelStage,
    Language,
    PatientMark,
    Placement,
    Regime,
)
from batchtrack.product.labelling.fact import FactRow, fact_matrix
from batchtrack.product.labelling.model import Destination, LabelKind, Labels, Markers
from batchtrack.product.labelling.obligations import Obligation, obligations
from batchtrack.product.labelling.screening import Screening, Warnings, screening_warnings
from batchtrack.product.labelling.statements import caption, statement

__all__ = [
    "Destination",
    "Element",
    "FactRow",
    "LabelKind",
    "LabelSize",
    "LabelStage",
    "Labels",
    "Language",
    "Markers",
    "Obligation",
    "PatientMark",
    "Placement",
    "Regime",
    "Screening",
    "Warnings",
    "caption",
    "fact_matrix",
    "obligations",
    "screening_warnings",
    "statement",
]
