"""The hash tree under checkpoints, against the vectors of RFC 6962's test log and a definition written another way."""

import hashlib
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.journal.tree import inclusion_proof, leaf_hash, root_by_proof, root_of

CONTENTS: Final = tuple(
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
)
"""The eight leaves that implementations of certificate transparency test with."""

ROOTS: Final = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


def leaves(count: int) -> list[bytes]:
    return [leaf_hash(content) for content in CONTENTS[:count]]


def root_by_definition(hashes: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1, word for word: split at the largest power of two that is smaller than the count."""
    if not hashes:
        return hashlib.sha256().digest()
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return hashlib.sha256(b"\x01" + root_by_definition(hashes[:split]) + root_by_definition(hashes[split:])).digest()


@pytest.mark.parametrize("count", sorted(ROOTS))
def test_that_the_root_is_the_published_one(count: int) -> None:
    assert root_of(leaves(count)).hex() == ROOTS[count]


@given(st.lists(st.binary(max_size=8), max_size=70))
def test_that_the_root_follows_the_definition(contents: list[bytes]) -> None:
    hashes = [leaf_hash(content) for content in contents]
    assert root_of(hashes) == root_by_definition(hashes)


@given(st.integers(1, 70), st.data())
def test_that_every_leaf_is_proved_by_its_siblings(size: int, data: st.DataObject) -> None:
    hashes = [leaf_hash(bytes([number])) for number in range(size)]
    index = data.draw(st.integers(0, size - 1))
    proof = inclusion_proof(hashes, index)
    assert root_by_proof(hashes[index], index, size, proof) == root_of(hashes)


@given(st.integers(2, 70), st.data())
def test_that_no_other_leaf_place_or_proof_leads_to_the_root(size: int, data: st.DataObject) -> None:
    hashes = [leaf_hash(bytes([number])) for number in range(size)]
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(0, size - 1).filter(lambda found: found != index))
    proof = inclusion_proof(hashes, index)
    root = root_of(hashes)
    assert root_by_proof(hashes[other], index, size, proof) != root
    assert root_by_proof(hashes[index], other, size, proof) != root
    assert root_by_proof(hashes[index], index, size, proof[:-1]) is None
    assert root_by_proof(hashes[index], index, size, (*proof, root)) is None


@pytest.mark.parametrize("index", [-1, 3])
def test_that_a_leaf_that_is_not_there_has_no_proof(index: int) -> None:
    with pytest.raises(IndexError):
        inclusion_proof(leaves(3), index)
    assert root_by_proof(leaves(1)[0], index, 3, ()) is None
