"""Writing an act: its events in every stream it touches, the read models and the documents, or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from batchtrack.database.documents import put
from batchtrack.database.wrapped_keys import drop_wrapped, put_wrapped
from batchtrack.events import Event
from batchtrack.facility.people import Person
from batchtrack.facility.site import Site
from batchtrack.facility.streams import AUTHORITY_STREAM, clock_stream, facility_stream, person_stream
from batchtrack.journal import ActOf, Append, append, kind_of
from batchtrack.journal.committing import committing
from batchtrack.services.identified import Confirmed, Session, Signing
from batchtrack.services.sealed.rows import Destroyed, LockedKey
from batchtrack.services.sealed.rows import keep as keep_sealing
from batchtrack.services.unlocking import Locked
from batchtrack.services.workplace import Workplace

_CLOCK: Final = "clock"
_CHECKPOINT: Final = "checkpoint"


@dataclass(frozen=True, slots=True)
class Document:
    """A file that belongs to an act."""

    content: bytes
    media_type: str


@dataclass(slots=True)
class Plan:
    """What an act will write.

    Attributes:
        now: read once from the clock, before anything was decided.
        seeded: whether a demonstration is being laid out that nobody has opened yet; every event says so.
        relied: streams that were only read, with the version they were read at.
        locked: keys to be kept under their passwords, each in place of its owner's older one.
        unlocked: owners whose locked key is taken away.
        sealing: keys of sealed data that are kept or destroyed, in order.
    """

    now: datetime
    seeded: bool = False
    writes: dict[str, tuple[int, tuple[Event, ...]]] = field(default_factory=dict)
    relied: dict[str, int] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)
    locked: list[Locked] = field(default_factory=list)
    unlocked: list[str] = field(default_factory=list)
    sealing: list[LockedKey | Destroyed] = field(default_factory=list)

    def write(self, stream: str, version: int, events: Sequence[Event]) -> None:
        """Add events to a stream that stood at ``version``; a stream may be named more than once."""
        if not events:
            return
        before = self.writes.get(stream, (version, ()))[1]
        self.writes[stream] = (version, (*before, *events))

    def rely(self, stream: str, version: int) -> None:
        """Note a stream that the decision stands on."""
        self.relied[stream] = version


def plan_by(person: Person, site: Site, now: datetime) -> Plan:
    """An empty plan that stands on the person's roles and the table of authority; on seeding, while it says so."""
    plan = Plan(now, seeded=site.seeding)
    plan.rely(person_stream(person.id), person.version)
    if person.entitlement.version:
        plan.rely(AUTHORITY_STREAM, person.entitlement.version)
    if site.seeding:
        plan.rely(facility_stream(site.code), site.version)
    return plan


def act_of(workplace: Workplace, plan: Plan, by: Signing) -> ActOf:
    """Who signs, where and when, as every event of the act says.

    Raises:
        Refused: the key was dropped meanwhile (KY-01, KY-02).
    """
    at = workplace.workstation
    # Held: what may stand later in the record than the clock was told as a jump when the act began, or QA knows of it.
    return ActOf(by.held.signer, workstation=at, recorded_at=plan.now, seeded=plan.seeded, held=True)


def appends_of(plan: Plan) -> list[Append]:
    """The plan's events as the journal takes them: a clock that jumped first, then streams in sorted order."""
    ordered = sorted(plan.writes.items(), key=lambda written: (kind_of(written[0]) != _CLOCK, written[0]))
    return [Append(stream, version, events) for stream, (version, events) in ordered]


def write(workplace: Workplace, plan: Plan, by: Signing) -> Mapping[str, int]:
    """Write the plan in one transaction; one without an event, for what is so already, writes nothing.

    Returns:
        Each stream written to, with its version now.

    Raises:
        StreamMoved: a stream was added to since it was read; nothing was written.
        ClockWentBack: the act is timed before a stream's last event; nothing was written.
        SignatureLackingError: a kind among the events needs a signature that nobody gave; nothing was written.
        Refused: the key was dropped meanwhile (KY-01, KY-02), or the connection broke at the commit and the record was
            looked at: nothing was written (ST-82); or nobody can tell yet (ST-81).
    """
    if not plan.writes:
        return {}
    if isinstance(by, Session):
        plan.rely(by.stream, 1)  # an entry is in before its session ends, or not at all
    _tell_jump(workplace, plan)
    shared = {stream: version for stream, version in plan.relied.items() if stream not in plan.writes}
    with committing(workplace.engine) as going:
        connection = going.connection
        for document in plan.documents:
            put(connection, document.content, document.media_type)
        recorded = going.recorded = append(connection, appends_of(plan), act_of(workplace, plan, by), shared)
        _keep_keys(connection, plan)
        workplace.read_models.project_act(connection, recorded)
    if any(kind_of(stream) == _CLOCK for stream in plan.writes):
        workplace.timing.recorded()
    if isinstance(by, Confirmed):
        by.held.drop()
    return {each.stream: each.version for each in recorded}


def _tell_jump(workplace: Workplace, plan: Plan) -> None:
    """A clock that was found wrong when the act began is told in the same transaction, before it.

    An act that takes a checkpoint has foreseen where every stream will stand; the one after it tells then.
    """
    moment = workplace.timing.latest
    foreseen = any(kind_of(stream) == _CHECKPOINT for stream in plan.writes)
    if moment is not None and moment.jump is not None and not foreseen:
        plan.write(clock_stream(workplace.site.code), moment.version, (moment.jump,))


def _keep_keys(connection: Connection, plan: Plan) -> None:
    for locked in plan.locked:
        put_wrapped(connection, locked.owner, locked.wrapped)
    for owner in plan.unlocked:
        drop_wrapped(connection, owner)
    keep_sealing(connection, plan.sealing)
