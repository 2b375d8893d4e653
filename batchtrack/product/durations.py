"""Lengths of time as a product document writes them."""

import re
from datetime import timedelta
from typing import Final

_DURATION: Final = re.compile(r"([0-9]{1,6}) ?(min|h|d)")
_MINUTES: Final = {"min": 1, "h": 60, "d": 24 * 60}


def read_duration(text: str) -> timedelta:
    """Read ``90 min``, ``48 h`` or ``14 d``.

    Raises:
        ValueError: the text is not a whole number of minutes, hours or days.
    """
    found = _DURATION.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a length of time")
    return timedelta(minutes=int(found[1]) * _MINUTES[found[2]])
