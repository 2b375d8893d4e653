"""The facts of tries at a name: ``access/<person>``, and ``stranger/<digest of the name>`` where nobody has it.

Kept apart from the person's own stream, so that somebody who guesses at a password moves nothing that others' acts
stand on. A name that nobody has is told by a slow digest alone: it may be a password that was typed in the wrong field.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText, UtcTime
from batchtrack.events.catalogue import Body, Lift


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
        about: the batch that a signature was tried for, None where it was for none.
    """

    KIND: ClassVar[str] = "access.try_failed"
    SCHEMA: ClassVar[int] = 2

    attempt: Attempt
    by: PlainText | None
    about: PlainText | None


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


def _about_nothing(body: Body) -> Body:
    """The first form did not say what was to be signed."""
    return {**body, "about": None}


LIFTS: Final[Mapping[tuple[str, int], Lift]] = {(TryFailed.KIND, 1): _about_nothing}

EVENTS: Final[tuple[type[Event], ...]] = (TryFailed, LockedOut, RightAgain, LockLifted)
