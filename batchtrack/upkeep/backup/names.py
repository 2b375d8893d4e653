"""How files of backups are called: the moment is in the name, so that a folder sorts by it."""

import re
from datetime import UTC, datetime
from typing import Final

_FORM: Final = "batchtrack-%Y-%m-%dT%H%M%SZ.zip"
_NAME: Final = re.compile(r"batchtrack-\d{4}-\d{2}-\d{2}T\d{6}Z\.zip")


def file_name(moment: datetime) -> str:
    """The name of a backup of that moment."""
    return moment.astimezone(UTC).strftime(_FORM)


def moment_of(name: str) -> datetime | None:
    """The moment that a file's name says; None for what is no backup of ours."""
    if not _NAME.fullmatch(name):
        return None
    try:
        return datetime.strptime(name, _FORM).replace(tzinfo=UTC)
    except ValueError:
        return None
