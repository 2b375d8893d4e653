"""A row as one line of JSON: texts, whole numbers and absent values as they are, bytes by base64."""

import base64
import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

_BYTES: Final = "base64"


def line_of(values: Iterable[object]) -> bytes:
    """One line, with its end; text that another program spoilt is kept as escapes."""
    return json.dumps([_said(value) for value in values], separators=(",", ":")).encode("ascii") + b"\n"


def values_of(line: bytes) -> Sequence[Any]:
    """The row that a line holds.

    Raises:
        ValueError: the line is no row.
    """
    row = json.loads(line)
    if not isinstance(row, list):
        raise ValueError("a line of a backup is a list")  # noqa: TRY004 - what it says is wrong, not what it is called with
    return [_meant(value) for value in row]


def _said(value: object) -> object:
    match value:
        case None | str() | int():
            return value
        case bytes():
            return {_BYTES: base64.b64encode(value).decode("ascii")}
        case _:
            raise TypeError(f"a record's table holds texts, whole numbers and bytes, not {value!r}")


def _meant(value: object) -> object:
    return base64.b64decode(value[_BYTES], validate=True) if isinstance(value, dict) else value
