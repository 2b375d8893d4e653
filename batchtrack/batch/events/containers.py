"""What containers hold and what is done with them."""

from typing import ClassVar, Final

from batchtrack.batch.events.parts import Reliance, ReportedBy
from batchtrack.events import DecimalText, Event, Meaning, Part, PlainText, UtcTime


class Portion(Part):
    """What went from one container into another; ``amount`` None where nobody told, in the unit of ``unit``."""

    container: int
    amount: DecimalText | None
    unit: PlainText


class ContainerFilled(Event):
    """What a container holds and what it took from which others; a later one of it corrects the first."""

    KIND: ClassVar[str] = "container.filled"

    step: PlainText
    container: int
    amount: DecimalText | None
    unit: PlainText
    taken: tuple[Portion, ...]
    added: DecimalText | None


class ContainerBalanced(Event):
    """What came into a container, what it held, what went out of it and what was left, all in ``unit``, exact.

    ``gained`` is what it held beyond what came in, ``missing`` what it held beyond what went out and was left; None
    where that cannot be told. ``left`` is None until the rest was measured: until then no more may have gone out than
    was in it. ``kept`` is False where a difference is beyond the tolerance, or cannot be told although it has to be.
    """

    KIND: ClassVar[str] = "container.balanced"

    container: int
    unit: PlainText
    held: DecimalText | None
    left: DecimalText | None
    gained: DecimalText | None
    missing: DecimalText | None
    tolerance: DecimalText | None
    kept: bool


class DonationNumbered(Event):
    """The donation identification number on the container of a collection (ISBT 128 ST-001, data structure 001)."""

    KIND: ClassVar[str] = "container.donation_numbered"

    container: int
    din: PlainText
    relied: Reliance


class TypedDonationNumbered(DonationNumbered):
    """The number was typed, not scanned: a second person than ``typed_by`` compared it with the label and signed."""

    KIND: ClassVar[str] = "container.donation_typed"
    SIGNED: ClassVar[Meaning | None] = Meaning.VERIFICATION

    typed_by: PlainText


class Handled(Event):
    """What happened to a container that exists; ``step`` is None where somebody told of it at the bench."""

    step: PlainText | None
    container: int
    at: UtcTime
    zone: PlainText
    place: PlainText
    words: PlainText
    reported: ReportedBy | None


class ContainerMoved(Handled):
    """The container is kept at another place."""

    KIND: ClassVar[str] = "container.moved"


class ContainerFrozen(Handled):
    """The container was frozen."""

    KIND: ClassVar[str] = "container.frozen"


class ContainerThawed(Handled):
    """The container was thawed."""

    KIND: ClassVar[str] = "container.thawed"


class ContainerDestroyed(Handled):
    """The container and what was in it is no more."""

    KIND: ClassVar[str] = "container.destroyed"


HANDLINGS: Final = (ContainerMoved, ContainerFrozen, ContainerThawed, ContainerDestroyed)

EVENTS: Final[tuple[type[Event], ...]] = (
    ContainerFilled,
    ContainerBalanced,
    DonationNumbered,
    TypedDonationNumbered,
    *HANDLINGS,
)
