"""The facts of a session, stream ``session/<fingerprint of its key>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText


class SessionOpened(Event):
    """A person signed in, and the person's own key vouches for the session's: by signing this very event.

    Attributes:
        certificate: fingerprint of the certificate of the key that signs this.
        public_key: the session's; its private half never leaves the program's memory.
    """

    KIND: ClassVar[str] = "session.opened"
    OWN_KEY: ClassVar[bool] = True

    person: PlainText
    certificate: PlainText
    public_key: PlainText


class SessionClosed(Event):
    """The person signed out; the session's key signs this last and was then dropped."""

    KIND: ClassVar[str] = "session.closed"


EVENTS: Final[tuple[type[Event], ...]] = (SessionOpened, SessionClosed)
