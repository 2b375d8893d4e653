"""Who does what in a batch of the demonstration."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cast:
    """Who does what in one batch, by facility role; the second of each pair verifies."""

    performers: Mapping[str, str]
    verifiers: Mapping[str, str]


def cast(technician: str, second: str) -> Cast:
    """The usual people, with two technicians."""
    usual = {"planner": "PLAN-A", "materials": "MAT-A", "qa_reviewer": "QA-A", "qualified_person": "QP-A"}
    return Cast(
        performers={**usual, "technician": technician, "qc_analyst": "QC-A"},
        verifiers={**usual, "technician": second, "qc_analyst": "QC-B"},
    )
