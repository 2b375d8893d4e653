"""The hash tree of RFC 9162 (2.1) over SHA-256: its root, and the proof that one leaf stands in it.

A leaf is hashed behind a nought byte and a node behind a one, so that no node can pass for a leaf.
"""

import hashlib
from collections.abc import Sequence
from typing import Final

_LEAF: Final = b"\x00"
_NODE: Final = b"\x01"


def leaf_hash(content: bytes) -> bytes:
    """The hash of one leaf, 32 bytes."""
    return hashlib.sha256(_LEAF + content).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """The root over leaf hashes in their order, 32 bytes; that of no leaf at all is the hash of nothing."""
    if not leaves:
        return hashlib.sha256().digest()
    level = list(leaves)
    while len(level) > 1:
        level = _above(level)
    return level[0]


def inclusion_proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The sibling hashes from the leaf at ``index`` up to the root (RFC 9162, 2.1.3.1).

    Raises:
        IndexError: there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(f"leaf {index} of {len(leaves)}")
    proof: list[bytes] = []
    level = list(leaves)
    while len(level) > 1:
        sibling = index ^ 1
        if sibling < len(level):
            proof.append(level[sibling])
        level, index = _above(level), index // 2
    return tuple(proof)


def root_by_proof(leaf: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes | None:
    """The root that a proof leads to (RFC 9162, 2.1.3.2); None where the proof does not fit a tree of this size."""
    if not 0 <= index < size:
        return None
    rest = list(proof)
    last = size - 1
    while last > 0:
        if index ^ 1 <= last:
            if not rest:
                return None
            leaf = _node(rest.pop(0), leaf) if index & 1 else _node(leaf, rest.pop(0))
        index, last = index // 2, last // 2
    return None if rest else leaf


def _above(level: Sequence[bytes]) -> list[bytes]:
    """The next level; a hash without a sibling goes up as it is, which makes the split of RFC 9162."""
    pairs = [_node(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
    return [*pairs, level[-1]] if len(level) % 2 else pairs


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(_NODE + left + right).digest()
