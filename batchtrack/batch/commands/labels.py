"""Labels."""

from dataclasses import dataclass

from batchtrack.identity import Code


@dataclass(frozen=True, slots=True)
class Blank:
    """A numbered blank in the stock of a room, as that stock stood.

    Attributes:
        number: of the blank; stream, version: of the stock.
    """

    number: int
    room: str
    printer: str
    stream: str
    version: int


@dataclass(frozen=True, slots=True)
class LabelToPrint:
    """A label of a kind for a container, by the container's id in the product's document."""

    container: str
    kind: str


@dataclass(frozen=True, slots=True)
class PrintLabels:
    """Labels of one print job, each on a blank; ``document`` is the SHA-256 of the specimen."""

    labels: tuple[LabelToPrint, ...]
    blanks: tuple[Blank, ...]
    document: str


@dataclass(frozen=True, slots=True)
class ReprintLabel:
    """A new label in the place of number ``label``, which is void from then on."""

    container: str
    kind: str
    label: int
    reason: str
    blank: Blank
    document: str


@dataclass(frozen=True, slots=True)
class ApplyLabel:
    """A printed label, scanned back, and what was scanned beside it: old label, source, wristband or order.

    ``owner`` is the chain of identity that a donation or a vial among the codes belongs to by its register, None for
    codes that say themselves whose they are.
    """

    label: Code
    beside: Code
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class VoidLabel:
    """A label that is not applied or counts no more; ``spare`` where it was left over."""

    container: str
    kind: str
    label: int
    reason: str
    spare: bool = False
