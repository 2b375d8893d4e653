"""Holds: placed by anybody who works here, lifted by QA alone."""

from batchtrack.batch.commands import LiftHold, PlaceHold
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.deviations import Cause, DeviationClass, HoldLifted
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import lacks_right, reads_only, worded
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product
from batchtrack.refusals import refuse


def place_hold(_product: Product, batch: Batch, command: PlaceHold, context: Context) -> Decision:
    """Stop all permits; for the other batch of an identity alarm a deviation is opened there too."""
    # An identity alarm is everybody's, also of somebody who may only read.
    reader = () if command.identity else reads_only(context, f"placing {batch.id} on hold")
    refusals = (*reader, *worded(command.words))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    if not command.identity:
        draft.hold(Cause.RAISED_BY_PERSON, None, command.words)
        return draft.decided()
    number = draft.open_deviation(DeviationClass.CRITICAL, Cause.ANOTHER_PATIENTS_CODE, {}, words=command.words)
    draft.hold(Cause.ANOTHER_PATIENTS_CODE, number, command.words)
    return draft.decided()


def lift_hold(_product: Product, batch: Batch, command: LiftHold, context: Context) -> Decision:
    """QA lifts one hold; an identity alarm's only with the physical re-identification in words."""
    hold = next((known for known in batch.open_holds if known.number == command.number), None)
    refusals = (*lacks_right(context, Right.LIFT_HOLDS, "lifting a hold"), *worded(command.reason))
    if hold is None:
        refusals = (*refusals, refuse("BA-77", hold=str(command.number)))
    elif hold.cause is Cause.ANOTHER_PATIENTS_CODE and not (command.reidentification or "").strip():
        refusals = (*refusals, refuse("BA-78", hold=str(command.number)))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(HoldLifted(number=command.number, reason=command.reason, reidentification=command.reidentification))
    return draft.decided()
