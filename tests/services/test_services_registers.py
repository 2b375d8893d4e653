"""Founding, registers, product versions, orders and rooms."""

from datetime import timedelta
from decimal import Decimal

from prepared_facilities import OTHER, SUBJECT, At
from sqlalchemy import Engine, select
from workplace_fixture import NOW, PASSWORD, ROOM, confirmed, good, ordered, set_up, signed_in, wait

from batchtrack.batch import commands
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.database import SimulatedClock, open_engine, reading
from batchtrack.facility.equipment import TakeOutOfUse
from batchtrack.facility.materials import ApproveLot, LotUnit, QuarantineLot, ReceiveLot
from batchtrack.facility.people import WithdrawRole
from batchtrack.facility.roles import Role
from batchtrack.facility.site import FoundFacility
from batchtrack.product.library import shipped
from batchtrack.product.life.events import Side
from batchtrack.readmodels.tables import LOT, PRODUCT
from batchtrack.readmodels.tables import ROOM as ROOM_ROW
from batchtrack.services import product_library
from batchtrack.services.acting import act
from batchtrack.services.founding import NewPerson, found
from batchtrack.services.ordering import NewOrder, effective_product, order_batch
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.registers import act_on_device, act_on_lot, act_on_person
from batchtrack.services.resources import use_device, use_lot
from batchtrack.services.rooms import enter_room, room_of
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.migrate import create
from reports.pdf_papers import PdfPapers


def codes(outcome: Outcome) -> list[str]:
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def empty(url: str) -> Workplace:
    engine: Engine = open_engine(url, create=True)
    assert create(engine) is None
    return Workplace(engine, SimulatedClock(NOW), "LAB-1", PdfPapers())


ADMINISTRATOR = NewPerson("ADMIN-A", "Administrator A", "BADGE-1", (Role.ADMINISTRATOR,), PASSWORD)
REVIEWER = NewPerson("QA-A", "QA reviewer A", "BADGE-2", (Role.QA_REVIEWER,), PASSWORD)
DEMONSTRATION = FoundFacility("A9990", "House A", demonstration=True, zone="Europe/Berlin", decimal_mark=".")


def test_that_everything_against_a_founding_is_said_at_once_and_nothing_is_written(database_url: str) -> None:
    workplace = empty(database_url)
    wrong = FoundFacility("A9990", " ", demonstration=False, zone="Europe/Berlin", decimal_mark=".")
    twin = NewPerson("ADMIN-B", "Administrator A", "BADGE-2", (), "short")
    refused = found(workplace, wrong, [ADMINISTRATOR, twin], set_up())
    assert codes(refused) == ["SV-07", "FA-06", "FA-52", "SV-06", "SV-04", "KY-20"]
    assert workplace.site.version == 0
    workplace.engine.dispose()


def test_that_a_database_holds_one_facility(database_url: str) -> None:
    workplace = empty(database_url)
    good(found(workplace, DEMONSTRATION, [ADMINISTRATOR, REVIEWER], set_up()))
    again = FoundFacility("A9991", "House B", demonstration=True, zone="Europe/Berlin", decimal_mark=".")
    assert codes(found(workplace, again, [ADMINISTRATOR, REVIEWER], set_up())) == ["SV-09"]
    workplace.engine.dispose()


def test_that_what_needs_a_signature_is_refused_to_a_session(at_file: At) -> None:
    workplace = at_file("laid_out")
    received = ReceiveLot(
        "LOT-99", "saline", "Saline", "SUP-99", Decimal(50), LotUnit.MILLILITRE, NOW + timedelta(days=3)
    )
    good(act_on_lot(workplace, received, signed_in(workplace, "MAT-A")))
    assert codes(act_on_lot(workplace, ApproveLot("LOT-99"), signed_in(workplace, "QA-A"))) == ["SV-03"]
    good(act_on_lot(workplace, ApproveLot("LOT-99"), confirmed(workplace, "QA-A")))


def test_that_a_product_is_approved_by_those_who_hold_the_role_at_that_moment(at: At) -> None:
    workplace = at("laid_out")
    document = shipped()["rex_001.yaml"].replace(b"version: 3", b"version: 4")
    author = signed_in(workplace, "ADMIN-A")
    stream = good(product_library.put_forward(workplace, document, "rex_001.yaml", "same", author)).made
    with reading(workplace.engine) as connection:
        fingerprint = connection.execute(select(PRODUCT.c.document).where(PRODUCT.c.stream == stream)).scalar_one()
    technician = confirmed(workplace, "TECH-A")
    withdrawal = WithdrawRole("TECH-A", Role.TECHNICIAN, "moved on")
    good(act_on_person(workplace, withdrawal, confirmed(workplace, "ADMIN-A")))
    assert codes(product_library.approve(workplace, stream, fingerprint, Side.PRODUCTION, technician)) == ["BA-05"]
    assert codes(product_library.make_effective(workplace, stream, NOW, confirmed(workplace, "TECH-B"))) == [
        "BA-05",
        "PR-93",
    ]
    good(product_library.approve(workplace, stream, fingerprint, Side.PRODUCTION, confirmed(workplace, "TECH-B")))
    good(product_library.approve(workplace, stream, fingerprint, Side.QA, confirmed(workplace, "QA-A")))
    later = workplace.clock.now() + timedelta(days=1)
    good(product_library.make_effective(workplace, stream, later, confirmed(workplace, "QA-A")))
    with reading(workplace.engine) as connection:
        today = effective_product(workplace, connection, "REX-001")
    wait(workplace, days=1)
    with reading(workplace.engine) as connection:
        tomorrow = effective_product(workplace, connection, "REX-001")
    assert today is not None
    assert tomorrow is not None
    assert (today.version, tomorrow.version) == ("3", "4")


def test_that_an_order_is_refused_with_every_reason(at_file: At) -> None:
    workplace = at_file("laid_out")
    planner = signed_in(workplace, "PLAN-A")
    ordered(workplace, SUBJECT)
    assert codes(order_batch(workplace, NewOrder(SUBJECT, "DEMO-000", "REX-009"), planner)) == ["SV-27"]
    assert codes(order_batch(workplace, NewOrder(SUBJECT, "OTHER-1", "REX-001"), planner)) == ["SV-29"]
    assert codes(order_batch(workplace, NewOrder("a/b", "", "REX-001"), planner)) == ["FA-01", "FA-06"]
    technician = signed_in(workplace, "TECH-A")
    assert codes(order_batch(workplace, NewOrder(SUBJECT, "OTHER-1", "REX-001"), technician)) == [
        "SV-29",
        "FA-04",
        "FA-04",
    ]


def in_the_room(workplace: Workplace, batch: str) -> None:
    by = signed_in(workplace, "TECH-A")
    good(act(workplace, batch, commands.StartStep("line_clearance"), by))
    good(enter_room(workplace, batch, "line_clearance", ROOM, by))


def occupant(workplace: Workplace) -> str | None:
    with reading(workplace.engine) as connection:
        room = room_of(connection, ROOM)
        row = connection.execute(select(ROOM_ROW.c.occupant)).scalar_one()
    assert room is not None
    assert row == room.occupant
    return room.occupant


def test_that_a_held_batch_moves_out_and_frees_the_room_which_remembers_it(at: At) -> None:
    workplace = at("two_received")
    by = signed_in(workplace, "TECH-A")
    in_the_room(workplace, SUBJECT)
    good(act(workplace, SUBJECT, commands.PlaceHold("Seal looks broken"), by))
    good(act(workplace, SUBJECT, commands.LeaveRoom("To quarantine storage"), by))
    assert occupant(workplace) is None
    with reading(workplace.engine) as connection:
        room = room_of(connection, ROOM)
    assert room is not None
    assert room.since_clearance == (SUBJECT,)
    in_the_room(workplace, OTHER)
    assert occupant(workplace) == OTHER


def test_that_what_is_left_of_a_batch_that_ended_moves_out_of_its_room(at_file: At) -> None:
    workplace = at_file("two_received")
    in_the_room(workplace, SUBJECT)
    with reading(workplace.engine) as connection:
        made = workplace.batch(connection, SUBJECT).containers
    fates = tuple(Fate(container=each.number, fate="destroyed") for each in made)
    end = commands.EndBatch(EndKind.PROCESSING_FAILED, "clotted", fates)
    good(act(workplace, SUBJECT, end, confirmed(workplace, "QA-A")))
    good(act(workplace, SUBJECT, commands.LeaveRoom("To the autoclave"), signed_in(workplace, "TECH-A")))
    assert occupant(workplace) is None


def kit_begun(workplace: Workplace) -> None:
    from_eligibility = signed_in(workplace, "MAT-A")
    good(act(workplace, SUBJECT, commands.StartStep("kit"), from_eligibility))


def lot_of(workplace: Workplace, material: str) -> str:
    with reading(workplace.engine) as connection:
        return str(connection.execute(select(LOT.c.lot).where(LOT.c.material == material)).scalar_one())


def test_that_quarantine_is_passed_under_an_exception_of_quality_and_never_the_balance(at: At) -> None:
    workplace = at("eligible")
    kit_begun(workplace)
    by, bag = signed_in(workplace, "MAT-A"), lot_of(workplace, "collection bag")
    good(act_on_lot(workplace, QuarantineLot(bag, "complaint"), by))
    assert codes(use_lot(workplace, SUBJECT, "kit", bag, by)) == ["FA-31"]
    granted = commands.GrantException("kit", "collection_bag", f"lot {bag}", "no other lot", "low, 100 % inspected")
    good(act(workplace, SUBJECT, granted, confirmed(workplace, "QA-A")))
    good(use_lot(workplace, SUBJECT, "kit", bag, by))
    with reading(workplace.engine) as connection:
        balance = connection.execute(select(LOT.c.balance).where(LOT.c.lot == bag)).scalar_one()
    assert balance == Decimal(4999)


def test_that_a_device_out_of_use_is_not_passed_even_under_an_exception(at_file: At) -> None:
    workplace = at_file("eligible")
    kit_begun(workplace)
    by = signed_in(workplace, "MAT-A")
    with reading(workplace.engine) as connection:
        row = workplace.product(connection, workplace.batch(connection, SUBJECT)).step("kit").equipment[0]
        device = str(connection.exec_driver_sql(f"SELECT device FROM device_row WHERE kind = '{row.kind}'").scalar())  # noqa: S608 - a kind of the shipped product
    good(act_on_device(workplace, TakeOutOfUse(device, "dropped"), by))
    granted = commands.GrantException("kit", row.id, device, "no other", "low")
    good(act(workplace, SUBJECT, granted, confirmed(workplace, "QA-A")))
    assert codes(use_device(workplace, SUBJECT, "kit", device, by)) == ["FA-21"]


def test_that_a_device_past_its_calibration_is_refused(at_file: At) -> None:
    workplace = at_file("eligible")
    kit_begun(workplace)
    wait(workplace, days=200)
    with reading(workplace.engine) as connection:
        row = workplace.product(connection, workplace.batch(connection, SUBJECT)).step("kit").equipment[0]
        device = str(connection.exec_driver_sql(f"SELECT device FROM device_row WHERE kind = '{row.kind}'").scalar())  # noqa: S608 - a kind of the shipped product
    assert codes(use_device(workplace, SUBJECT, "kit", device, signed_in(workplace, "MAT-A"))) == ["FA-23"]


def test_that_a_batch_that_does_not_exist_is_said(at_file: At) -> None:
    workplace = at_file("laid_out")
    by = signed_in(workplace, "TECH-A")
    for batch in ("S-0099", "a/b", ""):
        assert codes(act(workplace, batch, commands.AddComment("?"), by)) == ["SV-20"]
