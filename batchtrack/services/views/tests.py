"""The tests of a batch with their results."""

from itertools import pairwise

from batchtrack.batch.questions.validity import invalid_by, repeatable
from batchtrack.batch.state import Result, TestState
from batchtrack.product.model import TestClass, TestDefinition, TestStage
from batchtrack.services.showing import show_limit, show_rounded, show_unit_words, show_value
from batchtrack.services.views.rows import field_row
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import Struck, TestRow
from batchtrack.services.views.sides import side_of


def test_rows(seen: Seen) -> tuple[TestRow, ...]:
    """Every test of the product, in the document's order."""
    return tuple(_row(seen, test, seen.batch.test(test.id)) for test in seen.product.tests)


def _row(seen: Seen, test: TestDefinition, state: TestState) -> TestRow:
    result = state.result
    judged = None if result is None else result.judged
    last = state.interim[-1] if state.interim else None
    mark = seen.site.decimal_mark
    return TestRow(
        id=test.id,
        label=test.label,
        method=test.method,
        limit=show_limit(test.criterion, test.quantity, test.unit, mark),
        basis="" if test.origin is None else test.origin.text,
        demonstration=test.origin is not None and test.origin.demonstration,
        after_release=test.stage is TestStage.AFTER_RELEASE,
        information=test.test_class is TestClass.INFORMATION,
        words=test.words,
        unit=test.unit,
        sample=seen.product.container(test.sample)[1].label,
        state=_state(state),
        started_at=state.started_at,
        due=state.due,
        day=None if last is None else last.day,
        finding="" if last is None else last.finding,
        shown="" if result is None else show_value(result.value, "", mark),
        rounded=show_rounded(judged, test.unit, mark) if test.quantity else "",
        standing=None if judged is None else judged.standing,
        side=side_of(judged, test.quantity, test.unit),
        analyst="" if result is None else seen.name(result.made.who),
        at=None if result is None else result.made.at,
        reviewer="" if state.reviewed is None else seen.name(state.reviewed.who),
        struck=_struck_results(seen, state),
        takes_time=test.takes is not None,
        interim_days=test.interim_days,
        from_step=test.field is not None,
        measured="" if test.field is None else field_row(seen, seen.product.field(test.field)[1]).shown,
        kind=test.quantity,
        unit_words=show_unit_words(test.unit),
        warnings=() if result is None else result.warnings,
        from_file=test.instrument is not None,
        invalid=tuple(each.label for each in invalid_by(seen.product, seen.batch, test)),
        repeatable=repeatable(seen.product, seen.batch, test) is not None,
        replicates=1 if test.replicates is None else test.replicates.count,
        measured_each="" if result is None else "; ".join(show_value(each, "", mark) for each in result.replicates),
        why=() if result is None else result.why,
    )


def _state(state: TestState) -> str:
    if state.result is not None:
        return "to_review" if state.reviewed is None else "reviewed"
    return "not_started" if state.started_at is None else "pending"


def _struck_results(seen: Seen, state: TestState) -> tuple[Struck, ...]:
    """Every result that no longer counts: corrected, or of a test that was done again."""
    corrected = [_struck(seen, earlier, later) for earlier, later in pairwise(state.results)]
    if state.results and state.result is None:
        last, again = state.results[-1], state.repeats[-1]
        shown = show_value(last.value, "", seen.site.decimal_mark)
        corrected.append(Struck(shown, again.words, seen.name(last.made.who), last.made.at))
    return tuple(corrected)


def _struck(seen: Seen, earlier: Result, later: Result) -> Struck:
    shown = show_value(earlier.value, "", seen.site.decimal_mark)
    return Struck(shown, later.reason or "", seen.name(earlier.made.who), earlier.made.at)
