"""A place where a number is typed: what it measures and how the site writes."""

from dataclasses import dataclass
from typing import Literal

DecimalMark = Literal[".", ","]


@dataclass(frozen=True, slots=True)
class NumberField:
    """A place where a number is typed.

    Attributes:
        kind: a name in KINDS.
        unit: the field's unit; a bare number takes it if the field says so. Empty outside a field.
        decimal_mark: what the site writes.
        bare_number_takes_unit: whether the unit may be left out.
        m_is_million: whether the site writes "M/mL" for million per mL.
    """

    kind: str
    unit: str
    decimal_mark: DecimalMark = "."
    bare_number_takes_unit: bool = True
    m_is_million: bool = False
