"""What the surroundings of the program did, in words: a database away, a disk full; nothing of it is our own defect."""

import errno
from collections.abc import Mapping
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from batchtrack.events import UnreadableRecordError
from batchtrack.readmodels.products import UnreadableDocumentError
from batchtrack.refusals import Refusal, refuse

AWAY: Final = "SV-50"
FULL: Final = "SV-51"
READ_ONLY: Final = "SV-52"
BUSY: Final = "SV-53"
DAMAGED: Final = "SV-54"
FORBIDDEN: Final = "SV-55"
OTHER: Final = "SV-56"
DEFECT: Final = "SV-59"

_SQLITE: Final[Mapping[int, str]] = {
    3: FORBIDDEN,  # SQLITE_PERM
    5: BUSY,  # SQLITE_BUSY
    6: BUSY,  # SQLITE_LOCKED
    8: READ_ONLY,  # SQLITE_READONLY
    10: AWAY,  # SQLITE_IOERR
    11: DAMAGED,  # SQLITE_CORRUPT
    13: FULL,  # SQLITE_FULL
    14: AWAY,  # SQLITE_CANTOPEN
    26: DAMAGED,  # SQLITE_NOTADB
}
"""By SQLite's primary result code."""

_POSTGRESQL: Final[Mapping[str, str]] = {
    "08": AWAY,  # connection exception
    "57P": AWAY,  # the server is shut down, or crashed, or cannot take connections now
    "53100": FULL,
    "53": BUSY,  # insufficient resources, too many connections
    "25006": READ_ONLY,
    "40": BUSY,  # serialisation or deadlock, at every attempt
    "55P03": BUSY,
    "42501": FORBIDDEN,
    "28": FORBIDDEN,  # the password or user is not accepted
    "XX": DAMAGED,
}
"""By the beginning of PostgreSQL's SQLSTATE (appendix A); the longest one that fits."""

_FILES: Final[Mapping[int, str]] = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
}


def describe(error: BaseException) -> Refusal:
    """What happened and what to do: the environment's doing, or, as SV-59, a defect of the program."""
    match error:
        case UnreadableRecordError():
            return refuse("SV-08", stream=error.stream, version=str(error.version))
        case UnreadableDocumentError():
            return refuse(DAMAGED, cause=str(error))
        case PoolTimeoutError():
            return refuse(BUSY, cause="no connection became free")
        case DBAPIError() if error.orig is not None:
            return refuse(_of_database(error), cause=_line(error.orig))
        case OSError():
            return refuse(_FILES.get(error.errno or 0, OTHER), cause=error.strerror or type(error).__name__)
        case _:
            return refuse(DEFECT, cause=type(error).__name__)


def is_environment(error: BaseException) -> bool:
    """Whether the surroundings are at fault, so that no report of a defect is asked for."""
    return describe(error).code != DEFECT


def _of_database(error: DBAPIError) -> str:
    number = getattr(error.orig, "sqlite_errorcode", None)
    if number is not None:
        return _SQLITE.get(number & 0xFF, DEFECT)
    state = getattr(error.orig, "sqlstate", None)
    if error.connection_invalidated or state is None:
        return AWAY  # a connection that could not be made or broke has no state to tell
    return next((_POSTGRESQL[state[:length]] for length in (5, 3, 2) if state[:length] in _POSTGRESQL), DEFECT)


def _line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__
