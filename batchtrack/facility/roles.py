"""The roles of a facility's people, and which cannot be held together."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What a person is entitled to; a product's own role names are mapped to these."""

    TECHNICIAN = "technician"
    QC_ANALYST = "qc_analyst"
    MATERIALS = "materials"
    PLANNER = "planner"
    QA_REVIEWER = "qa_reviewer"
    QUALIFIED_PERSON = "qualified_person"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


QUALITY: Final = frozenset({Role.QA_REVIEWER, Role.QUALIFIED_PERSON})
"""The roles that decide for quality."""

_EXCLUDED: Final[Mapping[Role, frozenset[Role]]] = {
    Role.ADMINISTRATOR: QUALITY,
    Role.QA_REVIEWER: frozenset({Role.ADMINISTRATOR}),
    Role.QUALIFIED_PERSON: frozenset({Role.ADMINISTRATOR}),
}


def excluded_by(role: Role) -> frozenset[Role]:
    """The roles that nobody holds together with ``role``: who gives access does not release."""
    return _EXCLUDED.get(role, frozenset())
