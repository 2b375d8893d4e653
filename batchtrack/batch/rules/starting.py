"""A step begins."""

from batchtrack.batch.commands import StartStep
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.identity import ContainerMade
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.events.steps import StepStarted
from batchtrack.batch.questions.divisions import division_of
from batchtrack.batch.questions.progress import incomplete_before, unverified_before
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import ended_for, held, lacks_role, past_expiry, untrained
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import ContainerAct, Product, RoomUse, StepDefinition, StepKind
from batchtrack.refusals import Refusal, refuse

_NOT_BEGUN_BY_HAND = frozenset({StepKind.TESTING, StepKind.CERTIFICATION})


def start_step(product: Product, batch: Batch, command: StartStep, context: Context) -> Decision:
    """Begin a step. A permit, except for a reported act: what has happened is always recorded."""
    step = product.step(command.step)
    refusals = (
        *ended_for(batch, step),
        *_already(batch, step),
        *lacks_role(product, context, step.performer, step.title),
        *untrained(product, batch, context, step),
    )
    before = waiting(product, batch, step)
    if step.reported_by is None:
        refusals = (*refusals, *held(batch), *past_expiry(product, batch, context), *before, *_room(batch, step))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    begin_report(draft, step, out_of_order=bool(before))
    return draft.decided()


def begin_report(draft: Draft, step: StepDefinition, *, out_of_order: bool) -> None:
    """Begin a step; what is only told, and would not have been permitted, opens a deviation."""
    batch, context = draft.batch, draft.context
    relied = (Reliance(stream=context.actor.stream, version=context.actor.version),)
    draft.add(StepStarted(step=step.id, relied=relied))
    number_containers(draft, step)
    if batch.ended is not None:
        values = {"step": step.title, "end": batch.ended.end.value}
        draft.open_deviation(DeviationClass.CRITICAL, Cause.REPORTED_AFTER_END, values, step=step.id)
    elif out_of_order:
        draft.open_deviation(DeviationClass.MAJOR, Cause.REPORTED_OUT_OF_ORDER, {"step": step.title}, step=step.id)


def _already(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    if step.kind in _NOT_BEGUN_BY_HAND:
        return (refuse("BA-18", step=step.title),)
    return (refuse("BA-04", step=step.title),) if batch.step(step.id) is not None else ()


def waiting(product: Product, batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    """What must be complete or verified before the step, and is not."""
    before = tuple(
        refuse("BA-03", step=step.title, before=f"{earlier.code} {earlier.title}")
        for earlier in incomplete_before(product, batch, step)
    )
    checks = tuple(
        refuse("BA-31", step=f"{earlier.code} {earlier.title}", gate=step.title)
        for earlier in unverified_before(product, batch, step.id)
    )
    return (*before, *checks)


def _room(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    if step.room in {RoomUse.OPEN, RoomUse.LEAVES} and batch.room is None:
        return (refuse("BA-07", step=step.title, batch=batch.id),)
    return ()


def number_containers(draft: Draft, step: StepDefinition) -> None:
    """Number and label what the step fills before it is filled: a sample's file names the sample's code."""
    for made in step.makes:
        if draft.batch.container(made.id) is not None:
            continue
        found = (draft.batch.container(taking.container) for taking in made.takings)
        sources = [source for source in found if source is not None]
        first = sources[0] if sources else None
        code = made.product_code or (first.product_code if first and made.act is ContainerAct.SPLIT else None)
        draft.add(
            ContainerMade(
                step=step.id,
                container=made.id,
                number=draft.batch.first_container + len(draft.batch.containers),
                label=1,
                kind=made.kind,
                purpose=made.purpose,
                source=None if first is None else first.number,
                sources=tuple(source.number for source in sources),
                act=made.act.value,
                contents=made.contents,
                product_code=code,
                division=division_of(draft.batch, made, first, code),
                place=made.place,
            )
        )
