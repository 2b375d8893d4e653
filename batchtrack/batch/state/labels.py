"""Labels of a batch's containers and what became of each."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from batchtrack.batch.state.signature import Signature


class LabelStanding(StrEnum):
    """What is known of a label; a printed one waits to be applied or voided."""

    PRINTED = "printed"
    APPLIED = "applied"
    VOIDED = "voided"
    SPARE = "spare"


@dataclass(frozen=True, slots=True)
class Label:
    """One label.

    Attributes:
        container: number of the container; kind: id of the kind of label; number: of the label.
        affixed: whether it carries the container's own code.
        stock: number of the blank in the stock of ``room``.
        code: what its own symbol holds; expiry: the expiry that it says.
        document: SHA-256 of the specimen.
        settled: who applied or voided it; reason: why it was voided, or why it was reprinted.
        was_applied: whether it was ever on the container, also where it was voided since.
    """

    container: int
    kind: str
    number: int
    affixed: bool
    room: str
    printer: str
    stock: int
    code: str
    expiry: datetime | None
    document: str
    printed: Signature
    standing: LabelStanding = LabelStanding.PRINTED
    settled: Signature | None = None
    reason: str = ""
    was_applied: bool = False
