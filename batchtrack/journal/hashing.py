"""The two hashes of a row, over stored bytes alone.

Each part goes in as UTF-8 with its length before it as eight bytes, big-endian; an absent part has length nought. So no
two different rows have the same text to hash, and no part can lend bytes to its neighbour.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

HASH_NAME: Final = "SHA-256"
_EVENT: Final = "batchtrack/event/1"
_SIGNATURE: Final = "batchtrack/signature/1"
_HASH: Final = "batchtrack/hash/1"
_size: Final = lru_cache(4096)(partial(int.to_bytes, length=8, byteorder="big"))  # every hash needs a dozen of them


@dataclass(frozen=True, slots=True)
class Content:
    """What the content hash covers, each part as it is stored.

    Attributes:
        version: counts from 1 in its stream.
        schema: the number of the body's form.
        who: id of the person whose event it is; None where no person made it.
        recorded_at: UTC, like ``2026-01-01T10:00:00.000000Z``.
        previous: `hash` of the event before it in its stream; None for the first.
    """

    stream: str
    version: int
    kind: str
    schema: int
    body: str
    who: str | None
    workstation: str
    software: str
    recorded_at: str
    previous: str | None


def framed(*parts: str | None) -> bytes:
    """The parts as bytes, each after its length."""
    try:
        stored = [part.encode() if part else b"" for part in parts]
    except UnicodeEncodeError:
        # a byte that is no UTF-8 was put there by another program; it is hashed as it stands and so found
        stored = [(part or "").encode("utf-8", "surrogateescape") for part in parts]
    return b"".join([piece for each in stored for piece in (_size(len(each)), each)])


def content_hash(content: Content) -> str:
    """SHA-256 over what an event says and where it stands, as 64 hexadecimal digits."""
    return _sha256(
        framed(
            _EVENT,
            content.stream,
            str(content.version),
            content.kind,
            str(content.schema),
            content.body,
            content.who,
            content.workstation,
            content.software,
            content.recorded_at,
            content.previous,
        )
    )


def signature_text(meaning: str | None, content_digest: str) -> bytes:
    """The bytes that a signature is made over: what it means, and the content hash."""
    return framed(_SIGNATURE, meaning, content_digest)


def event_hash(content_digest: str, signer: str | None, meaning: str | None, signature: str | None) -> str:
    """SHA-256 over the content hash and the signature, as 64 hexadecimal digits: the next event's previous."""
    return _sha256(framed(_HASH, content_digest, signer, meaning, signature))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
