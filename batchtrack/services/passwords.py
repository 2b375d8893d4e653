"""Passwords and passphrases: long, and kept nowhere; each opens a locked key (21 CFR 11.300)."""

from typing import Final

from batchtrack.refusals import Refusal, refuse

SHORTEST: Final = 12


def short_password(password: str) -> tuple[Refusal, ...]:
    """What stands against a password (SV-04)."""
    return () if len(password) >= SHORTEST else (refuse("SV-04", length=str(SHORTEST)),)


def short_passphrase(what: str, passphrase: str) -> tuple[Refusal, ...]:
    """What stands against the passphrase of a key that is nobody's own (KY-22)."""
    return () if len(passphrase) >= SHORTEST else (refuse("KY-22", what=what, length=str(SHORTEST)),)
