"""The facts of tries at a name: ``access/<person>``, and ``stranger/<digest of the name>`` where nobody has it.

Kept apart from the person's own stream, so that somebody who guesses at a password moves nothing that others' acts
stand on. A name that nobody has is told by a slow digest alone: it may be a password that was typed in the wrong field.
"""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText, UtcTime


class Attempt(StrEnum):
    """What the password or code was typed for."""

    SIGN_IN = "sign_in"
    SIGNATURE = "signature"
    ONE_TIME_CODE = "one_time_code"
    ISSUING_PASSPHRASE = "issuing_passphrase"  # noqa: S105 - what was typed for, not the text


class TryFailed(Event):
    """Name and password did not belong together (21 CFR 11.300(d)); the row tells where and when.

    Attributes:
        by: id of whoever is known to have tried, for the passphrase of the issuing key; None where nobody is.
    """

    KIND: ClassVar[str] = "access.try_failed"

    attempt: Attempt
    by: PlainText | None


class LockedOut(Event):
    """So many tries failed in a row that none is heard for a while.

    Attributes:
        tries: how many failed in a row.
        until: the moment from which on tries are heard again.
    """

    KIND: ClassVar[str] = "access.locked_out"

    tries: int
    until: UtcTime


class RightAgain(Event):
    """A password fitted after failed tries; the count begins anew."""

    KIND: ClassVar[str] = "access.right_again"


class LockLifted(Event):
    """Somebody else ended a lock-out before its time, for a person whom they know to be the one."""

    KIND: ClassVar[str] = "access.lock_lifted"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (TryFailed, LockedOut, RightAgain, LockLifted)
