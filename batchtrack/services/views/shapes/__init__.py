"""The shapes of what screens and commands show: frozen data, texts ready to be shown."""

from batchtrack.services.views.shapes.custody import ContainerRow, HandoverRow, PackingRow
from batchtrack.services.views.shapes.form import FormRow, Notice, StepForm, Struck
from batchtrack.services.views.shapes.head import Banner, ClockView, RecentEntry, StepLine
from batchtrack.services.views.shapes.lists import LabelRow, PersonRow, ProductChoice, WorkRow
from batchtrack.services.views.shapes.marks import FormState, RowKind, Side, StepMark
from batchtrack.services.views.shapes.page import BatchPage
from batchtrack.services.views.shapes.quality import AlertRow, DeviationRow, HoldRow, PaperRow, TimelineRow
from batchtrack.services.views.shapes.release import BlockerRow, ExceptionRow, ReleaseView
from batchtrack.services.views.shapes.results import TestRow

__all__ = [
    "AlertRow",
    "Banner",
    "BatchPage",
    "BlockerRow",
    "ClockView",
    "ContainerRow",
    "DeviationRow",
    "ExceptionRow",
    "FormRow",
    "FormState",
    "HandoverRow",
    "HoldRow",
    "LabelRow",
    "Notice",
    "PackingRow",
    "PaperRow",
    "PersonRow",
    "ProductChoice",
    "RecentEntry",
    "ReleaseView",
    "RowKind",
    "Side",
    "StepForm",
    "StepLine",
    "StepMark",
    "Struck",
    "TestRow",
    "TimelineRow",
    "WorkRow",
]
