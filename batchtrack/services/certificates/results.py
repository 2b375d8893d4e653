"""The results, pending tests and doses of a certificate."""

from zoneinfo import ZoneInfo

from batchtrack.batch.events.parts import Judged, Standing
from batchtrack.batch.questions.progress import before_stage
from batchtrack.batch.questions.times import show_date
from batchtrack.batch.state import TestState
from batchtrack.product.model import FieldType, Origin, TestDefinition
from batchtrack.services.certificates.spoken import Spoken
from batchtrack.services.certificates.words import VERDICTS
from batchtrack.services.papers import DoseDerivation, PendingTest, ResultLine
from batchtrack.services.showing import show_rounded, show_value


def result_lines(told: Spoken) -> tuple[ResultLine, ...]:
    """Every test that has a result, in the document's order."""
    return tuple(
        _result(told, test, told.batch.test(test.id))
        for test in told.product.tests
        if told.batch.test(test.id).result is not None
    )


def pending_tests(told: Spoken) -> tuple[PendingTest, ...]:
    """Every test without a result: how far it is, never ``negative to date`` without a reading."""
    return tuple(
        PendingTest(test.label, test.method, *_how_far(told, told.batch.test(test.id)))
        for test in told.product.tests
        if told.batch.test(test.id).result is None
    )


def dose_derivations(told: Spoken, stage: str) -> tuple[DoseDerivation, ...]:
    """Every dose value before the stage, with how it came about: the derivation as the record holds it."""
    mark = told.site.decimal_mark
    found: list[DoseDerivation] = []
    for step in before_stage(told.product, stage):
        for field in step.fields:
            entry = told.batch.entry(field.id) if field.dose and field.type is FieldType.COMPUTED else None
            if entry is None or entry.value is None:
                continue
            found.append(
                DoseDerivation(
                    label=field.label,
                    value=show_rounded(entry.judged, field.unit, mark) or show_value(entry.value, field.unit, mark),
                    limit=told.limit(field.limit, field.quantity, field.unit),
                    verdict=_verdict(told, entry.judged),
                    lines=entry.derivation,
                    demonstration=_is_demonstration(field.origin),
                )
            )
    return tuple(found)


def _result(told: Spoken, test: TestDefinition, state: TestState) -> ResultLine:
    result, mark = state.result, told.site.decimal_mark
    assert result is not None, "only tests with a result are listed"
    return ResultLine(
        test=test.label,
        method=test.method,
        criterion=told.limit(test.criterion, test.quantity, test.unit) or told.say("for information"),
        reported=told.recorded(show_value(result.value, "", mark)),
        rounded=show_rounded(result.judged, test.unit, mark) if test.quantity else "",
        verdict=_verdict(told, result.judged),
        basis="" if test.origin is None else test.origin.text,
        demonstration=_is_demonstration(test.origin),
    )


def _verdict(told: Spoken, judged: Judged | None) -> str:
    return told.say(VERDICTS[Standing.UNLIMITED if judged is None else judged.standing])


def _is_demonstration(origin: Origin | None) -> bool:
    return origin is not None and origin.demonstration


def _how_far(told: Spoken, state: TestState) -> tuple[str, str]:
    say = told.say
    if state.started_at is None:
        return say("not started"), ""
    due = "" if state.due is None else show_date(state.due.astimezone(ZoneInfo(told.site.zone)).date())
    started = told.time(state.started_at)
    if not state.interim:
        return say("started {time}, no reading yet", time=started), due
    last = state.interim[-1]
    return say("started {time}; day {day}: {finding}", time=started, day=last.day, finding=last.finding), due
