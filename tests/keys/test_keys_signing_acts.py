"""Which key signs what: the person's own for a signature, a session's for entries, a workstation's for the rest."""

import json
from pathlib import Path

import pytest
from forging import forging, verified
from prepared_facilities import SUBJECT, At
from workplace_fixture import ISSUING_PASSPHRASE, PASSWORD, confirmed, good, signed_in

from batchtrack.batch import commands
from batchtrack.batch.events.order import Commented
from batchtrack.database import reading
from batchtrack.facility.equipment import TakeOutOfUse
from batchtrack.facility.materials import ApproveLot, QuarantineLot
from batchtrack.facility.workstations import RetireWorkstation
from batchtrack.journal import read_stream
from batchtrack.journal.rows import Recorded
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.identified import KeyAlone
from batchtrack.services.outcomes import NotDone
from batchtrack.services.people import Session, sign_in, sign_out
from batchtrack.services.recording import Plan, write
from batchtrack.services.registering_workstations import register_workstation
from batchtrack.services.registers import act_on_device, act_on_lot, act_on_workstation
from batchtrack.services.workplace import Workplace
from batchtrack.services.workstations import by_workstation


def codes(outcome: object) -> list[str]:
    if isinstance(outcome, Refusal):
        return [outcome.code]
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def events(workplace: Workplace, stream: str) -> tuple[Recorded, ...]:
    with reading(workplace.engine) as connection:
        return read_stream(connection, stream, CATALOGUE)


@pytest.fixture(name="workplace")
def _workplace(at: At) -> Workplace:
    return at("eligible")


def test_that_an_entry_is_signed_by_the_session_and_a_signature_by_the_person(workplace: Workplace) -> None:
    session, by = signed_in(workplace, "TECH-A"), confirmed(workplace, "QA-A")
    good(act(workplace, SUBJECT, commands.PlaceHold("Seal looks broken"), session))
    good(act(workplace, SUBJECT, commands.LiftHold(1, "seal compared"), by))
    placed, lifted = events(workplace, f"batch/{SUBJECT}")[-2:]
    assert placed.row.signer == f"session:{session.stream.partition('/')[2]}"
    assert placed.meaning is None
    assert lifted.row.signer == f"person:{by.certificate}"
    assert (lifted.who, lifted.meaning) == ("QA-A", "approval")
    assert verified(workplace).clean


def test_that_the_person_vouches_for_the_session_and_the_session_says_its_own_end(workplace: Workplace) -> None:
    session = signed_in(workplace, "TECH-A")
    good(sign_out(workplace, session))
    opened, closed = events(workplace, session.stream)
    assert opened.row.signer == f"person:{confirmed(workplace, 'TECH-A').certificate}"
    assert closed.row.signer == f"session:{session.stream.partition('/')[2]}"
    assert opened.meaning is closed.meaning is None, "neither is an electronic signature"
    assert verified(workplace).clean


def test_that_nothing_is_recorded_in_a_session_that_has_ended(workplace: Workplace) -> None:
    session = signed_in(workplace, "TECH-A")
    good(sign_out(workplace, session))
    assert codes(act(workplace, SUBJECT, commands.PlaceHold("x"), session)) == ["KY-01"]
    assert codes(sign_out(workplace, session)) == ["KY-01"]


def test_that_an_entry_which_comes_after_the_end_of_its_session_is_not_recorded_and_would_be_found(
    workplace: Workplace,
) -> None:
    session = signed_in(workplace, "TECH-A")
    kept = session.held.signer
    good(sign_out(workplace, session))
    with forging(workplace) as forger:
        forger.add(f"batch/{SUBJECT}", Commented(step=None, field=None, text="late"), kept)
        assert forger.found() == {"KY-57"}


def test_that_one_password_signs_one_act_whatever_comes_of_it(workplace: Workplace) -> None:
    by = confirmed(workplace, "QA-A")
    good(act_on_lot(workplace, QuarantineLot("LOT-01", "leaking"), by))
    assert codes(act_on_lot(workplace, ApproveLot("LOT-01"), by)) == ["KY-02"]
    refused = confirmed(workplace, "TECH-A")
    assert codes(act_on_lot(workplace, ApproveLot("LOT-01"), refused)) == ["FA-04"]
    assert codes(act_on_lot(workplace, QuarantineLot("LOT-02", "leaking"), refused)) == ["KY-02"]


def test_that_a_second_persons_signature_in_anothers_session_is_that_persons(workplace: Workplace) -> None:
    session = signed_in(workplace, "TECH-A")
    good(act_on_lot(workplace, QuarantineLot("LOT-01", "leaking"), confirmed(workplace, "TECH-B")))
    good(act_on_device(workplace, TakeOutOfUse("DEV-01", "cracked"), session))
    assert events(workplace, "lot/LOT-01")[-1].who == "TECH-B"
    assert events(workplace, "device/DEV-01")[-1].who == "TECH-A"


def test_that_neither_password_nor_private_key_stands_in_an_event_or_in_a_text(
    workplace: Workplace,
) -> None:
    session, by = signed_in(workplace, "TECH-A"), confirmed(workplace, "TECH-A")
    shown = f"{session!r} {by!r} {by.held!r} {by.held.signer!r}"
    assert PASSWORD not in shown
    assert "PrivateKey" not in shown
    bodies = [each.row.content.body for each in events(workplace, "person/TECH-A")]
    assert not any(PASSWORD in body or "PRIVATE" in body for body in bodies)
    assert {"public_key", "wrapped", "accepted", "sealing"} == set(json.loads(bodies[3]))


def test_that_a_workstations_key_signs_what_nobody_does_and_lies_outside_the_database(
    workplace: Workplace, tmp_path: Path
) -> None:
    assert codes(by_workstation(workplace, tmp_path)) == ["KY-31"]
    good(register_workstation(workplace, ISSUING_PASSPHRASE, tmp_path, confirmed(workplace, "ADMIN-A")))
    alone = by_workstation(workplace, tmp_path)
    assert isinstance(alone, KeyAlone)
    note(workplace, alone)
    last = events(workplace, f"batch/{SUBJECT}")[-1]
    assert last.who is None
    assert (last.row.signer or "").startswith("workstation:")
    assert verified(workplace).clean
    again = register_workstation(workplace, ISSUING_PASSPHRASE, tmp_path, confirmed(workplace, "ADMIN-A"))
    assert codes(again) == ["KY-30"]
    assert len(list(tmp_path.iterdir())) == 1, "a key that was not registered is not left behind"


def test_that_a_retired_workstation_signs_no_more(workplace: Workplace, tmp_path: Path) -> None:
    good(register_workstation(workplace, ISSUING_PASSPHRASE, tmp_path, confirmed(workplace, "ADMIN-A")))
    alone = by_workstation(workplace, tmp_path)
    assert isinstance(alone, KeyAlone)
    good(act_on_workstation(workplace, RetireWorkstation("LAB-1", "disk exchanged"), confirmed(workplace, "ADMIN-A")))
    assert codes(by_workstation(workplace, tmp_path)) == ["KY-31"]
    with forging(workplace) as forger:
        forger.add(f"batch/{SUBJECT}", Commented(step=None, field=None, text="late"), alone.held.signer)
        assert forger.found() == {"KY-57"}


def note(workplace: Workplace, alone: KeyAlone) -> None:
    with reading(workplace.engine) as connection:
        version = workplace.batch(connection, SUBJECT).version
    plan = Plan(workplace.clock.now())
    plan.write(f"batch/{SUBJECT}", version, (Commented(step=None, field=None, text="by nobody"),))
    write(workplace, plan, alone)


def test_that_a_session_is_begun_by_its_password_alone(workplace: Workplace) -> None:
    assert codes(sign_in(workplace, "TECH-A", "another password")) == ["SV-01"]
    assert isinstance(sign_in(workplace, "TECH-A", PASSWORD), Session)
