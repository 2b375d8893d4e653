"""The facts of a donor's cell bank, stream ``bank/<id>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText, UtcTime
from batchtrack.facility.cell_banks.typing import Typing


class BankRegistered(Event):
    """A bank of one donor's cells, in quarantine; ``donor`` is a pseudonym, ``donation`` the DIN."""

    KIND: ClassVar[str] = "bank.registered"

    bank: PlainText
    name: PlainText
    donor: PlainText
    donation: PlainText
    product_code: PlainText
    typing: Typing
    registered_by: PlainText


class VialsStored(Event):
    """Vials of the bank were put into storage."""

    KIND: ClassVar[str] = "bank.vials_stored"

    vials: tuple[PlainText, ...]
    place: PlainText


class BankApproved(Event):
    """QA lets vials of the bank be allocated."""

    KIND: ClassVar[str] = "bank.approved"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL


class BankBlocked(Event):
    """No further vial is allocated or taken."""

    KIND: ClassVar[str] = "bank.blocked"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText


class VialReserved(Event):
    """A vial became one recipient's; the batch's record has the typings and the signature."""

    KIND: ClassVar[str] = "bank.vial_reserved"

    vial: PlainText
    batch: PlainText
    subject: PlainText


class VialFreed(Event):
    """A reserved vial may be another recipient's again."""

    KIND: ClassVar[str] = "bank.vial_freed"

    vial: PlainText
    batch: PlainText
    reason: PlainText


class VialWithdrawn(Event):
    """A reserved vial was taken out of the bank for its recipient."""

    KIND: ClassVar[str] = "bank.vial_withdrawn"

    vial: PlainText
    batch: PlainText
    at: UtcTime


class VialDestroyed(Event):
    """A vial that is nobody's was destroyed."""

    KIND: ClassVar[str] = "bank.vial_destroyed"

    vial: PlainText
    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (
    BankRegistered,
    VialsStored,
    BankApproved,
    BankBlocked,
    VialReserved,
    VialFreed,
    VialWithdrawn,
    VialDestroyed,
)
