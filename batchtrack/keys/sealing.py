"""Sealing: what is encrypted for one group, and the keys that open it (never the keys that sign).

A sealed part has a key of its own (AES-256-GCM, NIST SP 800-38D). That key is locked for whoever may read, to the
public half of a key on Curve25519 (RFC 7748) by an ephemeral key and HKDF-SHA256 (RFC 5869), so that locking needs no
secret.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SealingKey = X25519PrivateKey

_LOCKED: Final = "batchtrack/locked-for/1"
_PART: Final = "batchtrack/sealed-part/1"
_DIGEST: Final = "batchtrack/bedside-digest/1"
_KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_USED_ONCE: Final = bytes(_NONCE_BYTES)
_BLOCK: Final = 256


def new_sealing_key() -> SealingKey:
    """A new key, from the operating system's random numbers."""
    return X25519PrivateKey.generate()


def sealing_public(key: SealingKey) -> str:
    """The public half as an event keeps it: 32 bytes as base64."""
    return _text(key.public_key().public_bytes_raw())


def read_sealing_key(secret: bytes) -> SealingKey | None:
    """The key of these 32 bytes; None for any other number of them."""
    return X25519PrivateKey.from_private_bytes(secret) if len(secret) == _KEY_BYTES else None


def lock_for(public: str, secret: bytes, bound: str) -> str | None:
    """A secret that only the holder of a key opens; None where ``public`` is no public half.

    Args:
        public: as `sealing_public` wrote it.
        secret: what is locked.
        bound: what it is and for whom; elsewhere it does not open.
    """
    reader = _read_public(public)
    if reader is None:
        return None
    once = X25519PrivateKey.generate()
    key = _agreed(once.exchange(reader), once.public_key(), reader)
    return _text(once.public_key().public_bytes_raw() + AESGCM(key).encrypt(_USED_ONCE, secret, bound.encode()))


def open_locked(locked: str, key: SealingKey, bound: str) -> bytes | None:
    """What was locked for this key; None for anything else, or under another name."""
    content = _content(locked)
    if content is None or len(content) <= _KEY_BYTES:
        return None
    once = X25519PublicKey.from_public_bytes(content[:_KEY_BYTES])
    try:
        agreed = _agreed(key.exchange(once), once, key.public_key())
        return AESGCM(agreed).decrypt(_USED_ONCE, content[_KEY_BYTES:], bound.encode())
    except (InvalidTag, ValueError):  # ValueError: a point of small order, which nobody locks with
        return None


@dataclass(frozen=True, slots=True)
class DataKey:
    """The key of sealed data; whoever destroys it leaves nothing that anybody can read."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> "DataKey":
        """A new one."""
        return cls(secrets.token_bytes(_KEY_BYTES))

    def seal(self, text: str, bound: str) -> str:
        """A text sealed under a name; its length tells no more than how many blocks of 256 bytes it fills."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        plain = text.encode()
        padded = plain + b"\x80" + bytes(-(len(plain) + 1) % _BLOCK)
        return _text(nonce + AESGCM(self._derived(_PART)).encrypt(nonce, padded, bound.encode()))

    def open(self, sealed: str, bound: str) -> str | None:
        """The text; None where it was sealed with another key or under another name."""
        content = _content(sealed)
        if content is None or len(content) <= _NONCE_BYTES:
            return None
        try:
            key = AESGCM(self._derived(_PART))
            padded = key.decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], bound.encode())
        except InvalidTag:
            return None
        return padded.rstrip(b"\0")[:-1].decode()

    def digest(self, text: str) -> str:
        """What is kept of a scanned identifier: equal for equal texts, and nothing to anybody without this key."""
        said = unicodedata.normalize("NFC", text).strip().encode("utf-8", "surrogatepass")
        return hmac.new(self._derived(_DIGEST), said, hashlib.sha256).hexdigest()

    def _derived(self, use: str) -> bytes:
        return HKDF(SHA256(), _KEY_BYTES, None, use.encode()).derive(self.secret)


def _agreed(shared: bytes, once: X25519PublicKey, reader: X25519PublicKey) -> bytes:
    both = once.public_bytes_raw() + reader.public_bytes_raw()
    return HKDF(SHA256(), _KEY_BYTES, None, _LOCKED.encode() + both).derive(shared)


def _read_public(text: str) -> X25519PublicKey | None:
    content = _content(text)
    return X25519PublicKey.from_public_bytes(content) if content is not None and len(content) == _KEY_BYTES else None


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _content(text: str) -> bytes | None:
    try:
        return base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return None
