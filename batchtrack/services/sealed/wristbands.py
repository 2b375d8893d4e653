"""Hospital wristbands: recognised by a digest under the subject's key, so that nothing of them stands in the record."""

from collections.abc import Iterator

from sqlalchemy import Connection

from batchtrack.facility import subjects
from batchtrack.facility.streams import subject_stream
from batchtrack.journal import id_of, streams_of
from batchtrack.services.sealed.group import Opened
from batchtrack.services.sealed.subject_keys import subject_key
from batchtrack.services.workplace import events_of


def is_wristband_of(connection: Connection, opened: Opened, code: str, text: str) -> bool:
    """Whether a text is what the wristband of this subject holds."""
    subject = subjects.fold(events_of(connection, subject_stream(code)))
    sealed = None if subject is None else subject.readable
    if sealed is None or not sealed.wristband:
        return False
    key = subject_key(connection, opened, code)
    return key is not None and key.digest(text) == sealed.wristband


def whose_wristband(connection: Connection, opened: Opened, text: str, first: str = "") -> str | None:
    """The subject whose wristband holds a text; None where it is nobody's here.

    Args:
        connection: a reading transaction.
        opened: the group that may know.
        text: as scanned or typed.
        first: the subject who is asked for, looked at before all others: each has a key of its own.
    """
    for code in _codes(connection, first):
        if is_wristband_of(connection, opened, code, text):
            return code
    return None


def _codes(connection: Connection, first: str) -> Iterator[str]:
    if first:
        yield first
    yield from (id_of(stream) for stream in streams_of(connection, "subject") if id_of(stream) != first)
