"""Custody has no gaps: what was handed over to X is next handed over by X (ISO 21973)."""

from datetime import datetime

from batchtrack.batch.events.custody import HandedOver
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.questions.clocks import moment_of
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import Batch, Container
from batchtrack.product.model import CustodyDefinition, Product, StepDefinition


def hand_over(product: Product, draft: Draft, step: StepDefinition) -> None:
    """Record the hand-over that a step documents; a gap opens a deviation.

    A step that is signed again after a correction hands nothing over a second time: its hand-over takes the new time.
    """
    custody = step.custody
    at = None if custody is None else moment_of(draft.batch, custody.at)
    if custody is None or at is None:
        return
    known = next((done for done in draft.batch.handovers if done.step == step.id), None)
    if known is not None:
        if known.at != at:
            draft.add(known.model_copy(update={"at": at}))
        return
    _hand_over(product, draft, step, custody, at)


def _hand_over(product: Product, draft: Draft, step: StepDefinition, custody: CustodyDefinition, at: datetime) -> None:
    held = tuple(made for made in draft.batch.containers if made.id in custody.containers)
    holders = frozenset(_holder(product, container) for container in held)
    gap = not holders <= {custody.giver} or _before_last(draft.batch, held, at)
    entry = draft.batch.entry(custody.at)
    zone = entry.value.zone if entry is not None and entry.value is not None else None
    draft.add(
        HandedOver(
            step=step.id,
            giver=custody.giver,
            receiver=custody.receiver,
            containers=tuple(container.number for container in held),
            at=at,
            zone=zone or draft.context.zone,
            gap=gap,
        )
    )
    if gap:
        values = {"giver": custody.giver, "holder": ", ".join(sorted(holders))}
        draft.open_deviation(DeviationClass.MAJOR, Cause.CUSTODY_GAP, values, step=step.id)


def _before_last(batch: Batch, held: tuple[Container, ...], at: datetime) -> bool:
    """Whether one of the containers was, by the record, handed over later than this already."""
    numbers = {container.number for container in held}
    return any(done.at > at for done in batch.handovers if numbers.intersection(done.containers))


def _holder(product: Product, container: Container) -> str:
    """Who holds a container: the last receiver, else whoever made it."""
    return container.holder or maker(product, container)


def maker(product: Product, container: Container) -> str:
    """Who holds a container before its first hand-over: the site whose step made it."""
    step = product.step(container.step)
    return "facility" if step.reported_by is None else "collection site"
