"""Which tables only grow, and by which column a row of theirs is found again."""

from collections.abc import Mapping
from typing import Final

from batchtrack.database.tables import DOCUMENT, EVENT, STORAGE

APPEND_ONLY: Final[Mapping[str, str]] = {
    EVENT.name: EVENT.c.position.name,
    DOCUMENT.name: DOCUMENT.c.sha256.name,
    STORAGE.name: STORAGE.c.key.name,
}
"""Table to the column whose existing value no INSERT may repeat."""
