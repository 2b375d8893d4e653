"""The facts of a group's key, stream ``sealing/<group>``; the keys themselves stand, locked, outside the journal."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText


class GroupKeyMade(Event):
    """A key was made for which data are sealed from now on; ``public`` is its public half."""

    KIND: ClassVar[str] = "sealing.group_key_made"

    public: PlainText


class AccessGiven(Event):
    """The group's key was locked for a person whose roles let that person read.

    Attributes:
        sealing: public half of the person's key for which it was locked.
        locked: SHA-256 of the group's key as it was locked.
    """

    KIND: ClassVar[str] = "sealing.access_given"

    person: PlainText
    sealing: PlainText
    locked: PlainText


class AccessEnded(Event):
    """The group's key is kept no more for a person whose key or roles ended."""

    KIND: ClassVar[str] = "sealing.access_ended"

    person: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (GroupKeyMade, AccessGiven, AccessEnded)
