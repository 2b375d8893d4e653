"""The definitions that are shipped with the program."""

from collections.abc import Mapping
from importlib.resources import files


def shipped() -> Mapping[str, bytes]:
    """Every shipped document by its file name, as the bytes of its file."""
    found = (entry for entry in files(__name__).iterdir() if entry.name.endswith(".yaml"))
    return {entry.name: entry.read_bytes() for entry in sorted(found, key=lambda entry: entry.name)}
