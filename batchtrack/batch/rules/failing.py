"""What a result outside its criterion brings about, by where the batch is on its way."""

from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.parts import Judged
from batchtrack.batch.questions.dependence import standing_on
from batchtrack.batch.questions.showing import show_judged, show_limit
from batchtrack.batch.rules.alerting import alert_clinic
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.exceeding import NOT_WITHIN
from batchtrack.batch.rules.recalling import withdraw_all
from batchtrack.product.model import Product, StepKind, TestClass, TestDefinition


def follow_result(product: Product, draft: Draft, test: TestDefinition, judged: Judged | None) -> None:
    """Open the investigation; after certification withdraw the certificate and alert the clinic at once."""
    if test.test_class is TestClass.RELEASE and judged is not None and judged.standing in NOT_WITHIN:
        mark = draft.context.decimal_mark
        limit = show_limit(judged.criterion, test.quantity, test.unit, mark)
        _out_of_criterion(draft, test, show_judged(judged, test.unit if test.quantity else "", mark), limit)
    for label, shown, limit in _computed_outside(product, draft, test):
        _computed_failed(draft, test, label, shown, limit)


def _out_of_criterion(draft: Draft, test: TestDefinition, shown: str, criterion: str) -> None:
    certified = bool(draft.batch.certificates)
    grade = DeviationClass.CRITICAL if certified else DeviationClass.MAJOR
    values = {"test": test.label, "value": shown, "criterion": criterion}
    number = draft.open_deviation(grade, Cause.RESULT_OUTSIDE_CRITERION, values, test=test.id)
    if certified:
        _after_certification(draft, test, number, f"{test.label}: {shown}")


def _computed_failed(draft: Draft, test: TestDefinition, label: str, shown: str, limit: str) -> None:
    values = {"row": label, "value": shown, "limit": limit}
    number = draft.open_deviation(DeviationClass.CRITICAL, Cause.VALUE_OUTSIDE_LIMIT, values, test=test.id)
    if draft.batch.administered is None:
        draft.hold(Cause.VALUE_OUTSIDE_LIMIT, number, f"{label}: {shown}, limit {limit}")


def _computed_outside(product: Product, draft: Draft, test: TestDefinition) -> tuple[tuple[str, str, str], ...]:
    """Dose values of the testing step that stand on this test and are outside their limits: label, value, limit."""
    found: list[tuple[str, str, str]] = []
    for step, field in standing_on(product, (test.id,)):
        entry = draft.batch.entry(field.id) if step.kind is StepKind.TESTING else None
        if entry is not None and entry.judged is not None and entry.judged.standing in NOT_WITHIN:
            mark = draft.context.decimal_mark
            shown = show_judged(entry.judged, field.unit, mark)
            found.append((field.label, shown, show_limit(entry.judged.criterion, field.quantity, field.unit, mark)))
    return tuple(found)


def _after_certification(draft: Draft, test: TestDefinition, deviation: int, words: str) -> None:
    withdraw_all(draft, words)
    if draft.batch.administered is None:
        draft.hold(Cause.RESULT_OUTSIDE_CRITERION, deviation, words)
    alert_clinic(draft, test.id, words)
