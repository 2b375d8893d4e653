"""Subjects under their pseudonyms, and the batches ordered for them."""

from batchtrack.facility.subjects.commands import OrderBatch, RegisterSubject, SubjectCommand
from batchtrack.facility.subjects.decide import decide
from batchtrack.facility.subjects.events import EVENTS, BatchOrdered, SubjectRegistered
from batchtrack.facility.subjects.state import Subject, evolve, fold

__all__ = [
    "EVENTS",
    "BatchOrdered",
    "OrderBatch",
    "RegisterSubject",
    "Subject",
    "SubjectCommand",
    "SubjectRegistered",
    "decide",
    "evolve",
    "fold",
]
