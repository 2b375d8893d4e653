"""Codes scanned in a step."""

from dataclasses import dataclass

from batchtrack.identity import Code


@dataclass(frozen=True, slots=True)
class Scan:
    """A code scanned in an open step; ``scan`` names the row, None fills the next open one.

    ``typed`` is True for a code typed by hand: a second person confirms it before it counts. ``opened_with`` is True
    for the very scan that opened the batch: it is no identity check. ``owner`` is the chain of identity that a donation
    or a vial belongs to by its register, None for codes that say themselves whose they are. ``digest`` is the keyed
    digest of a hospital's wristband, by which it was recognised; empty for every other code.
    """

    step: str
    code: Code
    scan: str | None = None
    typed: bool = False
    opened_with: bool = False
    owner: str | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class ScanUnknownWristband:
    """A scan where a wristband is wanted that is nobody's here; ``digest`` is keyed by this batch's subject's key."""

    step: str
    scan: str
    digest: str


@dataclass(frozen=True, slots=True)
class ConfirmTypedScan:
    """A second person confirms a typed code; ``shown`` is the code in words as it was shown to them."""

    step: str
    scan: str
    shown: str


@dataclass(frozen=True, slots=True)
class ContinueStep:
    """A second person lets a step go on after a wrong container of the right patient."""

    step: str
    words: str


@dataclass(frozen=True, slots=True)
class ScanAsSecond:
    """A code scanned by the second person of a signed step, who verifies afterwards; as `Scan` else."""

    step: str
    code: Code
    owner: str | None = None
