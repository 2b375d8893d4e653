"""The people of the demonstration: roles with a letter, and a password that everybody may know."""

from typing import Final

from batchtrack.facility.roles import Role
from batchtrack.services.founding import NewPerson

PEOPLE: Final = (
    NewPerson("ADMIN-A", "Administrator A", "BADGE-100", (Role.ADMINISTRATOR,), "demo-administrator-a"),
    NewPerson("PLAN-A", "Planner A", "BADGE-110", (Role.PLANNER,), "demo-planner-a"),
    NewPerson("MAT-A", "Materials A", "BADGE-120", (Role.MATERIALS,), "demo-materials-a"),
    NewPerson("TECH-A", "Technician A", "BADGE-131", (Role.TECHNICIAN,), "demo-technician-a"),
    NewPerson("TECH-B", "Technician B", "BADGE-132", (Role.TECHNICIAN,), "demo-technician-b"),
    NewPerson("TECH-C", "Technician C", "BADGE-133", (Role.TECHNICIAN,), "demo-technician-c"),
    NewPerson("QC-A", "QC analyst A", "BADGE-141", (Role.QC_ANALYST,), "demo-analyst-a"),
    NewPerson("QC-B", "QC analyst B", "BADGE-142", (Role.QC_ANALYST,), "demo-analyst-b"),
    NewPerson("QA-A", "QA reviewer A", "BADGE-150", (Role.QA_REVIEWER,), "demo-reviewer-a"),
    NewPerson("QP-A", "Qualified person A", "BADGE-160", (Role.QUALIFIED_PERSON,), "demo-qualified-a"),
)
"""The administrator and the QA reviewer among them found the facility; they enrol the others."""

FIRST: Final = tuple(person for person in PEOPLE if person.person in {"ADMIN-A", "QA-A"})
ROOT_PASSPHRASE: Final = "demo-root-passphrase"  # noqa: S105 - opens nothing but a demonstration
ISSUING_PASSPHRASE: Final = "demo-issuing-passphrase"  # noqa: S105 - likewise

PASSWORDS: Final = {person.person: person.password for person in PEOPLE}
"""Each person's password; they open nothing but a demonstration."""
