"""What is known of a batch: the fold of its events."""

from batchtrack.batch.state.allocation import Allocation
from batchtrack.batch.state.batch import Batch
from batchtrack.batch.state.containers import Container, HandlingDone
from batchtrack.batch.state.entries import Entry, How
from batchtrack.batch.state.labels import Label, LabelStanding
from batchtrack.batch.state.quality import Deviation, Hold
from batchtrack.batch.state.release import Alert, Certificate, Clearance, Paper, Review
from batchtrack.batch.state.results import Interim, Result, TestState
from batchtrack.batch.state.signature import Signature
from batchtrack.batch.state.steps import ScanDone, StepState

__all__ = [
    "Alert",
    "Allocation",
    "Batch",
    "Certificate",
    "Clearance",
    "Container",
    "Deviation",
    "Entry",
    "HandlingDone",
    "Hold",
    "How",
    "Interim",
    "Label",
    "LabelStanding",
    "Paper",
    "Result",
    "Review",
    "ScanDone",
    "Signature",
    "StepState",
    "TestState",
]
