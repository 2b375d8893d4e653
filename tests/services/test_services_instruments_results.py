"""Results from a cell counter's file: of this batch's own samples, each run once, nothing multiplied or guessed."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from at_touch_points import batch_of, code_of
from prepared_facilities import OTHER, SUBJECT, At
from sqlalchemy import select
from workplace_fixture import SERIALS, confirmed, good

from batchtrack.batch.events.parts import Source
from batchtrack.database import reading
from batchtrack.identity import encode
from batchtrack.product.model import CountingRule, Replicates
from batchtrack.readmodels.tables import DEVICE
from batchtrack.services.instruments.export import Export
from batchtrack.services.instruments.matching import CounterFile, entries_of, matches_of, run_of
from batchtrack.services.instruments.reading_exports import read_export
from batchtrack.services.instruments.results import import_results
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace

HEAD = (
    "NAME,SAMPLE ID,TAGS,PROTOCOL,MEDIA,USER,OPERATOR,SIGNED BY,INSTRUMENT,STATUS,TOTAL (cells/ml),LIVE (cells/ml),"
    "DEAD (cells/ml),VIABILITY (%),DIAMETER (\u00b5m),AGGREGATES (%),DEBRIS INDEX,DILUTION FACTOR"
)


@pytest.fixture(name="workplace")
def _workplace(at_file: At) -> Workplace:
    """Two batches whose samples are in the laboratory."""
    return at_file("two_filled")


def _sample(workplace: Workplace, batch: str) -> str:
    return encode(code_of(workplace, batch, "qc_sample"))


def _row(sample: str, viability: str = "95.2", status: str = "OK", factor: str = "1") -> str:
    serial = SERIALS["cell counter"]
    counts = "274\u00a0000,260\u00a0000,14\u00a0000"
    return f"1,{sample},,Count,Via2,na,chb,,S/N: {serial},{status},{counts},{viability},12,0,5,{factor}"


def _load(workplace: Workplace, *rows: str, batch: str = SUBJECT, minutes: int = 1) -> Outcome:
    content = "\r\n".join((HEAD, *rows)).encode()
    device = _counter(workplace)
    counted = workplace.clock.now() - timedelta(minutes=minutes)
    file = CounterFile(content, "counts.csv", device, counted)
    return import_results(workplace, batch, file, confirmed(workplace, "QC-A"))


def _counter(workplace: Workplace) -> str:
    with reading(workplace.engine) as connection:
        return str(connection.execute(select(DEVICE.c.device).where(DEVICE.c.kind == "cell counter")).scalar_one())


def _codes(outcome: Outcome) -> set[str]:
    assert isinstance(outcome, NotDone), outcome
    return {refusal.code for refusal in outcome.refusals}


def test_that_a_result_is_recorded_with_its_file_and_waits_for_its_review(workplace: Workplace) -> None:
    row = _row(_sample(workplace, SUBJECT))
    good(_load(workplace, row))
    state = batch_of(workplace, SUBJECT).test("viability")
    assert state.result is not None
    assert (state.result.value.entered, state.result.source) == ("95.2 %", Source.INSTRUMENT)
    assert state.result.document == hashlib.sha256(f"{HEAD}\r\n{row}".encode()).hexdigest()
    assert state.reviewed is None
    assert state.analysts == {"QC-A"}


def test_that_a_result_outside_its_criterion_opens_its_investigation(workplace: Workplace) -> None:
    good(_load(workplace, _row(_sample(workplace, SUBJECT), "64.0")))
    assert [known.test for known in batch_of(workplace, SUBJECT).deviations] == ["viability"]


def test_that_files_exchanged_between_two_batches_hold_both_and_give_no_result(workplace: Workplace) -> None:
    outcome = good(_load(workplace, _row(_sample(workplace, OTHER))))
    assert [refusal.code for refusal in outcome.told] == ["CF-12"]
    for batch in (SUBJECT, OTHER):
        known = batch_of(workplace, batch)
        assert [hold.cause.value for hold in known.open_holds] == ["another_patients_code"]
        assert known.test("viability").result is None


def test_that_a_list_of_many_patients_gives_each_batch_its_own_row_alone(workplace: Workplace) -> None:
    rows = (_row(_sample(workplace, OTHER), "71.0"), _row(_sample(workplace, SUBJECT), "95.2"), _row("blank", "0"))
    good(_load(workplace, *rows))
    result = batch_of(workplace, SUBJECT).test("viability").result
    assert result is not None
    assert result.value.entered == "95.2 %"
    assert batch_of(workplace, OTHER).test("viability").result is None
    good(_load(workplace, *rows, batch=OTHER))


def test_that_one_run_serves_one_result(workplace: Workplace) -> None:
    row = _row(_sample(workplace, SUBJECT))
    good(_load(workplace, row))
    assert {"SV-43", "MA-35"} <= _codes(_load(workplace, row))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"status": "Warning: Foreign object detected"}, "CF-07"),
        ({"factor": "10"}, "SV-45"),
        ({"viability": "Not determined"}, "SV-44"),
    ],
)
def test_that_what_the_counter_is_not_sure_of_is_not_taken_over(
    workplace: Workplace, row: dict[str, str], code: str
) -> None:
    assert _codes(_load(workplace, _row(_sample(workplace, SUBJECT), **row))) == {code}


def test_that_two_runs_of_one_sample_are_never_chosen_from(workplace: Workplace) -> None:
    sample = _sample(workplace, SUBJECT)
    assert "CF-06" in _codes(_load(workplace, _row(sample), _row(sample, "93.0")))


def test_that_as_many_runs_as_the_document_has_replicates_are_taken_over_by_their_suffixes(
    workplace: Workplace,
) -> None:
    sample, now = _sample(workplace, SUBJECT), workplace.clock.now()
    content = "\r\n".join((HEAD, _row(sample, "95.2"), _row(f"{sample}-2", "93.0"))).encode()
    export = read_export(content, "counts.csv", workplace.site.zone)
    assert isinstance(export, Export)
    with reading(workplace.engine) as connection:
        seen = look(workplace, connection, SUBJECT, confirmed(workplace, "QC-A"), now)
    twice = tuple(
        replace(test, replicates=Replicates(2, CountingRule.LOWEST)) if test.id == "viability" else test
        for test in seen.product.tests
    )
    seen = replace(seen, product=replace(seen.product, tests=twice))
    matches, refusals = matches_of(seen, export, CounterFile(content, "counts.csv", "", now))
    assert (refusals, entries_of(matches, ".")) == ([], {"viability": "95.2 %; 93.0 %"})
    assert len({run_of(match, "S1") for match in matches}) == len(matches)


def test_that_a_run_before_the_sample_or_in_the_future_is_not_its_own(workplace: Workplace) -> None:
    row = _row(_sample(workplace, SUBJECT))
    assert _codes(_load(workplace, row, minutes=60 * 24)) >= {"MA-32"}
    assert _codes(_load(workplace, row, minutes=-5)) == {"MA-33"}


def test_that_a_file_of_no_known_sample_names_what_it_holds(workplace: Workplace) -> None:
    assert _codes(_load(workplace, _row("blank"))) == {"CF-05"}
