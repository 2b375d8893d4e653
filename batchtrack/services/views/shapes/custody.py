"""Containers and hand-overs."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ContainerRow:
    """A container; ``code`` is what its label says to a scanner."""

    number: int
    shown: str
    code: str
    label: str
    kind: str
    purpose: str
    source: str
    holder: str


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """A hand-over, with whether it left a gap."""

    giver: str
    receiver: str
    containers: str
    at: datetime
    zone: str
    gap: bool
