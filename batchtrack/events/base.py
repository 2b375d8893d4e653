"""The base of every event and of the parts that an event is made of."""

from enum import StrEnum
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Meaning(StrEnum):
    """What an electronic signature says (21 CFR 11.50(a)(3))."""

    AUTHORSHIP = "authorship"
    VERIFICATION = "verification"
    REVIEW = "review"
    APPROVAL = "approval"
    CERTIFICATION = "certification"


class Part(BaseModel):
    """A frozen piece of an event: strict types, no unknown keys."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


class Event(Part):
    """One fact of a stream.

    Class attributes:
        KIND: the event's name in the journal, lower case with dots, for example ``step.started``.
        SCHEMA: the number of the body's form; a new form gets the next number and a lift from the old one.
        SIGNED: the meaning of the electronic signature that this kind needs; None where the session's suffices.
        OWN_KEY: whether the person's own key signs it although it is no electronic signature, as for a session that it
            vouches for.
    """

    KIND: ClassVar[str]
    SCHEMA: ClassVar[int] = 1
    SIGNED: ClassVar[Meaning | None] = None
    OWN_KEY: ClassVar[bool] = False
