"""Signatures: deterministic ECDSA with SHA-256 (RFC 6979), of which each text and key has exactly one.

ECDSA lets anybody turn a signature (r, s) into another one that fits as well, (r, n - s), and DER can be written in
more than one way. So a signature is kept as r and s in 128 hexadecimal digits with the smaller s; nothing else counts.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

from batchtrack.keys.curve import PrivateKey, PublicKey

_ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256, SEC 2 2.4.2
_PART: Final = 64
_FORM: Final = re.compile(r"[0-9a-f]{128}")
_SIGNING: Final = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
_CHECKING: Final = ec.ECDSA(hashes.SHA256())


class SignerKind(StrEnum):
    """What a key speaks for; begins the name of its signer in every row."""

    PERSON = "person"
    SESSION = "session"
    WORKSTATION = "workstation"
    ROOT = "root"
    NEW_KEY = "key"


@dataclass(frozen=True, slots=True)
class Signer:
    """A key that is ready to sign, and for whom.

    Attributes:
        fingerprint: SHA-256 of the certificate, where the key has one; else of the public key itself.
        who: id of the person that it speaks for; None for the root and for a workstation.
    """

    kind: SignerKind
    fingerprint: str
    who: str | None
    key: PrivateKey = field(repr=False, compare=False)

    @property
    def name(self) -> str:
        """How a row names its signer, for example ``person:9f86d081…``."""
        return signer_name(self.kind, self.fingerprint)

    def sign(self, text: bytes) -> str:
        """The one signature of this key over these bytes."""
        return signature_of(self.key, text)

    def sign_for_file(self, data: bytes) -> bytes:
        """ECDSA with SHA-256 in DER, as signed files hold it (RFC 5753 2.1)."""
        return self.key.sign(data, _SIGNING)


def signer_name(kind: SignerKind, fingerprint: str) -> str:
    """The name of a signer as a row holds it."""
    return f"{kind.value}:{fingerprint}"


def signature_of(key: PrivateKey, text: bytes) -> str:
    """The signature in its one form: r and s, 128 hexadecimal digits."""
    r, s = decode_dss_signature(key.sign(text, _SIGNING))
    return f"{r:0{_PART}x}{min(s, _ORDER - s):0{_PART}x}"


def signature_fits(key: PublicKey, signature: str, text: bytes) -> bool:
    """Whether a signature stands in its one form and was made by this key over these bytes."""
    if not _FORM.fullmatch(signature):
        return False
    r, s = int(signature[:_PART], 16), int(signature[_PART:], 16)
    if not 0 < s <= _ORDER // 2:
        return False
    try:
        key.verify(encode_dss_signature(r, s), text, _CHECKING)
    except InvalidSignature:
        return False
    return True
