"""What people ask for: permits, which may be refused, and reports, which never are."""

from batchtrack.batch.commands.containers import (
    AllocateVial,
    HandleContainer,
    NumberDonation,
    ReleaseAllocation,
    TakeAllocated,
)
from batchtrack.batch.commands.labels import ApplyLabel, PrintLabels, ReprintLabel, VoidLabel
from batchtrack.batch.commands.orders import RebindOrder
from batchtrack.batch.commands.quality import (
    AddComment,
    AssessDeviation,
    CloseDeviation,
    GrantException,
    LiftHold,
    PlaceHold,
    RaiseDeviation,
    ReportIncident,
    SignExceptionLater,
    TellException,
    WitnessException,
)
from batchtrack.batch.commands.release import (
    AcknowledgeWithdrawal,
    Certify,
    ConfirmCertificate,
    ContactClinic,
    EndBatch,
    FollowUpAlert,
    NoteSupply,
    RecallBatch,
    ReviewRecord,
    SendPaper,
    SupplyOutside,
    WithdrawCertificate,
)
from batchtrack.batch.commands.remarks import AttachFile, PrintForm
from batchtrack.batch.commands.resources import EnterRoom, LeaveRoom, UseEquipment, UseMaterial
from batchtrack.batch.commands.results import (
    CorrectResult,
    ReadInterim,
    RecordResult,
    RepeatTest,
    ReviewResult,
    StartTest,
)
from batchtrack.batch.commands.rows import CorrectEntry, MarkNotApplicable, RecordEntry, RetypeEntry
from batchtrack.batch.commands.runs import AnswerSample, SetRunAside
from batchtrack.batch.commands.scans import ConfirmTypedScan, ContinueStep, Scan, ScanAsSecond, ScanUnknownWristband
from batchtrack.batch.commands.steps import NoteReportedAct, SignStep, StartStep, TranscribeStep, VerifyStep

Command = (
    StartStep
    | RecordEntry
    | RetypeEntry
    | CorrectEntry
    | MarkNotApplicable
    | NoteReportedAct
    | TranscribeStep
    | Scan
    | ScanAsSecond
    | ScanUnknownWristband
    | ConfirmTypedScan
    | ContinueStep
    | AnswerSample
    | SetRunAside
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
    | RepeatTest
    | ReviewResult
    | RaiseDeviation
    | AssessDeviation
    | CloseDeviation
    | GrantException
    | TellException
    | WitnessException
    | SignExceptionLater
    | PlaceHold
    | LiftHold
    | ReviewRecord
    | Certify
    | ConfirmCertificate
    | WithdrawCertificate
    | ContactClinic
    | ReportIncident
    | AddComment
    | AttachFile
    | PrintForm
    | EndBatch
    | HandleContainer
    | NumberDonation
    | AllocateVial
    | ReleaseAllocation
    | TakeAllocated
    | PrintLabels
    | ReprintLabel
    | ApplyLabel
    | VoidLabel
    | AcknowledgeWithdrawal
    | FollowUpAlert
    | NoteSupply
    | RebindOrder
    | RecallBatch
    | SendPaper
    | SupplyOutside
)

__all__ = [
    "AcknowledgeWithdrawal",
    "AddComment",
    "AllocateVial",
    "AnswerSample",
    "ApplyLabel",
    "AssessDeviation",
    "AttachFile",
    "Certify",
    "CloseDeviation",
    "Command",
    "ConfirmCertificate",
    "ConfirmTypedScan",
    "ContactClinic",
    "ContinueStep",
    "CorrectEntry",
    "CorrectResult",
    "EndBatch",
    "EnterRoom",
    "FollowUpAlert",
    "GrantException",
    "HandleContainer",
    "LeaveRoom",
    "LiftHold",
    "MarkNotApplicable",
    "NoteReportedAct",
    "NoteSupply",
    "NumberDonation",
    "PlaceHold",
    "PrintForm",
    "PrintLabels",
    "RaiseDeviation",
    "ReadInterim",
    "RebindOrder",
    "RecallBatch",
    "RecordEntry",
    "RecordResult",
    "ReleaseAllocation",
    "RepeatTest",
    "ReportIncident",
    "ReprintLabel",
    "RetypeEntry",
    "ReviewRecord",
    "ReviewResult",
    "Scan",
    "ScanAsSecond",
    "ScanUnknownWristband",
    "SendPaper",
    "SetRunAside",
    "SignExceptionLater",
    "SignStep",
    "StartStep",
    "StartTest",
    "SupplyOutside",
    "TakeAllocated",
    "TellException",
    "TranscribeStep",
    "UseEquipment",
    "UseMaterial",
    "VerifyStep",
    "VoidLabel",
    "WithdrawCertificate",
    "WitnessException",
]
