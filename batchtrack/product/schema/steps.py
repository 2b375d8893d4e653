"""How a step is written."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

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

LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
"""A language by its two letters, for example ``de``."""

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


Instruction = Text | Annotated[dict[LanguageTag, Text], Field(min_length=1)]
"""One text, or one for each language; the first of them is what stands where a language is not written."""


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
    instruction: Instruction
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
