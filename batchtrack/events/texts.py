"""Field types of event bodies: decimals, times and plain texts, all kept as text."""

import re
import unicodedata
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, PlainSerializer

_TIME: Final = "%Y-%m-%dT%H:%M:%S.%fZ"
_DECIMAL: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _read_decimal(value: object) -> Decimal:
    if isinstance(value, Decimal):
        decimal = value
    elif isinstance(value, str) and _DECIMAL.fullmatch(value):
        decimal = Decimal(value)
    else:
        raise ValueError("a decimal is written as text")
    if not decimal.is_finite():
        raise ValueError("a decimal in a record is a finite number")
    return decimal


def _read_time(value: object) -> datetime:
    if isinstance(value, str):
        moment = datetime.strptime(value, _TIME).replace(tzinfo=UTC)
        if time_text(moment) != value:
            raise ValueError("times are written like 2026-01-01T10:00:00.000000Z")
        return moment
    if isinstance(value, datetime) and value.utcoffset() is not None:
        return value.astimezone(UTC)
    raise ValueError("a time in a record knows its zone")


def time_text(moment: datetime) -> str:
    """A moment as every record writes it, in UTC with six decimals."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def _clean_text(value: str) -> str:
    if "\0" in value or _SURROGATE.search(value):
        raise ValueError("text with a NUL or a lone surrogate cannot be recorded")
    return unicodedata.normalize("NFC", value)


DecimalText = Annotated[Decimal, BeforeValidator(_read_decimal), PlainSerializer(str, return_type=str)]
"""A finite Decimal, stored as its text; a JSON number is refused."""

UtcTime = Annotated[datetime, BeforeValidator(_read_time), PlainSerializer(time_text, return_type=str)]
"""A moment with its zone, stored in UTC as ``2026-01-01T10:00:00.000000Z``."""

PlainText = Annotated[str, AfterValidator(_clean_text)]
"""Text in Unicode normal form C without NUL and lone surrogates."""

__all__ = ["DecimalText", "PlainText", "UtcTime", "time_text"]
