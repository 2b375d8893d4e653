"""Steps and their scans."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from batchtrack.batch.events.identity import ScanRefused
from batchtrack.batch.events.parts import ReportedBy
from batchtrack.batch.events.resources import EquipmentUsed, MaterialUsed
from batchtrack.batch.events.steps import WindowJudged
from batchtrack.batch.state.signature import Signature


@dataclass(frozen=True, slots=True)
class ScanDone:
    """A scan that matched; a typed one with the second person who confirmed it."""

    carrier: str
    shown: str
    made: Signature
    typed: bool
    confirmed: Signature | None = None

    @property
    def counts(self) -> bool:
        """Whether it is an identity check: scanned, or typed and confirmed."""
        return not self.typed or self.confirmed is not None


@dataclass(frozen=True, slots=True)
class Transcribed:
    """A step that was done on paper: by whom (id), when, and the paper's SHA-256."""

    by: str
    at: datetime
    zone: str
    paper: str
    form: int | None


@dataclass(frozen=True, slots=True)
class StepState:
    """What is known of one step.

    Attributes:
        performers: everyone who recorded, scanned or signed in it.
        correctors: everyone who corrected a value of it; verifiers: everyone who ever verified it.
        room: the room that was taken in it.
        answered_runs: who answered for the sample id of an instrument's file, by the file's SHA-256.
        transcribed: of a step that is typed in from paper, else None.
        second_scans: what the second person has scanned since the performer signed, by row.
        runs_set_aside: SHA-256 of the files of runs that are not used.
        voided: True from a correction until the step is signed again.
        stopped: True from the scan of a wrong container until a second person lets the step go on.
    """

    id: str
    started: Signature
    reported: ReportedBy | None = None
    signed: Signature | None = None
    verified: Signature | None = None
    voided: bool = False
    stopped: bool = False
    performers: frozenset[str] = frozenset()
    scans: Mapping[str, ScanDone] = field(default_factory=dict)
    refused_scans: tuple[ScanRefused, ...] = ()
    materials: Mapping[str, MaterialUsed] = field(default_factory=dict)
    equipment: Mapping[str, EquipmentUsed] = field(default_factory=dict)
    windows: tuple[WindowJudged, ...] = ()
    correctors: frozenset[str] = frozenset()
    verifiers: frozenset[str] = frozenset()
    room: str | None = None
    answered_runs: Mapping[str, str] = field(default_factory=dict)
    runs_set_aside: tuple[str, ...] = ()
    transcribed: Transcribed | None = None
    second_scans: Mapping[str, str] = field(default_factory=dict)
