"""Writing an act: its events in every stream it touches, the read models and the documents, or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from batchtrack.database import writing
from batchtrack.database.documents import put
from batchtrack.events import Event
from batchtrack.facility.people import Person
from batchtrack.facility.site import Site
from batchtrack.facility.streams import facility_stream, person_stream
from batchtrack.journal import ActOf, Append, append
from batchtrack.services.people import By, Confirmed
from batchtrack.services.workplace import Workplace


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
    """

    now: datetime
    seeded: bool = False
    writes: dict[str, tuple[int, tuple[Event, ...]]] = field(default_factory=dict)
    relied: dict[str, int] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)

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
    """An empty plan that stands on the person's roles, and, while it says ``seeded``, on nobody's having opened."""
    plan = Plan(now, seeded=site.seeding)
    plan.rely(person_stream(person.id), person.version)
    if site.seeding:
        plan.rely(facility_stream(site.code), site.version)
    return plan


def act_of(workplace: Workplace, plan: Plan, by: By) -> ActOf:
    """Who, where and when, as every event of the act says."""
    return ActOf(who=by.person, workstation=workplace.workstation, recorded_at=plan.now, seeded=plan.seeded)


def appends_of(plan: Plan, by: By) -> list[Append]:
    """The plan's events as the journal takes them, streams in sorted order."""
    confirmed = by.person if isinstance(by, Confirmed) else None
    return [
        Append(stream, version, events, confirmed_by=confirmed)
        for stream, (version, events) in sorted(plan.writes.items())
    ]


def write(workplace: Workplace, plan: Plan, by: By) -> Mapping[str, int]:
    """Write the plan in one transaction; one without an event, for what is so already, writes nothing.

    Returns:
        Each stream written to, with its version now.

    Raises:
        StreamMoved: a stream was added to since it was read; nothing was written.
        ClockWentBack: the act is timed before a stream's last event; nothing was written.
        SignatureLackingError: a kind among the events needs a signature that nobody gave; nothing was written.
    """
    if not plan.writes:
        return {}
    shared = {stream: version for stream, version in plan.relied.items() if stream not in plan.writes}
    with writing(workplace.engine) as connection:
        for document in plan.documents:
            put(connection, document.content, document.media_type)
        recorded = append(connection, appends_of(plan, by), act_of(workplace, plan, by), shared)
        workplace.read_models.project_streams(connection, plan.writes)
    return {each.stream: each.version for each in recorded}
