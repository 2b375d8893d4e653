"""Who acts, when, and what a decision answers."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.events import Denied, Event
from batchtrack.facility.entitlement import SHIPPED, Entitlement
from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who acts, as known at the moment of the act.

    Attributes:
        roles: facility roles, for example ``technician``.
        trained: procedures, each a product's code and version, for which training counts at the moment of the act.
        entitlement: the table of who may do what, as it is in force.
        stream, version: where the roles were read, written into what relies on them.
    """

    person: str
    name: str
    roles: frozenset[str]
    stream: str
    version: int
    trained: frozenset[tuple[str, str]] = frozenset()
    entitlement: Entitlement = SHIPPED


@dataclass(frozen=True, slots=True)
class Context:
    """What a decision may know beside the batch.

    Attributes:
        now: the moment of recording, UTC.
        zone: IANA name of the zone at the place of the act.
        decimal_mark: the site's, ``.`` or ``,``.
        m_is_million: whether the site writes "M" before a unit for million.
    """

    now: datetime
    actor: Actor
    zone: str
    decimal_mark: str
    m_is_million: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """The act stands: events for the batch's stream, in order.

    Attributes:
        told: what the person must be told although the act was recorded, for example a refused scan.
        foreign: chain-of-identity codes or subject codes of other patients that the act has met.
    """

    events: tuple[Event, ...]
    told: tuple[Refusal, ...] = ()
    foreign: tuple[str, ...] = ()


Decision = Decided | Denied


@dataclass(frozen=True, slots=True)
class Fact:
    """An event as it stands in the stream: with who recorded it, when, and its place.

    Attributes:
        version: place in the stream, from 1.
        hash: the row's hash, empty for an event that is only proposed.
        meaning: what the signature says, None where the kind needs none.
    """

    event: Event
    who: str
    at: datetime
    version: int
    hash: str = ""
    meaning: str | None = None
