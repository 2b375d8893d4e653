"""What can be asked about a workstation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegisterWorkstation:
    """Let a workstation's key sign what no person does."""

    workstation: str
    certificate: str


@dataclass(frozen=True, slots=True)
class RetireWorkstation:
    """Let a workstation's key sign no more."""

    workstation: str
    reason: str


WorkstationCommand = RegisterWorkstation | RetireWorkstation
"""Anything that can be asked about a workstation."""
