"""A file that waits for its signature."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file with room for its signature.

    Attributes:
        content: its bytes; digest: over all of them but the room, which lies from ``begins`` to ``ends``.
        attributes: the signed attributes in DER, over which the signature goes.
    """

    content: bytes
    digest: bytes
    begins: int
    ends: int
    attributes: bytes
