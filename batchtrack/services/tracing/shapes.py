"""What a trace answers with."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class TraceKind(StrEnum):
    """What was traced."""

    SUBJECT = "subject"
    CHAIN = "chain of identity"
    BATCH = "batch"
    DONATION = "donation"
    LOT = "lot"
    EQUIPMENT = "equipment"
    BANK = "cell bank"
    DONOR = "donor"


@dataclass(frozen=True, slots=True)
class TracedContainer:
    """A container under the first one that it was filled from; ``sources`` numbers all of them.

    Attributes:
        amount: what it holds, None where nobody told, in ``unit``.
        state: ``kept``, ``frozen`` or ``destroyed``.
    """

    number: int
    label: str
    kind: str
    act: str
    contents: str
    din: str | None
    product_code: str | None
    division: str
    amount: Decimal | None
    unit: str
    place: str
    holder: str
    state: str
    sources: tuple[int, ...]
    parts: tuple["TracedContainer", ...]


@dataclass(frozen=True, slots=True)
class TracedUse:
    """A lot or a device in a step of a batch."""

    id: str
    name: str
    step: str
    slot: str


@dataclass(frozen=True, slots=True)
class TracedVial:
    """A vial of a donor's bank that is this batch's."""

    bank: str
    vial: str
    donor: str
    donation: str
    state: str


@dataclass(frozen=True, slots=True)
class TracedBatch:
    """A batch with its patient; what it was made of and with only where it was traced from the patient's side."""

    batch: str
    subject: str
    chain: str
    product: str
    standing: str
    containers: tuple[TracedContainer, ...] = ()
    lots: tuple[TracedUse, ...] = ()
    devices: tuple[TracedUse, ...] = ()
    vials: tuple[TracedVial, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything that something on record has touched."""

    kind: TraceKind
    id: str
    name: str
    batches: tuple[TracedBatch, ...]
