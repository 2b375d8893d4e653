"""The rows follow from the journal, whatever happened and however it was taken in."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from typing import Final

import postgresql_cluster
import prepared_facilities
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from journal_examples import tamper
from prepared_facilities import Prepared
from sqlalchemy import Connection, select
from workplace_fixture import confirmed, good, ordered, signed_in, wait

from batchtrack.batch import commands
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.order import Commented
from batchtrack.database import reading, writing
from batchtrack.facility.equipment import ReturnToUse, TakeOutOfUse
from batchtrack.facility.materials import ApproveLot, BlockLot, LotUnit, QuarantineLot, ReceiveLot
from batchtrack.facility.people import GrantRole, ProposeRole, RegisterPerson, WithdrawRole
from batchtrack.facility.roles import Role
from batchtrack.journal import append
from batchtrack.readmodels import READ_MODELS
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.outcomes import Outcome
from batchtrack.services.read_model_check import read_model_findings
from batchtrack.services.recording import Plan, act_of, appends_of
from batchtrack.services.registers import act_on_device, act_on_lot, act_on_person
from batchtrack.services.views.work import work_rows
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep import rebuild

Deed = Callable[[Workplace], Outcome]
BATCHES: Final = ("S-0042", "S-0043")


def on_batch(command: commands.Command, person: str, *, signs: bool = False) -> list[Deed]:
    def deed(workplace: Workplace, batch: str) -> Outcome:
        by = confirmed(workplace, person) if signs else signed_in(workplace, person)
        return act(workplace, batch, command, by)

    return [lambda workplace, batch=batch: deed(workplace, batch) for batch in BATCHES]  # type: ignore[misc] # bound early


def receive(workplace: Workplace) -> Outcome:
    expiry = workplace.clock.now() + timedelta(days=3)
    lot = ReceiveLot("LOT-99", "saline", "Saline", "SUP-99", Decimal("12.50"), LotUnit.MILLILITRE, expiry)
    return act_on_lot(workplace, lot, signed_in(workplace, "MAT-A"))


DEEDS: Final[list[Deed]] = [
    *on_batch(commands.AddComment("A remark"), "TECH-A"),
    *on_batch(commands.PlaceHold("Seal looks broken"), "TECH-A"),
    *on_batch(commands.LiftHold(1, "seal compared"), "QA-A", signs=True),
    *on_batch(commands.RaiseDeviation(DeviationClass.MINOR, "Label smeared"), "TECH-A"),
    *on_batch(commands.AssessDeviation(1, "none", acceptable=True), "QA-A", signs=True),
    *on_batch(commands.CloseDeviation(1, "done", "wear", "replaced at each service"), "QA-A", signs=True),
    *on_batch(commands.RecordEntry("site", "Clinic A"), "PLAN-A"),
    receive,
    lambda workplace: act_on_lot(workplace, ApproveLot("LOT-99"), confirmed(workplace, "QA-A")),
    lambda workplace: act_on_lot(workplace, QuarantineLot("LOT-01", "complaint"), signed_in(workplace, "TECH-A")),
    lambda workplace: act_on_lot(workplace, BlockLot("LOT-01", "recalled"), confirmed(workplace, "QA-A")),
    lambda workplace: act_on_device(workplace, TakeOutOfUse("DEV-01", "dropped"), signed_in(workplace, "TECH-A")),
    lambda workplace: act_on_device(workplace, ReturnToUse("DEV-01", "repaired"), confirmed(workplace, "QA-A")),
    lambda workplace: act_on_person(
        workplace, RegisterPerson("TECH-C", "Technician C", "BADGE-7", "in person"), confirmed(workplace, "ADMIN-A")
    ),
    lambda workplace: act_on_person(
        workplace, ProposeRole("TECH-C", Role.TECHNICIAN, "in person"), confirmed(workplace, "ADMIN-A")
    ),
    lambda workplace: act_on_person(
        workplace, GrantRole("TECH-C", Role.TECHNICIAN, "in person"), confirmed(workplace, "QA-A")
    ),
    lambda workplace: act_on_person(
        workplace, WithdrawRole("TECH-C", Role.TECHNICIAN, "moved on"), confirmed(workplace, "ADMIN-A")
    ),
]
"""Small acts; many are refused where they come, and then nothing may have changed."""


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def prepared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    if request.param == "sqlite":
        return Prepared(prepared_facilities.Files(tmp_path_factory.mktemp("prepared")))
    cluster: postgresql_cluster.Cluster = request.getfixturevalue("postgresql_cluster")
    return Prepared(prepared_facilities.Templates(cluster))


def rows_of_all_tables(connection: Connection) -> Mapping[str, list[str]]:
    """Every row as shown: rows with None in them do not sort."""
    return {table.name: sorted(map(repr, connection.execute(select(table)))) for table in READ_MODELS}


@settings(max_examples=6, phases=[Phase.explicit, Phase.generate])
@given(deeds=st.lists(st.sampled_from(DEEDS), min_size=3, max_size=12))
def test_that_after_any_small_history_the_rows_are_those_of_a_rebuild(prepared: Prepared, deeds: list[Deed]) -> None:
    with prepared_facilities.opening(prepared) as at:
        workplace = at("laid_out")
        for batch in BATCHES:
            ordered(workplace, batch)
        for deed in deeds:
            wait(workplace, minutes=1)
            deed(workplace)
        with writing(workplace.engine) as connection:
            assert list(read_model_findings(connection)) == []
            before = rows_of_all_tables(connection)
            rebuild(connection, CATALOGUE, workplace.read_models)
            assert rows_of_all_tables(connection) == before


def _project_and_roll_back(workplace: Workplace, batch: str) -> int:
    """Project an event that is then never committed; the version at which the batch still is."""
    by, plan = signed_in(workplace, "TECH-A"), Plan(workplace.clock.now())
    with workplace.engine.connect() as connection, connection.begin() as transaction:
        version = workplace.batch(connection, batch).version
        plan.write(f"batch/{batch}", version, (Commented(step=None, field=None, text="never recorded"),))
        append(connection, appends_of(plan), act_of(workplace, plan, by))
        workplace.read_models.project_streams(connection, plan.writes)
        assert workplace.batch(connection, batch).version == version + 1
        transaction.rollback()
    return version


def test_that_what_was_seen_in_a_transaction_that_was_rolled_back_does_not_count(prepared: Prepared) -> None:
    with prepared_facilities.opening(prepared) as at:
        workplace = at("laid_out")
        batch = ordered(workplace)
        by = signed_in(workplace, "TECH-A")
        version = _project_and_roll_back(workplace, batch)
        with reading(workplace.engine) as connection:
            assert workplace.batch(connection, batch).version == version
        good(act(workplace, batch, commands.PlaceHold("Seal looks broken"), by))
        with reading(workplace.engine) as connection:
            assert [hold.words for hold in workplace.batch(connection, batch).holds] == ["Seal looks broken"]
            assert list(read_model_findings(connection)) == []


def test_that_an_older_snapshot_shows_the_batch_as_it_was(prepared: Prepared) -> None:
    with prepared_facilities.opening(prepared) as at:
        workplace = at("laid_out")
        batch = ordered(workplace)
        with reading(workplace.engine) as connection:
            before = workplace.batch(connection, batch).version
            good(act(workplace, batch, commands.AddComment("Later"), signed_in(workplace, "TECH-A")))
            assert workplace.batch(connection, batch).version == before
        with reading(workplace.engine) as connection:
            assert workplace.batch(connection, batch).version == before + 1


def test_that_many_threads_read_and_write_over_one_shelf(prepared: Prepared) -> None:
    with prepared_facilities.opening(prepared) as at:
        workplace = at("laid_out")
        batch = ordered(workplace)
        by = signed_in(workplace, "TECH-A")

        def look(_: int) -> bool:
            with reading(workplace.engine) as connection:
                held = workplace.batch(connection, batch)
                row = connection.exec_driver_sql("SELECT version FROM batch_row").scalar_one()
                return bool(held.version == row)

        def write(number: int) -> bool:
            good(act(workplace, batch, commands.AddComment(f"Remark {number}"), by))
            return True

        with ThreadPoolExecutor(4) as pool:
            looks = pool.map(look, range(30))
            writes = pool.map(write, range(6))
            assert all(looks), "batch and row are of the same snapshot"
            assert all(writes)


def test_that_a_batch_with_an_unreadable_entry_is_listed_as_such_and_spoils_no_other(
    prepared: Prepared,
) -> None:
    with prepared_facilities.opening(prepared) as at:
        workplace = at("laid_out")
        for batch in BATCHES:
            ordered(workplace, batch)
        tamper(workplace.engine, "UPDATE event SET body = '{' WHERE stream = 'batch/S-0042' AND version = 2")
        with writing(workplace.engine) as connection:
            findings = rebuild(connection, CATALOGUE, workplace.read_models).findings
        assert [(found.stream, found.version) for found in findings] == [("batch/S-0042", 2)]
        with reading(workplace.engine) as connection:
            listed = connection.exec_driver_sql("SELECT batch, standing FROM batch_row ORDER BY batch").all()
        assert [tuple(row) for row in listed] == [("S-0042", "unreadable"), ("S-0043", "running")]
        assert [row.batch for row in work_rows(workplace) if row.standing == "unreadable"] == ["S-0042"]
