"""What a paper says of a patient's identifiers: that they are sealed, or were erased, and never what they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from batchtrack.facility.streams import subject_stream
from batchtrack.facility.subjects import SubjectIdentified
from batchtrack.journal import read_stream
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.sealed.erased import Erased, erased_of


@dataclass(frozen=True, slots=True)
class Sealing:
    """How it stands with a subject's identifiers: whether any were recorded, and whether they are erased."""

    recorded: bool = False
    erased: Erased | None = None


def sealing_at(connection: Connection, code: str, moment: datetime, called: Mapping[str, str]) -> Sealing:
    """How it stood with a subject's identifiers at a moment.

    Args:
        connection: a reading transaction.
        code: of the subject.
        moment: later entries are not looked at.
        called: printed names by person id.
    """
    facts = read_stream(connection, subject_stream(code), CATALOGUE)
    known = [fact for fact in facts if fact.recorded_at <= moment]
    return Sealing(any(isinstance(fact.event, SubjectIdentified) for fact in known), erased_of(known, called))
