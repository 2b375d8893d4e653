"""Who a subject is: sealed for those who may see it, never in clear anywhere, and erased by destroying one key."""

from pathlib import Path

from forging import verified
from prepared_facilities import OTHER, SUBJECT, At
from sealing_examples import STREAM, TOLD, codes, everything_stored, ready, seen
from workplace_fixture import PASSWORD, confirmed, enrolment_desk, good, ordered, signed_in

from batchtrack.batch.commands import StartStep
from batchtrack.batch.events.identity import Mismatch, ScanMatched, ScanRefused
from batchtrack.commands.demonstration.enrolment import enrol, reset
from batchtrack.database import reading
from batchtrack.database.sealing_keys import all_locked
from batchtrack.events import Event
from batchtrack.facility.people import RetireKey
from batchtrack.facility.roles import Role
from batchtrack.journal import read_stream
from batchtrack.journal.rows import Unreadable
from batchtrack.keys import open_locked
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.enrolling import change_password
from batchtrack.services.founding import NewPerson
from batchtrack.services.identified import Session
from batchtrack.services.people import sign_in
from batchtrack.services.registers import act_on_person
from batchtrack.services.scanning import scan, scan_elsewhere
from batchtrack.services.sealed.content import Identifiers
from batchtrack.services.sealed.erasing import erase
from batchtrack.services.sealed.identifiers import identify, who_it_is
from batchtrack.services.sealed.rows import bound
from batchtrack.services.workplace import Workplace

CORRECTED = Identifiers("Ulrike Musterfrau-Beispiel", "1961-03-09", "H-4711 0815", "WB*4711*0815")


def test_that_who_a_subject_is_is_read_by_those_who_may_and_stands_nowhere_in_clear(at: At) -> None:
    workplace = ready(at)
    assert codes(identify(workplace, SUBJECT, TOLD, signed_in(workplace, "MAT-A"))) == ["FA-04"]
    assert codes(identify(workplace, SUBJECT, Identifiers(), signed_in(workplace, "PLAN-A"))) == ["PI-04"]
    day = Identifiers("x", birth_date="31.1.1980")
    assert codes(identify(workplace, SUBJECT, day, signed_in(workplace, "PLAN-A"))) == ["PI-05"]
    good(identify(workplace, SUBJECT, TOLD, signed_in(workplace, "PLAN-A")))
    for person in ("PLAN-A", "TECH-B", "QA-A", "QP-A"):
        assert seen(workplace, person).entered[0].identifiers == TOLD
    administrator = signed_in(workplace, "ADMIN-A")
    assert codes(who_it_is(workplace, SUBJECT, administrator)) == ["FA-04"]
    with reading(workplace.engine) as connection:
        rows = all_locked(connection)
    assert administrator.sealing is not None
    opened = [open_locked(locked, administrator.sealing, bound(*row)) for row, locked in rows.items()]
    assert set(opened) == {None}, "nor does the administrator's key open anything that lies in the database"
    stored = everything_stored(workplace)
    assert not [part for part in ("Musterfrau", "1961-03-09", "H-4711", "WB*4711") if part in stored]
    assert verified(workplace).clean

    again = identify(workplace, SUBJECT, CORRECTED, signed_in(workplace, "QA-A"))
    assert codes(again) == ["FA-06"], "a correction says why"
    good(identify(workplace, SUBJECT, CORRECTED, signed_in(workplace, "QA-A"), "name after marriage"))
    newest, first = seen(workplace, "TECH-A").entered
    assert (newest.identifiers, newest.reason) == (CORRECTED, "name after marriage")
    assert (first.identifiers, first.by) == (TOLD, "Planner A")


def test_that_an_erasure_leaves_nothing_to_read_and_a_record_that_verifies(at: At) -> None:
    workplace = ready(at)
    good(identify(workplace, SUBJECT, TOLD, signed_in(workplace, "PLAN-A")))
    with reading(workplace.engine) as connection:
        destroyed = all_locked(connection)[STREAM, "sealing/identifiers"]
    assert codes(erase(workplace, SUBJECT, "request", confirmed(workplace, "PLAN-A"))) == ["FA-04"]
    assert codes(erase(workplace, SUBJECT, " ", confirmed(workplace, "QA-A"))) == ["FA-06"]
    good(erase(workplace, SUBJECT, "Art. 17(1)(b) GDPR, consent withdrawn", confirmed(workplace, "QA-A")))

    found = seen(workplace, "QA-A")
    assert found.entered == ()
    assert found.erased is not None
    assert (found.erased.name, found.erased.ground) == ("QA reviewer A", "Art. 17(1)(b) GDPR, consent withdrawn")
    assert codes(identify(workplace, SUBJECT, TOLD, signed_in(workplace, "PLAN-A"), "again")) == ["PI-01"]
    assert codes(erase(workplace, SUBJECT, "again", confirmed(workplace, "QA-A"))) == ["PI-02"]
    assert destroyed not in everything_stored(workplace)
    with reading(workplace.engine) as connection:
        erased = read_stream(connection, STREAM, CATALOGUE)[-1]
    assert (erased.kind, erased.who, erased.meaning) == ("subject.erased", "QA-A", "approval")
    assert verified(workplace).clean


def test_that_the_destroyed_key_is_in_no_page_of_the_file_any_more(at_file: At) -> None:
    workplace = ready(at_file)
    good(identify(workplace, SUBJECT, TOLD, signed_in(workplace, "PLAN-A")))
    with reading(workplace.engine) as connection:
        destroyed = all_locked(connection)[STREAM, "sealing/identifiers"].encode()
    path = Path(str(workplace.engine.url.database))
    files = [path, path.with_name(f"{path.name}-wal")]
    assert any(destroyed in file.read_bytes() for file in files if file.exists())
    good(erase(workplace, SUBJECT, "request", confirmed(workplace, "QA-A")))
    assert not any(destroyed in file.read_bytes() for file in files if file.exists())


def at_the_bedside(at: At) -> tuple[Workplace, Place]:
    """Two subjects with known wristbands, the first at the bedside."""
    workplace = ready(at)
    ordered(workplace, OTHER)
    planner = signed_in(workplace, "PLAN-A")
    good(identify(workplace, SUBJECT, TOLD, planner))
    good(identify(workplace, OTHER, Identifiers("Max Beispiel", wristband="&;4712"), planner))
    good(act(workplace, SUBJECT, StartStep("bedside_draw"), signed_in(workplace, "TECH-A")))
    return workplace, Place(SUBJECT, "bedside_draw")


def last_of(workplace: Workplace, batch: str = SUBJECT) -> Event | Unreadable:
    with reading(workplace.engine) as connection:
        return read_stream(connection, f"batch/{batch}", CATALOGUE)[-1].event


def test_that_a_hospitals_wristband_is_matched_by_a_digest_and_any_other_is_not(at_file: At) -> None:
    workplace, place = at_the_bedside(at_file)
    technician = signed_in(workplace, "TECH-A")
    told = good(scan(workplace, place, "WB*4799*0001", technician)).told
    assert [refusal.code for refusal in told] == ["PI-08"]
    refused = last_of(workplace)
    assert isinstance(refused, ScanRefused)
    assert (refused.mismatch, len(refused.digest)) == (Mismatch.NOT_THE_KIND_WANTED, 64)

    assert good(scan(workplace, place, f" {TOLD.wristband}\n", technician)).told == ()
    matched = last_of(workplace)
    assert isinstance(matched, ScanMatched)
    assert (matched.carrier, len(matched.digest)) == ("wristband", 64)
    assert matched.digest != refused.digest
    assert "WB*4799" not in everything_stored(workplace)
    assert TOLD.wristband not in everything_stored(workplace)


def test_that_the_wristband_of_another_patient_holds_both_batches(at_file: At) -> None:
    workplace, place = at_the_bedside(at_file)
    told = good(scan(workplace, place, "&;4712", signed_in(workplace, "TECH-A"))).told
    assert [refusal.code for refusal in told] == ["BA-20"]
    with reading(workplace.engine) as connection:
        assert all(workplace.batch(connection, batch).holds for batch in (SUBJECT, OTHER))
    assert "&;4712" not in str(last_of(workplace))


def test_that_a_wristband_opens_its_batch_and_is_one_subjects_alone(at_file: At) -> None:
    workplace, _place = at_the_bedside(at_file)
    technician = signed_in(workplace, "TECH-A")
    assert good(scan_elsewhere(workplace, (), TOLD.wristband, technician)).made == SUBJECT
    taken = Identifiers("Somebody", wristband=TOLD.wristband)
    assert codes(identify(workplace, OTHER, taken, technician, "mistyped")) == ["PI-06"]
    material = signed_in(workplace, "MAT-A")
    assert codes(scan_elsewhere(workplace, (), TOLD.wristband, material)) == ["ID-01"], (
        "who may not know learns nothing"
    )


def test_that_a_patients_code_of_the_standard_is_recorded_without_its_content(at_file: At) -> None:
    workplace, place = at_the_bedside(at_file)
    birth = "=#0119610309"
    good(scan(workplace, Place(place.batch, place.step, "draw_order"), birth, signed_in(workplace, "TECH-A")))
    refused = last_of(workplace)
    assert isinstance(refused, ScanRefused)
    assert refused.shown == "patient date of birth"


def test_that_a_person_who_comes_later_is_let_in_by_the_next_one_who_can_see(at_file: At) -> None:
    """Nobody's password is needed for it; a new key is let in like a new person, and one that ended is let go of."""
    workplace = ready(at_file)
    good(identify(workplace, SUBJECT, TOLD, signed_in(workplace, "PLAN-A")))
    newcomer = NewPerson("TECH-N", "Technician N", "TECH-N", (Role.TECHNICIAN,), PASSWORD)
    enrol(enrolment_desk(workplace), newcomer)

    def sees() -> list[str]:
        return codes(who_it_is(workplace, SUBJECT, signed_in(workplace, "TECH-N")))

    assert sees() == ["PI-03"]
    signed_in(workplace, "ADMIN-A")
    assert sees() == ["PI-03"], "who may not see lets nobody in"
    signed_in(workplace, "QA-A")
    assert sees() == []
    good(act_on_person(workplace, RetireKey("TECH-N", "password forgotten"), confirmed(workplace, "ADMIN-A")))
    signed_in(workplace, "QA-A")
    with reading(workplace.engine) as connection:
        assert ("sealing/identifiers", "person/TECH-N") not in all_locked(connection)
    reset(enrolment_desk(workplace), newcomer)
    assert sees() == ["PI-03"]
    signed_in(workplace, "QA-A")
    assert sees() == []
    good(change_password(workplace, "another long password", confirmed(workplace, "TECH-N")))
    again = sign_in(workplace, "TECH-N", "another long password")
    assert isinstance(again, Session)
    assert codes(who_it_is(workplace, SUBJECT, again)) == [], "another password opens the same keys"
    assert verified(workplace).clean
