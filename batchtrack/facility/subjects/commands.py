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


SubjectCommand = RegisterSubject | OrderBatch
"""Anything that can be asked about a subject."""
