"""The matrix of label elements by stage that FACT-JACIE asks for, as a table that a product document may change.

The letters are to be compared with the edition that a site works by; a document changes single cells.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from batchtrack.product.labelling.choices import Element, LabelStage, Placement


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of the matrix.

    Attributes:
        applies: ``always``, ``autologous`` or ``allogeneic``.
    """

    name: str
    element: Element
    applies: str
    placements: Mapping[LabelStage, Placement]

    def holds(self, *, autologous: bool) -> bool:
        """Whether the row applies to material for its own donor, or for another."""
        return self.applies in {"always", "autologous" if autologous else "allogeneic"}


@cache
def fact_matrix() -> tuple[FactRow, ...]:
    """The shipped matrix."""
    text = resources.files("batchtrack.product.labelling").joinpath("fact.csv").read_text(encoding="utf-8")
    return tuple(_row(row) for row in csv.DictReader(text.splitlines()))


def _row(row: Mapping[str, str]) -> FactRow:
    placements = {stage: Placement(row[stage.value]) for stage in LabelStage}
    return FactRow(row["row"], Element(row["element"]), row["applies"], placements)
