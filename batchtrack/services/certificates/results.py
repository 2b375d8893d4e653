"""The results, pending tests and doses of a certificate."""

from zoneinfo import ZoneInfo

from batchtrack.batch.events.parts import Judged, Standing
from batchtrack.batch.questions.progress import before_stage
from batchtrack.batch.questions.times import show_date, show_time
from batchtrack.batch.state import Batch, TestState
from batchtrack.facility.site import Site
from batchtrack.product.model import FieldType, Origin, Product, TestDefinition
from batchtrack.services.certificates.words import VERDICTS
from batchtrack.services.papers import DoseDerivation, PendingTest, ResultLine
from batchtrack.services.showing import show_limit, show_rounded, show_value


def result_lines(product: Product, batch: Batch, site: Site) -> tuple[ResultLine, ...]:
    """Every test that has a result, in the document's order."""
    return tuple(
        _result(test, batch.test(test.id), site) for test in product.tests if batch.test(test.id).result is not None
    )


def pending_tests(product: Product, batch: Batch, site: Site) -> tuple[PendingTest, ...]:
    """Every test without a result: how far it is, never ``negative to date`` without a reading."""
    return tuple(
        PendingTest(test.label, test.method, *_how_far(batch.test(test.id), site))
        for test in product.tests
        if batch.test(test.id).result is None
    )


def dose_derivations(product: Product, batch: Batch, site: Site, stage: str) -> tuple[DoseDerivation, ...]:
    """Every dose value before the stage, with how it came about."""
    found: list[DoseDerivation] = []
    for step in before_stage(product, stage):
        for field in step.fields:
            entry = batch.entry(field.id) if field.dose and field.type is FieldType.COMPUTED else None
            if entry is None or entry.value is None:
                continue
            found.append(
                DoseDerivation(
                    label=field.label,
                    value=show_rounded(entry.judged, field.unit, site.decimal_mark)
                    or show_value(entry.value, field.unit, site.decimal_mark),
                    limit=show_limit(field.limit, field.quantity, field.unit, site.decimal_mark),
                    verdict=_verdict(entry.judged),
                    lines=entry.derivation,
                    demonstration=_is_demonstration(field.origin),
                )
            )
    return tuple(found)


def _result(test: TestDefinition, state: TestState, site: Site) -> ResultLine:
    result = state.result
    assert result is not None, "only tests with a result are listed"
    return ResultLine(
        test=test.label,
        method=test.method,
        criterion=show_limit(test.criterion, test.quantity, test.unit, site.decimal_mark) or "for information",
        reported=show_value(result.value, "", site.decimal_mark),
        rounded=show_rounded(result.judged, test.unit, site.decimal_mark) if test.quantity else "",
        verdict=_verdict(result.judged),
        basis="" if test.origin is None else test.origin.text,
        demonstration=_is_demonstration(test.origin),
    )


def _verdict(judged: Judged | None) -> str:
    return VERDICTS[Standing.UNLIMITED if judged is None else judged.standing]


def _is_demonstration(origin: Origin | None) -> bool:
    return origin is not None and origin.demonstration


def _how_far(state: TestState, site: Site) -> tuple[str, str]:
    if state.started_at is None:
        return "not started", ""
    due = "" if state.due is None else show_date(state.due.astimezone(ZoneInfo(site.zone)).date())
    started = f"started {show_time(state.started_at, site.zone)}"
    if not state.interim:
        return f"{started}, no reading yet", due
    last = state.interim[-1]
    return f"{started}; day {last.day}: {last.finding}", due
