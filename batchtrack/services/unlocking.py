"""Locking keys under passwords and opening them; slow on purpose, and never under a write lock."""

from dataclasses import dataclass, field

from batchtrack.keys import OwnKeys, key_fingerprint, unwrap, wrap, wrapped_digest
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Locked:
    """Keys under a password, as they are kept.

    Attributes:
        owner: stream of whom they belong to.
        wrapped: the keys as text; digest: its SHA-256, which the journal tells.
    """

    owner: str
    wrapped: str
    digest: str
    keys: OwnKeys = field(repr=False, compare=False)


def lock(workplace: Workplace, owner: str, keys: OwnKeys, password: str, *, seeding: bool) -> Locked:
    """Keys under a password; while a demonstration is laid out they stay open for its owner's acts."""
    wrapped = wrap(keys, password, owner)
    if seeding:
        workplace.seeded_keys[wrapped] = (password, keys)
    return Locked(owner, wrapped, wrapped_digest(wrapped), keys)


@dataclass(frozen=True, slots=True)
class Found:
    """A locked key as it was found in the database; ``fingerprint`` is that of the public half it must have."""

    owner: str
    wrapped: str
    fingerprint: str


def unlock(workplace: Workplace, found: Found, password: str, *, seeding: bool) -> OwnKeys | None:
    """The keys, or None where the password is another one.

    While a demonstration is being laid out and nobody has opened it, one check serves all a person's acts.
    """
    if not seeding:
        return unwrap(found.wrapped, password, found.owner, found.fingerprint)
    known = workplace.seeded_keys.get(found.wrapped)
    if (
        known is not None
        and known[0] == password
        and key_fingerprint(known[1].signing.public_key()) == found.fingerprint
    ):
        return known[1]
    keys = unwrap(found.wrapped, password, found.owner, found.fingerprint)
    if keys is not None:
        workplace.seeded_keys[found.wrapped] = (password, keys)
    return keys
