"""The facts of an instrument's run, stream ``run/<fingerprint of instrument and time>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText, UtcTime


class RunTaken(Event):
    """A run was taken over into a batch's record, or set aside there; it serves no other sample.

    ``serial`` is the instrument's, ``sample`` the sample id in the file, ``document`` the SHA-256 of the file.
    """

    KIND: ClassVar[str] = "run.taken"

    serial: PlainText
    at: UtcTime
    sample: PlainText
    batch: PlainText
    step: PlainText
    document: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (RunTaken,)
