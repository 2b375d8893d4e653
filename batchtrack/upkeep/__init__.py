"""Upkeep of a database: the check at start, verification, rebuilding the read models.

Making and migrating a database is in `batchtrack.upkeep.migrate`, which loads Alembic: imported only where needed.
"""

from batchtrack.upkeep.findings import Finding, Verification
from batchtrack.upkeep.rebuilding import Projector, Rebuilt, rebuild
from batchtrack.upkeep.start import check_at_start, check_readable, too_many_rights
from batchtrack.upkeep.verification import ProjectionCheck, verify

__all__ = [
    "Finding",
    "ProjectionCheck",
    "Projector",
    "Rebuilt",
    "Verification",
    "check_at_start",
    "check_readable",
    "rebuild",
    "too_many_rights",
    "verify",
]
