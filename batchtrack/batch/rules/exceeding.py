"""What a value outside its limit brings about once its step is signed."""

from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.questions.dependence import Place, standing_on
from batchtrack.batch.questions.progress import is_signed
from batchtrack.batch.questions.showing import show_judged, show_limit
from batchtrack.batch.rules.draft import Draft
from batchtrack.product.model import Otherwise, Product, StepDefinition, StepKind

NOT_WITHIN = frozenset({Standing.OUTSIDE, Standing.UNDECIDED})
"""Undecided blocks like fail."""


def follow_values(product: Product, draft: Draft, step: StepDefinition) -> None:
    """Follow the step's own values, and those decided earlier on planned values that are now judged on actual ones."""
    own = tuple((step, field) for field in step.fields)
    built = standing_on(product, (field.id for field in step.fields))
    decided = tuple(
        (other, field)
        for other, field in built
        if other is not step and (other.kind is StepKind.TESTING or is_signed(draft.batch, other.id))
    )
    for place in (*own, *decided):
        _follow(draft, place)


def _follow(draft: Draft, place: Place) -> None:
    step, field = place
    entry = draft.batch.entry(field.id)
    if field.otherwise is Otherwise.EXCEPTION or entry is None:
        return
    if entry.judged is None or entry.judged.standing not in NOT_WITHIN:
        return
    mark = draft.context.decimal_mark
    shown = show_judged(entry.judged, field.unit, mark)
    limit = show_limit(entry.judged.criterion, field.quantity, field.unit, mark)
    values = {"row": field.label, "value": shown, "limit": limit}
    holds = field.otherwise is Otherwise.HOLD
    grade = DeviationClass.CRITICAL if holds else DeviationClass.MAJOR
    number = draft.open_deviation(grade, Cause.VALUE_OUTSIDE_LIMIT, values, step=step.id)
    if holds and draft.batch.administered is None:
        draft.hold(Cause.VALUE_OUTSIDE_LIMIT, number, f"{field.label}: {shown}, limit {limit}")
