"""The shapes of what screens and commands show: frozen data, texts ready to be shown."""

from batchtrack.services.views.shapes.beside import KeptFile, PaperView, PhoneView, Remark, WindowView
from batchtrack.services.views.shapes.custody import ContainerRow, HandoverRow, PackingRow
from batchtrack.services.views.shapes.form import FormRow, Notice, StepForm, Struck
from batchtrack.services.views.shapes.head import Banner, ClockView, RecentEntry, StepLine
from batchtrack.services.views.shapes.lists import LabelRow, PersonRow, ProductChoice, WorkRow
from batchtrack.services.views.shapes.marks import FormState, RowKind, Side, StepMark
from batchtrack.services.views.shapes.page import BatchPage
from batchtrack.services.views.shapes.quality import AlertRow, DeviationRow, HoldRow, PaperRow, SendingRow, TimelineRow
from batchtrack.services.views.shapes.release import BlockerRow, CheckRow, ExceptionRow, ReleaseView, SupplyRow
from batchtrack.services.views.shapes.results import TestRow

__all__ = [
    "AlertRow",
    "Banner",
    "BatchPage",
    "BlockerRow",
    "CheckRow",
    "ClockView",
    "ContainerRow",
    "DeviationRow",
    "ExceptionRow",
    "FormRow",
    "FormState",
    "HandoverRow",
    "HoldRow",
    "KeptFile",
    "LabelRow",
    "Notice",
    "PackingRow",
    "PaperRow",
    "PaperView",
    "PersonRow",
    "PhoneView",
    "ProductChoice",
    "RecentEntry",
    "ReleaseView",
    "Remark",
    "RowKind",
    "SendingRow",
    "Side",
    "StepForm",
    "StepLine",
    "StepMark",
    "Struck",
    "SupplyRow",
    "TestRow",
    "TimelineRow",
    "WindowView",
    "WorkRow",
]
