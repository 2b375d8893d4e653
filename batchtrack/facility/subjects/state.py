"""A subject as the events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.subjects.events import BatchOrdered, SubjectRegistered


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject under a pseudonym.

    Attributes:
        batches: ids in the order in which they were ordered.
        version: events so far.
    """

    code: str
    study: str
    batches: tuple[str, ...]
    version: int

    @property
    def next_batch(self) -> str:
        """The id of the next batch: the code, with ``-2`` for the second."""
        return f"{self.code}-{len(self.batches) + 1}" if self.batches else self.code


def evolve(subject: Subject | None, event: Event) -> Subject:
    """The subject after one more event."""
    match subject, event:
        case None, SubjectRegistered():
            return Subject(event.code, event.study, (), 1)
        case Subject(), BatchOrdered() if event.batch == subject.next_batch:
            return replace(subject, batches=(*subject.batches, event.batch), version=subject.version + 1)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> Subject | None:
    """The subject after all events."""
    return fold_with(evolve, events)
