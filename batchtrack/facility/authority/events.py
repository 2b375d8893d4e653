"""The facts of the table of authority, stream ``authority/table``: a database holds one facility."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, Part, PlainText
from batchtrack.facility.roles import Role


class Entitled(Part):
    """The roles that may do an act, by the act's name."""

    act: PlainText
    roles: tuple[Role, ...]


class AuthorityLaidDown(Event):
    """The table as it was shipped when the facility began: a later version of the program changes nobody's rights."""

    KIND: ClassVar[str] = "authority.laid_down"

    acts: tuple[Entitled, ...]


class AuthorityChanged(Event):
    """Other roles may do an act from now on.

    Attributes:
        act: name of the act.
        roles: those that may do it now; before: those that might.
    """

    KIND: ClassVar[str] = "authority.changed"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    act: PlainText
    roles: tuple[Role, ...]
    before: tuple[Role, ...]
    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (AuthorityLaidDown, AuthorityChanged)
