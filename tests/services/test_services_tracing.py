"""Genealogy both ways: from a patient to everything, and back from a lot, a device or a donation to every patient."""

from typing import Final

import pytest
from journal_examples import tamper
from prepared_facilities import SUBJECT, At
from recall_history import din, lot, write_history
from sqlalchemy import event, select
from workplace_fixture import confirmed, good, signed_in

from batchtrack.batch import commands
from batchtrack.database import open_engine, reading, writing
from batchtrack.identity import Din
from batchtrack.product.model import Handling
from batchtrack.readmodels import READ_MODELS, recall
from batchtrack.readmodels.genealogy_tables import GENEALOGY_TABLES
from batchtrack.readmodels.tables import DEVICE, LOT
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.donations import number_donation
from batchtrack.services.outcomes import NotDone
from batchtrack.services.read_model_check import new_read_models
from batchtrack.services.recalling import recall_batches
from batchtrack.services.tracing import Trace, TracedContainer, trace, where_used
from batchtrack.services.tracing.shapes import TraceKind
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep import rebuild
from batchtrack.upkeep.migrate import create


def traced(workplace: Workplace, text: str) -> Trace:
    found = trace(workplace, text)
    assert not isinstance(found, Refusal), found
    (only,) = found
    return only


def lot_of(workplace: Workplace, material: str) -> str:
    with reading(workplace.engine) as connection:
        return str(connection.execute(select(LOT.c.lot).where(LOT.c.material == material)).scalar_one())


def device_of(workplace: Workplace, kind: str) -> str:
    with reading(workplace.engine) as connection:
        return str(connection.execute(select(DEVICE.c.device).where(DEVICE.c.kind == kind)).scalar_one())


def walked(container: TracedContainer) -> list[TracedContainer]:
    return [container, *(each for part in container.parts for each in walked(part))]


@pytest.mark.parametrize("asked", ["S-0042", "s 0042", "CHA999026000001"])
def test_that_a_patient_leads_to_every_container_lot_and_device(at: At, asked: str) -> None:
    workplace = at("complete")
    (batch,) = traced(workplace, asked).batches
    marrow, *plates = batch.containers
    assert [each.act for each in plates] == ["expose"] * 2
    assert marrow.label == "Marrow bag"
    assert len(walked(marrow)) == 12
    assert [part.label for part in marrow.parts] == [
        "Sample of the marrow",
        "Culture bottles of the marrow",
        "Diluted marrow",
    ]
    product = next(each for each in walked(marrow) if each.label == "Product bag")
    assert {part.act for part in product.parts} == {"sample", "fill", "retain"}
    assert {used.step for used in batch.lots} >= {"kit", "materials_issue", "fill"}
    assert len(batch.lots) == 12
    assert {used.step for used in batch.devices} >= {"kit", "receipt", "resuspension"}


def test_that_a_lot_and_a_device_lead_to_every_patient(at: At) -> None:
    workplace = at("washed")
    bags, separator = lot_of(workplace, "collection bag"), device_of(workplace, "cell separator")
    assert [each.subject for each in traced(workplace, bags).batches] == ["S-0042", "S-0043"]
    assert [each.subject for each in traced(workplace, separator).batches] == ["S-0042"]
    assert [each.batch for each in where_used(workplace, TraceKind.LOT, bags)] == ["S-0042", "S-0043"]
    assert [each.batch for each in where_used(workplace, TraceKind.EQUIPMENT, separator)] == ["S-0042"]


def test_that_everything_a_lot_touched_is_recalled_under_one_signature(at_file: At) -> None:
    workplace = at_file("washed")
    batches = [each.batch for each in where_used(workplace, TraceKind.LOT, lot_of(workplace, "collection bag"))]
    refused = recall_batches(workplace, batches, "leaking bags", confirmed(workplace, "TECH-A"))
    assert isinstance(refused, NotDone)
    assert {refusal.code for refusal in refused.refusals} == {"BA-05"}
    done = good(recall_batches(workplace, batches, "leaking bags", confirmed(workplace, "QA-A")))
    assert set(done.changed) >= {"batch/S-0042", "batch/S-0043"}
    again = recall_batches(workplace, batches, "leaking bags", confirmed(workplace, "QA-A"))
    assert isinstance(again, NotDone)
    assert [refusal.code for refusal in again.refusals] == ["SV-61"]


def test_that_a_donation_leads_to_its_patient(at: At) -> None:
    workplace = at("two_received")
    number = Din("A999026000017")
    by = signed_in(workplace, "TECH-A")
    good(number_donation(workplace, SUBJECT, 1, number, by))
    for asked in (number.text, number.display, f"{number.text}{number.check_character}"):
        found = traced(workplace, asked)
        assert (found.kind, found.id) == (TraceKind.DONATION, number.text)
        assert [each.subject for each in found.batches] == [SUBJECT]


def test_that_what_is_unknown_is_refused_in_words(at_file: At) -> None:
    for asked in ("S-9999", "A999926999999", "", "'; DROP TABLE used_lot; --"):
        refused = trace(at_file("laid_out"), asked)
        assert isinstance(refused, Refusal)
        assert refused.code == "CT-50"


def test_that_a_lot_that_nobody_used_is_known_and_led_to_nobody(at_file: At) -> None:
    workplace = at_file("laid_out")
    assert traced(workplace, lot_of(workplace, "saline")).batches == ()


def test_that_a_recall_is_one_question(at: At) -> None:
    workplace = at("washed")
    bags = lot_of(workplace, "collection bag")
    asked: list[str] = []
    event.listen(workplace.engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    where_used(workplace, TraceKind.LOT, bags)
    assert len([each for each in asked if each.startswith("SELECT")]) == 1


def test_that_a_rebuild_gives_the_genealogy_again(at: At) -> None:
    workplace = at("complete")
    by = signed_in(workplace, "TECH-A")
    now = workplace.clock.now()
    frozen = commands.HandleContainer(1, Handling.FREEZE, now, "Europe/Berlin", "Tank 3")
    good(act(workplace, SUBJECT, frozen, by))

    def rows() -> dict[str, list[str]]:
        with reading(workplace.engine) as connection:
            return {table.name: sorted(map(repr, connection.execute(select(table)))) for table in GENEALOGY_TABLES}

    before = rows()
    assert before["container_row"]
    assert before["used_lot"]
    with writing(workplace.engine) as connection:
        rebuild(connection, CATALOGUE, workplace.read_models)
    assert rows() == before


def test_that_the_state_of_a_container_is_seen_at_once(at_file: At) -> None:
    workplace = at_file("complete")
    moved = commands.HandleContainer(1, Handling.DESTROY, workplace.clock.now(), "Europe/Berlin", "", "end of storage")
    good(act(workplace, SUBJECT, moved, signed_in(workplace, "TECH-A")))
    (batch,) = traced(workplace, SUBJECT).batches
    assert batch.containers[0].state == "destroyed"


# No question about a recall may read a whole table, however many batches there are.

ASKED: Final = {
    "lot": recall.of_lot(lot(50)),
    "device": recall.of_device("DEV-0-000002"),
    "donation": recall.of_donation(din(50)),
    "bank": recall.of_bank("BANK-1"),
    "donor": recall.of_donor("DONOR-1"),
    "identifier": recall.of_identifier("S000050"),
}


def explained(url: str, word: str, batches: int) -> dict[str, list[str]]:
    """By what is asked, the lines of the plan by which the database answers."""
    engine = open_engine(url, create=url.startswith("sqlite"))
    assert create(engine) is None
    write_history(engine, batches)
    plans = {}
    with reading(engine) as connection:
        for asked, question in ASKED.items():
            text = recall.patients_of(question).compile(engine, compile_kwargs={"literal_binds": True})
            plans[asked] = [str(row[-1]) for row in connection.exec_driver_sql(f"{word} {text}")]
    engine.dispose()
    return plans


def test_that_no_recall_on_sqlite_reads_a_whole_table(sqlite_url: str) -> None:
    tables = {table.name for table in READ_MODELS}
    for asked, plan in explained(sqlite_url, "EXPLAIN QUERY PLAN", 2_000).items():
        assert not [line for line in plan if line.startswith("SCAN") and tables & set(line.split())], (asked, plan)
        assert [line for line in plan if line.startswith("SEARCH batch_row USING INDEX")], (asked, plan)


def test_that_every_recall_on_postgresql_goes_by_an_index(postgresql_url: str) -> None:
    large = ("batch_row", "used_lot", "used_device", "container_row", "batch_identifier")
    for asked, plan in explained(postgresql_url, "EXPLAIN", 20_000).items():
        assert not [line for line in plan if "Seq Scan on " in line and any(name in line for name in large)], (
            asked,
            plan,
        )
        assert [line for line in plan if "Index" in line and "batch_row" in line], (asked, plan)


def test_that_a_recall_finds_a_batch_whose_record_no_longer_reads_to_its_end(at_file: At) -> None:
    workplace = at_file("two_received")
    bags = lot_of(workplace, "collection bag")
    with reading(workplace.engine) as connection:
        last = workplace.batch(connection, SUBJECT).version
    tamper(
        workplace.engine,
        "UPDATE event SET body = '{' WHERE stream = :stream AND version = :version",
        stream=f"batch/{SUBJECT}",
        version=last,
    )
    with writing(workplace.engine) as connection:
        rebuild(connection, CATALOGUE, new_read_models())
    assert [(each.subject, each.standing) for each in where_used(workplace, TraceKind.LOT, bags)] == [
        (SUBJECT, "unreadable"),
        ("S-0043", "running"),
    ]
