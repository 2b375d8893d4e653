"""Column types over text, so that no database rounds a decimal, shifts a time or renumbers an enumeration."""

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import BigInteger, CheckConstraint, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from batchtrack.events.texts import time_text

E = TypeVar("E", bound=StrEnum)

BIG_INTEGER: Final = BigInteger().with_variant(Integer(), "sqlite")
"""A whole number of 64 bits; SQLite numbers rows only under its own name for it."""

SORTED_TEXT: Final = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that every database sorts by code point, as Python does."""


def time_of(text: str) -> datetime:
    """Read a moment as records write it, ``2026-01-01T10:00:00.000000Z``.

    Raises:
        ValueError: the text has another form.
    """
    moment = datetime.fromisoformat(text)
    if moment.utcoffset() is None or time_text(moment) != text:
        raise ValueError(f"a stored time is written like 2026-01-01T10:00:00.000000Z, not {text!r}")
    return moment.astimezone(UTC)


class DecimalColumn(TypeDecorator[Decimal]):
    """A finite Decimal kept as its text with every digit; a float is refused."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, _dialect: Dialect) -> str | None:
        """Write the decimal's own digits."""
        if value is None:
            return None
        if not isinstance(value, Decimal) or not value.is_finite():
            raise TypeError(f"a decimal column keeps finite Decimals, not {value!r}")
        return str(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Decimal | None:
        """Read the digits back."""
        return None if value is None else Decimal(value)


class UtcColumn(TypeDecorator[datetime]):
    """A moment with its zone, kept in UTC as text that sorts by time; a time without zone is refused."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        """Write the moment in UTC with six decimals."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise TypeError(f"a time column keeps times that know their zone, not {value!r}")
        return time_text(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        """Read the moment back, in UTC."""
        return None if value is None else time_of(value)


class EnumColumn(TypeDecorator[E], Generic[E]):
    """A text enumeration kept by value; `one_of` lets the database check it as well."""

    impl = Text
    cache_ok = True

    def __init__(self, enumeration: type[E]) -> None:
        super().__init__()
        self.enumeration = enumeration

    def process_bind_param(self, value: E | None, _dialect: Dialect) -> str | None:
        """Write the member's value; a value that is no member is refused."""
        return None if value is None else self.enumeration(value).value

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> E | None:  # noqa: ANN401 - SQLAlchemy's own annotation
        """Read the member back."""
        return None if value is None else self.enumeration(value)


def one_of(column: str, enumeration: type[StrEnum]) -> CheckConstraint:
    """A named CHECK that the column holds a value of the enumeration."""
    values = ", ".join(f"'{member.value}'" for member in enumeration)
    return CheckConstraint(f"{column} IN ({values})", name=f"{column}_is_known")
