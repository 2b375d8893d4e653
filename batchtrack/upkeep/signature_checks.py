"""Checking many signatures: on all processors where there are enough of them to be worth the processes."""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context
from typing import Final, NamedTuple

from batchtrack.keys import PublicKey, public_text, read_public, signature_fits

WORTH_PROCESSES: Final = 10_000
"""A spawned process costs as much as some thousand checks."""

_PART: Final = 1_000
_Part = tuple[Mapping[str, str], Sequence[tuple[str, str, bytes]]]


class Check(NamedTuple):
    """A signature that is to be checked; ``signer`` names the key, the same for the same one."""

    signer: str
    key: PublicKey
    signature: str
    text: bytes


def check_all(checks: Sequence[Check]) -> Iterator[bool]:
    """Whether each of them fits, in their order."""
    cores = os.cpu_count() or 1
    if cores == 1 or len(checks) < WORTH_PROCESSES:
        yield from (signature_fits(each.key, each.signature, each.text) for each in checks)
        return
    parts = [checks[at : at + _PART] for at in range(0, len(checks), _PART)]
    with ProcessPoolExecutor(cores, get_context("spawn")) as pool:  # a fork would copy the window's threads
        yield from chain.from_iterable(pool.map(_checked, map(_portable, parts)))


def _portable(checks: Sequence[Check]) -> _Part:
    """A key goes along once for all that it signed."""
    keys = {each.signer: each.key for each in checks}
    texts = {signer: public_text(key) for signer, key in keys.items()}
    return texts, [(each.signer, each.signature, each.text) for each in checks]


def _checked(part: _Part) -> list[bool]:
    keys = {signer: read_public(text) for signer, text in part[0].items()}
    return [_fits(keys[signer], signature, text) for signer, signature, text in part[1]]


def _fits(key: PublicKey | None, signature: str, text: bytes) -> bool:
    return key is not None and signature_fits(key, signature, text)
