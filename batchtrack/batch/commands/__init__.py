"""What people ask for: permits, which may be refused, and reports, which never are."""

from batchtrack.batch.commands.quality import (
    AddComment,
    AssessDeviation,
    CloseDeviation,
    GrantException,
    LiftHold,
    PlaceHold,
    RaiseDeviation,
    ReportIncident,
)
from batchtrack.batch.commands.release import (
    Certify,
    ConfirmCertificate,
    ContactClinic,
    EndBatch,
    ReviewRecord,
    WithdrawCertificate,
)
from batchtrack.batch.commands.resources import EnterRoom, LeaveRoom, UseEquipment, UseMaterial
from batchtrack.batch.commands.results import CorrectResult, ReadInterim, RecordResult, ReviewResult, StartTest
from batchtrack.batch.commands.rows import CorrectEntry, MarkNotApplicable, RecordEntry, RetypeEntry
from batchtrack.batch.commands.scans import ContinueStep, Scan
from batchtrack.batch.commands.steps import NoteReportedAct, SignStep, StartStep, VerifyStep

Command = (
    StartStep
    | RecordEntry
    | RetypeEntry
    | CorrectEntry
    | MarkNotApplicable
    | NoteReportedAct
    | Scan
    | ContinueStep
    | UseMaterial
    | UseEquipment
    | EnterRoom
    | LeaveRoom
    | SignStep
    | VerifyStep
    | StartTest
    | ReadInterim
    | RecordResult
    | CorrectResult
    | ReviewResult
    | RaiseDeviation
    | AssessDeviation
    | CloseDeviation
    | GrantException
    | PlaceHold
    | LiftHold
    | ReviewRecord
    | Certify
    | ConfirmCertificate
    | WithdrawCertificate
    | ContactClinic
    | ReportIncident
    | AddComment
    | EndBatch
)

__all__ = [
    "AddComment",
    "AssessDeviation",
    "Certify",
    "CloseDeviation",
    "Command",
    "ConfirmCertificate",
    "ContactClinic",
    "ContinueStep",
    "CorrectEntry",
    "CorrectResult",
    "EndBatch",
    "EnterRoom",
    "GrantException",
    "LeaveRoom",
    "LiftHold",
    "MarkNotApplicable",
    "NoteReportedAct",
    "PlaceHold",
    "RaiseDeviation",
    "ReadInterim",
    "RecordEntry",
    "RecordResult",
    "ReportIncident",
    "RetypeEntry",
    "ReviewRecord",
    "ReviewResult",
    "Scan",
    "SignStep",
    "StartStep",
    "StartTest",
    "UseEquipment",
    "UseMaterial",
    "VerifyStep",
    "WithdrawCertificate",
]
