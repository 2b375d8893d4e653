"""Who acts, with the key that signs for it: for one session, or for one act (21 CFR 11.200)."""

from dataclasses import dataclass, field
from typing import Protocol

from batchtrack.keys import SealingKey, Signer
from batchtrack.refusals import Refusal, Refused, refuse


class Held:
    """A key in this program's memory, until it is dropped.

    Args:
        signer: the key.
        gone: what is said to whoever still wants it afterwards.
    """

    __slots__ = ("_gone", "_signer")

    def __init__(self, signer: Signer, gone: Refusal) -> None:
        self._signer: Signer | None = signer
        self._gone = gone

    @property
    def signer(self) -> Signer:
        """The key.

        Raises:
            Refused: it was dropped.
        """
        if self._signer is None:
            raise Refused(self._gone)
        return self._signer

    def drop(self) -> None:
        """Let go of it: nothing is signed with it any more."""
        self._signer = None


class Signing(Protocol):
    """Anything that holds the key for an act."""

    @property
    def held(self) -> Held:
        """The key."""
        ...


@dataclass(frozen=True, slots=True)
class Session:
    """A person who is signed in; records entries, and signs nothing.

    Attributes:
        stream: where the session itself is recorded.
        own_key: public half of the person's own key, with which the session ends.
        held: the session's own key, for which the person's key vouched.
        sealing: opens what is sealed for the person, for as long as the session lasts; None where nothing can be.
    """

    person: str
    name: str
    roles: frozenset[str]
    stream: str
    own_key: str
    held: Held = field(repr=False, compare=False)
    sealing: SealingKey | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A person whose password was checked for this one act; made by `confirm` alone.

    Attributes:
        certificate: fingerprint of the certificate of the person's key.
        own_key: public half of that key.
        held: the person's key, unlocked for one act and its paper.
        sealing: opens what is sealed for the person; None where nothing can be.
    """

    person: str
    name: str
    roles: frozenset[str]
    certificate: str
    own_key: str
    held: Held = field(repr=False, compare=False)
    sealing: SealingKey | None = field(default=None, repr=False, compare=False)


By = Session | Confirmed


@dataclass(frozen=True, slots=True)
class KeyAlone:
    """A key that signs without anybody being signed in: the root's, a new one's, a workstation's."""

    held: Held


def for_session(signer: Signer) -> Held:
    """A key until its session ends (KY-01)."""
    return Held(signer, refuse("KY-01"))


def for_one_act(signer: Signer) -> Held:
    """A key for one act (KY-02)."""
    return Held(signer, refuse("KY-02"))
