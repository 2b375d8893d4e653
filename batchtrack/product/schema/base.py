"""What all parts of the written form share: unknown keys refused, and types that read plain text."""

from datetime import timedelta
from decimal import Decimal
from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from batchtrack.product.durations import read_duration

_FLAGS: Final = {"yes": True, "true": True, "no": False, "false": False}
_LONGEST: Final = 4000


class Written(BaseModel):
    """A part of the document; every scalar comes as text."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)


def _read_flag(value: object) -> bool:
    if isinstance(value, str) and value in _FLAGS:
        return _FLAGS[value]
    raise PydanticCustomError("written", "yes or no")


def _read_duration(value: object) -> timedelta:
    try:
        return read_duration(str(value))
    except ValueError as error:
        raise PydanticCustomError("written", "a length of time such as 30 min, 48 h or 14 d") from error


def _read_amount(value: object) -> tuple[str, str]:
    number, _, unit = str(value).partition(" ")
    if not _is_positive(number):
        raise PydanticCustomError("written", "an amount such as 2 or 50 mL")
    return number, unit.strip() or "piece"


def _is_positive(text: str) -> bool:
    return text.isascii() and text.replace(".", "", 1).isdigit() and Decimal(text) > 0


def _read_day(value: object) -> int:
    text = str(value)
    if text.isascii() and text.isdigit() and len(text) <= 3:  # noqa: PLR2004 - no reading is due after 999 days
        return int(text)
    raise PydanticCustomError("written", "a whole number of days")


def _read_several(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _read_tolerance(value: object) -> tuple[str, str]:
    number, _, unit = str(value).partition(" ")
    if (_is_positive(number) or number == "0") and unit.strip():
        return number, unit.strip()
    raise PydanticCustomError("written", "an amount such as 0.5 mL, or a share such as 2 %")


Flag = Annotated[bool, BeforeValidator(_read_flag)]
"""``yes`` or ``no``."""

Duration = Annotated[timedelta, BeforeValidator(_read_duration)]
"""``30 min``, ``48 h``, ``14 d``."""

Amount = Annotated[tuple[str, str], BeforeValidator(_read_amount)]
"""``2`` (pieces) or ``50 mL``: the number as text and the stock unit."""

Day = Annotated[int, BeforeValidator(_read_day)]
"""A day after the start of a test."""

Tolerated = Annotated[tuple[str, str], BeforeValidator(_read_tolerance)]
"""``0.5 mL`` or ``2 %``: the number as text and the unit."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""A name that other parts of the document refer to."""

Names = Annotated[tuple[Name, ...], BeforeValidator(_read_several)]
"""One name, or a list of names."""

Text = Annotated[str, StringConstraints(max_length=_LONGEST, strip_whitespace=True)]
"""Words for people."""
