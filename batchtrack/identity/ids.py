"""The form of every id that people see: of a person, lot, device, room, subject, batch or document."""

import re
from typing import Final

_ID: Final = re.compile(r"[A-Z0-9][A-Z0-9-]*")


def is_id(text: str) -> bool:
    """Whether ``text`` is capital letters, digits and hyphens, beginning with no hyphen."""
    return _ID.fullmatch(text) is not None


def require_id(text: str) -> None:
    """Stop a wrong id at its source.

    Raises:
        ValueError: ``text`` is no id.
    """
    if not is_id(text):
        raise ValueError(f"an id is capital letters, digits and hyphens, not {text!r}")
