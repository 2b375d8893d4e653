"""A subject as the events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.subjects.events import (
    BatchOrdered,
    ErasureRepeated,
    IdentifiersErased,
    SubjectIdentified,
    SubjectRegistered,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject under a pseudonym.

    Attributes:
        batches: ids in the order in which they were ordered.
        version: events so far.
        identified: what was sealed of the person last; None where nothing was.
        erased: whether the key of what was sealed was destroyed.
    """

    code: str
    study: str
    batches: tuple[str, ...]
    version: int
    identified: SubjectIdentified | None = None
    erased: bool = False

    @property
    def next_batch(self) -> str:
        """The id of the next batch: the code, with ``-2`` for the second."""
        return f"{self.code}-{len(self.batches) + 1}" if self.batches else self.code

    @property
    def readable(self) -> SubjectIdentified | None:
        """What is sealed and can still be opened by those who may."""
        return None if self.erased else self.identified


def evolve(subject: Subject | None, event: Event) -> Subject:
    """The subject after one more event."""
    match subject, event:
        case None, SubjectRegistered():
            return Subject(event.code, event.study, (), 1)
        case Subject(), _:
            return replace(_changed(subject, event), version=subject.version + 1)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> Subject | None:
    """The subject after all events."""
    return fold_with(evolve, events)


def _changed(subject: Subject, event: Event) -> Subject:
    match event:
        case BatchOrdered() if event.batch == subject.next_batch:
            return replace(subject, batches=(*subject.batches, event.batch))
        case SubjectIdentified() if not subject.erased:
            return replace(subject, identified=event)
        case IdentifiersErased() | ErasureRepeated() if subject.readable is not None:
            return replace(subject, erased=True)
        case _:
            raise out_of_order(event)
