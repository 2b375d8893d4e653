"""Instrument runs: what people said of a sample id, and runs that were not used."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText


class SampleAnswered(Event):
    """The file names another sample id than the step's sample; a second person says why the run is that sample's.

    ``document`` is the SHA-256 of the file, ``found`` the sample id in it, ``wanted`` the one it should have.
    """

    KIND: ClassVar[str] = "run.sample_answered"
    SIGNED: ClassVar[Meaning | None] = Meaning.VERIFICATION

    step: PlainText
    document: PlainText
    found: PlainText
    wanted: PlainText
    words: PlainText


class RunSetAside(Event):
    """A run of the step's sample that is not used; its file is kept, and QA sees the reason."""

    KIND: ClassVar[str] = "run.set_aside"

    step: PlainText
    document: PlainText
    sample: PlainText
    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (SampleAnswered, RunSetAside)
