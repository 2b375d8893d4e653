"""What waits for quality assurance, whoever expires first on top, and the stages of one batch."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from batchtrack.batch.questions.closing import notification_due
from batchtrack.batch.questions.readiness import blockers, review_blockers
from batchtrack.batch.rules.releasing import pending_tests
from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.services.people import By
from batchtrack.services.views.custody import container_rows
from batchtrack.services.views.page import banner_of, look_at
from batchtrack.services.views.quality import paper_rows
from batchtrack.services.views.release import release_view
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import Banner, ContainerRow, PaperRow, ReleaseView, SupplyRow, WorkRow
from batchtrack.services.views.supply import supply_rows
from batchtrack.services.views.work import work_rows
from batchtrack.services.workplace import Workplace

_PHASES: Final = frozenset({"Testing", "Release"})
_QUALITY: Final = frozenset({"qa_reviewer", "qualified_person"})


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A batch that waits for quality assurance, with the stage that comes next.

    Attributes:
        blockers: how many reasons stand against certifying that stage, the review not counted.
        reviewed: whether the record was reviewed as it stands.
    """

    work: WorkRow
    stage: str
    title: str
    blockers: int
    reviewed: bool
    pending: int


@dataclass(frozen=True, slots=True)
class ReleaseOverview:
    """One batch for quality assurance: its identity, every stage in the product's order, its papers.

    Attributes:
        supply: the records of a supply outside the specification, those still open too.
        notify_by: until when the authorities are told of such a supply, None where nothing is due.
    """

    banner: Banner
    stages: tuple[ReleaseView, ...]
    papers: tuple[PaperRow, ...]
    containers: tuple[ContainerRow, ...] = ()
    supply: tuple[SupplyRow, ...] = ()
    notify_by: datetime | None = None

    @property
    def coming(self) -> ReleaseView:
        """The first stage that is not certified, else the last."""
        return next((stage for stage in self.stages if not stage.certified), self.stages[-1])


def release_queue(workplace: Workplace) -> tuple[QueueRow, ...]:
    """Batches under test or before certification, held ones, those with an open deviation, and those after use."""
    waiting = [row for row in work_rows(workplace) if _concerns_quality(row)]
    waiting.sort(key=lambda row: row.standing == "after_use")
    now = workplace.clock.now()
    with reading(workplace.engine) as connection:
        return tuple(_row(look_at(workplace, connection, row.batch), row, now) for row in waiting)


def release_overview(workplace: Workplace, batch_id: str, by: By) -> ReleaseOverview:
    """Everything that quality assurance sees of one batch.

    Raises:
        Refused: there is no such batch (SV-20).
    """
    with reading(workplace.engine) as connection:
        seen = look_at(workplace, connection, batch_id)
        banner = banner_of(connection, seen)
    stages = tuple(release_view(workplace, batch_id, stage.id, by) for stage in seen.product.stages)
    return ReleaseOverview(
        banner=banner,
        stages=stages,
        papers=paper_rows(seen),
        containers=container_rows(seen),
        supply=supply_rows(seen),
        notify_by=notification_due(seen.batch),
    )


def _concerns_quality(row: WorkRow) -> bool:
    return (
        row.standing == "after_use"
        or row.phase in _PHASES
        or row.next_role in _QUALITY
        or bool(row.holds or row.open_deviations)
    )


def _row(seen: Seen, work: WorkRow, now: datetime) -> QueueRow:
    """What the queue says of a batch; the readiness itself is worked out when the batch is opened."""
    product, batch = seen.product, seen.batch
    coming = next((stage for stage in product.stages if not _certified(batch, stage.id)), product.stages[-1])
    return QueueRow(
        work=work,
        stage=coming.id,
        title=coming.title,
        blockers=len(blockers(product, batch, coming.id, now, seen.site.zone)),
        reviewed=not review_blockers(batch, coming.id),
        pending=len(pending_tests(product, batch, coming.id)),
    )


def _certified(batch: Batch, stage: str) -> bool:
    certificate = batch.certificate(stage)
    return certificate is not None and certificate.counts
