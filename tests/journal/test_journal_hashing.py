"""The hashes against fixed digests and against a second, minimal way to compute them."""

import hashlib
import struct
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batchtrack.journal.hashing import Content, content_hash, event_hash, framed, signature_text

FIRST = Content(
    stream="batch/REX-0042",
    version=1,
    kind="batch.ordered",
    schema=1,
    body='{"product":"REX-001","site":"München"}',
    who="tech-a",
    workstation="LAB-1",
    software="batchtrack 0.1.0",
    recorded_at="2026-03-02T09:00:00.000000Z",
    previous=None,
)


def plainly(*parts: str) -> str:
    """The digest written down straight from its description: length as eight bytes, then the UTF-8 text."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode()
        digest.update(struct.pack(">Q", len(raw)) + raw)
    return digest.hexdigest()


def plain_content_hash(content: Content) -> str:
    parts = [getattr(content, field.name) for field in fields(content)]
    return plainly("batchtrack/event/1", *("" if part is None else str(part) for part in parts))


def test_that_the_first_event_has_the_digests_that_were_fixed_when_the_journal_began() -> None:
    digest = content_hash(FIRST)
    assert digest == plain_content_hash(FIRST)
    assert digest == "07cafecba97bb722973b018523dde5bd6af882f8545f28a6160a24752375e5bf"
    assert event_hash(digest, None, None, None) == plainly("batchtrack/hash/1", digest, "", "", "")
    assert event_hash(digest, None, None, None) == "0bbbd71eec4b642d7a721268af654197f3764ae235a7cf7c196e9fa88736b39d"


def test_that_a_signed_event_has_the_digests_that_were_fixed_when_the_journal_began() -> None:
    second = replace(FIRST, version=2, previous="0bbbd71eec4b642d7a721268af654197f3764ae235a7cf7c196e9fa88736b39d")
    digest = content_hash(second)
    assert digest == plain_content_hash(second) == "5a834b3e36d290fde5808c4f6405a5def7c352cc7f61a2dbe9fb55596c14f7ed"
    whole = event_hash(digest, "certificate", "approval", "signature")
    assert whole == plainly("batchtrack/hash/1", digest, "certificate", "approval", "signature")
    assert whole == "7d190a92697b3ba266ad54ae10f160c28474f8bff9ede820c89566b91b5c1d58"


def test_that_a_signature_is_made_over_its_meaning_and_the_content_hash() -> None:
    assert signature_text("approval", "ab") == (
        b"\x00\x00\x00\x00\x00\x00\x00\x16batchtrack/signature/1"
        b"\x00\x00\x00\x00\x00\x00\x00\x08approval"
        b"\x00\x00\x00\x00\x00\x00\x00\x02ab"
    )


@pytest.mark.parametrize("name", [field.name for field in fields(Content)])
def test_that_a_change_of_any_part_changes_the_content_hash(name: str) -> None:
    value = getattr(FIRST, name)
    other: Any = value + 1 if isinstance(value, int) else f"{value or ''}x"
    assert content_hash(replace(FIRST, **{name: other})) != content_hash(FIRST)


def test_that_an_absent_signature_is_told_from_none_of_the_other_parts() -> None:
    assert len({event_hash("ab", *parts) for parts in [("s", None, None), (None, "s", None), (None, None, "s")]}) == 3


@settings(max_examples=100)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=6))
def test_that_no_two_lists_of_parts_have_the_same_bytes_to_hash(parts: list[str]) -> None:
    raw, read = framed(*parts), []
    while raw:
        length = int.from_bytes(raw[:8], "big")
        read.append(raw[8 : 8 + length].decode())
        raw = raw[8 + length :]
    assert read == parts
