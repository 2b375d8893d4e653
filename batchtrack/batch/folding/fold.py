"""The shape of a fold, and what every event does."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events import (
    allocation,
    containers,
    custody,
    deviations,
    follow_up,
    identity,
    labels,
    order,
    release,
    remarks,
    resources,
    supply,
    use,
)
from batchtrack.batch.state import Batch, Signature, StepState
from batchtrack.events import Event

# Each fold takes its own event class; the table is keyed by that class, which the type system cannot express.
Folds = Mapping[type[Event], Callable[[Batch, Any, Fact], Batch]]

# Custody, storage, comments and papers do not stale a review; nor does what the review itself leads to.
_NOT_FOR_REVIEW: Final = (
    custody.Packed,
    custody.HandedOver,
    labels.LabelPrinted,
    labels.LabelApplied,
    containers.ContainerMoved,
    containers.ContainerFrozen,
    order.Commented,
    remarks.FormPrinted,
    deviations.DeviationAssessed,
    deviations.DeviationClosed,
    deviations.HoldLifted,
    release.RecordReviewed,
    release.Certified,
    release.CertificateConfirmed,
    release.PaperDrawnUp,
    release.PaperIssued,
    release.PaperReprinted,
    release.PaperExported,
    release.RecordExported,
    release.PaperSent,
    release.WithdrawalAcknowledged,
    supply.SupplyNoted,
    supply.Supplied,
    use.ClinicContacted,
    follow_up.FollowUpRecorded,
)

_GENEALOGY: Final[tuple[type[Event], ...]] = (
    *allocation.EVENTS,
    *containers.EVENTS,
    custody.HandedOver,
    identity.ContainerMade,
    order.Ordered,
    resources.MaterialUsed,
    resources.EquipmentUsed,
)


def made(fact: Fact) -> Signature:
    """Who recorded the fact, when and where in the stream."""
    return Signature(fact.who, fact.at, fact.version)


def is_for_review(event: Event) -> bool:
    """Whether an event that comes after a review is to be reviewed too."""
    return not isinstance(event, _NOT_FOR_REVIEW)


def relevant_version(batch: Batch, fact: Fact) -> Batch:
    """Count the event, and note it where it matters to a review or to what the batch was made of."""
    relevant = fact.version if is_for_review(fact.event) else batch.relevant
    genealogy = fact.version if isinstance(fact.event, _GENEALOGY) else batch.genealogy
    return replace(batch, version=fact.version, relevant=relevant, genealogy=genealogy)


def with_step(batch: Batch, step: StepState) -> Batch:
    """The batch with that state of a step."""
    return replace(batch, steps={**batch.steps, step.id: step})


def unchanged(batch: Batch, _event: Event, _fact: Fact) -> Batch:
    """For events that only stand in the record."""
    return batch
