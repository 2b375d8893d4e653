"""The people, the patient and the place of the journeys."""

from datetime import UTC, datetime
from typing import Final

from batchtrack.batch.context import Actor
from batchtrack.identity import issue_chain

ZONE: Final = "Europe/Berlin"
BEGIN: Final = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
CHAIN: Final = issue_chain("A9990", 2026, 17)
OTHER_CHAIN: Final = issue_chain("A9990", 2026, 18)
PROCEDURES: Final = frozenset(
    (code, str(version)) for code in ("REX-001", "SMALL-1", "ALLO-1", "BOX-1") for version in range(1, 10)
)
"""Everybody on the journeys was trained for whatever is made there."""

SUBJECT: Final = "S-0017"
OTHER_SUBJECT: Final = "S-0018"


def person(name: str, *roles: str) -> Actor:
    number = name.upper().replace(" ", "-")
    return Actor(number, name, frozenset(roles), f"person/{number}", 3, trained=PROCEDURES)


TECHNICIAN_A: Final = person("Technician A", "technician")
TECHNICIAN_B: Final = person("Technician B", "technician")
TECHNICIAN_C: Final = person("Technician C", "technician")
ANALYST_A: Final = person("QC analyst A", "qc_analyst")
ANALYST_B: Final = person("QC analyst B", "qc_analyst")
MATERIALS_A: Final = person("Materials A", "materials")
MATERIALS_B: Final = person("Materials B", "materials")
PLANNER_A: Final = person("Planner A", "planner")
REVIEWER_A: Final = person("QA reviewer A", "qa_reviewer")
REVIEWER_B: Final = person("QA reviewer B", "qa_reviewer")
QUALIFIED_A: Final = person("Qualified person A", "qualified_person")
QUALIFIED_B: Final = person("Qualified person B", "qualified_person")
AUDITOR_A: Final = person("Auditor A", "auditor")

PERFORMERS: Final = {
    "technician": TECHNICIAN_A,
    "qc_analyst": ANALYST_A,
    "materials": MATERIALS_A,
    "planner": PLANNER_A,
    "qa_reviewer": REVIEWER_A,
    "qualified_person": QUALIFIED_A,
}
VERIFIERS: Final = {**PERFORMERS, "technician": TECHNICIAN_B, "qc_analyst": ANALYST_B}
