"""A batch that went its whole way: what the lists, the page, the release view and the record then say."""

from collections.abc import Mapping
from typing import Any

from allogeneic_facility import with_bank
from prepared_facilities import SUBJECT, At
from sqlalchemy import Connection, select
from walking import Walk
from workplace_fixture import confirmed, good, ordered, signed_in

from batchtrack.batch import commands
from batchtrack.batch.events import CATALOGUE as OF_BATCHES
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.database import reading, writing
from batchtrack.readmodels import READ_MODELS
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.read_model_check import read_model_findings
from batchtrack.services.views import timeline
from batchtrack.services.views.page import batch_page
from batchtrack.services.views.release import release_view
from batchtrack.services.views.shapes import FormState, StepMark
from batchtrack.services.views.work import search_batches, work_rows
from batchtrack.upkeep import rebuild, verify


def rows_of_all_tables(connection: Connection) -> Mapping[str, list[tuple[Any, ...]]]:
    return {table.name: sorted(map(tuple, connection.execute(select(table)))) for table in READ_MODELS}


def test_that_the_whole_way_ends_with_both_certificates_and_a_clean_record(at: At) -> None:
    workplace = at("complete")
    page = batch_page(workplace, SUBJECT, signed_in(workplace, "QA-A"))
    assert [(paper.number, paper.state) for paper in page.papers] == [("S-0042-C1", "valid"), ("S-0042-F1", "valid")]
    with reading(workplace.engine) as connection:
        verified = verify(connection, CATALOGUE, read_model_findings)
    assert verified.findings == ()
    assert verified.documents == 3, "the product and two certificates"


def test_that_a_rebuild_gives_every_row_of_every_read_model_again(at: At) -> None:
    workplace = at("complete")
    ordered(workplace, "S-0050")
    with_bank(workplace)
    with writing(workplace.engine) as connection:
        before = rows_of_all_tables(connection)
        rebuilt = rebuild(connection, CATALOGUE, workplace.read_models)
        after = rows_of_all_tables(connection)
    assert rebuilt.findings == ()
    assert after == before
    assert all(before.values()), "every table has something to compare"


def test_that_a_read_model_row_changed_by_another_program_is_a_finding(at: At) -> None:
    workplace = at("laid_out")
    with writing(workplace.engine) as connection:
        connection.exec_driver_sql("UPDATE lot_row SET status = 'blocked' WHERE lot = 'LOT-01'")
        connection.exec_driver_sql("DELETE FROM room_row")
        connection.exec_driver_sql("INSERT INTO batch_identifier VALUES ('X', 'S-9', 'batch')")
    with reading(workplace.engine) as connection:
        found = [(each.stream, each.what.named["key"]) for each in read_model_findings(connection)]
    assert found == [("lot/LOT-01", "LOT-01"), ("room/ROOM-2", "ROOM-2"), (None, "X, S-9")]


def test_that_the_page_shows_each_step_done_and_each_entry_of_the_record(at_file: At) -> None:
    workplace = at_file("complete")
    page = batch_page(workplace, SUBJECT, signed_in(workplace, "QA-A"), "resuspension")
    assert {step.mark for step in page.steps} == {StepMark.DONE}
    assert [row.version for row in page.timeline] == list(range(1, page.version + 1))
    assert page.form.state is FormState.VERIFIED
    shown = {row.id: row.shown for row in page.form.rows}
    assert shown["tnc"] == "22\u00a0×\u00a010⁶/mL"
    assert page.form.signed_by == "Technician A"
    assert page.form.verified_by == "QC analyst B"
    assert not page.banner.held
    assert page.handovers
    assert not any(done.gap for done in page.handovers)


def test_that_every_kind_of_entry_has_words_on_the_timeline() -> None:
    assert set(OF_BATCHES.kinds.values()) <= set(timeline._WORDS)


def test_that_tests_which_a_step_answers_take_their_result_from_its_row(at_file: At) -> None:
    workplace = at_file("complete")
    tests = {row.id: row for row in batch_page(workplace, SUBJECT, signed_in(workplace, "QA-A")).tests}
    assert [row.id for row in tests.values() if row.from_step] == [
        "volume",
        "dose",
        "rbc_ratio",
        "plt_ratio",
        "endotoxin_given",
    ]
    assert tests["volume"].shown == tests["volume"].measured == "30.2\u00a0mL"
    assert len(tests["dose"].shown) < 30, "a computed value is not shown with fifty digits"


def test_that_the_release_view_says_what_blocks_before_and_nothing_after(at_file: At) -> None:
    workplace = at_file("reviewed")
    reviewer = signed_in(workplace, "QA-A")
    ready = release_view(workplace, SUBJECT, "certification", reviewer)
    assert (ready.blockers, ready.review, ready.certified, ready.barred) == ((), None, False, ())
    assert ready.met == ready.checks > 0
    assert ready.pending[0].startswith("Sterility of the marrow")
    final = release_view(workplace, SUBJECT, "final", reviewer)
    assert final.met < final.checks
    assert {"BA-32", "BA-46"} <= {row.refusal.code for row in final.blockers}
    technician = release_view(workplace, SUBJECT, "certification", signed_in(workplace, "TECH-A"))
    assert {refusal.code for refusal in technician.barred} == {"BA-41"}
    assert "reported" in {row.kind for row in ready.exceptions}


def test_that_the_board_and_the_search_find_a_batch_by_id_subject_and_chain(at: At) -> None:
    workplace = at("two_received")
    assert [(row.batch, row.next_code) for row in work_rows(workplace)] == [("S-0042", "S09"), ("S-0043", "S09")]
    for text in ("s-0043", "S0043", "A9990 26 000002", "A999026000002"):
        assert [row.batch for row in search_batches(workplace, text)] == ["S-0043"], text
    assert [row.batch for row in search_batches(workplace)] == ["S-0043", "S-0042"]
    assert search_batches(workplace, "S-0099") == ()
    assert batch_page(workplace, "S-0042", signed_in(workplace, "TECH-A")).banner.similar == "S-0043"


def test_that_a_complete_batch_leaves_the_board(at_file: At) -> None:
    workplace = at_file("complete")
    assert work_rows(workplace) == ()
    assert [row.standing for row in search_batches(workplace, SUBJECT)] == ["complete"]


def test_that_a_late_failure_shows_on_the_board_and_blocks_the_end(at: At) -> None:
    workplace = at("certified")
    growth = commands.RecordResult("sterility", "growth")
    good(act(workplace, SUBJECT, growth, confirmed(workplace, "QC-A")))
    row = work_rows(workplace)[0]
    assert (row.outside, row.alerts, row.open_deviations) == (1, 1, 1)
    assert row.holds == 1


def test_that_a_second_batch_of_a_subject_has_its_own_chain_of_identity(at_file: At) -> None:
    workplace = at_file("complete")
    second = ordered(workplace, SUBJECT)
    assert second == "S-0042-2"
    assert [row.batch for row in search_batches(workplace, "S-0042")] == ["S-0042-2", "S-0042"]
    chains = {row.chain for row in search_batches(workplace, "S-0042")}
    assert len(chains) == 2
    Walk(workplace, second).through("eligibility")


def test_that_what_is_so_already_is_done_without_an_entry(at_file: At) -> None:
    workplace = at_file("two_received")
    same = commands.RaiseDeviation(DeviationClass.MINOR, "Label smeared")
    by = signed_in(workplace, "TECH-A")
    assert list(good(act(workplace, SUBJECT, same, by)).changed) == ["batch/S-0042"]
    assert good(act(workplace, SUBJECT, same, by)).changed == {}
