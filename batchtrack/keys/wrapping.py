"""Private keys under a password: Argon2id makes the key that AES-256-GCM locks them with (RFC 9106, NIST SP 800-38D).

Whoever knows the password can unlock them, and nobody else can tell whether a password is right: so unlocking is the
check of the password, and no other hash of it is kept.
"""

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from batchtrack.keys.curve import PrivateKey, key_fingerprint
from batchtrack.keys.sealing import SealingKey, read_sealing_key

MEMORY_KIB: Final = 65_536
"""RFC 9106's second recommended option: 64 MiB, three passes, four lanes; about 0.1 s."""

_FORM: Final = "batchtrack/wrapped-key/2"
_PASSES: Final = 3
_LANES: Final = 4
_KEY_BYTES: Final = 32
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_MOST_MEMORY_KIB: Final = 16 * MEMORY_KIB
_MOST_PASSES: Final = 64
_MOST_LANES: Final = 64


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """What lies under one password.

    Attributes:
        signing: the key that signs.
        sealing: another key, which opens what is sealed for its owner and signs nothing; None for a key that speaks for
            no person.
    """

    signing: PrivateKey = field(repr=False)
    sealing: SealingKey | None = field(default=None, repr=False)


def wrap(keys: OwnKeys, password: str, owner: str) -> str:
    """Keys locked under a password, as text.

    Args:
        keys: what is locked.
        password: of any length; whoever asks for one sees to its length.
        owner: whose keys they are, for example ``person/TECH-A``; bound to them together with the public half of the
            one that signs, so that a locked key which is moved to somebody else, or exchanged, no longer opens.
    """
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    parameters = {"memory": MEMORY_KIB, "passes": _PASSES, "lanes": _LANES}
    bound = _bound(owner, key_fingerprint(keys.signing.public_key()))
    locked = AESGCM(_derived(password, salt, parameters)).encrypt(nonce, _plain(keys), bound)
    parts = {"salt": _text(salt), "nonce": _text(nonce), "locked": _text(locked)}
    return json.dumps({"form": _FORM, **parameters, **parts}, sort_keys=True)


def unwrap(wrapped: str, password: str, owner: str, fingerprint: str) -> OwnKeys | None:
    """The keys, or None where the password is another one, or the text is not this owner's with this public half.

    Takes about 0.1 s whatever comes of it.
    """
    parts = _parts(wrapped)
    if parts is None:
        waste_time(password)
        return None
    derived = _derived(password, parts["salt"], parts)
    try:
        plain = AESGCM(derived).decrypt(parts["nonce"], parts["locked"], _bound(owner, fingerprint))
    except InvalidTag:
        return None
    keys = _keys(plain)
    return keys if key_fingerprint(keys.signing.public_key()) == fingerprint else None


def waste_time(password: str) -> None:
    """Take as long as a real check: from the time alone nobody learns which names exist."""
    _derived(password, bytes(_SALT_BYTES), {"memory": MEMORY_KIB, "passes": _PASSES, "lanes": _LANES})


def slow_digest(kind: str, text: str) -> str:
    """A digest of a text that may be somebody's password: as hard to guess at as a locked key; 32 hexadecimal digits.

    Args:
        kind: what keeps digests of one facility apart from those of another.
        text: what was typed.
    """
    salt = hashlib.sha256(f"batchtrack/slow-digest/1\n{kind}".encode()).digest()[:_SALT_BYTES]
    work = {"memory": MEMORY_KIB, "passes": _PASSES, "lanes": _LANES}
    return _derived(text, salt, work)[:_SALT_BYTES].hex()


def wrapped_digest(wrapped: str) -> str:
    """SHA-256 of a locked key's text: what the journal says of it, so that an exchanged one is found."""
    return hashlib.sha256(wrapped.encode("utf-8", "surrogateescape")).hexdigest()


def _plain(keys: OwnKeys) -> bytes:
    signing = keys.signing.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    sealing = b"" if keys.sealing is None else keys.sealing.private_bytes_raw()
    return json.dumps({"sealing": _text(sealing), "signing": _text(signing)}).encode("ascii")


def _keys(plain: bytes) -> OwnKeys:
    said = {name: base64.b64decode(text) for name, text in json.loads(plain).items()}
    signing = load_der_private_key(said["signing"], None)
    assert isinstance(signing, ec.EllipticCurvePrivateKey), "nothing else was ever locked under this owner"
    return OwnKeys(signing, read_sealing_key(said["sealing"]))


def _derived(password: str, salt: bytes, parameters: Mapping[str, Any]) -> bytes:
    return hash_secret_raw(
        password.encode("utf-8", "surrogatepass"),
        salt,
        time_cost=parameters["passes"],
        memory_cost=parameters["memory"],
        parallelism=parameters["lanes"],
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )


def _bound(owner: str, fingerprint: str) -> bytes:
    return json.dumps([_FORM, owner, fingerprint]).encode("utf-8")


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _parts(wrapped: str) -> dict[str, Any] | None:
    """The parts of a locked key; None for another form, or for less work than was ever asked of a guesser."""
    try:
        said = json.loads(wrapped)
        named = {name: base64.b64decode(said[name], validate=True) for name in ("salt", "nonce", "locked")}
        work = {name: said[name] for name in ("memory", "passes", "lanes")}
        known = said["form"] == _FORM
    except (ValueError, TypeError, KeyError):
        return None
    sizes = len(named["salt"]) == _SALT_BYTES and len(named["nonce"]) == _NONCE_BYTES
    return {**named, **work} if known and sizes and _bearable(work) else None


def _bearable(work: Mapping[str, Any]) -> bool:
    """Neither weaker than it was made nor so heavy that opening it would stop the computer."""
    least = {"memory": MEMORY_KIB, "passes": _PASSES, "lanes": 1}
    most = {"memory": _MOST_MEMORY_KIB, "passes": _MOST_PASSES, "lanes": _MOST_LANES}
    return all(type(work[name]) is int and least[name] <= work[name] <= most[name] for name in least)
