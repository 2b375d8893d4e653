"""Keys on the curve P-256, and their public halves as text."""

import base64
import binascii
import hashlib
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

CURVE_NAME: Final = "P-256"
"""As every signed row of the journal names it."""

_CHECK_GROUPS: Final = 3
_CHECK_GROUP: Final = 4

PrivateKey = ec.EllipticCurvePrivateKey
PublicKey = ec.EllipticCurvePublicKey


def new_key() -> PrivateKey:
    """A new key, from the operating system's random numbers."""
    return ec.generate_private_key(ec.SECP256R1())


def public_text(key: PublicKey) -> str:
    """The public half as an event keeps it: SubjectPublicKeyInfo in DER, as base64."""
    return base64.b64encode(_encoded(key)).decode("ascii")


def read_public(text: str) -> PublicKey | None:
    """The key that `public_text` wrote; None for any other text."""
    try:
        key = load_der_public_key(base64.b64decode(text, validate=True))
    except (ValueError, binascii.Error, UnsupportedAlgorithm):
        return None
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        return None
    return key if public_text(key) == text else None


def key_fingerprint(key: PublicKey) -> str:
    """SHA-256 over the public half, as 64 hexadecimal digits."""
    return hashlib.sha256(_encoded(key)).hexdigest()


def key_check(key: PublicKey) -> str:
    """What a person says of the own key to those who certify it: 48 bits of its fingerprint, ``9f86-d081-884c``."""
    digits = key_fingerprint(key)[: _CHECK_GROUPS * _CHECK_GROUP]
    return "-".join(digits[at : at + _CHECK_GROUP] for at in range(0, len(digits), _CHECK_GROUP))


def same_check(check: str, told: str) -> bool:
    """Whether a check code was told right, however it was written down."""
    return check.replace("-", "") == "".join(told.split()).replace("-", "").lower()


def _encoded(key: PublicKey) -> bytes:
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
