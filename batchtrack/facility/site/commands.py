"""What can be asked of a facility."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class FoundFacility:
    """Begin a facility."""

    code: str
    name: str
    demonstration: bool
    zone: str
    decimal_mark: Literal[".", ","]
    simulated_clock: bool = False
    m_is_million: bool = False


@dataclass(frozen=True, slots=True)
class OpenDemonstration:
    """Note that the demonstration is opened; asked again, nothing more is recorded."""

    code: str


SiteCommand = FoundFacility | OpenDemonstration
"""Anything that can be asked of a facility."""
