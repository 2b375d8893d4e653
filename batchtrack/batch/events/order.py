"""A batch is ordered, and ends."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.batch.events.parts import Reliance
from batchtrack.events import Event, Meaning, Part, PlainText


class EndKind(StrEnum):
    """How a batch can end other than by final certification."""

    CANCELLED = "cancelled"
    COLLECTION_FAILED = "collection_failed"
    PROCESSING_FAILED = "processing_failed"
    REJECTED = "rejected"
    EXPIRED = "expired"
    NOT_ADMINISTERED = "not_administered"
    RETURNED = "returned"
    DESTROYED = "destroyed"
    SUPPLIED = "supplied_out_of_specification"


class Ordered(Event):
    """A batch was ordered for one subject and bound to one version of its product.

    ``first_container`` numbers on where an earlier collection under the same chain of identity ended, so that no
    container of the one is ever taken for a container of the other.
    """

    KIND: ClassVar[str] = "batch.ordered"

    batch: PlainText
    subject: PlainText
    chain: PlainText
    product: PlainText
    product_version: PlainText
    document: PlainText
    relied: tuple[Reliance, ...]
    first_container: int = 1


class Rebound(Event):
    """An order that was not collected yet took another version of its product; ``before`` is the version it had."""

    KIND: ClassVar[str] = "batch.rebound"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    product_version: PlainText
    document: PlainText
    before: PlainText
    reason: PlainText
    relied: Reliance


class Fate(Part):
    """What became of one container."""

    container: int
    fate: PlainText


class Ended(Event):
    """The batch ended before its use was certified; every container's fate is stated."""

    KIND: ClassVar[str] = "batch.ended"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    end: EndKind
    reason: PlainText
    fates: tuple[Fate, ...]


class Commented(Event):
    """A remark on the batch, a step or a field."""

    KIND: ClassVar[str] = "batch.commented"

    step: PlainText | None
    field: PlainText | None
    text: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (Ordered, Rebound, Ended, Commented)
