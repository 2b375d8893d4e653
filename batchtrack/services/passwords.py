"""Passwords: checked by Argon2id before any write lock is taken; only their hash is kept (21 CFR 11.300)."""

import secrets
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from batchtrack.refusals import Refusal, refuse

SHORTEST: Final = 12

# 64 MiB and three passes: OWASP's and RFC 9106's second recommended option; a check takes about 0.1 s.
_HASHER: Final = PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=4)


def hash_password(password: str) -> str | Refusal:
    """The encoded Argon2id hash; too short a password is refused (SV-04)."""
    if len(password) < SHORTEST:
        return refuse("SV-04", length=str(SHORTEST))
    return _HASHER.hash(password)


def matches(encoded: str, password: str) -> bool:
    """Whether a password is the one that was hashed."""
    try:
        return _HASHER.verify(encoded, password)
    except (VerificationError, InvalidHashError):
        return False


def match_nobody(password: str) -> None:
    """Take as long as a real check: from the time alone nobody learns which names exist."""
    matches(_nobodys(), password)


@cache
def _nobodys() -> str:
    return _HASHER.hash(secrets.token_hex())
