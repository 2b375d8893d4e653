"""How a step is written."""

from typing import Literal

from batchtrack.product.model import Otherwise, RoomUse, StepKind, Verification
from batchtrack.product.schema.base import Duration, Flag, Name, Text, Written
from batchtrack.product.schema.entries import (
    WrittenContainer,
    WrittenCustody,
    WrittenEquipment,
    WrittenField,
    WrittenHandling,
    WrittenMaterial,
    WrittenScan,
)

Phase = Literal[
    "Order",
    "Collection",
    "Transport",
    "Processing",
    "Testing",
    "Release",
    "Delivery",
    "Use",
    "Follow-up",
]
"""The parts of a batch's way, in the order in which screens show them."""


class WrittenWindow(Written):
    """A time limit: at most ``at_most`` after the clock ``after`` started."""

    after: Name
    at_most: Duration
    at: Name | None = None
    warn: Duration
    otherwise: Otherwise = Otherwise.DEVIATION
    origin: Name | None = None


class WrittenStep(Written):
    """A step. Without ``after`` it follows the step above."""

    id: Name
    code: Text
    title: Text
    phase: Phase
    instruction: Text
    after: tuple[Name, ...] | None = None
    performer: Name
    verification: Verification = Verification.NONE
    verifier: Name | None = None
    kind: StepKind = StepKind.RECORD
    gate: Name | None = None
    reported_by: Text | None = None
    stage: Name | None = None
    room: RoomUse = RoomUse.NONE
    identity: Flag = False
    scans: tuple[WrittenScan, ...] = ()
    fields: tuple[WrittenField, ...] = ()
    materials: tuple[WrittenMaterial, ...] = ()
    equipment: tuple[WrittenEquipment, ...] = ()
    makes: tuple[WrittenContainer, ...] = ()
    handles: tuple[WrittenHandling, ...] = ()
    custody: WrittenCustody | None = None
    windows: tuple[WrittenWindow, ...] = ()
    meaning: Text | None = None
    verification_meaning: Text | None = None
