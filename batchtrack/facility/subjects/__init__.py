"""Subjects under their pseudonyms, and the batches ordered for them."""

from batchtrack.facility.subjects.commands import (
    EraseIdentifiers,
    Identify,
    OrderBatch,
    RegisterSubject,
    RepeatErasure,
    SubjectCommand,
)
from batchtrack.facility.subjects.decide import decide, repeat_erasure
from batchtrack.facility.subjects.events import (
    EVENTS,
    BatchOrdered,
    ErasureRepeated,
    IdentifiersErased,
    SubjectIdentified,
    SubjectRegistered,
)
from batchtrack.facility.subjects.state import Subject, evolve, fold

__all__ = [
    "EVENTS",
    "BatchOrdered",
    "EraseIdentifiers",
    "ErasureRepeated",
    "IdentifiersErased",
    "Identify",
    "OrderBatch",
    "RegisterSubject",
    "RepeatErasure",
    "Subject",
    "SubjectCommand",
    "SubjectIdentified",
    "SubjectRegistered",
    "decide",
    "evolve",
    "fold",
    "repeat_erasure",
]
