"""The facts of a subject, stream ``subject/<code>``; no identifier of a person is ever among them."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText


class SubjectRegistered(Event):
    """A pseudonym was taken up in a study."""

    KIND: ClassVar[str] = "subject.registered"

    code: PlainText
    study: PlainText


class BatchOrdered(Event):
    """A batch of this subject was ordered."""

    KIND: ClassVar[str] = "subject.batch_ordered"

    batch: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (SubjectRegistered, BatchOrdered)
