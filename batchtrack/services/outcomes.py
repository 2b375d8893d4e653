"""What an act answers: done, with what changed, or not done, with every reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from batchtrack.events import Denied
from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Done:
    """The act is recorded and durable.

    Attributes:
        changed: each stream that changed, with its version now; every screen decides whether it concerns it.
        told: what the person must be told although it was recorded, for example a refused scan.
        made: id of what the act made, for example a batch or a paper; empty where it made nothing.
    """

    changed: Mapping[str, int] = field(default_factory=dict)
    told: tuple[Refusal, ...] = ()
    made: str = ""


@dataclass(frozen=True, slots=True)
class NotDone:
    """Nothing was recorded."""

    refusals: tuple[Refusal, ...]


Outcome = Done | NotDone


def not_done(*refusals: Refusal) -> NotDone:
    """The act was refused for these reasons."""
    return NotDone(refusals)


def against(*decisions: object) -> tuple[Refusal, ...]:
    """What several floors have against one act, all at once; empty where each of them decided for it."""
    return tuple(
        refusal for decision in decisions if isinstance(decision, Denied | Denied) for refusal in decision.refusals
    )
