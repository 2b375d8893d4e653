"""The definitions that are shipped with the program."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final

COMPUTATIONS: Final = "computations.yaml"
"""The rules of the field's arithmetic, to be copied into products: no product of its own."""


def shipped() -> Mapping[str, bytes]:
    """Every shipped product by its file name, as the bytes of its file."""
    found = (
        entry for entry in files(__name__).iterdir() if entry.name.endswith(".yaml") and entry.name != COMPUTATIONS
    )
    return {entry.name: entry.read_bytes() for entry in sorted(found, key=lambda entry: entry.name)}


def computations() -> bytes:
    """The shipped computations, as the bytes of their file."""
    return files(__name__).joinpath(COMPUTATIONS).read_bytes()
