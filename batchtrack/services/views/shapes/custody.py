"""Containers, packing and hand-overs."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ContainerRow:
    """A container; ``code`` is what its label says to a scanner.

    Attributes:
        source: number of the container it stands under; others: numbers of further ones that it was filled from.
        act: how it was filled, for example ``split``.
        amount: what it holds with its unit, empty where nobody told.
        division: product code with division, empty for one without.
        place: where it is kept, empty where nobody told.
        state: ``kept``, ``frozen`` or ``destroyed``.
        adds_up: False where its balance is out of tolerance.
    """

    number: int
    shown: str
    code: str
    label: str
    kind: str
    purpose: str
    source: str
    holder: str
    others: str = ""
    act: str = ""
    amount: str = ""
    contents: str = ""
    din: str = ""
    division: str = ""
    place: str = ""
    state: str = "kept"
    adds_up: bool = True


@dataclass(frozen=True, slots=True)
class PackingRow:
    """Containers that were packed and sealed; ``witness``, ``seal`` and ``condition`` are empty where nobody told."""

    party: str
    packed_by: str
    witness: str
    containers: str
    at: datetime
    zone: str
    place: str
    seal: str
    condition: str
    gap: bool


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """A hand-over, with whether it left a gap; what nobody told is empty.

    Attributes:
        gave, took: the persons on both sides.
        seal: number told at it; condition: how it was found.
    """

    giver: str
    receiver: str
    containers: str
    at: datetime
    zone: str
    gap: bool
    gave: str = ""
    took: str = ""
    place: str = ""
    seal: str = ""
    condition: str = ""
