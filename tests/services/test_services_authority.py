"""The table of authority in a facility: laid down by the root, asked by every act, changed under everybody's eyes."""

from forging import forging, verified
from prepared_facilities import SUBJECT, At
from workplace_fixture import confirmed, good, signed_in

from batchtrack.batch.commands import LiftHold, PlaceHold
from batchtrack.database import reading
from batchtrack.facility import Right, Role
from batchtrack.facility.authority import AuthorityChanged, ChangeAuthority
from batchtrack.facility.rooms import RegisterRoom
from batchtrack.journal import read_stream
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.registers import act_on_authority, act_on_room
from batchtrack.services.workplace import Workplace

TABLE = "authority/table"


def codes(outcome: Outcome) -> list[str]:
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def change(workplace: Workplace, right: Right, *roles: Role) -> None:
    command = ChangeAuthority(right, frozenset(roles), "as our procedure says")
    good(act_on_authority(workplace, command, confirmed(workplace, "QA-A")))


def test_that_the_table_is_part_of_the_act_that_founds_a_facility(at_file: At) -> None:
    workplace = at_file("laid_out")
    with reading(workplace.engine) as connection:
        (laid,) = read_stream(connection, TABLE, CATALOGUE)
    assert (laid.row.signer or "").startswith("root:")
    assert verified(workplace).clean


def test_that_a_change_takes_hold_at_once_for_acts_of_the_facility_and_of_a_batch(at: At) -> None:
    workplace = at("eligible")
    new_room = RegisterRoom("ROOM-9", "Clean room 9", "B")
    assert codes(act_on_room(workplace, new_room, signed_in(workplace, "PLAN-A"))) == ["FA-04"]
    change(workplace, Right.REGISTER_ROOMS, Role.PLANNER)
    good(act_on_room(workplace, new_room, signed_in(workplace, "PLAN-A")))
    other = RegisterRoom("ROOM-8", "Clean room 8", "B")
    assert codes(act_on_room(workplace, other, signed_in(workplace, "ADMIN-A"))) == ["FA-04"]
    good(act(workplace, SUBJECT, PlaceHold("Seal looks broken"), signed_in(workplace, "TECH-A")))
    change(workplace, Right.LIFT_HOLDS, Role.QUALIFIED_PERSON)
    lift = LiftHold(1, "seal compared")
    assert codes(act(workplace, SUBJECT, lift, confirmed(workplace, "QA-A"))) == ["BA-05"]
    good(act(workplace, SUBJECT, lift, confirmed(workplace, "QP-A")))
    assert verified(workplace).clean


def test_that_a_change_written_by_somebody_who_may_not_is_found(at_file: At) -> None:
    workplace = at_file("laid_out")
    by = confirmed(workplace, "ADMIN-A").held.signer
    event = AuthorityChanged(
        act="lift_holds", roles=(Role.QUALIFIED_PERSON,), before=(Role.QA_REVIEWER, Role.QUALIFIED_PERSON), reason="x"
    )
    with forging(workplace) as forger:
        forger.add(TABLE, event, by)
        assert forger.found() == {"KY-69"}
