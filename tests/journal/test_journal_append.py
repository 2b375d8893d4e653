from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import journal_examples as examples
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_examples import BATCH, CATALOGUE, OTHER_BATCH, ROOM, Approved, Noted, Weighed, act, note, signed
from sqlalchemy import Engine, select

from batchtrack.database import reading, writing
from batchtrack.database.tables import EVENT, STREAM_HEAD
from batchtrack.events import Meaning
from batchtrack.journal import (
    Append,
    ClockWentBack,
    SignatureLackingError,
    StreamMoved,
    UnrecordableError,
    all_streams,
    append,
    foresee,
    heads,
    read_stream,
    streams_of,
)
from batchtrack.journal.hashing import event_hash, signature_text
from batchtrack.keys import SignerKind, signature_fits
from batchtrack.refusals import sentence


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    with examples.made(database_url) as engine:
        yield engine


def rows(engine: Engine) -> list[Any]:
    with reading(engine) as connection:
        return list(connection.execute(select(EVENT).order_by(EVENT.c.position)))


def test_that_what_is_appended_is_read_back_as_it_was_recorded(engine: Engine) -> None:
    weighed = Append(BATCH, 0, [Noted(text="drawn"), Weighed(mass=Decimal("12.50"))])
    with writing(engine) as connection:
        recorded = append(connection, [weighed], act())
    with reading(engine) as connection:
        assert read_stream(connection, BATCH, CATALOGUE) == recorded
        assert read_stream(connection, BATCH, CATALOGUE, after_version=1) == recorded[1:]
    last = recorded[1]
    assert (last.version, last.who, last.workstation, last.recorded_at) == (2, "tech-a", "LAB-1", examples.START)
    assert last.event == Weighed(mass=Decimal("12.50"))
    assert last.row.content.body == '{"mass":"12.50"}'


def test_that_each_row_names_the_hash_of_the_one_before_it_and_the_head_names_the_last(engine: Engine) -> None:
    first, second = note(engine, BATCH, 0, "one", "two")
    (third,) = note(engine, BATCH, 2, "three")
    assert [each.row.content.previous for each in (first, second, third)] == [None, first.hash, second.hash]
    with reading(engine) as connection:
        head = connection.execute(select(STREAM_HEAD)).one()
    assert tuple(head) == (BATCH, 3, third.hash)


def test_that_every_column_of_the_row_is_filled_or_absent_as_the_format_says(engine: Engine) -> None:
    with writing(engine) as connection:
        append(connection, [Append(BATCH, 0, [Noted(text="a"), Approved(reason="complete")])], signed())
    plain, approved = rows(engine)
    assert (plain.meaning, approved.meaning) == (None, "approval")
    assert {row.hash_name for row in (plain, approved)} == {"SHA-256"}
    assert {row.curve_name for row in (plain, approved)} == {"P-256"}
    assert {row.signer for row in (plain, approved)} == {signed().signer.name}
    for row in (plain, approved):
        assert signature_fits(
            signed().signer.key.public_key(), row.signature, signature_text(row.meaning, row.content_hash)
        )
        assert row.hash == event_hash(row.content_hash, row.signer, row.meaning, row.signature)


def test_that_a_second_act_on_the_same_version_is_told_what_moved_and_records_nothing(engine: Engine) -> None:
    note(engine, BATCH, 0, "one")
    with pytest.raises(StreamMoved) as moved, writing(engine) as connection:
        append(connection, [Append(OTHER_BATCH, 0, [Noted(text="b")]), Append(BATCH, 0, [Noted(text="a")])], act())
    assert (moved.value.stream, moved.value.expected, moved.value.found) == (BATCH, 0, 1)
    assert BATCH in sentence(moved.value.refusal)
    assert len(rows(engine)) == 1
    with reading(engine) as connection:
        assert heads(connection, [BATCH, OTHER_BATCH]) == {BATCH: 1, OTHER_BATCH: 0}


def test_that_a_version_ahead_of_the_stream_is_told_as_moved_too(engine: Engine) -> None:
    with pytest.raises(StreamMoved, match="is at version 0, not 3"):
        note(engine, BATCH, 3, "one")


def test_that_a_stream_which_was_only_read_must_not_have_moved_either(engine: Engine) -> None:
    note(engine, ROOM, 0, "opened")
    with pytest.raises(StreamMoved, match=ROOM), writing(engine) as connection:
        append(connection, [Append(BATCH, 0, [Noted(text="a")])], act(), shared={ROOM: 0})
    with writing(engine) as connection:
        append(connection, [Append(BATCH, 0, [Noted(text="a")])], act(), shared={ROOM: 1})


def test_that_relying_on_a_stream_not_being_there_leaves_no_trace_of_it(engine: Engine) -> None:
    with writing(engine) as connection:
        append(connection, [Append(BATCH, 0, [Noted(text="a")])], act(), shared={ROOM: 0})
    with reading(engine) as connection:
        assert all_streams(connection) == (BATCH,)


def test_that_an_act_adds_to_several_streams_at_once_in_the_order_given(engine: Engine) -> None:
    acts = [Append(ROOM, 0, [Noted(text="opened")]), Append(BATCH, 0, [Noted(text="begun")])]
    with writing(engine) as connection:
        recorded = append(connection, acts, act())
    assert [each.stream for each in recorded] == [ROOM, BATCH]
    assert [row.stream for row in rows(engine)] == [ROOM, BATCH]


def test_that_an_act_names_each_stream_once_and_adds_something_to_it(engine: Engine) -> None:
    twice = [Append(BATCH, 0, [Noted(text="a")]), Append(BATCH, 1, [Noted(text="b")])]
    for acts in (twice, [Append(BATCH, 0, [])]):
        with pytest.raises(ValueError, match="once, and at least one event"), writing(engine) as connection:
            append(connection, acts, act())


@pytest.mark.parametrize(
    "stream", ["REX-0042", "batch/", "batch/a/b", "batch/a:b", "Batch/a", "batch/a\nb", "batch/ a"]
)
def test_that_what_is_no_streams_name_is_refused(sqlite_url: str, stream: str) -> None:
    with examples.made(sqlite_url) as engine, pytest.raises(ValueError, match="a stream is called like"):
        note(engine, stream, 0, "a")


def test_that_a_kind_which_is_signed_is_not_recorded_under_another_key_than_its_signers_own(engine: Engine) -> None:
    approval = Append(BATCH, 0, [Approved(reason="complete")])
    for kind in (SignerKind.SESSION, SignerKind.WORKSTATION, SignerKind.NEW_KEY):
        with pytest.raises(SignatureLackingError, match=r"example\.approved"), writing(engine) as connection:
            append(connection, [approval], act(kind=kind))
    with writing(engine) as connection:
        (recorded,) = append(connection, [approval], signed())
    assert recorded.meaning == Meaning.APPROVAL


def test_that_nobody_signs_where_no_person_acts(engine: Engine) -> None:
    with pytest.raises(SignatureLackingError), writing(engine) as connection:
        append(connection, [Append(BATCH, 0, [Approved(reason="complete")])], act(who=None))


def test_that_an_entry_timed_before_the_last_one_of_its_stream_is_not_recorded(engine: Engine) -> None:
    note(engine, BATCH, 0, "one")
    earlier = replace(act(), recorded_at=examples.START - timedelta(microseconds=1))
    with pytest.raises(ClockWentBack) as outcome, writing(engine) as connection:
        append(connection, [Append(BATCH, 1, [Noted(text="two")])], earlier)
    assert "2026-03-02T08:59:59.999999Z" in sentence(outcome.value.refusal)
    with writing(engine) as connection:
        append(connection, [Append(BATCH, 1, [Noted(text="two")]), Append(ROOM, 0, [Noted(text="a")])], act())


def test_that_a_seeded_entry_says_so_where_the_hash_covers_it(engine: Engine) -> None:
    with writing(engine) as connection:
        (seeded,) = append(connection, [Append(BATCH, 0, [Noted(text="a")])], replace(act(), seeded=True))
    (later,) = note(engine, BATCH, 1, "b")
    assert (seeded.seeded, later.seeded) == (True, False)
    assert seeded.row.content.software == "batchtrack 0.1.0, seeded"


def test_that_names_with_a_nul_are_refused_before_anything_is_written(engine: Engine) -> None:
    with pytest.raises(UnrecordableError, match="workstation"), writing(engine) as connection:
        append(connection, [Append(BATCH, 0, [Noted(text="a")])], replace(act(), workstation="LAB\0"))


def test_that_streams_are_listed_by_kind_in_order_of_their_code_points(engine: Engine) -> None:
    names = ["batch/REX-0042", "batch/a", "batch/REX-0042-2", "batch/Ä", "batchroom/1", "bat/1"]
    for name in names:
        note(engine, name, 0, "a")
    with reading(engine) as connection:
        assert streams_of(connection, "batch") == tuple(sorted(name for name in names if name.startswith("batch/")))
        assert all_streams(connection) == tuple(sorted(names))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40))
def test_that_any_text_is_stored_and_read_as_the_very_bytes_that_were_hashed(engine: Engine, text: str) -> None:
    with reading(engine) as connection:
        version = heads(connection, [BATCH])[BATCH]
    (recorded,) = note(engine, BATCH, version, text)
    with reading(engine) as connection:
        assert read_stream(connection, BATCH, CATALOGUE, after_version=version) == (recorded,)


def test_that_what_is_foreseen_for_a_paper_is_what_is_then_recorded(engine: Engine) -> None:
    note(engine, BATCH, 0, "one")
    each = Append(BATCH, 1, [Approved(reason="complete"), Noted(text="two")])
    with reading(engine) as connection:
        foreseen = foresee(connection, each, signed(1))
    assert len(rows(engine)) == 1
    with writing(engine) as connection:
        assert append(connection, [each], signed(1)) == foreseen
