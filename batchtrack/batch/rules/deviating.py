"""Deviations, comments and incidents."""

from batchtrack.batch.commands import (
    AddComment,
    AssessDeviation,
    CloseDeviation,
    RaiseDeviation,
    ReportIncident,
)
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.deviations import (
    Cause,
    DeviationAssessed,
    DeviationClass,
    DeviationClosed,
)
from batchtrack.batch.events.order import Commented
from batchtrack.batch.events.use import IncidentReported
from batchtrack.batch.questions.closing import unsettled_alert
from batchtrack.batch.questions.showing import show_judged, show_limit
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import lacks_right, reads_only, worded
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def raise_deviation(product: Product, batch: Batch, command: RaiseDeviation, context: Context) -> Decision:
    """A person reports a deviation; never refused but for want of words."""
    refusals = (*reads_only(context, "raising a deviation"), *worded(command.words))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    values = _as_it_stood(product, batch, command.field, context)
    draft.open_deviation(command.grade, Cause.RAISED_BY_PERSON, values, step=command.step, words=command.words)
    return draft.decided()


def _as_it_stood(product: Product, batch: Batch, field_id: str | None, context: Context) -> dict[str, str]:
    """Row, value and limit of the field that it is about; nothing where it is about none."""
    if field_id is None or not product.has_field(field_id):
        return {}
    field, entry = product.field(field_id)[1], batch.entry(field_id)
    mark = context.decimal_mark
    value = "" if entry is None or entry.value is None else entry.value.entered
    if entry is not None and entry.judged is not None:
        value = show_judged(entry.judged, field.unit, mark)
    limit = "" if not field.limit else show_limit(field.limit, field.quantity, field.unit, mark)
    return {"row": field.label, "value": value, "limit": limit}


def report_incident(_product: Product, batch: Batch, command: ReportIncident, context: Context) -> Decision:
    """What happened to the product is written down, whatever it was; it opens a deviation."""
    refusals = (*reads_only(context, "reporting an incident"), *worded(command.words))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(IncidentReported(reported=command.reported, words=command.words))
    draft.open_deviation(DeviationClass.CRITICAL, Cause.INCIDENT, {}, words=command.words)
    return draft.decided()


def add_comment(_product: Product, batch: Batch, command: AddComment, context: Context) -> Decision:
    """A remark; a hold does not stop it."""
    refusals = (*reads_only(context, "adding a comment"), *worded(command.text))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(Commented(step=command.step, field=command.field, text=command.text))
    return draft.decided()


def assess_deviation(_product: Product, batch: Batch, command: AssessDeviation, context: Context) -> Decision:
    """QA assesses the effect on the product."""
    refusals = (*_qa(context, "assessing a deviation"), *_open(batch, command.number), *worded(command.impact))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(DeviationAssessed(number=command.number, impact=command.impact, acceptable=command.acceptable))
    return draft.decided()


def close_deviation(product: Product, batch: Batch, command: CloseDeviation, context: Context) -> Decision:
    """QA closes an assessed deviation with its cause and the corrective action, once nobody waits for an answer."""
    refusals = (
        *_qa(context, "closing a deviation"),
        *_open(batch, command.number),
        *worded(command.conclusion, command.root_cause, command.corrective_action),
        *_alerted(product, batch, command.number),
    )
    known = batch.deviation(command.number)
    if known is not None and known.assessed is None:
        refusals = (*refusals, refuse("BA-35", deviation=str(command.number)))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        DeviationClosed(
            number=command.number,
            conclusion=command.conclusion,
            root_cause=command.root_cause,
            corrective_action=command.corrective_action,
        )
    )
    return draft.decided()


def _alerted(product: Product, batch: Batch, number: int) -> tuple[Refusal, ...]:
    """The investigation of a result that the clinic was alerted of stays open until everything asked for is there."""
    known = batch.deviation(number)
    if known is None or known.cause is not Cause.RESULT_OUTSIDE_CRITERION:
        return ()
    alerts = (alert for alert in batch.alerts if alert.test is not None and alert.test == known.test)
    return tuple(blocker.refusal for alert in alerts for blocker in unsettled_alert(product, batch, alert))


def _qa(context: Context, act: str) -> tuple[Refusal, ...]:
    return lacks_right(context, Right.JUDGE_DEVIATIONS, act)


def _open(batch: Batch, number: int) -> tuple[Refusal, ...]:
    known = batch.deviation(number)
    if known is None:
        return (refuse("BA-79", deviation=str(number)),)
    return (refuse("BA-80", deviation=str(number)),) if known.closed is not None else ()
