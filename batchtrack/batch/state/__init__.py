"""What is known of a batch: the fold of its events."""

from batchtrack.batch.state.allocation import Allocation
from batchtrack.batch.state.batch import Batch
from batchtrack.batch.state.containers import Container, HandlingDone
from batchtrack.batch.state.entries import Entry, How
from batchtrack.batch.state.labels import Label, LabelStanding
from batchtrack.batch.state.quality import Deviation, Hold, PhoneException
from batchtrack.batch.state.release import Alert, Certificate, Clearance, Paper, Review, Sending
from batchtrack.batch.state.remarks import Attachment, Comment, Form
from batchtrack.batch.state.results import Interim, Result, TestState
from batchtrack.batch.state.signature import Signature
from batchtrack.batch.state.steps import ScanDone, StepState, Transcribed

__all__ = [
    "Alert",
    "Allocation",
    "Attachment",
    "Batch",
    "Certificate",
    "Clearance",
    "Comment",
    "Container",
    "Deviation",
    "Entry",
    "Form",
    "HandlingDone",
    "Hold",
    "How",
    "Interim",
    "Label",
    "LabelStanding",
    "Paper",
    "PhoneException",
    "Result",
    "Review",
    "ScanDone",
    "Sending",
    "Signature",
    "StepState",
    "TestState",
    "Transcribed",
]
