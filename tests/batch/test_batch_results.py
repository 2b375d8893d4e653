"""Tests: started, read in between, reported, reviewed; a failing result acts by where the batch is."""

from dataclasses import replace
from datetime import timedelta

import pytest
from happy_way import after, before, opened
from journey import Journey, causes
from journey_people import ANALYST_A, ANALYST_B, QUALIFIED_A, REVIEWER_A, TECHNICIAN_A, ZONE
from ordinary import out_of_the_ordinary

from batchtrack.batch import commands
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.events.use import Answer
from batchtrack.batch.questions.progress import is_signed
from batchtrack.batch.questions.showing import show_value
from batchtrack.batch.rules.recomputing import otherwise
from batchtrack.product.model import CountingRule, Replicates


def _standing(journey: Journey, test: str) -> Standing | None:
    result = journey.batch.test(test).result
    return result.judged.standing if result is not None and result.judged is not None else None


def test_that_a_result_is_judged_by_its_criterion() -> None:
    journey = before("release_tests")
    journey.do(commands.RecordResult("granulocytes", "31.0"), ANALYST_A)
    journey.do(commands.RecordResult("gram", "organisms seen"), ANALYST_A)
    assert (_standing(journey, "granulocytes"), _standing(journey, "gram")) == (Standing.WITHIN, Standing.OUTSIDE)


def test_that_a_result_outside_its_criterion_opens_an_investigation_by_itself() -> None:
    journey = before("release_tests")
    journey.do(commands.RecordResult("viability", "65 %"), ANALYST_A)
    assert causes(journey) == ("result_outside_criterion",)
    assert journey.batch.deviations[0].test == "viability"
    assert journey.batch.deviations[0].grade is DeviationClass.MAJOR


def test_that_a_test_for_information_opens_none() -> None:
    journey = before("release_tests")
    journey.do(commands.RecordResult("cd34", "0.4 %; 0.5 %"), ANALYST_A)
    assert (_standing(journey, "cd34"), causes(journey)) == (Standing.OUTSIDE, ())


def test_that_a_result_that_stands_for_never_is_warned_about_and_kept() -> None:
    journey = before("release_tests")
    journey.do(commands.RecordResult("endotoxin", "1000000 EU/mL"), ANALYST_A)
    journey.do(commands.CorrectResult("endotoxin", "0.05 EU/mL", "typed a placeholder"), ANALYST_A)
    first, second = journey.batch.test("endotoxin").results
    assert "a number that data sets use for “never” or “missing”" in first.warnings[0].replace("\u00a0", " ")
    assert second.warnings == ()


def test_that_too_much_endotoxin_holds_through_the_rule_that_is_built_on_it() -> None:
    journey = before("release_tests")
    journey.do(commands.RecordResult("endotoxin", "20 EU/mL"), ANALYST_A)
    assert causes(journey) == ("value_outside_limit",)
    assert len(journey.batch.open_holds) == 1


def test_that_a_result_of_a_step_takes_the_value_of_its_row() -> None:
    journey = before("release_tests")
    journey.do(commands.RecordResult("volume", ""), ANALYST_A)
    result = journey.batch.test("volume").result
    assert result is not None
    assert result.value.entered == "30.2 mL"


def test_that_nothing_else_is_typed_for_a_result_of_a_step() -> None:
    journey = before("release_tests")
    assert journey.refused(commands.RecordResult("volume", "29.0 mL"), ANALYST_A) == ("BA-92",)
    journey.do(commands.RecordResult("volume", "30.20 mL"), ANALYST_A)


def test_that_a_result_of_a_row_that_is_open_cannot_be_reported() -> None:
    journey = before("release_tests")
    assert journey.refused(commands.RecordResult("endotoxin_given", ""), ANALYST_A) == ("BA-91",)


def test_that_a_result_is_reported_once_and_then_corrected() -> None:
    journey = before("release_tests")
    journey.do(commands.RecordResult("gram", "no organisms"), ANALYST_A)
    assert journey.refused(commands.RecordResult("gram", "no organisms"), ANALYST_A) == ("BA-84",)
    assert journey.refused(commands.CorrectResult("gram", "organisms seen", " "), ANALYST_A) == ("BA-12",)
    journey.do(commands.CorrectResult("gram", "organisms seen", "wrong slide"), ANALYST_A)
    assert len(journey.batch.test("gram").results) == 2
    assert causes(journey) == ("result_outside_criterion",)


def test_that_a_result_that_was_not_reported_is_neither_corrected_nor_reviewed() -> None:
    journey = before("release_tests")
    assert journey.refused(commands.CorrectResult("gram", "no organisms", "slip"), ANALYST_A) == ("BA-32",)
    assert journey.refused(commands.ReviewResult("gram"), ANALYST_B) == ("BA-32",)


def test_that_a_result_needs_a_sample_that_was_taken() -> None:
    assert "BA-82" in before("fill").refused(commands.RecordResult("gram", "no organisms"), ANALYST_A)


def test_that_only_an_analyst_reports() -> None:
    journey = before("release_tests")
    assert journey.refused(commands.RecordResult("gram", "no organisms"), TECHNICIAN_A) == ("BA-05",)


def test_that_an_unknown_word_is_no_result() -> None:
    journey = before("release_tests")
    refused = journey.refused(commands.RecordResult("gram", "fine"), ANALYST_A)
    assert [code[:2] for code in refused] == ["UN"]


def test_that_no_analyst_reviews_the_result_of_a_test_that_they_worked_on() -> None:
    journey = before("release_tests")
    journey.do(commands.RecordResult("gram", "no organisms"), ANALYST_A)
    journey.do(commands.CorrectResult("gram", "no organisms", "typing slip"), ANALYST_B)
    for analyst in (ANALYST_A, ANALYST_B):
        assert journey.refused(commands.ReviewResult("gram"), analyst) == ("BA-85",)


def test_that_a_correction_voids_the_review() -> None:
    journey = after("release_tests")
    journey.do(commands.CorrectResult("gram", "no organisms", "typed for the other sample"), ANALYST_A)
    assert journey.batch.test("gram").reviewed is None
    journey.do(commands.ReviewResult("gram"), ANALYST_B)


def test_that_a_result_is_reviewed_once() -> None:
    assert after("release_tests").refused(commands.ReviewResult("gram"), ANALYST_B) == ("BA-17",)


def test_that_a_test_begins_once_with_its_sample_and_not_in_the_future() -> None:
    journey = after("incubation")
    assert journey.refused(commands.StartTest("sterility", journey.now, ZONE), ANALYST_A) == ("BA-81",)
    early = before("start_count")
    assert early.refused(commands.StartTest("sterility_start", early.now, ZONE), ANALYST_A) == ("BA-82",)
    ahead = opened("start_count")
    later = ahead.now.replace(year=2027)
    assert ahead.refused(commands.StartTest("sterility_start", later, ZONE), ANALYST_A) == ("BA-61",)


def test_that_a_test_knows_when_its_result_is_due() -> None:
    test = after("incubation").batch.test("sterility")
    assert test.started_at is not None
    assert test.due is not None
    assert (test.due - test.started_at).days == 14


def test_that_a_culture_is_not_negative_before_its_time_is_over() -> None:
    journey = after("administration").wait(days=10)
    assert journey.refused(commands.RecordResult("sterility", "no growth"), ANALYST_A) == ("BA-93",)
    journey.wait(days=4)
    journey.do(commands.RecordResult("sterility", "no growth"), ANALYST_A)


def test_that_a_culture_that_never_began_is_not_negative() -> None:
    journey = after("fill").wait(days=20)
    assert journey.refused(commands.RecordResult("sterility", "no growth"), ANALYST_A) == ("BA-83",)


def test_that_growth_is_reported_the_moment_it_is_seen() -> None:
    journey = after("administration").wait(days=2)
    journey.do(commands.RecordResult("sterility", "growth"), ANALYST_A)
    assert causes(journey) == ("result_outside_criterion",)


def _interim(journey: Journey, finding: str, day: int = 2) -> commands.ReadInterim:
    return commands.ReadInterim("sterility", day, journey.now, ZONE, finding)


def test_that_an_interim_reading_is_kept_with_its_day() -> None:
    journey = after("incubation").wait(days=2)
    journey.do(_interim(journey, "no growth"), ANALYST_A)
    assert [(read.day, read.finding) for read in journey.batch.test("sterility").interim] == [(2, "no growth")]


def test_that_growth_at_an_interim_reading_acts_like_a_failing_result() -> None:
    journey = after("certification").wait(hours=10)
    journey.do(_interim(journey, "growth"), ANALYST_A)
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.withdrawn is not None
    assert len(journey.batch.alerts) == 1


def test_that_an_interim_reading_needs_a_beginning_a_word_and_a_moment_that_has_come() -> None:
    journey = after("fill")
    assert journey.refused(_interim(journey, "no growth"), ANALYST_A) == ("BA-83",)
    started = after("incubation")
    assert [code[:2] for code in started.refused(_interim(started, "clear"), ANALYST_A)] == ["UN"]
    ahead = commands.ReadInterim("sterility", 2, started.now.replace(year=2027), ZONE, "no growth")
    assert started.refused(ahead, ANALYST_A) == ("BA-61",)


@pytest.mark.parametrize("part", ["certification", "shipment", "clinic_receipt", "clearance"])
def test_that_a_failing_result_between_certification_and_administration_blocks_at_once(part: str) -> None:
    journey = after(part)
    journey.do(commands.CorrectResult("gram", "organisms seen", "second slide"), ANALYST_A)
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.withdrawn is not None
    assert journey.batch.deviations[0].grade is DeviationClass.CRITICAL
    assert [alert.before_use for alert in journey.batch.alerts] == [True]
    assert len(journey.batch.open_holds) == 1
    assert journey.batch.clearance is None


def test_that_a_late_failure_after_administration_alerts_and_withdraws() -> None:
    journey = after("administration").wait(days=3)
    journey.do(commands.RecordResult("sterility", "growth"), ANALYST_A)
    assert [alert.before_use for alert in journey.batch.alerts] == [False]
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.withdrawn is not None
    assert journey.batch.open_holds == ()


@pytest.mark.parametrize(
    ("before_use", "answers", "still_open"),
    [
        (True, [Answer.NOT_REACHED], True),
        (True, [Answer.INFORMED], True),
        (True, [Answer.NOT_REACHED, Answer.NOT_GIVEN], False),
        (True, [Answer.GIVEN], False),
        (False, [Answer.NOT_REACHED], True),
        (False, [Answer.INFORMED], False),
    ],
)
def test_that_an_alert_is_open_until_the_clinic_has_answered(
    before_use: bool, answers: list[Answer], still_open: bool
) -> None:
    journey = after("clinic_receipt" if before_use else "administration").wait(hours=1)
    journey.do(commands.RecordResult("sterility", "growth"), ANALYST_A)
    for answer in answers:
        again = journey.now + timedelta(minutes=15)
        call = commands.ContactClinic(1, "Ward nurse", journey.now, ZONE, read_back=True, answer=answer, next_try=again)
        journey.do(call, REVIEWER_A)
    assert journey.batch.alerts[0].open is still_open


def test_that_a_call_names_an_alert_and_a_person_and_lies_not_ahead() -> None:
    journey = after("clinic_receipt")
    later = journey.now.replace(year=2027)
    call = commands.ContactClinic(4, " ", later, ZONE, read_back=False, answer=Answer.NOT_REACHED)
    assert journey.refused(call, REVIEWER_A) == ("BA-76", "BA-61", "BA-89", "BA-100")


def test_that_a_late_result_within_its_criterion_leaves_the_certificate_alone() -> None:
    journey = after("administration").wait(days=16)
    journey.do(commands.RecordResult("sterility", "no growth"), ANALYST_A)
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.counts


def test_that_a_corrected_result_makes_the_certificate_that_listed_it_stale() -> None:
    journey = after("certification")
    journey.do(commands.CorrectResult("granulocytes", "32.0", "misread"), ANALYST_A)
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.stale == "granulocytes"
    confirm = commands.ConfirmCertificate("certification", "still within", journey.batch.version)
    assert journey.refused(confirm, QUALIFIED_A) == ("BA-33",)


def test_that_the_actual_time_of_infusion_judges_the_endotoxin_again() -> None:
    journey = before("release_tests")
    journey.do(commands.RecordResult("endotoxin", "12.0 EU/mL"), ANALYST_A)
    entry = journey.batch.entry("endotoxin_rate")
    assert entry is not None
    assert entry.planned == ("infusion_time",)
    other = after("release_tests")
    planned = other.batch.entry("endotoxin_rate")
    assert planned is not None
    assert planned.planned == ("infusion_time",)
    done = after("administration").batch.entry("endotoxin_rate")
    assert done is not None
    assert done.planned == ()


def test_that_results_come_in_after_the_end_of_a_batch() -> None:
    journey = after("incubation").wait(days=2)
    journey.do(_ended(journey), REVIEWER_A)
    journey.do(commands.RecordResult("sterility", "growth"), ANALYST_A)
    assert causes(journey) == ("result_outside_criterion",)


def _ended(journey: Journey) -> commands.EndBatch:
    fates = tuple(Fate(container=made.number, fate="destroyed") for made in journey.batch.containers)
    return commands.EndBatch(EndKind.EXPIRED, "Not used in time", fates)


def test_that_a_recomputed_dose_voids_no_step_on_a_first_value() -> None:
    assert is_signed(after("fill").batch, "dose_decision")


def _with_replicates(counts: CountingRule, count: int = 3, spread: str | None = "<= 20 %") -> Journey:
    """A batch of a product whose viability is measured several times in one run."""
    journey = before("release_tests")
    tests = tuple(
        replace(test, replicates=Replicates(count, counts, spread)) if test.id == "viability" else test
        for test in journey.product.tests
    )
    journey.product = replace(journey.product, tests=tests)
    return journey


@pytest.mark.parametrize(
    ("counts", "typed", "value"),
    [
        (CountingRule.MEAN, "90.0; 91.0; 92.3", "91.1"),
        (CountingRule.MEDIAN, "92.3; 90.0; 91.0", "91.0"),
        (CountingRule.LOWEST, "92.3; 90.0; 91.0", "90.0"),
        (CountingRule.HIGHEST, "90.0; > 95 %; 91.0", "> 95"),
    ],
)
def test_that_of_replicates_the_one_counts_that_the_product_document_says(
    counts: CountingRule, typed: str, value: str
) -> None:
    journey = _with_replicates(counts, spread=None)
    journey.do(commands.RecordResult("viability", typed), ANALYST_A)
    result = journey.batch.test("viability").result
    assert result is not None
    assert show_value(result.value, "", ".").replace("\u00a0", " ") == f"{value} %"
    assert [each.entered for each in result.replicates] == typed.split("; ")
    assert any(counts.value in line for line in result.why)


def test_that_a_replicate_outside_its_criterion_counts_and_is_never_averaged_away() -> None:
    journey = _with_replicates(CountingRule.MEAN, spread=None)
    journey.do(commands.RecordResult("viability", "90.0; 64.0; 91.0"), ANALYST_A)
    result = journey.batch.test("viability").result
    assert result is not None
    assert (result.value.entered, _standing(journey, "viability")) == ("64.0", Standing.OUTSIDE)
    assert "nothing is averaged over it" in result.why[-1]
    assert causes(journey) == ("result_outside_criterion",)


def test_that_replicates_too_far_apart_decide_nothing_and_say_so() -> None:
    journey = _with_replicates(CountingRule.MEAN)
    journey.do(commands.RecordResult("viability", "70.0; 90.0; 95.0"), ANALYST_A)
    assert _standing(journey, "viability") is Standing.UNDECIDED
    result = journey.batch.test("viability").result
    assert result is not None
    assert result.warnings == ("Replicates lie apart by 29\u00a0%, limit ≤\u00a020\u00a0%",)
    assert causes(journey) == ("result_outside_criterion",)


def test_that_every_replicate_is_wanted_and_read() -> None:
    journey = _with_replicates(CountingRule.MEAN)
    assert journey.refused(commands.RecordResult("viability", "90.0; 91.0"), ANALYST_A) == ("BA-117",)
    assert journey.refused(commands.RecordResult("viability", "90.0; ?; !"), ANALYST_A) == ("UN-02", "UN-02")
    journey.do(commands.RecordResult("viability", "90.0; 91.0; 92.0"), ANALYST_A)
    assert list(otherwise(journey.product, journey.facts)) == []


def test_that_plates_of_the_surroundings_are_late_results_and_pending_at_the_first_stage() -> None:
    certificate = after("certification").batch.certificate("certification")
    assert certificate is not None
    assert {"settle_plates", "glove_prints"} <= set(certificate.pending)
    journey = after("administration").wait(days=3)
    journey.do(commands.ReadInterim("glove_prints", 3, journey.now, ZONE, "0 CFU"), ANALYST_A)
    assert journey.refused(commands.RecordResult("glove_prints", "0"), ANALYST_A) == ("BA-93",)
    journey.wait(days=3)
    journey.do(commands.RecordResult("glove_prints", "0"), ANALYST_A)
    assert causes(journey) == ()


def test_that_growth_on_a_plate_opens_its_deviation_and_goes_the_way_of_a_positive_culture() -> None:
    journey = after("certification").wait(hours=10)
    journey.do(commands.ReadInterim("settle_plates", 3, journey.now, ZONE, "2 CFU"), ANALYST_A)
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.withdrawn is not None
    assert causes(journey) == ("result_outside_criterion",)
    assert [alert.test for alert in journey.batch.alerts] == ["settle_plates"]


@pytest.mark.parametrize(("test", "found"), [("sterility", ("reading_missing",) * 2), ("glove_prints", ())])
def test_that_a_day_without_its_reading_is_seen_and_a_deviation_where_the_document_says_so(
    test: str, found: tuple[str, ...]
) -> None:
    journey = after("administration").wait(days=6)
    finding = "no growth" if test == "sterility" else "0 CFU"
    journey.do(commands.ReadInterim(test, 5, journey.now, ZONE, finding), ANALYST_A)
    assert causes(journey) == found
    missed = [missed.day for missed in journey.batch.test(test).missed]
    assert missed == ([2, 3] if test == "sterility" else [3])
    assert [row.kind for row in out_of_the_ordinary(journey) if row.kind == "missing"] == ["missing"] * len(missed)
    journey.do(commands.ReadInterim(test, 7, journey.now, ZONE, finding), ANALYST_A)
    assert [missed.day for missed in journey.batch.test(test).missed] == missed


def test_that_a_row_left_without_its_reading_is_a_deviation_where_the_document_says_so() -> None:
    journey = opened("receipt").wait(minutes=6)
    for row in ("transport_minimum", "transport_out"):
        journey.do(commands.MarkNotApplicable(row, "the logger was dead"), TECHNICIAN_A)
    journey.fill_in("receipt").sign("receipt")
    assert causes(journey) == ("reading_missing",)
    assert dict(journey.batch.deviations[0].values) == {"reading": "Logger minimum"}
