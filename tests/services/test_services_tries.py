"""Failed tries: counted for each name, locked out for a while, recorded, and the same for a name that nobody has."""

from datetime import timedelta
from pathlib import Path

import pytest
from forging import verified
from prepared_facilities import SUBJECT, At
from workplace_fixture import ISSUING_PASSPHRASE, PASSWORD, confirmed, good, signed_in, wait

from batchtrack.database import reading
from batchtrack.facility.access import MOST_TRIES, LockedOut, LockLifted, RightAgain, TryFailed
from batchtrack.journal import read_stream, streams_of
from batchtrack.refusals import Refusal, sentence
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.enrolling import Seen, first_sign_in, propose_certificate
from batchtrack.services.outcomes import NotDone
from batchtrack.services.people import Confirmed, Session, confirm, sign_in
from batchtrack.services.registering_workstations import register_workstation
from batchtrack.services.tries import lift_lock_out
from batchtrack.services.views.release import release_view
from batchtrack.services.workplace import Workplace

WRONG = "not the password"


def code(outcome: object) -> str:
    if isinstance(outcome, NotDone):
        return " ".join(refusal.code for refusal in outcome.refusals)
    return outcome.code if isinstance(outcome, Refusal) else ""


def fail(workplace: Workplace, user: str, times: int = MOST_TRIES) -> list[str]:
    return [code(sign_in(workplace, user, WRONG)) for _ in range(times)]


def told(workplace: Workplace, stream: str) -> list[type]:
    with reading(workplace.engine) as connection:
        return [type(each.event) for each in read_stream(connection, stream, CATALOGUE)]


def strangers(workplace: Workplace) -> list[str]:
    with reading(workplace.engine) as connection:
        return list(streams_of(connection, "stranger"))


@pytest.fixture(name="workplace")
def _workplace(at_file: At, tmp_path: Path) -> Workplace:
    """A workplace whose workstation has its key."""
    return with_key(at_file("laid_out"), tmp_path)


def with_key(workplace: Workplace, tmp_path: Path) -> Workplace:
    workplace.state = tmp_path
    good(register_workstation(workplace, ISSUING_PASSPHRASE, tmp_path, confirmed(workplace, "ADMIN-A")))
    return workplace


def again(workplace: Workplace) -> Workplace:
    """The program started anew at the same place: nothing of its memory is left."""
    return Workplace(workplace.engine, workplace.clock, workplace.workstation, workplace.papers, workplace.state)


def test_that_the_fifth_failed_try_locks_the_name_for_a_time_that_is_said(workplace: Workplace) -> None:
    assert fail(workplace, "TECH-A") == ["SV-01"] * 4 + ["KY-40"]
    locked = sign_in(workplace, "TECH-A", PASSWORD)
    assert isinstance(locked, Refusal)
    assert sentence(locked) == "After 5 failed tries this name is locked until 23-Nov-2026 09:05:00 CET."
    wait(workplace, minutes=5)
    assert isinstance(sign_in(workplace, "TECH-A", PASSWORD), Session)


def test_that_others_go_on_while_one_name_is_locked(workplace: Workplace) -> None:
    fail(workplace, "TECH-A")
    assert isinstance(sign_in(workplace, "TECH-B", PASSWORD), Session)


def test_that_tries_at_signatures_and_by_any_of_a_persons_names_count_together(workplace: Workplace) -> None:
    for user in ("TECH-A", "Technician A", "TECH-A", " Technician A "):
        assert code(confirm(workplace, user, WRONG)) == "SV-01"
    assert fail(workplace, "TECH-A", 1) == ["KY-40"]


def test_that_every_failed_try_and_every_lock_out_is_in_the_record(workplace: Workplace) -> None:
    fail(workplace, "TECH-A")
    assert told(workplace, "access/TECH-A") == [TryFailed] * 5 + [LockedOut]
    with reading(workplace.engine) as connection:
        rows = [each.row for each in read_stream(connection, "access/TECH-A", CATALOGUE)]
    assert {(row.content.who, row.content.workstation) for row in rows} == {(None, "LAB-1")}
    assert all((row.signer or "").startswith("workstation:") for row in rows)
    assert verified(workplace).clean


def test_that_a_failed_signature_is_shown_to_whoever_reviews_the_batch_it_was_for(at_file: At, tmp_path: Path) -> None:
    workplace = with_key(at_file("eligible"), tmp_path)
    assert code(confirm(workplace, "TECH-A", WRONG, about=SUBJECT)) == "SV-01"
    assert code(confirm(workplace, "nobody at all", WRONG, about=SUBJECT)) == "SV-01"
    assert code(confirm(workplace, "TECH-B", WRONG, about="another batch")) == "SV-01"
    found = release_view(workplace, SUBJECT, "certification", confirmed(workplace, "QA-A")).exceptions
    failed = [(row.what, row.who, row.reason) for row in found if row.kind == "failed_signature"]
    assert failed == [("signature", "Technician A", "at LAB-1"), ("signature", "a name that nobody has", "at LAB-1")]


def test_that_a_restart_forgets_neither_tries_nor_lock_outs(workplace: Workplace) -> None:
    assert fail(workplace, "TECH-A", 4) == ["SV-01"] * 4
    assert fail(again(workplace), "TECH-A", 1) == ["KY-40"]
    assert code(sign_in(again(workplace), "TECH-A", PASSWORD)) == "KY-40"


def test_that_a_right_password_begins_the_count_anew(workplace: Workplace) -> None:
    fail(workplace, "TECH-A", 4)
    assert isinstance(sign_in(workplace, "TECH-A", PASSWORD), Session)
    assert told(workplace, "access/TECH-A")[-1] is RightAgain
    assert fail(workplace, "TECH-A", 4) == ["SV-01"] * 4
    assert isinstance(sign_in(workplace, "TECH-B", PASSWORD), Session)
    assert told(workplace, "access/TECH-B") == [], "nothing is recorded where nothing had failed"


def test_that_each_lock_out_in_a_row_is_longer_up_to_an_hour(workplace: Workplace) -> None:
    lengths = []
    for _ in range(6):
        assert fail(workplace, "TECH-A")[-1] == "KY-40"
        with reading(workplace.engine) as connection:
            last = read_stream(connection, "access/TECH-A", CATALOGUE)[-1].event
        assert isinstance(last, LockedOut)
        lengths.append(last.until - workplace.clock.now())
        wait(workplace, minutes=61)
    assert lengths == [timedelta(minutes=minutes) for minutes in (5, 10, 20, 40, 60, 60)]


def test_that_a_name_that_nobody_has_is_answered_and_locked_exactly_like_one_that_somebody_has(
    workplace: Workplace,
) -> None:
    known, unknown = "Technician A", "Technician Z"
    answers = {user: [sign_in(workplace, user, WRONG) for _ in range(7)] for user in (known, unknown)}
    assert answers[known] == answers[unknown]
    restarted = again(workplace)
    assert sign_in(restarted, known, WRONG) == sign_in(restarted, unknown, WRONG)


def test_that_what_was_typed_as_a_name_that_nobody_has_stands_nowhere(workplace: Workplace) -> None:
    """It may be a password, typed in the wrong field."""
    fail(workplace, PASSWORD, 2)
    (stream,) = strangers(workplace)
    assert told(workplace, stream) == [TryFailed] * 2
    with reading(workplace.engine) as connection:
        rows = [each.row for each in read_stream(connection, stream, CATALOGUE)]
    assert PASSWORD not in repr(rows)
    assert verified(workplace).clean


def test_that_a_lock_out_is_ended_by_another_person_who_signs_for_it(workplace: Workplace) -> None:
    fail(workplace, "TECH-A")
    refused = lift_lock_out(workplace, "TECH-A", "known in person", confirmed(workplace, "TECH-B"))
    assert code(refused) == "FA-04"
    assert code(lift_lock_out(workplace, "TECH-A", " ", confirmed(workplace, "QA-A"))) == "FA-06"
    good(lift_lock_out(workplace, "TECH-A", "known in person", confirmed(workplace, "QA-A")))
    assert told(workplace, "access/TECH-A")[-1] is LockLifted
    assert isinstance(sign_in(workplace, "TECH-A", PASSWORD), Session)
    assert code(lift_lock_out(workplace, "TECH-A", "again", confirmed(workplace, "QA-A"))) == "KY-41"
    assert verified(workplace).clean


def test_that_nobody_ends_the_own_lock_out(workplace: Workplace) -> None:
    by = confirmed(workplace, "QA-A")
    fail(workplace, "QA-A")
    assert code(lift_lock_out(workplace, "QA-A", "it is me", by)) == "KY-10"


def test_that_guessing_at_a_one_time_code_counts(workplace: Workplace) -> None:
    answers = [code(first_sign_in(workplace, "TECH-A", "AAAA-AAAA", PASSWORD)) for _ in range(6)]
    assert answers == ["KY-06"] * 4 + ["KY-40"] * 2
    nobody = [code(first_sign_in(workplace, "NOBODY", "AAAA-AAAA", PASSWORD)) for _ in range(6)]
    assert nobody == answers


def test_that_guessing_at_the_issuing_passphrase_counts_and_tells_who_did(workplace: Workplace) -> None:
    def guess() -> str:
        by = confirmed(workplace, "ADMIN-A")
        return code(propose_certificate(workplace, "TECH-A", WRONG, Seen("", "card"), by))

    assert [guess() for _ in range(6)] == ["KY-08"] * 4 + ["KY-40"] * 2
    with reading(workplace.engine) as connection:
        events = [each.event for each in read_stream(connection, "access/issuing", CATALOGUE)]
    assert {event.by for event in events if isinstance(event, TryFailed)} == {"ADMIN-A"}
    assert isinstance(confirm(workplace, "ADMIN-A", PASSWORD), Confirmed), "the own name is not locked by it"


def test_that_a_workstation_without_a_key_counts_in_memory_and_records_it_once_it_has_one(
    at_file: At, tmp_path: Path
) -> None:
    workplace = at_file("laid_out")
    assert fail(workplace, "TECH-A") == ["SV-01"] * 4 + ["KY-40"]
    assert told(workplace, "access/TECH-A") == []
    workplace.state = tmp_path
    good(register_workstation(workplace, ISSUING_PASSPHRASE, tmp_path, confirmed(workplace, "ADMIN-A")))
    wait(workplace, minutes=5)
    assert isinstance(sign_in(workplace, "TECH-A", PASSWORD), Session)
    assert told(workplace, "access/TECH-A") == [TryFailed] * 5 + [LockedOut, RightAgain]
    assert workplace.unrecorded_tries == {}


def test_that_a_guesser_moves_nothing_that_the_persons_own_acts_stand_on(workplace: Workplace) -> None:
    signed_in(workplace, "TECH-A")
    before = told(workplace, "person/TECH-A")
    fail(workplace, "TECH-A")
    assert told(workplace, "person/TECH-A") == before


def test_that_tries_are_counted_alike_on_either_database(at: At, tmp_path: Path) -> None:
    workplace = at("laid_out")
    workplace.state = tmp_path
    good(register_workstation(workplace, ISSUING_PASSPHRASE, tmp_path, confirmed(workplace, "ADMIN-A")))
    assert fail(workplace, "TECH-A", 5)[-1] == "KY-40"
    assert told(workplace, "access/TECH-A") == [TryFailed] * 5 + [LockedOut]
