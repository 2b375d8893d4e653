"""A lone administrator with the database and the program's files tries for another person's signature, and fails.

Known to the administrator: every table, every format, every hash, the own password. Not known: others' passwords, the
passphrases of the issuing key and of the root.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from forging import Forger, forged, forging, verified
from forging import codes_of as found_in
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from prepared_facilities import SUBJECT, At
from sqlalchemy import select
from workplace_fixture import (
    FIRST,
    ISSUING_PASSPHRASE,
    NOW,
    PASSWORD,
    PEOPLE,
    ROOT_PASSPHRASE,
    NoPapers,
    confirmed,
    good,
    ordered,
    set_up,
    signed_in,
)

from batchtrack.batch import commands
from batchtrack.batch.events.order import Commented
from batchtrack.database import SimulatedClock, open_engine, reading
from batchtrack.database.tables import EVENT
from batchtrack.database.wrapped_keys import drop_wrapped, put_wrapped, wrapped_of
from batchtrack.events import Event
from batchtrack.facility.access import LockLifted
from batchtrack.facility.people import (
    ApproveCertificate,
    CertificateApproved,
    CertificateProposed,
    CodeIssued,
    CodeProposed,
    GrantRole,
    KeyMade,
    KeyRetired,
    PasswordChanged,
    ProposeCertificate,
    ProposeCode,
    ProposeRole,
    RetireKey,
    RoleGranted,
    RoleProposed,
)
from batchtrack.facility.roles import Role
from batchtrack.facility.sessions import SessionOpened
from batchtrack.facility.site import FoundFacility, KeysMade
from batchtrack.facility.workstations import WorkstationRegistered
from batchtrack.journal.hashing import Content
from batchtrack.keys import (
    Authority,
    Named,
    OwnKeys,
    PrivateKey,
    Signer,
    SignerKind,
    certificate_fingerprint,
    certificate_text,
    issue,
    issuing_authority,
    key_fingerprint,
    new_key,
    public_text,
    read_root_file,
    root_authority,
    wrap,
    wrapped_digest,
)
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.enrolling import (
    Seen,
    change_password,
    first_sign_in,
    issue_code,
    propose_certificate,
)
from batchtrack.services.founding import NewPerson, found
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.people import Confirmed, confirm, person_of, sign_in
from batchtrack.services.registers import act_on_person
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.migrate import create

VICTIM = "person/TECH-A"
BATCH = f"batch/{SUBJECT}"
OWN_PASSWORD = "the administrator's own"


def own(workplace: Workplace) -> Signer:
    """The administrator's own key, as it may be taken from the own program's memory."""
    return confirmed(workplace, "ADMIN-A").held.signer


def codes(outcome: object) -> list[str]:
    if isinstance(outcome, Refusal):
        return [outcome.code]
    assert isinstance(outcome, NotDone), outcome
    return [refusal.code for refusal in outcome.refusals]


def anothers_session(forger: Forger) -> tuple[str, str]:
    """The stream of a session that somebody else really opened, and who that was."""
    wanted = select(EVENT.c.stream, EVENT.c.who).where(EVENT.c.kind == SessionOpened.KIND, EVENT.c.who != "ADMIN-A")
    stream, who = forger.connection.execute(wanted.limit(1)).one()
    return stream, who


def forged_certificate(workplace: Workplace, key: PrivateKey, person: str = "TECH-A") -> tuple[str, str]:
    """A certificate by an authority that the administrator made, with its fingerprint."""
    _, issuing = _authorities(workplace)
    now = workplace.clock.now()
    certificate = issue(issuing, Named("Technician A", person, "Demonstration facility"), key.public_key(), now)
    return certificate_text(certificate), certificate_fingerprint(certificate)


def _authorities(workplace: Workplace) -> tuple[Authority, Authority]:
    now = workplace.clock.now()
    root = root_authority(new_key(), "Demonstration facility", now, now.replace(year=2060))
    return root, issuing_authority(root, new_key(), "Demonstration facility", now)


def remark() -> Event:
    return Commented(step=None, field=None, text="all in order")


Attempt = Callable[[Forger, Signer], None]


def _own_key_in_anothers_name(forger: Forger, by: Signer) -> None:
    forger.add(BATCH, remark(), by, who="TECH-A")


def _no_signature(forger: Forger, by: Signer) -> None:
    forger.add(BATCH, remark(), by, who="TECH-A", signer=None, signature=None)


def _anothers_certificate_named(forger: Forger, by: Signer) -> None:
    forger.add(BATCH, remark(), by, who="TECH-A", signer=forger.row(VICTIM, 6).signer)


def _a_signature_copied(forger: Forger, by: Signer) -> None:
    real = forger.row(BATCH, forger.last(BATCH))
    forger.add(BATCH, remark(), by, who=real.content.who, signer=real.signer, signature=real.signature)


def _an_event_moved_to_another_stream(forger: Forger, by: Signer) -> None:
    real = forger.row(BATCH, forger.last(BATCH))
    forger.add(
        "batch/S-0043", remark(), by, kind=real.content.kind, body=real.content.body, who=real.content.who,
        signer=real.signer, signature=real.signature,
    )  # fmt: skip


def _a_key_of_no_certificate(forger: Forger, _by: Signer) -> None:
    key = new_key()
    forger.add(BATCH, remark(), Signer(SignerKind.PERSON, key_fingerprint(key.public_key()), "TECH-A", key))


def _a_session_in_anothers_name(forger: Forger, by: Signer) -> None:
    key = new_key()
    fingerprint = key_fingerprint(key.public_key())
    opened = SessionOpened(person="TECH-A", certificate=by.fingerprint, public_key=public_text(key.public_key()))
    forger.add(f"session/{fingerprint}", opened, by)
    forger.add(BATCH, remark(), Signer(SignerKind.SESSION, fingerprint, "TECH-A", key))


def _a_session_without_its_own_stream(forger: Forger, by: Signer) -> None:
    key = new_key()
    opened = SessionOpened(person="ADMIN-A", certificate=by.fingerprint, public_key=public_text(key.public_key()))
    forger.add("session/another", opened, by)


def _a_certificate_given_alone(forger: Forger, by: Signer) -> None:
    key = new_key()
    text, fingerprint = forged_certificate(forger.workplace, key)
    forger.add(VICTIM, CertificateProposed(certificate=text, identified="x", proposed_by="ADMIN-A"), by)
    forger.add(VICTIM, CertificateApproved(fingerprint=fingerprint, identified="x"), by)
    forger.add(BATCH, remark(), Signer(SignerKind.PERSON, fingerprint, "TECH-A", key))


def _an_approval_in_the_reviewers_name(forger: Forger, by: Signer) -> None:
    text, fingerprint = forged_certificate(forger.workplace, new_key())
    forger.add(VICTIM, CertificateProposed(certificate=text, identified="x", proposed_by="ADMIN-A"), by)
    forger.add(VICTIM, CertificateApproved(fingerprint=fingerprint, identified="x"), by, who="QA-A")


def _a_key_put_in_the_place_of_anothers(forger: Forger, _by: Signer) -> None:
    key = new_key()
    wrapped = wrap(OwnKeys(key), OWN_PASSWORD, VICTIM)
    made = KeyMade(public_key=public_text(key.public_key()), wrapped=wrapped_digest(wrapped), accepted="x", sealing="")
    forger.rewrite(VICTIM, 4, body=made.model_dump_json())
    put_wrapped(forger.connection, VICTIM, wrapped)


def _a_password_changed_for_another(forger: Forger, by: Signer) -> None:
    wrapped = wrap(OwnKeys(by.key), OWN_PASSWORD, VICTIM)
    put_wrapped(forger.connection, VICTIM, wrapped)
    forger.add(VICTIM, PasswordChanged(wrapped=wrapped_digest(wrapped)), by)


def _a_locked_key_exchanged(forger: Forger, by: Signer) -> None:
    put_wrapped(forger.connection, VICTIM, wrap(OwnKeys(by.key), OWN_PASSWORD, VICTIM))


def _a_locked_key_of_another_person(forger: Forger, _by: Signer) -> None:
    other = wrapped_of(forger.connection, "person/TECH-B")
    assert other is not None
    put_wrapped(forger.connection, VICTIM, other)


def _a_locked_key_removed(forger: Forger, _by: Signer) -> None:
    drop_wrapped(forger.connection, VICTIM)


def _a_locked_key_added(forger: Forger, by: Signer) -> None:
    put_wrapped(forger.connection, "person/NOBODY", wrap(OwnKeys(by.key), OWN_PASSWORD, "person/NOBODY"))


def _a_role_given_to_oneself(forger: Forger, by: Signer) -> None:
    forger.add("person/ADMIN-A", RoleProposed(role=Role.TECHNICIAN, proposed_by="ADMIN-A", identified="in person"), by)
    forger.add("person/ADMIN-A", RoleGranted(role=Role.TECHNICIAN, identified="in person"), by)


def _a_role_given_alone(forger: Forger, by: Signer) -> None:
    forger.add(VICTIM, RoleGranted(role=Role.QUALIFIED_PERSON, identified="in person"), by)


def _a_role_as_if_the_root_had_given_it(forger: Forger, by: Signer) -> None:
    root = forger.row("facility/A9990", 1).signer
    forger.add(VICTIM, RoleGranted(role=Role.QUALIFIED_PERSON, identified="in person"), by, who=None, signer=root)


def _a_code_handed_out_alone(forger: Forger, by: Signer) -> None:
    forger.add(VICTIM, KeyRetired(key="x", reason="x"), by)
    forger.add(VICTIM, CodeProposed(identified="x", proposed_by="ADMIN-A"), by)
    forger.add(VICTIM, CodeIssued(digest="x", identified="x", until=forger.workplace.clock.now()), by)


def _a_code_in_the_reviewers_name(forger: Forger, by: Signer) -> None:
    _a_code_handed_out_alone(forger, by)
    forger.rewrite(VICTIM, forger.last(VICTIM), who="QA-A")


def _anothers_session_signed_anew(forger: Forger, by: Signer) -> None:
    """A session that somebody opened, made one that the administrator's key vouches for."""
    stream, _ = anothers_session(forger)
    opened = SessionOpened.model_validate_json(forger.row(stream, 1).content.body)
    body = opened.model_copy(update={"certificate": by.fingerprint}).model_dump_json()
    forger.rewrite(stream, 1, body=body, signer=by.name)


def _an_entry_in_anothers_session(forger: Forger, by: Signer) -> None:
    stream, who = anothers_session(forger)
    forger.add(BATCH, remark(), by, who=who, signer=stream.replace("/", ":"))


def _the_victims_certificate_with_another_key(forger: Forger, by: Signer) -> None:
    """As a program would sign whose check of the password was taken out: it has no other key to sign with."""
    certificate = confirmed(forger.workplace, "TECH-A").certificate
    forger.add(BATCH, remark(), Signer(SignerKind.PERSON, certificate, "TECH-A", by.key))


def _another_program_named(forger: Forger, _by: Signer) -> None:
    forger.rewrite(BATCH, 3, software="batchtrack 9.9.9")


def _another_workstation_named(forger: Forger, _by: Signer) -> None:
    forger.rewrite(BATCH, 3, workstation="LAB-7")


def _another_time_on_a_real_signature(forger: Forger, _by: Signer) -> None:
    forger.rewrite(VICTIM, 6, recorded_at="2026-11-23T07:00:00.000000Z")


def _a_lock_out_ended_without_the_right(forger: Forger, _by: Signer) -> None:
    technician = confirmed(forger.workplace, "TECH-B").held.signer
    forger.add("access/TECH-A", LockLifted(reason="x"), technician)


def _a_workstation_under_another_authority(forger: Forger, by: Signer) -> None:
    text, _ = forged_certificate(forger.workplace, new_key(), "LAB-9")
    forger.add("workstation/LAB-9", WorkstationRegistered(workstation="LAB-9", certificate=text), by)


def _another_signer_on_a_real_event(forger: Forger, by: Signer) -> None:
    forger.rewrite(BATCH, 3, signer=by.name)


def _another_meaning_on_a_real_signature(forger: Forger, _by: Signer) -> None:
    forger.rewrite(VICTIM, 6, meaning="verification")


def _another_person_on_a_real_event(forger: Forger, _by: Signer) -> None:
    forger.rewrite(BATCH, 3, who="TECH-B")


def _another_root(forger: Forger, _by: Signer) -> None:
    root, issuing = _authorities(forger.workplace)
    told = KeysMade.model_validate_json(forger.row("facility/A9990", 2).content.body)
    certificates = {"root": certificate_text(root.certificate), "issuing": certificate_text(issuing.certificate)}
    forger.rewrite("facility/A9990", 2, body=told.model_copy(update=certificates).model_dump_json())


def _a_key_retired_by_somebody_without_the_right(forger: Forger, _by: Signer) -> None:
    technician = confirmed(forger.workplace, "TECH-B").held.signer
    forger.add(VICTIM, KeyRetired(key="x", reason="x"), technician)


ATTEMPTS: list[tuple[Attempt, str]] = [
    (_own_key_in_anothers_name, "KY-54"),
    (_no_signature, "KY-50"),
    (_anothers_certificate_named, "KY-53"),
    (_a_signature_copied, "KY-53"),
    (_an_event_moved_to_another_stream, "KY-53"),
    (_a_key_of_no_certificate, "KY-52"),
    (_a_session_in_anothers_name, "KY-66"),
    (_a_session_without_its_own_stream, "KY-66"),
    (_a_certificate_given_alone, "KY-61"),
    (_an_approval_in_the_reviewers_name, "KY-54"),
    (_a_key_put_in_the_place_of_anothers, "KY-53"),
    (_a_password_changed_for_another, "KY-69"),
    (_a_locked_key_exchanged, "KY-63"),
    (_a_locked_key_of_another_person, "KY-63"),
    (_a_locked_key_removed, "KY-63"),
    (_a_locked_key_added, "KY-64"),
    (_a_role_given_to_oneself, "KY-62"),
    (_a_role_given_alone, "KY-62"),
    (_a_role_as_if_the_root_had_given_it, "KY-53"),
    (_a_code_handed_out_alone, "KY-70"),
    (_a_code_in_the_reviewers_name, "KY-53"),
    (_anothers_session_signed_anew, "KY-54"),
    (_an_entry_in_anothers_session, "KY-53"),
    (_the_victims_certificate_with_another_key, "KY-53"),
    (_another_program_named, "KY-53"),
    (_another_workstation_named, "KY-53"),
    (_another_time_on_a_real_signature, "KY-53"),
    (_a_lock_out_ended_without_the_right, "KY-69"),
    (_a_workstation_under_another_authority, "KY-60"),
    (_another_signer_on_a_real_event, "KY-53"),
    (_another_meaning_on_a_real_signature, "KY-53"),
    (_another_person_on_a_real_event, "KY-53"),
    (_another_root, "KY-52"),
    (_a_key_retired_by_somebody_without_the_right, "KY-69"),
]


@pytest.mark.parametrize(("attempt", "code"), ATTEMPTS, ids=lambda value: getattr(value, "__name__", value))
def test_that_a_forgery_with_fitting_hashes_is_found(at_file: At, attempt: Attempt, code: str) -> None:
    workplace = at_file("eligible")
    by = own(workplace)
    with forging(workplace) as forger:
        assert forger.found() == set(), "clean before"
        attempt(forger, by)
        assert code in forger.found()
    assert verified(workplace).clean


def test_that_forgeries_are_found_on_either_database(at: At) -> None:
    workplace = at("eligible")
    by = own(workplace)
    with forged(workplace) as forger:
        _own_key_in_anothers_name(forger, by)
        _a_locked_key_exchanged(forger, by)
    assert {"KY-54", "KY-63"} <= found_in(verified(workplace))


def test_that_a_locked_key_put_in_the_place_of_anothers_opens_nothing(at_file: At) -> None:
    workplace = at_file("laid_out")
    by = own(workplace)
    with forged(workplace) as forger:
        _a_locked_key_exchanged(forger, by)
    assert codes(confirm(workplace, "TECH-A", OWN_PASSWORD)) == ["KY-05"]
    assert codes(sign_in(workplace, "TECH-A", PASSWORD)) == ["KY-05"]


def test_that_an_exchanged_key_which_the_journal_was_made_to_tell_of_has_no_certificate(
    at_file: At,
) -> None:
    workplace = at_file("laid_out")
    by = own(workplace)
    with forged(workplace) as forger:
        _a_key_put_in_the_place_of_anothers(forger, by)
    assert codes(confirm(workplace, "TECH-A", OWN_PASSWORD)) == ["KY-05"]


def _reset_by_the_administrator(workplace: Workplace) -> str:
    """The administrator retires the victim's key and uses the one-time code; the check code of the new key."""
    good(act_on_person(workplace, RetireKey("TECH-A", "password forgotten"), confirmed(workplace, "ADMIN-A")))
    good(act_on_person(workplace, ProposeCode("TECH-A", "by telephone"), confirmed(workplace, "ADMIN-A")))
    code = good(issue_code(workplace, "TECH-A", "by telephone", confirmed(workplace, "QA-A"))).made
    return good(first_sign_in(workplace, "TECH-A", code, OWN_PASSWORD)).made


def test_that_a_reset_gives_the_administrator_no_key_that_counts(at: At) -> None:
    workplace = at("laid_out")
    _reset_by_the_administrator(workplace)
    assert codes(sign_in(workplace, "TECH-A", OWN_PASSWORD)) == ["KY-04"]
    by = confirmed(workplace, "ADMIN-A")
    assert codes(propose_certificate(workplace, "TECH-A", "a guessed passphrase", Seen("", "card"), by)) == ["KY-08"]
    assert verified(workplace).clean, "the reset itself stands in the record, for everybody to see"


def test_that_a_certificate_of_an_own_authority_serves_for_nothing_even_if_qa_is_taken_in(at_file: At) -> None:
    workplace = at_file("laid_out")
    check = _reset_by_the_administrator(workplace)
    with reading(workplace.engine) as connection:
        key = person_of(connection, "TECH-A").key
    assert key is not None
    opened = [keys.signing for _, keys in workplace.seeded_keys.values()]
    made = next(each for each in opened if public_text(each.public_key()) == key.public_key)
    text, fingerprint = forged_certificate(workplace, made)
    good(act_on_person(workplace, ProposeCertificate("TECH-A", text, check, "card"), confirmed(workplace, "ADMIN-A")))
    alone = ApproveCertificate("TECH-A", fingerprint, check, "card")
    assert codes(act_on_person(workplace, alone, confirmed(workplace, "ADMIN-A"))) == ["FA-04", "KY-09"]
    good(act_on_person(workplace, alone, confirmed(workplace, "QA-A")))
    assert codes(sign_in(workplace, "TECH-A", OWN_PASSWORD)) == ["KY-05"]
    assert found_in(verified(workplace)) == {"KY-60"}


def test_that_an_intercepted_one_time_code_is_told_by_the_check_code_that_its_owner_never_saw(at_file: At) -> None:
    workplace = at_file("laid_out")
    _reset_by_the_administrator(workplace)
    seen = Seen("0000-0000-0000", "the person stood here and had no check code to tell")
    by = confirmed(workplace, "ADMIN-A")
    told = propose_certificate(workplace, "TECH-A", ISSUING_PASSPHRASE, seen, by)
    assert codes(told) == ["KY-17"], "not even with the passphrase of the issuing key"


def test_that_a_locked_key_from_an_older_copy_opens_nothing_with_the_older_password(at_file: At) -> None:
    workplace = at_file("laid_out")
    with reading(workplace.engine) as connection:
        older = wrapped_of(connection, VICTIM)
    assert older is not None
    good(change_password(workplace, "a second long password", confirmed(workplace, "TECH-A")))
    with forged(workplace) as forger:
        put_wrapped(forger.connection, VICTIM, older)
    assert codes(confirm(workplace, "TECH-A", PASSWORD)) == ["KY-05"]
    assert found_in(verified(workplace)) == {"KY-63"}


def test_that_a_reset_takes_another_than_who_proposed_it(at_file: At) -> None:
    workplace = at_file("laid_out")
    good(act_on_person(workplace, RetireKey("TECH-A", "forgotten"), confirmed(workplace, "ADMIN-A")))
    good(act_on_person(workplace, ProposeCode("TECH-A", "card"), confirmed(workplace, "ADMIN-A")))
    assert codes(issue_code(workplace, "TECH-A", "card", confirmed(workplace, "ADMIN-A"))) == ["FA-04", "KY-09"]


def _alone(workplace: Workplace) -> list[Outcome]:
    def by() -> Confirmed:
        return confirmed(workplace, "ADMIN-A")

    grant = GrantRole("TECH-B", Role.QA_REVIEWER, "in person")
    good(act_on_person(workplace, ProposeRole("TECH-B", Role.QA_REVIEWER, "in person"), by()))
    return [
        act_on_person(workplace, grant, by()),
        act_on_person(workplace, ProposeRole("ADMIN-A", Role.QA_REVIEWER, "in person"), by()),
        change_password(workplace, "short", confirmed(workplace, "ADMIN-A")),
    ]


def test_that_the_program_itself_gives_nothing_to_one_person_alone(at_file: At) -> None:
    answers = [codes(outcome) for outcome in _alone(at_file("laid_out"))]
    assert answers == [["FA-04", "KY-09"], ["FA-10", "FA-09"], ["SV-04"]]


def _founded(url: str, kept: list[bytes]) -> Workplace:
    engine = open_engine(url, create=True)
    assert create(engine) is None
    workplace = Workplace(engine, SimulatedClock(NOW), "LAB-1", NoPapers())
    facility = FoundFacility("A9990", "House A", demonstration=True, zone="Europe/Berlin", decimal_mark=".")
    persons = [NewPerson(person, PEOPLE[person][0], person, (PEOPLE[person][1],), PASSWORD) for person in FIRST]
    good(found(workplace, facility, persons, set_up(kept.append)))
    return workplace


def test_that_a_record_made_anew_under_another_root_is_told_by_the_fingerprint_that_is_kept_outside(
    tmp_path: Path,
) -> None:
    kept: list[bytes] = []
    first, second = (_founded(f"sqlite:///{(tmp_path / name).as_posix()}", kept) for name in ("a.sqlite", "b.sqlite"))
    assert verified(first).clean
    assert verified(second).clean, "in itself it is as good as the other"
    assert [json.loads(content)["fingerprint"] for content in kept] == [verified(first).root, verified(second).root]
    assert verified(first).root != verified(second).root
    assert read_root_file(kept[0], OWN_PASSWORD) is None
    assert read_root_file(kept[0], ROOT_PASSPHRASE) is not None
    for workplace in (first, second):
        workplace.engine.dispose()


COLUMNS = sorted(
    {*Content.__dataclass_fields__} - {"stream", "version", "previous"} | {"meaning", "signer", "signature"}
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_that_any_change_to_a_signed_row_is_found_even_with_fitting_hashes(
    laid_out: Workplace, data: st.DataObject
) -> None:
    with forging(laid_out) as forger:
        rows = forger.connection.execute(select(EVENT.c.stream, EVENT.c.version)).all()
        stream, version = data.draw(st.sampled_from(sorted(map(tuple, rows))))
        column = data.draw(st.sampled_from(COLUMNS))
        row = forger.row(stream, version)
        old = getattr(row, column, getattr(row.content, column, None))
        forger.rewrite(stream, version, **{column: data.draw(_another(old))})
        assert forger.found()


def _another(old: object) -> st.SearchStrategy[Any]:
    """A value that differs from the old one in a sign, or is taken away, or stands where none was."""
    if isinstance(old, int):
        return st.integers(1, 9).filter(lambda new: new != old)
    if old is None:
        return st.sampled_from(["approval", "TECH-A", "person:00"])
    text = str(old)
    at = st.integers(0, len(text) - 1)
    return at.flatmap(
        lambda place: st.sampled_from([f"{text[:place]}{sign}{text[place + 1 :]}" for sign in "aZ0 "])
    ).filter(lambda new: new != text)


@pytest.fixture(name="laid_out")
def _laid_out(at_file: At) -> Workplace:
    return at_file("laid_out")


def test_that_the_victims_own_signature_is_found_good(at_file: At) -> None:
    workplace = at_file("laid_out")
    batch = ordered(workplace)
    good(act(workplace, batch, commands.PlaceHold("Seal looks broken"), signed_in(workplace, "TECH-A")))
    assert verified(workplace).clean
