"""What can be asked about a subject."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegisterSubject:
    """Take up a pseudonym in a study."""

    code: str
    study: str


@dataclass(frozen=True, slots=True)
class OrderBatch:
    """Order the subject's next batch."""

    code: str


@dataclass(frozen=True, slots=True)
class Identify:
    """Take up, or correct, who the subject is; everything that names the patient is sealed before it comes here.

    Attributes:
        sealed: the identifiers under the subject's key.
        wristband: digest of the wristband's content under that key; empty where none is known.
        key: SHA-256 of that key as it is locked.
        reason: of a correction.
    """

    code: str
    sealed: str
    wristband: str
    key: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EraseIdentifiers:
    """Destroy the subject's key; ``ground`` is what obliges or allows the facility to erase."""

    code: str
    ground: str


@dataclass(frozen=True, slots=True)
class RepeatErasure:
    """Destroy the key again in a record that was put back to before the erasure.

    Attributes:
        at, by, ground: of the erasure, as the workstations and the folders of the backups kept it.
    """

    code: str
    at: str
    by: str
    ground: str


SubjectCommand = RegisterSubject | OrderBatch | Identify | EraseIdentifiers
"""Anything that a person can ask about a subject."""
