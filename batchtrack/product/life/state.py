"""What is so of one version of a master batch record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import reduce
from typing import Final

from batchtrack.events import Event
from batchtrack.product.life.events import Approved, Checked, Drafted, MadeEffective, Side, Withdrawn


class Stage(StrEnum):
    """How far a version is."""

    NONE = "none"
    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"
    EFFECTIVE = "effective"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class VersionState:
    """One version.

    Attributes:
        document: fingerprint of the text that stands now.
        authors: everybody who put forward a text of this version.
        approvals: who approved the text that stands now, by side.
        effective_from: in UTC; None before that is decided.
        reason: of the withdrawal, with whether it was for cause.
    """

    code: str = ""
    version: str = ""
    title: str = ""
    stage: Stage = Stage.NONE
    document: str = ""
    authors: frozenset[str] = frozenset()
    approvals: Mapping[Side, str] = field(default_factory=dict)
    effective_from: datetime | None = None
    reason: str = ""
    for_cause: bool = False

    def is_effective(self, now: datetime) -> bool:
        """Whether a new batch takes this version at that time."""
        begun = self.effective_from is not None and self.effective_from <= now
        return self.stage is Stage.EFFECTIVE and begun


NOTHING: Final = VersionState()


def evolve(state: VersionState, event: Event) -> VersionState:
    """The state after an event.

    Raises:
        TypeError: the event is none of a product version's.
    """
    match event:
        case Drafted():
            return _drafted(state, event)
        case Checked():
            return replace(state, stage=Stage.CHECKED)
        case Approved():
            return _approved(state, event)
        case MadeEffective():
            return replace(state, stage=Stage.EFFECTIVE, effective_from=event.effective_from)
        case Withdrawn():
            return replace(state, stage=Stage.WITHDRAWN, reason=event.reason, for_cause=event.for_cause)
        case _:
            raise TypeError(f"{event.KIND} does not happen to a product version")


def folded(events: Iterable[Event]) -> VersionState:
    """The state after all events of a version's stream."""
    return reduce(evolve, events, NOTHING)


def _drafted(state: VersionState, event: Drafted) -> VersionState:
    return VersionState(
        code=event.code,
        version=event.version,
        title=event.title,
        stage=Stage.DRAFT,
        document=event.document,
        authors=state.authors | {event.by},
    )


def _approved(state: VersionState, event: Approved) -> VersionState:
    approvals = {**state.approvals, event.side: event.by}
    complete = len(approvals) == len(Side)
    return replace(state, approvals=approvals, stage=Stage.APPROVED if complete else state.stage)
