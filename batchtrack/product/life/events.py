"""What happens to one version of a master batch record; stream ``product/<code>-v<version>``."""

from enum import StrEnum
from typing import Annotated, ClassVar, Final

from pydantic import StringConstraints

from batchtrack.events import Catalogue, Event, Meaning, PlainText, UtcTime

Fingerprint = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
"""SHA-256 of a document's bytes, hexadecimal."""


class Side(StrEnum):
    """For whom an approval speaks (21 CFR 211.100(a), 211.186(a))."""

    PRODUCTION = "production"
    QA = "QA"


class Drafted(Event):
    """A document was put forward as the text of this version; ``changes`` says in words what is new."""

    KIND: ClassVar[str] = "product.drafted"

    code: PlainText
    version: PlainText
    title: PlainText
    document: Fingerprint
    changes: PlainText
    by: PlainText


class Checked(Event):
    """The static check found nothing in the document."""

    KIND: ClassVar[str] = "product.checked"

    document: Fingerprint
    by: PlainText


class Approved(Event):
    """A person who did not write the document approved its text."""

    KIND: ClassVar[str] = "product.approved"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    document: Fingerprint
    side: Side
    by: PlainText


class MadeEffective(Event):
    """From this time on new batches take this version."""

    KIND: ClassVar[str] = "product.made_effective"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    document: Fingerprint
    effective_from: UtcTime
    by: PlainText


class Withdrawn(Event):
    """No new batch takes this version; for cause, the running ones are held."""

    KIND: ClassVar[str] = "product.withdrawn"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText
    for_cause: bool
    by: PlainText


CATALOGUE: Final = Catalogue((Drafted, Checked, Approved, MadeEffective, Withdrawn))


def stream(code: str, version: str) -> str:
    """The name of a version's stream."""
    return f"product/{code}-v{version}"
