"""The facts of a workstation, stream ``workstation/<name>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText


class WorkstationRegistered(Event):
    """A workstation has a key from now on, which lies in its own state folder and never in the database.

    Attributes:
        certificate: of that key, in PEM.
    """

    KIND: ClassVar[str] = "workstation.registered"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    workstation: PlainText
    certificate: PlainText


class WorkstationRetired(Event):
    """The workstation's key signs nothing any more; a new one may be registered."""

    KIND: ClassVar[str] = "workstation.retired"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (WorkstationRegistered, WorkstationRetired)
