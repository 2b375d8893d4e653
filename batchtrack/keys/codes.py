"""One-time codes, with which a person begins at set-up and after a reset (21 CFR 11.300)."""

import hashlib
import secrets
from typing import Final

_SIGNS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LENGTH: Final = 20
_GROUP: Final = 4


def new_code() -> str:
    """A code of a hundred random bits, in groups, without signs that are read for one another."""
    signs = [secrets.choice(_SIGNS) for _ in range(_LENGTH)]
    return "-".join("".join(signs[at : at + _GROUP]) for at in range(0, _LENGTH, _GROUP))


def code_digest(person: str, code: str) -> str:
    """What the journal keeps of a code. At a hundred bits nobody finds it by trying, however fast the hash is."""
    signs = "".join(code.upper().split()).replace("-", "")
    return hashlib.sha256(f"batchtrack/one-time-code/1\n{person}\n{signs}".encode("utf-8", "surrogatepass")).hexdigest()
