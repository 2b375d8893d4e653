"""Names of streams: a kind, a slash and the id that people see, for example ``batch/REX-0042``."""

import re
import unicodedata
from typing import Final

_NAME: Final = re.compile(r"[a-z][a-z_]*/[^/:\s\x00-\x1f\x7f\ud800-\udfff]+(?: [^/:\s\x00-\x1f\x7f\ud800-\udfff]+)*")
_BATCH: Final = "batch"


def stream_name(kind: str, identifier: str) -> str:
    """The stream of one thing.

    Raises:
        ValueError: the kind is no lower-case word, or the id is empty or holds a slash, a colon or a control character.
    """
    return checked(f"{kind}/{identifier}")


def checked(stream: str) -> str:
    """The name itself, if it is one.

    Raises:
        ValueError: it is none.
    """
    if not _NAME.fullmatch(stream) or not unicodedata.is_normalized("NFC", stream):
        raise ValueError(f"a stream is called like batch/REX-0042, not {stream!r}")
    return stream


def kind_of(stream: str) -> str:
    """The kind of thing that a stream is about."""
    return stream.partition("/")[0]


def id_of(stream: str) -> str:
    """The id that people see."""
    return stream.partition("/")[2]


def batch_of(stream: str) -> str | None:
    """The batch that a stream is about; None where it is about something else."""
    return id_of(stream) if kind_of(stream) == _BATCH else None
