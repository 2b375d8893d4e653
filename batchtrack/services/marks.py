"""How a paper that is not the issued file is marked."""

from enum import StrEnum


class Mark(StrEnum):
    """A mark across every page of a paper that is not the issued file."""

    COPY = "copy"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
