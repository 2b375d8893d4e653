"""Locking keys under passwords and opening them; slow on purpose, and never under a write lock."""

from dataclasses import dataclass, field

from batchtrack.keys import PrivateKey, key_fingerprint, unwrap, wrap, wrapped_digest
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Locked:
    """A key under a password, as it is kept.

    Attributes:
        owner: stream of whom it belongs to.
        wrapped: the key as text; digest: its SHA-256, which the journal tells.
    """

    owner: str
    wrapped: str
    digest: str
    key: PrivateKey = field(repr=False, compare=False)


def lock(workplace: Workplace, owner: str, key: PrivateKey, password: str, *, seeding: bool) -> Locked:
    """A key under a password; while a demonstration is laid out it stays open for its owner's acts."""
    wrapped = wrap(key, password, owner)
    if seeding:
        workplace.seeded_keys[wrapped] = (password, key)
    return Locked(owner, wrapped, wrapped_digest(wrapped), key)


@dataclass(frozen=True, slots=True)
class Found:
    """A locked key as it was found in the database; ``fingerprint`` is that of the public half it must have."""

    owner: str
    wrapped: str
    fingerprint: str


def unlock(workplace: Workplace, found: Found, password: str, *, seeding: bool) -> PrivateKey | None:
    """The key, or None where the password is another one.

    While a demonstration is being laid out and nobody has opened it, one check serves all a person's acts.
    """
    if not seeding:
        return unwrap(found.wrapped, password, found.owner, found.fingerprint)
    known = workplace.seeded_keys.get(found.wrapped)
    if known is not None and known[0] == password and key_fingerprint(known[1].public_key()) == found.fingerprint:
        return known[1]
    key = unwrap(found.wrapped, password, found.owner, found.fingerprint)
    if key is not None:
        workplace.seeded_keys[found.wrapped] = (password, key)
    return key
