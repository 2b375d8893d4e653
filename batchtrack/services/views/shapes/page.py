"""Everything that the page of a batch shows."""

from dataclasses import dataclass

from batchtrack.services.views.shapes.custody import ContainerRow, HandoverRow, PackingRow
from batchtrack.services.views.shapes.form import StepForm
from batchtrack.services.views.shapes.head import Banner, ClockView, RecentEntry, StepLine
from batchtrack.services.views.shapes.quality import AlertRow, DeviationRow, HoldRow, PaperRow, TimelineRow
from batchtrack.services.views.shapes.results import TestRow


@dataclass(frozen=True, slots=True)
class BatchPage:
    """Everything that the page of a batch shows; ``version`` is what a signature made from it covers.

    ``newer`` is the version of its product that new batches take and an order may still take; empty for none.
    """

    banner: Banner
    version: int
    steps: tuple[StepLine, ...]
    form: StepForm
    clocks: tuple[ClockView, ...]
    recent: tuple[RecentEntry, ...]
    tests: tuple[TestRow, ...]
    containers: tuple[ContainerRow, ...]
    packings: tuple[PackingRow, ...]
    handovers: tuple[HandoverRow, ...]
    deviations: tuple[DeviationRow, ...]
    holds: tuple[HoldRow, ...]
    alerts: tuple[AlertRow, ...]
    timeline: tuple[TimelineRow, ...]
    papers: tuple[PaperRow, ...]
    newer: str = ""
