"""The facts of a subject, stream ``subject/<code>``; no identifier of a person is ever among them in clear."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText


class SubjectRegistered(Event):
    """A pseudonym was taken up in a study."""

    KIND: ClassVar[str] = "subject.registered"

    code: PlainText
    study: PlainText


class BatchOrdered(Event):
    """A batch of this subject was ordered."""

    KIND: ClassVar[str] = "subject.batch_ordered"

    batch: PlainText


class SubjectIdentified(Event):
    """Who the subject is was taken up or corrected, sealed under the subject's own key.

    Attributes:
        sealed: name, date of birth, hospital number and content of the wristband, in one sealed part.
        wristband: digest of that content, keyed by the subject's key; empty where none is known.
        key: SHA-256 of the subject's key as it is locked for those who may read.
        reason: why it was corrected; empty the first time.
    """

    KIND: ClassVar[str] = "subject.identified"

    sealed: PlainText
    wristband: PlainText
    key: PlainText
    reason: PlainText


class IdentifiersErased(Event):
    """The subject's key was destroyed, so that nobody reads the identifiers any more; what was sealed still hashes."""

    KIND: ClassVar[str] = "subject.erased"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    ground: PlainText


class ErasureRepeated(Event):
    """This record was put back to before an erasure, and the subject's key was destroyed in it again.

    Attributes:
        at, by, ground: when, by whom (person id) and on what ground it was erased, as kept outside the database.
    """

    KIND: ClassVar[str] = "subject.erasure_repeated"

    at: PlainText
    by: PlainText
    ground: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (
    SubjectRegistered,
    BatchOrdered,
    SubjectIdentified,
    IdentifiersErased,
    ErasureRepeated,
)
