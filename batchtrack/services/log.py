"""The log of the program: what it did and when, in lines that can hold no personal data.

A line is JSON with keys of one short list and values of one short form: codes, versions, counts, names of commands and
of exceptions. What a person typed, a name, an id or a message of a library has no place to stand in.
"""

import json
import logging
import re
from datetime import UTC, datetime
from enum import StrEnum
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

_FILE: Final = "batchtrack.log"
_BYTES: Final = 1_000_000
_OLDER: Final = 5
_KEYS: Final = frozenset({"command", "code", "refusals", "database", "error", "report", "software", "system"})
_VALUE: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9 ._-]{0,60}")
_LOG: Final = logging.getLogger("batchtrack")


class Happened(StrEnum):
    """What a line says."""

    STARTED = "started"
    ENDED = "ended"
    REFUSED = "refused"
    CRASHED = "crashed"
    FAILED = "failed"


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC)
        said = {"at": f"{moment:%Y-%m-%dT%H:%M:%S.%f}Z", "happened": record.getMessage(), **getattr(record, "said", {})}
        return json.dumps(said, ensure_ascii=True)


def open_log(folder: Path) -> None:
    """Write to a file in that folder from now on; five older ones of a megabyte are kept.

    A folder that takes no file is no reason not to work: then nothing is logged.
    """
    close_log()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / _FILE, maxBytes=_BYTES, backupCount=_OLDER, encoding="ascii")
    except OSError:
        return
    handler.setFormatter(_Lines())
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False


def close_log() -> None:
    """Write nowhere any more."""
    for handler in list(_LOG.handlers):
        _LOG.removeHandler(handler)
        handler.close()


def log(happened: Happened, **said: str) -> None:
    """Write a line.

    Raises:
        ValueError: a key or a value that is none of those allowed; where it comes from is a defect.
    """
    for key, value in said.items():
        if key not in _KEYS or not _VALUE.fullmatch(value):
            raise ValueError(f"the log takes no {key} of this form")
    _LOG.info(happened.value, extra={"said": said})
