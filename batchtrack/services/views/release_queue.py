"""What waits for quality assurance, whoever expires first on top, and the stages of one batch."""

from dataclasses import dataclass
from typing import Final

from batchtrack.database import reading
from batchtrack.services.people import By
from batchtrack.services.views.page import banner_of, look_at
from batchtrack.services.views.quality import paper_rows
from batchtrack.services.views.release import release_view
from batchtrack.services.views.shapes import Banner, PaperRow, ReleaseView, WorkRow
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
    """One batch for quality assurance: its identity, every stage in the product's order, its papers."""

    banner: Banner
    stages: tuple[ReleaseView, ...]
    papers: tuple[PaperRow, ...]

    @property
    def coming(self) -> ReleaseView:
        """The first stage that is not certified, else the last."""
        return next((stage for stage in self.stages if not stage.certified), self.stages[-1])


def release_queue(workplace: Workplace, by: By) -> tuple[QueueRow, ...]:
    """Batches under test or before certification, held ones, those with an open deviation, and those after use."""
    waiting = [row for row in work_rows(workplace) if _concerns_quality(row)]
    waiting.sort(key=lambda row: row.standing == "after_use")
    return tuple(_row(row, release_overview(workplace, row.batch, by).coming) for row in waiting)


def release_overview(workplace: Workplace, batch_id: str, by: By) -> ReleaseOverview:
    """Everything that quality assurance sees of one batch.

    Raises:
        Refused: there is no such batch (SV-20).
    """
    with reading(workplace.engine) as connection:
        seen = look_at(workplace, connection, batch_id)
        banner = banner_of(connection, seen)
    stages = tuple(release_view(workplace, batch_id, stage.id, by) for stage in seen.product.stages)
    return ReleaseOverview(banner, stages, paper_rows(seen))


def _concerns_quality(row: WorkRow) -> bool:
    return (
        row.standing == "after_use"
        or row.phase in _PHASES
        or row.next_role in _QUALITY
        or bool(row.holds or row.open_deviations)
    )


def _row(work: WorkRow, coming: ReleaseView) -> QueueRow:
    return QueueRow(
        work=work,
        stage=coming.stage,
        title=coming.title,
        blockers=len(coming.blockers),
        reviewed=coming.review is None,
        pending=len(coming.pending),
    )
