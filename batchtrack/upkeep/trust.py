"""Which keys the journal vouches for, from where to where; and whether each event was signed with one that may."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, NamedTuple

from batchtrack.events import Event
from batchtrack.facility.checkpoints import CheckpointTaken
from batchtrack.facility.people import KeyMade
from batchtrack.journal.hashing import signature_text
from batchtrack.journal.rows import StoredRow
from batchtrack.keys import PublicKey, SignerKind, signature_fits
from batchtrack.refusals import Refusal
from batchtrack.upkeep.findings import Finding, found


class Placed(NamedTuple):
    """A row with its place in the table."""

    position: int
    row: StoredRow


@dataclass(slots=True)
class KnownKey:
    """A key that the journal tells of.

    Attributes:
        who: id of the person that it speaks for; None for the root and for workstations.
        since: position of the event from which on it counts.
        until: position of the event with which it ends; None while it counts.
    """

    kind: SignerKind
    public: PublicKey
    who: str | None
    since: int
    until: int | None = None

    def end(self, position: int) -> None:
        """Let it end, unless it did before."""
        self.until = position if self.until is None else min(self.until, position)


_MAY_SIGN_ITSELF: Final = frozenset({SignerKind.PERSON, SignerKind.ROOT})
_MAY_TAKE_CHECKPOINTS: Final = frozenset({SignerKind.PERSON, SignerKind.WORKSTATION})
_MAY_MAKE_KEYS: Final = frozenset({SignerKind.NEW_KEY, SignerKind.ROOT})


@dataclass(frozen=True, slots=True)
class Trust:
    """What was found out about keys before the events are looked at.

    Attributes:
        keys: every key by the name that rows give it.
        findings: what is wrong with certificates, roles and locked keys.
        root: fingerprint of the facility's root; None where the journal tells of none.
        misfits: stream and version of each event whose signature is not one of its key, where all of them were checked
            ahead; None where each is checked when its row is looked at.
    """

    keys: Mapping[str, KnownKey] = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Finding, ...] = ()
    root: str | None = None
    checked: bool = True
    misfits: frozenset[tuple[str, int]] | None = None

    def of_row(self, placed: Placed, event: Event | None) -> Iterator[Refusal]:
        """What is wrong with an event's signature; the event is None where its body does not parse."""
        row = placed.row
        if not self.checked or row.signer is None or row.signature is None:
            return
        key = self.keys.get(row.signer)
        if key is None:
            yield found("KY-52", found=row.signer)
            return
        if not self._fits(key, row, row.signature):
            yield found("KY-53", signer=row.signer)
        if key.who != row.content.who:
            yield found("KY-54", found=row.content.who or "nobody", wanted=key.who or key.kind.value)
        yield from _may_sign(key, event, row)
        yield from _in_time(key, placed)

    def _fits(self, key: KnownKey, row: StoredRow, signature: str) -> bool:
        if self.misfits is not None:
            return (row.content.stream, row.content.version) not in self.misfits
        return signature_fits(key.public, signature, signature_text(row.meaning, row.content_hash))


NOTHING_CHECKED: Final = Trust(checked=False)
"""Of a journal whose signers are not looked at."""


def _may_sign(key: KnownKey, event: Event | None, row: StoredRow) -> Iterator[Refusal]:
    """A session's key signs no electronic signature, and a new key nothing but that it was made."""
    if event is None:
        return
    if isinstance(event, KeyMade):
        allowed = key.kind in _MAY_MAKE_KEYS
    elif isinstance(event, CheckpointTaken):
        allowed = key.kind in _MAY_TAKE_CHECKPOINTS
    elif event.SIGNED or event.OWN_KEY:
        allowed = key.kind in _MAY_SIGN_ITSELF
    else:
        allowed = key.kind is not SignerKind.NEW_KEY
    if not allowed:
        yield found("KY-55", kind=row.content.kind, found=row.signer)


def _in_time(key: KnownKey, placed: Placed) -> Iterator[Refusal]:
    signer = placed.row.signer
    if placed.position < key.since:
        yield found("KY-56", found=signer)
    elif key.until is not None and placed.position > key.until:
        yield found("KY-58") if key.kind is SignerKind.ROOT else found("KY-57", found=signer)
