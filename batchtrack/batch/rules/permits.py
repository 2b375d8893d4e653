"""What stands in the way of any permit: the batch's end, a hold, expiry, a missing role."""

from datetime import datetime

from batchtrack.batch.context import Context
from batchtrack.batch.events.deviations import Cause
from batchtrack.batch.questions.clocks import expired, expiry
from batchtrack.batch.questions.exceptions import is_excepted, training_slot
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch, Hold
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product, StepDefinition
from batchtrack.refusals import Refusal, refuse


def ended(batch: Batch) -> tuple[Refusal, ...]:
    """Nothing more is done on a batch that has ended."""
    return () if batch.ended is None else (refuse("BA-01", batch=batch.id, end=batch.ended.end.value),)


def is_told(batch: Batch, step: StepDefinition) -> bool:
    """Whether the step tells what has happened elsewhere or on paper: such a thing is written down in any case."""
    state = batch.step(step.id)
    return step.reported_by is not None or (state is not None and state.transcribed is not None)


def ended_for(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    """The same for a step; what somebody else did is written down even then."""
    return () if is_told(batch, step) else ended(batch)


def alarmed(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    """Nobody at the bench signs over an identity alarm: QA lifts it first. Reported acts are written down."""
    if is_told(batch, step):
        return ()
    return tuple(_held(batch, hold) for hold in batch.open_holds if hold.cause is Cause.ANOTHER_PATIENTS_CODE)


def held(batch: Batch) -> tuple[Refusal, ...]:
    """One refusal for each hold that stands."""
    return tuple(_held(batch, hold) for hold in batch.open_holds)


def _held(batch: Batch, hold: Hold) -> Refusal:
    return refuse("BA-02", batch=batch.id, hold=str(hold.number), words=hold.words)


def past_expiry(product: Product, batch: Batch, context: Context) -> tuple[Refusal, ...]:
    """No permit after expiry; no exception exists for it."""
    end = expiry(product, batch)
    if end is None or not expired(product, batch, context.now):
        return ()
    return (refuse("BA-06", batch=batch.id, expiry=show_time(end, context.zone)),)


def lacks_role(product: Product, context: Context, role: str, act: str) -> tuple[Refusal, ...]:
    """The actor needs the facility role that the product's role is mapped to.

    Args:
        product: whose roles are meant.
        context: of the act.
        role: a role of the product document.
        act: what is being done, in words, for the sentence.
    """
    if product.roles[role] in context.actor.roles:
        return ()
    return (refuse("BA-05", name=context.actor.name, role=role.replace("_", " "), act=act),)


def untrained(product: Product, batch: Batch, context: Context, step: StepDefinition) -> tuple[Refusal, ...]:
    """Whoever works in a step was trained for this version of the procedure, or acts under QA's exception.

    21 CFR 11.10(i), 211.25(a). What somebody else did outside is written down by whoever it is.
    """
    actor = context.actor
    trained = (product.code, product.version) in actor.trained
    if trained or step.reported_by is not None or is_excepted(batch, step.id, training_slot(actor.person)):
        return ()
    return (refuse("BA-130", name=actor.name, procedure=product.code, version=product.version, step=step.title),)


def lacks_right(context: Context, right: Right, act: str) -> tuple[Refusal, ...]:
    """The actor needs a role that the table of authority entitles to this.

    Args:
        context: of the act.
        right: what is asked.
        act: what is being done, in words, for the sentence.
    """
    roles = {role.value for role in context.actor.entitlement.holders(right)}
    if roles & context.actor.roles:
        return ()
    wanted = " or ".join(sorted(role.replace("_", " ") for role in roles))
    return (refuse("BA-05", name=context.actor.name, role=wanted, act=act),)


def reads_only(context: Context, act: str) -> tuple[Refusal, ...]:
    """Whoever may only read reports nothing; everybody else may."""
    if context.actor.roles - {"auditor"}:
        return ()
    return (refuse("BA-05", name=context.actor.name, role="of somebody who works on batches", act=act),)


def happened(at: datetime, context: Context) -> tuple[Refusal, ...]:
    """What is reported has happened."""
    if at <= context.now:
        return ()
    return (refuse("BA-61", text=show_time(at, context.zone), now=show_time(context.now, context.zone)),)


def worded(*texts: str) -> tuple[Refusal, ...]:
    """Words are asked for, and words are there."""
    return () if all(text.strip() for text in texts) else (refuse("BA-76"),)


def moved_since(batch: Batch, shown: int) -> tuple[Refusal, ...]:
    """A signature covers what its dialog showed, and nothing that came after."""
    if shown == batch.version:
        return ()
    return (refuse("BA-14", batch=batch.id, count=str(batch.version - shown)),)
