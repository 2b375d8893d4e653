"""Files that a command is given."""

from pathlib import Path

from batchtrack.refusals import Refused, refuse


def bytes_of(file: Path) -> bytes:
    """The content of a file.

    Raises:
        Refused: it cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(refuse("CM-03", path=str(file), cause=error.strerror or type(error).__name__)) from error
